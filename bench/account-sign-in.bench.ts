import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { applicationOf } from '../src/app/server.ts'
import type { OpenedShell } from '../src/app/shell.ts'
import { confirm, register } from '../src/foundation/account/index.ts'
import { lookConfirmation } from '../src/foundation/account/store/confirmations.ts'
import { linkToken } from '../src/foundation/account/domain/link.ts'
import { id, newId } from '../src/kernel/ids.ts'
import { testBrowser } from '../test/setup/test-browser.ts'
import { figuresOf } from './harness/figures.ts'
import { postgresOf, withInstallation } from './harness/installation.ts'
import { machine, tellTimes } from './harness/report.ts'
import { inNewFolder } from './harness/temporary.ts'

// How long does it take to sign in with a password when ten people a second do, each in a browser of their own, with at
// most two passwords checked at once? And how long do registering and signing in take for 64 people who think for a second
// between two pages? Page, form and session, everything durable. SIGN_IN_SECONDS=10 asks the same for a shorter time.

const SECONDS = Number(process.env['SIGN_IN_SECONDS'] ?? 30)
const A_SECOND = 10
const PEOPLE = 64
const THINKING_MS = 1_000
const LIMIT_MS = 1_000
const PASSWORD = 'Kiesel Wolke Fahrrad'

/** The time below which 95 of 100 lie. */
const p95 = (times: readonly number[]): number => {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY
}

type Portal = Awaited<ReturnType<typeof applicationOf>>

/** Opens confirmed accounts, as many as sign in. */
const openAccounts = async ({ shell }: OpenedShell, count: number): Promise<readonly string[]> => {
  const emails = Array.from({ length: count }, () => `${newId()}@messung.example`)
  for (const email of emails) {
    const done = await register(shell)({ email, name: 'Toni Messung', password: PASSWORD, language: 'de' })
    if (!done.ok) throw new Error(done.refusal.code)
  }
  const text = 'select confirmation_id from account.confirmation where used_at is null'
  for (const row of await shell.db.look<{ confirmation_id: string }>(text)) {
    const link = id(row.confirmation_id)
    if ((await lookConfirmation(shell.db, link, shell.clock())) === null) continue
    await confirm(shell)(linkToken(shell.keys.derived('account.link'), link))
  }
  return emails
}

/** Signs in as a browser does; how long the form took. */
const signIn = async (app: Portal, email: string): Promise<number> => {
  const browser = testBrowser(app)
  const page = await browser.get('/konto/sign-in')
  const began = performance.now()
  const sent = await browser.submit(page, { email, password: PASSWORD })
  if (sent.status !== 303) throw new Error(`signing in answered ${sent.status}`)
  return performance.now() - began
}

const atARate = async (app: Portal, emails: readonly string[]): Promise<readonly number[]> => {
  const began = performance.now()
  return Promise.all(
    emails.map(async (email, index) => {
      await pause(Math.max(0, (index * 1_000) / A_SECOND - (performance.now() - began)))
      return signIn(app, email)
    }),
  )
}

/** Registers and signs in, with a second of thinking between two pages; how long each form took. */
const onePerson = async (app: Portal, emails: readonly string[], untilMs: number): Promise<readonly number[]> => {
  const times: number[] = []
  for (const email of emails) {
    if (performance.now() > untilMs) break
    const browser = testBrowser(app)
    const page = await browser.get('/konto/register')
    await pause(THINKING_MS)
    const began = performance.now()
    const fields = { name: 'Toni Messung', email: `${newId()}@messung.example`, password: PASSWORD }
    const sent = await browser.submit(page, fields)
    if (sent.status !== 303) throw new Error(`registering answered ${sent.status}`)
    times.push(performance.now() - began)
    await pause(THINKING_MS)
    times.push(await signIn(app, email))
    await pause(THINKING_MS)
  }
  return times
}

const measure = async (opened: OpenedShell) => {
  const app = await applicationOf(opened.shell, async () => ({ ready: true, reasons: [] }))
  const each = Math.ceil(SECONDS / 3)
  const emails = await openAccounts(opened, SECONDS * A_SECOND + PEOPLE * each)
  const rated = await atARate(app, emails.slice(0, SECONDS * A_SECOND))
  const untilMs = performance.now() + SECONDS * 1_000
  const rest = emails.slice(SECONDS * A_SECOND)
  const began = performance.now()
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, (_, person) =>
      onePerson(app, rest.slice(person * each, (person + 1) * each), untilMs),
    ),
  )
  const flows = people.flat()
  const aSecond = Number((flows.length / ((performance.now() - began) / 1_000)).toFixed(1))
  return { rated, flows, aSecond, postgres: (await postgresOf(opened)).version }
}

await inNewFolder(async (folder) => {
  const { rated, flows, aSecond, postgres } = await withInstallation({ folder, attach: false }, measure)
  tellTimes({
    bench: 'account-sign-in',
    times: { 'password p95 at 10/s': { figures: figuresOf([p95(rated)]), limitMs: LIMIT_MS } },
    machine: machine(postgres),
    also: {
      'sign-ins': rated.length,
      'forms of 64 people': flows.length,
      'p95 of those': Math.round(p95(flows)),
      'of those a second': aSecond,
    },
  })
})
