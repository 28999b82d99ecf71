import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { OpenedShell } from '../src/app/shell.ts'
import { openCase } from '../src/foundation/cases/index.ts'
import { linkWaiting } from '../src/foundation/security/index.ts'
import { applicationTo, service, somebody } from './harness/application.ts'
import { submitByHttp } from './harness/http-submissions.ts'
import { foundMany, postgresOf, withInstallation } from './harness/installation.ts'
import { machine, tellComparison } from './harness/report.ts'
import { inTurns, perSecond } from './harness/rounds.ts'
import { type Manner, readSample, writeLike } from './harness/same-rows.ts'
import { inNewFolder } from './harness/temporary.ts'

// How many applications a second are durably submitted (case, party, log, sealed answers, key, audit entry, two jobs,
// number) and linked in their audit chains, against the same rows written by plain `pg` without chain and sealing: the
// same PostgreSQL, one transaction for each, 16 connections.

const AUTHORITIES = 447
const WORKERS = 16
const ROUNDS = 7
const ROUND_MS = 2_500
const BAR = 0.5
const LINK_EVERY_MS = 400
const BY_HTTP = { rounds: 3, people: WORKERS, draftsEach: 25 }

/** Links what was committed as often as the running server does. */
const linkUntil = async (shell: OpenedShell['shell'], endMs: number): Promise<void> => {
  while (performance.now() < endMs) {
    await linkWaiting(shell)()
    await pause(LINK_EVERY_MS)
  }
}

const measure = async (opened: OpenedShell) => {
  const { shell, appUrl } = opened
  const released = await shell.services.release(service)
  if (!released.ok) throw new Error(released.refusal.code)
  const offices = await foundMany(opened, AUTHORITIES)
  let turn = 0
  const nextOffice = () => {
    const office = offices[turn++ % offices.length]
    if (!office) throw new Error('there are no authorities')
    return office
  }
  const send = openCase(shell)
  const submit = async () => {
    const office = nextOffice()
    const actor = somebody()
    const sent = await send(actor, applicationTo(office))
    if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
    return { authority: office.id, account: actor.account, caseId: sent.value.ref.id, number: sent.value.number }
  }
  const pool = new pg.Pool({ connectionString: appUrl, max: WORKERS })
  try {
    const sample = await readSample(pool, await submit())
    const bareRound = (manner: Manner) => {
      const write = writeLike(pool, sample, manner)
      return () =>
        perSecond({ workers: WORKERS, forMs: ROUND_MS }, () => {
          const office = nextOffice()
          return write(office.id, office.shortCode)
        })
    }
    const ours = async (): Promise<number> => {
      const started = performance.now()
      const linking = linkUntil(shell, started + ROUND_MS)
      const rate = await perSecond({ workers: WORKERS, forMs: ROUND_MS }, () => submit().then(() => undefined))
      const workedMs = performance.now() - started
      // The round is over when the last entry stands in its chain, not before.
      await linking
      await linkWaiting(shell)()
      return (rate * workedMs) / (performance.now() - started)
    }
    const plain = await inTurns({ rounds: ROUNDS, ours, bare: bareRound('plain') })
    const prepared = await inTurns({ rounds: 3, ours, bare: bareRound('prepared') })
    const byHttp = await submitByHttp(opened, BY_HTTP, nextOffice)
    return { plain, prepared, byHttp, rows: sample.rows.length + 1 }
  } finally {
    await pool.end()
  }
}

await inNewFolder((folder) =>
  withInstallation({ folder, attach: false }, async (opened) => {
    const { version, ...settings } = await postgresOf(opened)
    const { plain, prepared, byHttp, rows } = await measure(opened)
    tellComparison({
      bench: 'submissions',
      unit: 'submissions',
      comparison: plain,
      bar: BAR,
      machine: machine(version),
      also: {
        'rows of one submission': rows,
        authorities: AUTHORITIES,
        'workers and connections': WORKERS,
        settings,
        'against prepared statements': {
          ours: Math.round(prepared.ours.median),
          bare: Math.round(prepared.bare.median),
          ratio: Number(prepared.ratio.toFixed(2)),
        },
        'by HTTP, a second': byHttp,
      },
    })
  }),
)
