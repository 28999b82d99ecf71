import { z } from 'zod'
import { applicationOf } from '../src/app/server.ts'
import type { OpenedShell } from '../src/app/shell.ts'
import { listen } from '../src/platform/http/index.ts'
import { ask, startProcess, stopChild } from './harness/child.ts'
import { codeFlow, type Provider, signInOnce } from './harness/code-flow.ts'
import { connectProgram, type Program } from './harness/connected-program.ts'
import { counting, type Trips } from './harness/counting.ts'
import { median } from './harness/figures.ts'
import { postgresOf, withInstallation } from './harness/installation.ts'
import { processorMs } from './harness/processor-time.ts'
import { machine, tellComparison } from './harness/report.ts'
import { inTurns, perSecond } from './harness/rounds.ts'
import { type BuiltServer, withServer } from './harness/server.ts'
import { inNewFolder } from './harness/temporary.ts'

// How many code flows a second (ask for a code, change it for tokens, ask who the person is) does the built program manage,
// everything durable in PostgreSQL, against oidc-provider alone with its adapter in memory?

const ROUNDS = 7
const WORKERS = 16
const ROUND_MS = 2_500
const BAR = 0.3

/** What one flow asks of the database, in an application of its own that counts. */
const tripsOf = async (opened: OpenedShell, program: Program): Promise<Trips> => {
  const counted = counting(opened.shell.db)
  const app = await applicationOf({ ...opened.shell, db: counted.db }, async () => ({ ready: true, reasons: [] }))
  const server = await listen(app, { host: '127.0.0.1', port: 0 })
  try {
    const one = { ...program, port: Number(new URL(server.url).port) }
    // The first flow opens keys and fetches a pack of requests, which later ones do without.
    await codeFlow(one)
    counted.restart()
    await codeFlow(one)
    return counted.trips()
  } finally {
    await server.stop()
  }
}

const measured = (pid: number, one: Provider) => {
  const costs: number[] = []
  const round = async (): Promise<number> => {
    const before = await processorMs(pid)
    const started = performance.now()
    const rate = await perSecond({ workers: WORKERS, forMs: ROUND_MS }, () => codeFlow(one))
    costs.push(((await processorMs(pid)) - before) / ((rate * (performance.now() - started)) / 1_000))
    return rate
  }
  return { round, processorMsEach: () => Number(median(costs).toFixed(2)) }
}

const measure = async (folder: string, { port, pid }: BuiltServer) => {
  const { program, trips, version } = await withInstallation({ folder, attach: true }, async (opened) => {
    const program = await connectProgram(opened)
    return { program, trips: await tripsOf(opened, program), version: (await postgresOf(opened)).version }
  })
  const bare = startProcess('bare-provider')
  try {
    const { client, secret, back } = program
    const { port: barePort } = await ask(bare, { client, secret, back }, z.object({ port: z.int() }))
    const beside = { client, secret, back, mount: '', port: barePort }
    const cookie = await signInOnce({ ...beside, cookie: '' })
    const ours = measured(pid, { ...program, port })
    const other = measured(bare.pid ?? 0, { ...beside, cookie })
    const comparison = await inTurns({ rounds: ROUNDS, ours: ours.round, bare: other.round })
    const costs = { ours: ours.processorMsEach(), bare: other.processorMsEach() }
    return { comparison, costs, trips, version }
  } finally {
    await stopChild(bare)
  }
}

await inNewFolder((folder) =>
  withServer(folder, async (server) => {
    const { comparison, costs, trips, version } = await measure(folder, server)
    tellComparison({
      bench: 'sign-on',
      unit: 'code flows',
      comparison,
      bar: BAR,
      machine: machine(version),
      also: {
        'round trips to the database in one flow': trips,
        'processor time of one flow in ms, ours with PostgreSQL': costs,
        'people at once': WORKERS,
      },
    })
  }),
)
