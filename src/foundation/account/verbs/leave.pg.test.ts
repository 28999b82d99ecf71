import { expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { someAuthority, somebody, someStaff } from '../../../../test/setup/people.ts'
import type { StaffFunction } from '../../../kernel/actor.ts'
import { later } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { findGrant, insertGrant } from '../../security/index.ts'
import { actorOf, leave, openSession } from '../index.ts'
import { chooseWorkplace } from './session.ts'
import { vouchedProof } from '../words.ts'

const application = await openApplication()
const { house, jobsDone } = application
const MANY = Array.from({ length: 64 }, (_, at) => at)

const atWork = async (account: Id, authority: Id) => {
  const opened = await openSession(house)(account, vouchedProof('low'))
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { token } = opened.value
  const look = async () => actorOf(house)(token)
  const home = await look()
  if (home) await chooseWorkplace(house)(home, authority)
  const actor = await look()
  if (!actor) throw new Error('nobody is signed in')
  return { token, actor }
}

const office = async (...held: readonly (readonly StaffFunction[])[]) => {
  const authority = await someAuthority(application)
  const people = []
  for (const functions of held) {
    const { account } = await someStaff(
      application,
      functions.map((one) => [authority, one]),
    )
    people.push({ account, ...(await atWork(account, authority.id)) })
  }
  const [first, second] = people
  if (!first || !second) throw new Error('an office of two was expected')
  return { authority: authority.id, first, second }
}

const leavings = (authority: Id) =>
  house.db.tx(inAuthority(authority), (tx) => tx.sql("select from security.audit where entry like '%account.leave%'"))

const granted = async (authority: Id, reader: Id, by: Id): Promise<() => Promise<unknown>> => {
  const [grant, from] = [newId(), house.clock()]
  await house.db.tx(inAuthority(authority), (tx) =>
    insertGrant(tx, {
      readerName: Buffer.from('sealed'),
      reason: Buffer.from('sealed'),
      grant: {
        authority,
        id: grant,
        reader,
        role: 'auditor',
        reach: { kind: 'service', service: 'resident-parking-permit' },
        basis: 'audit',
        from,
        until: later(from, 'P6D'),
        proposed: { by, at: from },
        confirmed: null,
        revoked: null,
      },
    }),
  )
  return () =>
    house.db.tx(inAuthority(authority), async (tx) => (await findGrant(tx, authority, grant))?.grant.revoked ?? null)
}

it('ends functions, sessions and reading grants together, once for 64 calls at once', async () => {
  const { authority, first, second } = await office(['administrator'], ['clerk', 'head'])
  const revoked = await granted(authority, second.account, first.account)
  const gone = { authority, account: second.account }
  const began = performance.now()
  const done = await Promise.all(MANY.map(() => leave(house)(first.actor, gone)))
  const took = performance.now() - began
  expect(done.every(({ ok }) => ok)).toBe(true)
  expect(await actorOf(house)(second.token)).toBeNull()
  expect(await revoked()).toMatchObject({ by: first.account })
  expect(await leavings(authority)).toHaveLength(1)
  expect(took).toBeLessThan(10_000)
  await jobsDone()
  expect(await openSession(house)(second.account, vouchedProof('low'))).toMatchObject({ value: { workplaces: [] } })
  expect(await actorOf(house)(first.token)).not.toBeNull()
})

it('works within a second for one person, until the next request', async () => {
  const { authority, first, second } = await office(['administrator'], ['clerk'])
  const began = performance.now()
  await leave(house)(first.actor, { authority, account: second.account })
  expect(await actorOf(house)(second.token)).toBeNull()
  expect(performance.now() - began).toBeLessThan(1000)
})

it('does not let the last administrator go, nor two of them at the same moment', async () => {
  const { authority, first, second } = await office(['administrator'], ['administrator'])
  const both = await Promise.all([
    leave(house)(first.actor, { authority, account: second.account }),
    leave(house)(second.actor, { authority, account: first.account }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.filter(({ ok }) => !ok)).toMatchObject([{ refusal: { code: 'account/last-administrator' } }])
  expect(await leavings(authority)).toHaveLength(1)
})

it('is for administrators of that very authority', async () => {
  const { authority, first, second } = await office(['administrator'], ['head'])
  const stranger = await office(['administrator'], ['clerk'])
  const refused = { ok: false, refusal: { code: 'account/not-found' } }
  for (const actor of [second.actor, stranger.first.actor])
    expect(await leave(house)(actor, { authority, account: first.account })).toEqual(refused)
  const citizen = await somebody(application)
  expect(await leave(house)(first.actor, { authority, account: citizen.account })).toEqual({ ok: true, value: null })
  expect(await leavings(authority)).toHaveLength(0)
})
