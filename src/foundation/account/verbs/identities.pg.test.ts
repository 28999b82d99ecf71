import { expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { somebody } from '../../../../test/setup/people.ts'
import { newId } from '../../../kernel/ids.ts'
import { instant } from '../../../kernel/clock.ts'
import { accountOfIdentity, actorOf, identitiesOf, identityLevel, openByIdentity, proveIdentity } from '../index.ts'
import type { IdentityProof } from '../words.ts'

const application = await openApplication()
const { house } = application

const proof = (more: Partial<IdentityProof> = {}): IdentityProof => ({
  way: 'bundid',
  level: 'substantial',
  subject: newId(),
  attributes: { surname: { value: 'Beispielfrau', level: 'substantial' } },
  endsAt: null,
  ...more,
})

it('keeps a proof sealed, finds the account by it, and opens a session of its level', async () => {
  const { account } = await somebody(application)
  const given = proof()
  expect(await identityLevel(house)(account)).toBe('low')
  expect((await proveIdentity(house)(account, given)).ok).toBe(true)
  expect(await identityLevel(house)(account)).toBe('substantial')
  expect(await accountOfIdentity(house)('bundid', given.subject ?? '')).toBe(account)
  expect(await accountOfIdentity(house)('oidc:town', given.subject ?? '')).toBeNull()
  const [kept] = await identitiesOf(house)(account)
  expect(kept).toMatchObject({ way: 'bundid', level: 'substantial', attributes: given.attributes, leadsIn: true })
  const opened = await openByIdentity(house)({ proof: given, userAgent: '' })
  const actor = opened.ok ? await actorOf(house)(opened.value.token) : null
  expect(actor).toMatchObject({ account, level: 'substantial' })
  const rows = await house.db.look<{ row: string }>('select n::text as row from account.identity_name n')
  expect(JSON.stringify(rows)).not.toContain(given.subject)
})

it('a weaker sign-in by the same identity gives a weaker session and takes nothing from what is known', async () => {
  const { account } = await somebody(application)
  const high = proof({ level: 'high' })
  await proveIdentity(house)(account, high)
  const low = { ...high, level: 'low', attributes: {} } as const
  const opened = await openByIdentity(house)({ proof: low, userAgent: '' })
  expect(opened.ok && (await actorOf(house)(opened.value.token))).toMatchObject({ level: 'low' })
  expect(await identityLevel(house)(account)).toBe('high')
  expect(await identitiesOf(house)(account)).toMatchObject([{ level: 'high', attributes: high.attributes }])
})

it('refuses an identity that belongs to another account, and one that leads to none', async () => {
  const [one, other] = [await somebody(application), await somebody(application)]
  const given = proof()
  await proveIdentity(house)(one.account, given)
  expect(await proveIdentity(house)(other.account, given)).toEqual({
    ok: false,
    refusal: { code: 'account/identity-taken' },
  })
  expect(await identitiesOf(house)(other.account)).toEqual([])
  const unknown = await openByIdentity(house)({ proof: proof(), userAgent: '' })
  expect(unknown).toEqual({ ok: false, refusal: { code: 'account/unknown-identity' } })
})

it('64 accounts that take one identity at once: it belongs to exactly one', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => somebody(application)))
  const given = proof()
  const taken = await Promise.all(
    people.flatMap(({ account }) => Array.from({ length: 8 }, () => proveIdentity(house)(account, given))),
  )
  expect(taken.filter(({ ok }) => ok)).toHaveLength(8)
  const rows = await Promise.all(people.map(({ account }) => identitiesOf(house)(account)))
  expect(rows.flat()).toHaveLength(1)
})

it('a proof that has ended counts no more, and a desk can renew it', async () => {
  const { account } = await somebody(application)
  await proveIdentity(house)(
    account,
    proof({ way: 'desk', subject: null, endsAt: instant('2020-01-01T00:00:00.000Z') }),
  )
  expect(await identityLevel(house)(account)).toBe('low')
  await proveIdentity(house)(account, proof({ way: 'desk', subject: null }), { system: 'test' })
  expect(await identityLevel(house)(account)).toBe('substantial')
  expect(await identitiesOf(house)(account)).toHaveLength(1)
})
