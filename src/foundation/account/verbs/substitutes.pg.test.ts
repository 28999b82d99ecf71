import { expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { someAuthority, someStaff } from '../../../../test/setup/people.ts'
import { type Actor, type StaffFunction, standsInFor } from '../../../kernel/actor.ts'
import { dayOf, plus } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import {
  actorOf,
  appoint,
  arrangeSubstitute,
  dismiss,
  endSubstitute,
  leave,
  listSubstitutes,
  openSession,
} from '../index.ts'
import { vouchedProof } from '../words.ts'

const application = await openApplication()
const { house, travel } = application

/** An administrator, a head and a clerk of a new authority. */
const office = async () => {
  const { id: authority } = await someAuthority(application)
  const person = async (held: StaffFunction): Promise<Id> => {
    const { account } = await someStaff(application, [])
    const name = 'Kim Amtlich'
    await appoint(house)({ system: 'test' }, { authority, account, name, function: held })
    return account
  }
  const [administrator, head, clerk] = [await person('administrator'), await person('head'), await person('clerk')]
  await application.jobsDone()
  return { authority, administrator, head, clerk }
}

/** Who somebody is in a new session, which has one place of work. */
const actorFor = async (account: Id): Promise<Actor> => {
  const opened = await openSession(house)(account, vouchedProof('low'))
  const actor = opened.ok ? await actorOf(house)(opened.value.token) : null
  if (!actor) throw new Error('nobody is signed in')
  return actor
}

type Office = Awaited<ReturnType<typeof office>>

const wishOf = ({ authority, head, clerk }: Office) => {
  const today = dayOf(house.clock())
  const days = { from: today, to: plus(today, 'P6D') }
  return { authority, person: head, substitute: clerk, function: 'head', reason: 'Urlaub', ...days } as const
}

const functionsOf = async (account: Id) => (await actorFor(account)).functions

it('a substitute holds the function from the first day to the last, with whose place it is, and the trail names it', async () => {
  const all = await office()
  const { authority, administrator, head, clerk } = all
  const own = { authority, function: 'clerk' }
  const tomorrow = plus(dayOf(house.clock()), 'P1D')
  const by = await actorFor(administrator)
  const wish = { ...wishOf(all), from: tomorrow, to: tomorrow }
  expect((await arrangeSubstitute(house)(by, wish)).ok).toBe(true)
  expect(await functionsOf(clerk)).toEqual([own])
  travel('P1D')
  const substitute = await actorFor(clerk)
  expect(substitute.functions).toEqual([own, { authority, function: 'head', for: [head] }])
  await house.db.tx(inAuthority(authority), (tx) =>
    audit.append(tx, { act: 'test.act', ref: {} }, { doer: substitute, at: house.clock() }),
  )
  const [entry] = await house.db.tx(inAuthority(authority), (tx) =>
    tx.sql<{ entry: string }>("select entry from security.audit where entry like '%test.act%'"),
  )
  expect(JSON.parse(entry?.entry ?? '{}')).toMatchObject({ by: { account: clerk, substitute: { head: [head] } } })
  travel('P1D')
  expect(await functionsOf(clerk)).toEqual([own])
})

it('is no second pair of eyes beside the person whose place is taken, nor beside anybody in their own right', async () => {
  const all = await office()
  const { administrator, head, clerk } = all
  await arrangeSubstitute(house)(await actorFor(administrator), wishOf(all))
  const substitute = await actorFor(clerk)
  const decides = ({ function: held }: { readonly function: StaffFunction }): boolean => held === 'head'
  expect(standsInFor(substitute, head, decides)).toBe(true)
  expect(standsInFor(substitute, administrator, decides)).toBe(false)
  expect(standsInFor(substitute, head, () => true)).toBe(false)
})

it('ends with the function of the absent person, by word of an administrator, and when one of the two leaves', async () => {
  const all = await office()
  const { authority, administrator, head, clerk } = all
  const by = await actorFor(administrator)
  const isHead = async () => (await functionsOf(clerk)).some((held) => held.function === 'head')
  const arrange = () => arrangeSubstitute(house)(by, wishOf(all))
  const first = await arrange()
  if (!first.ok) throw new Error(first.refusal.code)
  expect(await isHead()).toBe(true)
  await endSubstitute(house)(by, { authority, substitution: first.value })
  expect(await isHead()).toBe(false)
  await arrange()
  expect(await isHead()).toBe(true)
  await dismiss(house)({ system: 'test' }, { authority, account: head, function: 'head' })
  expect(await isHead()).toBe(false)
  await appoint(house)({ system: 'test' }, { authority, account: head, name: 'Kim Amtlich', function: 'head' })
  await arrange()
  await leave(house)(by, { authority, account: head })
  expect(await isHead()).toBe(false)
  expect(await listSubstitutes(house)(by, authority)).toEqual({ ok: true, value: [] })
})

it('passes nothing on: a substitute of the substitute gets the own function of that one only', async () => {
  const all = await office()
  const { authority, administrator, head, clerk } = all
  const third = (await someStaff(application, [])).account
  const appointed = { authority, account: third, name: 'Kim Amtlich', function: 'administrator' } as const
  await appoint(house)({ system: 'test' }, appointed)
  await application.jobsDone()
  const by = await actorFor(administrator)
  await arrangeSubstitute(house)(by, wishOf(all))
  const onward = { ...wishOf(all), person: clerk, substitute: third }
  const refused = { ok: false, refusal: { code: 'account/no-substitute' } }
  expect(await arrangeSubstitute(house)(by, onward)).toEqual(refused)
  expect((await arrangeSubstitute(house)(by, { ...onward, function: 'clerk' })).ok).toBe(true)
  expect(await functionsOf(third)).toEqual([
    { authority, function: 'clerk', for: [clerk] },
    { authority, function: 'administrator' },
  ])
  expect(await functionsOf(head)).toEqual([{ authority, function: 'head' }])
})

it('refuses what does not fit, and keeps the reason sealed', async () => {
  const all = await office()
  const { administrator, head, clerk } = all
  const by = await actorFor(administrator)
  const stranger = await actorFor((await office()).administrator)
  const wish = wishOf(all)
  const code = async (
    actor: Actor,
    more: Partial<typeof wish> | { readonly substitute: Id } | { readonly to: typeof wish.to },
  ) => {
    const done = await arrangeSubstitute(house)(actor, { ...wish, ...more })
    return done.ok ? null : done.refusal.code
  }
  expect(await code(stranger, {})).toBe('account/not-found')
  expect(await code(await actorFor(clerk), {})).toBe('account/not-found')
  expect(await code(by, { substitute: administrator })).toBe('account/own-function')
  expect(await code(by, { substitute: head })).toBe('account/no-substitute')
  expect(await code(by, { substitute: stranger.account })).toBe('account/no-substitute')
  expect(await code(by, { to: plus(wish.from, '-P1D') })).toBe('account/substitute-days')
  expect(await code(by, {})).toBeNull()
  expect(await listSubstitutes(house)(by, wish.authority)).toMatchObject({ value: [{ reason: 'Urlaub' }] })
  const rows = await house.db.tx(inAuthority(wish.authority), (tx) =>
    tx.sql<{ row: string }>('select s::text as row from account.substitution s'),
  )
  expect(JSON.stringify(rows)).not.toContain(Buffer.from('Urlaub').toString('hex'))
})
