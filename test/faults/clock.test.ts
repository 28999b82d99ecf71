import { expect, it } from 'vitest'
import { actorOf, confirm, openSession, register } from '../../src/foundation/account/index.ts'
import { ownProof } from '../../src/foundation/account/words.ts'
import { isGood } from '../../src/foundation/account/domain/session.ts'
import { missedDeadlines, startDeadline } from '../../src/foundation/cases/domain/deadlines.ts'
import { audit, linkWaiting } from '../../src/foundation/security/index.ts'
import { LIMITS } from '../../src/foundation/security/words.ts'
import { day, dayOf, endOf, instant, later, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { periodEnd } from '../../src/kernel/working-days.ts'
import { inAuthority } from '../../src/platform/postgres/index.ts'
import { loadServices } from '../../src/e-services/services/index.ts'
import { blankCase } from '../../src/foundation/cases/domain/apply.ts'
import { openTrailHouse } from '../security/trail-house.ts'
import { openApplication } from '../setup/application.ts'
import { somebody } from '../setup/people.ts'
import { tellFault } from './report.ts'

const SOMEONE = { name: 'Maja Beispiel', password: 'Kiesel Wolke Fahrrad', language: 'de' } as const
const JUMPS = ['PT1H', '-PT1H', '-PT1H', 'PT1H']

const application = await openApplication()
const { house, travel, jobsDone, mails } = application

it('deadlines end on the right day: 31 January, a leap day, the change of summer time', () => {
  expect(plus(day('2027-01-31'), 'P1M')).toBe('2027-02-28')
  expect(plus(day('2028-01-31'), 'P1M')).toBe('2028-02-29')
  expect(plus(day('2028-02-29'), 'P1Y')).toBe('2029-02-28')
  // 28 February 2027 is a Sunday, 29 February 2028 a Tuesday.
  expect(periodEnd(day('2027-01-31'), 'P1M')).toBe('2027-03-01')
  expect(periodEnd(day('2028-01-31'), 'P1M')).toBe('2028-02-29')
  // Hours count as they pass: 24 of them over the short night end an hour later on the wall, over the long one earlier.
  expect(later(instant('2027-03-27T11:00:00Z'), 'PT24H')).toBe('2027-03-28T11:00:00.000Z')
  expect(later(instant('2027-10-30T10:00:00Z'), 'PT72H')).toBe('2027-11-02T10:00:00.000Z')
  // A German day ends at midnight in Germany, whatever its length.
  expect(endOf(day('2027-03-28'))).toBe('2027-03-28T22:00:00.000Z')
  expect(endOf(day('2027-10-31'))).toBe('2027-10-31T23:00:00.000Z')
  expect(dayOf(instant('2028-02-28T23:30:00Z'))).toBe('2028-02-29')
})

it('a deadline is missed in the first moment after its last day and not before, also where summer time ends', async () => {
  const service = (await loadServices()).find(({ id }) => id === 'dog-tax')
  const decide = service?.deadlines.find(({ id }) => id === 'decide')
  if (!service || !decide) throw new Error('the dog tax decides nothing')
  const { due } = startDeadline({ ...decide, within: 'P1M' }, day('2027-09-29'))
  if (due === null) throw new Error('the deadline does not run')
  expect(due).toBe('2027-10-29')
  const opening = { authority: newId(), id: newId(), number: 'WI-2027-000001', definitionHash: '' }
  const blank = blankCase(service, opening, instant('2027-09-29T10:00:00Z'))
  const c = { ...blank, deadlines: { decide: { due, leftDays: null } } }
  const missedAt = (at: string) => missedDeadlines(service, c, dayOf(instant(at))).map(({ id }) => id)
  expect(missedAt('2027-10-29T21:59:59.999Z')).toEqual([])
  expect(missedAt('2027-10-29T22:00:00.000Z')).toEqual(['decide'])
})

it('a session lasts no longer when the clock is set back, over the changes of summer time and a leap day', async () => {
  for (const start of ['2027-03-27T23:30:00Z', '2027-10-30T23:30:00Z', '2028-02-28T20:00:00Z'].map(instant)) {
    const session = { seenAt: start, endsAt: later(start, 'PT12H') }
    expect(isGood(session, later(start, 'PT59M'))).toBe(true)
    expect(isGood(session, later(start, 'PT1H'))).toBe(false)
    expect(isGood({ ...session, seenAt: later(start, 'PT11H30M') }, later(start, 'PT12H'))).toBe(false)
  }
  const opened = await openSession(house)((await somebody(application)).account, ownProof('password'))
  if (!opened.ok) throw new Error(opened.refusal.code)
  const [row] = await house.db.look<{ ends_at: string }>(
    'select ends_at from account.session order by started_at desc limit 1',
  )
  for (const jump of JUMPS) {
    travel(jump)
    await actorOf(house)(opened.value.token)
  }
  const [after] = await house.db.look<{ ends_at: string }>(
    'select ends_at from account.session order by started_at desc limit 1',
  )
  expect(after).toEqual(row)
  travel('PT12H')
  expect(await actorOf(house)(opened.value.token)).toBeNull()
})

it('a link ends with its two days and works once, however the clock jumps meanwhile', async () => {
  const wish = () => ({ ...SOMEONE, email: `${newId()}@beispiel.example`, key: newId() })
  const [one, other] = [wish(), wish()]
  for (const person of [one, other]) await register(house)(person)
  await jobsDone()
  const tokenOf = ({ email }: { readonly email: string }) =>
    /token=(\S+)/.exec(mails.find(({ to }) => to === email)?.text ?? '')?.[1] ?? ''
  for (const jump of JUMPS) travel(jump)
  expect((await confirm(house)(tokenOf(one))).ok).toBe(true)
  travel('-PT1H')
  expect((await confirm(house)(tokenOf(one))).ok).toBe(false)
  travel('PT49H')
  expect((await confirm(house)(tokenOf(other))).ok).toBe(false)
})

it('nobody waits longer for a budget because the clock was set back, and nobody gets one for free', async () => {
  const ask = () => house.limits.take([{ limit: 'sign-in.device', of: 'a browser' }])
  const { most, perSeconds } = LIMITS['sign-in.device']
  travel('PT1H')
  for (let nth = 0; nth < most; nth++) expect(await ask()).toBeNull()
  expect((await ask())?.seconds).toBeLessThanOrEqual(perSeconds / most)
  travel('-PT1H')
  const taken = []
  for (let nth = 0; nth < most + 1; nth++) taken.push(await ask())
  expect(taken.filter((one) => one === null)).toHaveLength(most)
  expect(taken.at(-1)?.seconds).toBeLessThanOrEqual(perSeconds / most)
})

it('the trail tells its order by its chain, however the clock jumps', async () => {
  const { db, verify, break: asOwner } = await openTrailHouse()
  const authority = newId()
  let at = instant('2027-10-31T00:30:00Z')
  for (const [nth, jump] of [...JUMPS, ...JUMPS].entries()) {
    at = later(at, jump)
    const act = { act: 'test.jump', ref: { nth } }
    await db.tx(inAuthority(authority), (tx) => audit.append(tx, act, { doer: { system: 'test' }, at }))
    await linkWaiting({ db })()
  }
  const rows = await asOwner(
    `select a.entry from security.link l join security.audit a using (chain_id, scope_id, entry_id)
     where l.chain_id = $1 order by l.seq`,
    [authority],
  )
  expect(rows.map(({ entry }) => Number(/"nth":(\d)/.exec(String(entry))?.[1]))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect((await verify()).findings).toEqual([])
  tellFault({
    ...{ fault: 'clock set forward and back by an hour, over a leap day and both changes of summer time' },
    ...{
      survived: JUMPS.length * 4,
      lost: 0,
      doubled: 0,
      through: 'sessions, links, budgets, deadlines, the audit trail',
    },
  })
})
