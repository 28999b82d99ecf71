import { figuresOf } from './harness/figures.ts'
import { machine, tellTimes } from './harness/report.ts'
import { withServer } from './harness/server.ts'
import { inNewFolder } from './harness/temporary.ts'

// How long does somebody wait after `npm start`? Everything is built; files lie in the cache of the system.

const RUNS = 3
const PREPARED_LIMIT_MS = 3_000
const EMPTY_LIMIT_MS = 12_000

const empty: number[] = []
const prepared: number[] = []
for (let run = 0; run < RUNS; run++)
  await inNewFolder(async (folder) => {
    for (const times of [empty, prepared]) {
      // Only the start is measured: what the server was used for before does not matter.
      times.push(await withServer(folder, async ({ readyAfterMs }) => readyAfterMs))
    }
  })

tellTimes({
  bench: 'cold-start',
  times: {
    'prepared data folder': { figures: figuresOf(prepared), limitMs: PREPARED_LIMIT_MS },
    'empty data folder': { figures: figuresOf(empty), limitMs: EMPTY_LIMIT_MS },
  },
  machine: machine(),
})
