import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import { withInstallation } from '../../bench/harness/installation.ts'
import type { OpenedShell } from '../../src/app/shell.ts'
import { packageRoot } from '../../src/platform/root.ts'
import { audit, jobsOver } from './books.ts'
import { openLossyProxy } from './lossy-proxy.ts'
import { LONG, tellFault } from './report.ts'
import { makeSender, sendAll, type Sender } from './senders.ts'
import { type KillableServer, startKillable } from './server.ts'

const CLIENTS = 32
const DRAFTS_EACH = LONG ? 40 : 5
const KILLS = LONG ? 20 : 2
const POSTGRES_KILLS = LONG ? 3 : 1
const LIMIT_MS = LONG ? 1_800_000 : 300_000

let server: KillableServer

beforeAll(async () => {
  server = await startKillable()
})

/** What `bin/dreiklang audit verify` says of the running installation. */
const verifyTrail = (folder: string): { readonly status: number | null; readonly findings: string } => {
  const run = spawnSync(join(packageRoot(), 'bin', 'dreiklang'), ['audit', 'verify'], {
    env: { ...process.env, DREIKLANG_DATA: folder },
    encoding: 'utf8',
  })
  return { status: run.status, findings: run.status === 0 ? '' : run.stdout + run.stderr }
}

/** Each second time the server dies in the very moment between its commit and its answer. */
const killTimes = async (lose: (then: () => void) => void): Promise<void> => {
  for (let nth = 0; nth < KILLS; nth++) {
    await pause(300 + Math.random() * 500)
    if (nth % 2 === 1) {
      await Promise.race([new Promise<void>((resolve) => lose(resolve)), pause(2_000)])
    }
    await server.kill()
    await server.start()
    if (nth % Math.ceil(KILLS / POSTGRES_KILLS) === 0) await server.killPostgres()
  }
}

/** People with filled-in drafts to four authorities. */
const seed = async (opened: OpenedShell): Promise<readonly Sender[]> => {
  const offices = (await opened.shell.authorities.all()).slice(0, 4)
  const chosen = Array.from({ length: DRAFTS_EACH }, (_, nth) => offices.slice(nth % 4, (nth % 4) + 1)).flat()
  return Promise.all(Array.from({ length: CLIENTS }, () => makeSender(opened, server.port, chosen)))
}

it(
  'every acknowledged application is there exactly once, whoever was killed',
  async () => {
    const proxy = await openLossyProxy(server.port)
    const installation = { folder: server.folder, attach: true }
    const senders = await withInstallation(installation, seed)
    const restMs = () => Math.random() * 400
    const killing = killTimes((then) => proxy.loseNext(then))
    const sending = senders.map(async (sender) => ({ sender, receipts: await sendAll(proxy.port, sender, restMs) }))
    const [sent] = await Promise.all([Promise.all(sending), killing])
    const books = await withInstallation(installation, async (opened) => {
      expect(await jobsOver(opened, 120_000)).toEqual([])
      return audit(opened, sent)
    })
    const trail = verifyTrail(server.folder)
    tellFault({
      fault: `server killed ${KILLS} times, PostgreSQL ${POSTGRES_KILLS} times, ${proxy.lost()} answers lost after their commit`,
      survived: KILLS + POSTGRES_KILLS,
      lost: books.lost.length,
      doubled: books.doubled.length,
      through: `${CLIENTS * DRAFTS_EACH} applications of ${CLIENTS} people, every fifth sent twice`,
    })
    expect(books).toEqual({ lost: [], doubled: [] })
    expect(trail.findings).toEqual('')
    expect(trail.status).toBe(0)
  },
  LIMIT_MS,
)
