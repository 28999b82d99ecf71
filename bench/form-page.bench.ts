import { z } from 'zod'
import { textOf, wireAnswerOf } from './harness/answer.ts'
import { PAGE } from './harness/bare-form.ts'
import { ask, startProcess, stopChild } from './harness/child.ts'
import { fillIn, signIn } from './harness/draft.ts'
import { postgresOf, withInstallation } from './harness/installation.ts'
import { rawRequest } from './harness/load.ts'
import { costsOf, loaded } from './harness/loaded.ts'
import { look } from './harness/look.ts'
import { machine, tellComparison } from './harness/report.ts'
import { inTurns } from './harness/rounds.ts'
import { type BuiltServer, withServer } from './harness/server.ts'
import { inNewFolder } from './harness/temporary.ts'

// How many people a second get a page of their form from the built program, with session, account and draft out of
// PostgreSQL, against the same bytes rendered out of memory by hono and preact alone.

const ROUNDS = 7
const LOAD = { connections: 16, mode: 'repeat', forMs: 2_500, status: 200 } as const
const BAR = 0.4

/** Somebody who has begun a form; the running server's database is used, then left alone. */
const begin = (folder: string) =>
  withInstallation({ folder, attach: true }, async (opened) => {
    const { version } = await postgresOf(opened)
    const [office] = await opened.shell.authorities.all()
    if (!office) throw new Error('there are no authorities')
    const { actor, cookie } = await signIn(opened)
    return { draft: await fillIn(opened, actor, office), cookie, version }
  })

/** Two pages that differ would not be worth comparing. */
const sameOrThrow = (ours: string, bare: string): void => {
  const at = [...ours].findIndex((sign, index) => sign !== bare[index])
  if (ours === bare) return
  const excerpt = (page: string): string => JSON.stringify(page.slice(Math.max(at - 80, 0), at + 120))
  throw new Error(`the two pages differ: ours ${excerpt(ours)}, bare ${excerpt(bare)}`)
}

const measure = async (folder: string, { port, pid }: BuiltServer) => {
  const { draft, cookie, version } = await begin(folder)
  const here = `/desk/drafts/${draft.id}/${PAGE}`
  const { cookies, formToken, text } = await look(port, here, cookie)
  const generator = startProcess('load')
  const bare = startProcess('bare-form')
  try {
    const order = { here, formToken, draft: draft.id, revision: draft.revision, expiresAt: draft.expiresAt }
    const { port: barePort } = await ask(bare, order, z.object({ port: z.int() }))
    sameOrThrow(text, textOf(await wireAnswerOf(barePort, here)))
    const requests = [rawRequest('GET', here, { headers: { cookie: cookies } })]
    const ours = loaded(generator, pid, { ...LOAD, requests, port })
    const other = loaded(generator, bare.pid ?? 0, { ...LOAD, requests, port: barePort })
    const comparison = await inTurns({ rounds: ROUNDS, ours: ours.round, bare: other.round })
    return { comparison, costs: costsOf(ours, other), sizeBytes: Buffer.byteLength(text), version }
  } finally {
    await stopChild(generator)
    await stopChild(bare)
  }
}

await inNewFolder((folder) =>
  withServer(folder, async (server) => {
    const { comparison, costs, sizeBytes, version } = await measure(folder, server)
    tellComparison({
      bench: 'form-page',
      unit: 'requests',
      comparison,
      bar: BAR,
      machine: machine(version),
      also: {
        'bytes of the page': sizeBytes,
        connections: LOAD.connections,
        ...costs,
      },
    })
  }),
)
