import type { OpenedShell } from '../src/app/shell.ts'
import { openKnownAccount } from '../src/foundation/account/index.ts'
import { ALL_OWN, listDuties, listOwn, ownChoices, type OwnWish } from '../src/foundation/cases/index.ts'
import { deliver, listMailbox } from '../src/foundation/mailbox/index.ts'
import type { Actor } from '../src/kernel/actor.ts'
import { day } from '../src/kernel/clock.ts'
import { type Id, newId } from '../src/kernel/ids.ts'
import { service } from './harness/application.ts'
import { type Figures, figuresOf } from './harness/figures.ts'
import { foundMany, postgresOf, withInstallation } from './harness/installation.ts'
import { fillParties } from './harness/many-rows.ts'
import { withOwner } from './harness/owner.ts'
import { machine, tellTimes } from './harness/report.ts'
import { inNewFolder } from './harness/temporary.ts'

// How long the server needs for "my cases" and the mailbox of a party with a million cases and messages of 100
// authorities (95th percentile), for every filter and order, beside the same of a party with 25.

const ROWS = 1_000_000
const FEW = 25
const AUTHORITIES = 100
const SERVICES = Array.from({ length: 40 }, (_, index) => `service-${String(index).padStart(2, '0')}`)
const ROUNDS = 5
const EACH_ROUND = 60
const LIMIT_MS = 50

const partyOf = async ({ shell }: OpenedShell, authority: Id): Promise<Actor> => {
  const account = newId()
  await openKnownAccount(shell)({
    id: account,
    name: 'Ada',
    email: `${account}@x.example`,
    level: 'low',
    language: 'de',
  })
  const message = { id: newId(), authority, title: 'Bescheid', text: ['Ihr Bescheid liegt bei.'], links: [] }
  await deliver(shell)(account, message)
  return { account, name: 'Ada', actingFor: { kind: 'self' }, functions: [], level: 'low', session: newId() }
}

const p95 = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let count = 0; count < EACH_ROUND; count++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(EACH_ROUND * 0.95)] ?? Number.NaN
}

const wishes = (authority: Id): Readonly<Record<string, Partial<OwnWish>>> => ({
  'all by last change': {},
  'all by deadline': { order: 'deadline' },
  open: { show: 'open' },
  'own turn by deadline': { show: 'action', order: 'deadline' },
  completed: { show: 'completed' },
  'one authority': { authority },
  'one service': { service: SERVICES[3] ?? null },
  'authority, service, open, deadline': { authority, service: SERVICES[3] ?? null, show: 'open', order: 'deadline' },
  'a period': { from: day('2025-01-03'), to: day('2025-01-05') },
  'a number': { search: 'XX-2026-0500000' },
  'words in vain': { search: 'nothing of the kind' },
})

/** What is asked of both parties, in turns. */
const questions = (opened: OpenedShell, authority: Id) => {
  const { shell } = opened
  const lists = Object.entries(wishes(authority)).map(
    ([name, wish]) => [name, (actor: Actor) => listOwn(shell)(actor, { ...ALL_OWN, ...wish })] as const,
  )
  const page = async (actor: Actor) => {
    await listOwn(shell)(actor)
    await listDuties(shell)(actor, 6)
    await ownChoices(shell)(actor)
  }
  const deep = async (actor: Actor) => {
    const first = await listOwn(shell)(actor)
    return listOwn(shell)(actor, { ...ALL_OWN, after: first.next })
  }
  const mailbox = (actor: Actor) => listMailbox(shell)(actor, null)
  return [...lists, ['two pages', deep], ['all queries of the page', page], ['mailbox', mailbox]] as const
}

const measure = async (opened: OpenedShell) => {
  const released = await opened.shell.services.release(service)
  if (!released.ok) throw new Error(released.refusal.code)
  const authorities = (await foundMany(opened, AUTHORITIES)).map(({ id }) => id)
  const [first] = authorities
  if (first === undefined) throw new Error('there are no authorities')
  const [large, small] = [await partyOf(opened, first), await partyOf(opened, first)]
  const one = { authorities, services: SERVICES }
  const began = performance.now()
  await withOwner(opened.ownerUrl, (client) =>
    fillParties(client, [
      { ...one, party: large.account, count: ROWS },
      { ...one, party: small.account, count: FEW },
    ]),
  )
  const filledMs = Math.round(performance.now() - began)
  const times: Record<string, { readonly figures: Figures; readonly limitMs: number }> = {}
  const ratios: Record<string, number> = {}
  for (const [name, ask] of questions(opened, first)) {
    const [ours, beside]: [number[], number[]] = [[], []]
    await p95(() => ask(large))
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await p95(() => ask(large)))
      beside.push(await p95(() => ask(small)))
    }
    times[name] = { figures: figuresOf(ours), limitMs: LIMIT_MS }
    ratios[name] = Number((figuresOf(ours).median / figuresOf(beside).median).toFixed(2))
  }
  return { times, ratios, filledMs }
}

await inNewFolder((folder) =>
  withInstallation({ folder, attach: false }, async (opened) => {
    const { version } = await postgresOf(opened)
    const { times, ratios, filledMs } = await measure(opened)
    tellTimes({
      bench: 'my-cases',
      times,
      machine: machine(version),
      also: { rows: ROWS, 'ratio to a party with 25 rows': ratios, 'filled in ms': filledMs },
    })
  }),
)
