import { expect, it } from 'vitest'
import { openPasskeyHouse } from '../../../../test/account/passkey-house.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { accountOfEmail } from '../verbs/account-of-email.ts'

const house = await openPasskeyHouse()
const { browser, mails, jobsDone, mailed, register, signIn, tokenOf } = house

const mailsTo = async (email: string) => {
  await jobsDone()
  return mails.filter(({ to, subject }) => to === email && subject.includes('Neue Anmeldung'))
}

it('a sign-in from a browser that is new to the account is told by mail, with device and time and nothing else', async () => {
  const { email, key, visitor } = await register()
  expect(await mailsTo(email)).toEqual([])
  visitor.cookies.delete('dreiklang-session')
  await signIn(visitor, key)
  expect(await mailsTo(email)).toEqual([])
  await signIn(browser(), key)
  const [told, ...more] = await mailsTo(email)
  expect(more).toEqual([])
  expect(told?.text).toContain('Unbekanntes Gerät')
  expect(told?.text).not.toContain('Maja')
})

it('"this wasn’t me" asks first, works once of 64 without a session, and ends all that was open', async () => {
  const { email, key, visitor } = await register()
  const thief = browser()
  await signIn(thief, key)
  await mailsTo(email)
  const token = await mailed('/konto/das-war-ich-nicht')
  const stranger = browser()
  const page = await stranger.get(`/konto/das-war-ich-nicht?token=${token}`)
  expect(page.html).toContain('Alle Anmeldungen beenden')
  expect((await thief.get('/konto')).status).toBe(200)
  const sent = await Promise.all(Array.from({ length: 64 }, () => stranger.submit(page, {})))
  expect(sent.filter(({ status }) => status === 303)).toHaveLength(1)
  expect(sent.filter(({ status }) => status === 410)).toHaveLength(63)
  for (const ended of [thief, visitor]) expect((await ended.get('/konto')).status).toBe(303)
  expect((await stranger.get('/konto/das-war-ich-nicht?done')).html).toContain('Neu anmelden')
  const before = (await mailsTo(email)).length
  await signIn(visitor, key)
  expect(await mailsTo(email)).toHaveLength(before + 1)
})

it('the page of sessions has the same button, and lists the sign-ins in pages', async () => {
  const { key, visitor } = await register()
  for (let times = 0; times < 21; times++) await signIn(browser(), key)
  const first = await visitor.get('/konto/anmeldungen')
  expect(first.html.match(/<td/g)).toHaveLength(20 * 4)
  expect(first.html).toContain('neues Gerät')
  const older = /href="(\/konto\/anmeldungen\?before=[^"]+)"/.exec(first.html)?.[1] ?? ''
  expect((await visitor.get(older)).html.match(/<td/g)).toHaveLength(2 * 4)
  const token = tokenOf(await visitor.get('/konto/sessions'))
  const ended = await visitor.post('/konto/sessions/not-me', { 'form-token': token })
  expect(ended.location).toBe('/konto/das-war-ich-nicht?done')
  expect((await visitor.get('/konto')).status).toBe(303)
})

it('failed sign-ins stand in the audit trail without personal data, a few of them and then one for many', async () => {
  const { email } = await register()
  const account = await accountOfEmail(house.house, email)
  if (account === null) throw new Error('there is no such account')
  const failures = () =>
    house.house.db.tx(inAccount(account), (tx) =>
      tx.sql<{ entry: string }>(
        `select entry from security.audit where scope_id = $1 and entry like '%account.sign-in-failed%'`,
        [account],
      ),
    )
  const guess = () => browser().fillIn('/konto/sign-in', { email, password: 'falsch geraten' })
  for (let times = 0; times < 8; times++) await guess()
  expect(await failures()).toHaveLength(4)
  house.travel('PT20M')
  await guess()
  const entries = await failures()
  expect(entries).toHaveLength(5)
  expect(entries.map(({ entry }) => entry).join()).not.toContain(email)
  expect(entries.some(({ entry }) => entry.includes('"more":4'))).toBe(true)
})
