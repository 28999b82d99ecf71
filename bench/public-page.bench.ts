import { z } from 'zod'
import { wireAnswerOf } from './harness/answer.ts'
import { ask, startProcess, stopChild } from './harness/child.ts'
import { rawRequest } from './harness/load.ts'
import { costsOf, loaded } from './harness/loaded.ts'
import { machine, tellComparison } from './harness/report.ts'
import { inTurns } from './harness/rounds.ts'
import { type BuiltServer, withServer } from './harness/server.ts'
import { inNewFolder } from './harness/temporary.ts'

// How many visitors a second get the page of a service from the built program, which keeps such pages for visitors
// without a session (platform/http/page-cache), against `node:http` that sends the same bytes with the same headers.

const PATH = '/directory/services/residence-certificate?place=06414000'
const ROUNDS = 7
const LOAD = { connections: 16, mode: 'repeat', forMs: 2_500, status: 200 } as const
const BAR = 0.3

const measure = async ({ port, pid }: BuiltServer) => {
  const page = await wireAnswerOf(port, PATH)
  if (page.status !== 200) throw new Error(`${PATH} gave ${page.status}`)
  const generator = startProcess('load')
  const bare = startProcess('bare-page')
  try {
    const { port: barePort } = await ask(bare, page, z.object({ port: z.int() }))
    const requests = [rawRequest('GET', PATH, { headers: { 'accept-language': 'de' } })]
    const ours = loaded(generator, pid, { ...LOAD, requests, port })
    const other = loaded(generator, bare.pid ?? 0, { ...LOAD, requests, port: barePort })
    const comparison = await inTurns({ rounds: ROUNDS, ours: ours.round, bare: other.round })
    const cacheControl = page.headers.find(([name]) => name.toLowerCase() === 'cache-control')?.[1]
    return {
      comparison,
      costs: costsOf(ours, other),
      cacheControl,
      sizeBytes: Buffer.from(page.bodyBase64, 'base64').length,
    }
  } finally {
    await stopChild(generator)
    await stopChild(bare)
  }
}

await inNewFolder((folder) =>
  withServer(folder, async (server) => {
    const { comparison, costs, cacheControl, sizeBytes } = await measure(server)
    tellComparison({
      bench: 'public-page',
      unit: 'requests',
      comparison,
      bar: BAR,
      machine: machine(),
      also: {
        page: PATH,
        'bytes of the page': sizeBytes,
        cache: `platform/http/page-cache, ${cacheControl}`,
        connections: LOAD.connections,
        ...costs,
      },
    })
  }),
)
