import { z } from 'zod'
import { wireAnswerOf } from './harness/answer.ts'
import { ask, startProcess, stopChild } from './harness/child.ts'
import { rawRequest } from './harness/load.ts'
import { loadRounds } from './harness/loaded.ts'
import { machine, tellComparison } from './harness/report.ts'
import { inTurns } from './harness/rounds.ts'
import { withServer } from './harness/server.ts'
import { inNewFolder } from './harness/temporary.ts'

// How many visitors a second get the page of a service from the built program, which keeps such pages for visitors
// without a session (platform/http/page-cache), against `node:http` that sends the same bytes with the same headers.

const PATH = '/directory/services/residence-certificate?place=06414000'
const ROUNDS = 7
const LOAD = { connections: 16, mode: 'repeat', forMs: 2_500, status: 200 } as const
const BAR = 0.3

const measure = async (port: number) => {
  const page = await wireAnswerOf(port, PATH)
  if (page.status !== 200) throw new Error(`${PATH} gave ${page.status}`)
  const generator = startProcess('load')
  const bare = startProcess('bare-page')
  try {
    const { port: barePort } = await ask(bare, page, z.object({ port: z.int() }))
    const { round, busiest } = loadRounds(generator)
    const requests = [rawRequest('GET', PATH, { headers: { 'accept-language': 'de' } })]
    const comparison = await inTurns({
      rounds: ROUNDS,
      ours: round({ ...LOAD, requests, port }),
      bare: round({ ...LOAD, requests, port: barePort }),
    })
    const cacheControl = page.headers.find(([name]) => name.toLowerCase() === 'cache-control')?.[1]
    return { comparison, busiest: busiest(), cacheControl, sizeBytes: Buffer.from(page.bodyBase64, 'base64').length }
  } finally {
    await stopChild(generator)
    await stopChild(bare)
  }
}

await inNewFolder((folder) =>
  withServer(folder, async ({ port }) => {
    const { comparison, busiest, cacheControl, sizeBytes } = await measure(port)
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
        'processor taken by the generator, at most': busiest,
      },
    })
  }),
)
