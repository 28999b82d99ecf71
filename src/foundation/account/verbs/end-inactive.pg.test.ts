import { expect, it } from 'vitest'
import { casesRoom, openApplication } from '../../../../test/setup/application.ts'
import { someAuthority, somebody, someStaff } from '../../../../test/setup/people.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { deliver } from '../../mailbox/index.ts'
import { later } from '../../../kernel/clock.ts'
import { accountCard, endInactive, openProvenAccount, openSession } from '../index.ts'

const application = await openApplication([casesRoom])
const { house, jobsDone, mails } = application

/** The sweep as it runs so much later. */
const sweepAfter = async (days: number): Promise<void> => {
  const clock = () => later(house.clock(), `P${days}D`)
  await Promise.all([endInactive({ ...house, clock })(), endInactive({ ...house, clock })()])
  await jobsDone()
}
const isThere = async (account: Id): Promise<boolean> => (await accountCard(house)(account)) !== null
const mailsTo = (email: string) => mails.filter(({ to, subject }) => to === email && subject.includes('bald gelöscht'))

it('tells once two months before, erases after two years, and keeps who signed in or works in an authority', async () => {
  const [quiet, back] = [await somebody(application, 'Ruth Ruhig'), await somebody(application, 'Bea Zurück')]
  const staff = await someStaff(application, [[await someAuthority(application), 'clerk']])
  await sweepAfter(600)
  expect(mailsTo(quiet.email)).toHaveLength(0)
  await sweepAfter(680)
  await sweepAfter(690)
  for (const { email } of [quiet, back, staff]) expect(mailsTo(email)).toHaveLength(1)
  expect(mailsTo(quiet.email)[0]?.text).toContain('/konto/sign-in')
  const signsIn = { ...house, clock: () => later(house.clock(), 'P700D') }
  await openSession(signsIn)(back.account, { way: 'password', strength: 'low' })
  await sweepAfter(800)
  expect(await isThere(quiet.account)).toBe(false)
  expect(await isThere(back.account)).toBe(true)
  expect(await isThere(staff.account)).toBe(true)
})

it('keeps the account of who has an official message that was never opened', async () => {
  const { account } = await somebody(application, 'Olga Ungelesen')
  const { id: authority } = await someAuthority(application)
  const message = { id: newId(), authority, title: 'Bescheid', text: ['Text'], links: [], official: true }
  await deliver(house)(account, message)
  await sweepAfter(690)
  await sweepAfter(800)
  expect(await isThere(account)).toBe(true)
  await house.db.tx(inAccount(account), (tx) => tx.sql('update mailbox.message set read_at = now()'))
  await sweepAfter(820)
  expect(await isThere(account)).toBe(false)
})

it('gives the whole notice to who is told late', async () => {
  const { account } = await somebody(application, 'Lea Spät')
  await sweepAfter(900)
  await sweepAfter(950)
  expect(await isThere(account)).toBe(true)
  await sweepAfter(965)
  expect(await isThere(account)).toBe(false)
})

it('erases nobody who could not be told, because no address is known', async () => {
  const proof = { way: 'bundid', level: 'high', subject: 'ohne-adresse', attributes: {}, endsAt: null } as const
  const opened = await openProvenAccount(house)({ proof, name: 'Ole Ohne', language: 'de', userAgent: '' })
  if (!opened.ok) throw new Error(opened.refusal.code)
  await sweepAfter(690)
  await sweepAfter(1_500)
  expect(await isThere(opened.value.account)).toBe(true)
})
