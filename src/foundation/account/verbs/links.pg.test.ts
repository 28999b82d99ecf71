/** T22: links that work once. */
import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { accountCard, actorOf, confirm, register, signIn } from '../index.ts'
import { askNewAddress, confirmNewAddress } from './correct.ts'

const { house, mails, jobsDone } = await openApplication()
const PASSWORD = 'Kiesel Wolke Fahrrad'
const someone = () =>
  ({ email: `${newId()}@beispiel.example`, name: 'Maja Beispiel', password: PASSWORD, language: 'de' }) as const

const tokensFor = async (email: string) => {
  await jobsDone()
  return mails.filter(({ to }) => to === email).map(({ text }) => /token=(\S+)/.exec(text)?.[1] ?? '')
}

const actor = async (token: string) => {
  const found = await actorOf(house)(token)
  if (!found) throw new Error('nobody is signed in')
  return found
}

const actsIn = async (account: Id): Promise<readonly string[]> => {
  const text = 'select entry from security.audit order by entry_id'
  const rows = await house.db.tx(inAccount(account), (tx) => tx.sql<{ entry: string }>(text))
  return rows.map(({ entry }) => String(JSON.parse(entry).act))
}

describe('of 64 parallel uses of a link one', () => {
  it('opens an account once', async () => {
    const wish = someone()
    await register(house)(wish)
    const [token = ''] = await tokensFor(wish.email)
    const outcomes = await Promise.all(Array.from({ length: 64 }, () => confirm(house)(token)))
    const [done, ...more] = outcomes.flatMap((one) => (one.ok ? [one.value] : []))
    expect(more).toEqual([])
    const refused = outcomes.flatMap((one) => (one.ok ? [] : [one.refusal.code]))
    expect(refused).toEqual(Array(63).fill('account/link-used-up'))
    expect(await actsIn(done ?? newId())).toEqual(['account.register', 'account.confirm'])
    expect((await signIn(house)(wish.email, PASSWORD)).ok).toBe(true)
  })

  it('changes an address once, and tells the old one once', async () => {
    const [old, fresh] = [someone(), `${newId()}@neu.example`]
    await register(house)(old)
    const [link = ''] = await tokensFor(old.email)
    await confirm(house)(link)
    const signedIn = await signIn(house)(old.email, PASSWORD)
    if (!signedIn.ok) throw new Error(signedIn.refusal.code)
    const { account } = signedIn.value
    await askNewAddress(house)(await actor(signedIn.value.token), { email: fresh, network: null })
    const [token = ''] = await tokensFor(fresh)
    const outcomes = await Promise.all(Array.from({ length: 64 }, () => confirmNewAddress(house)(token)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = outcomes.flatMap((one) => (one.ok ? [] : [one.refusal.code]))
    expect(refused).toEqual(Array(63).fill('account/link-used-up'))
    expect((await actsIn(account)).filter((act) => act === 'account.change-address')).toHaveLength(1)
    expect((await signIn(house)(fresh, PASSWORD)).ok).toBe(true)
    expect((await signIn(house)(old.email, PASSWORD)).ok).toBe(false)
    await jobsDone()
    expect(mails.filter(({ to }) => to === old.email)).toHaveLength(2)
    expect(await accountCard(house)(account)).toMatchObject({ email: fresh })
  })
})
