import { describe, expect, it } from 'vitest'
import { openApplication, type TestApplication } from '../../../../test/setup/application.ts'
import { someAuthority, somebody } from '../../../../test/setup/people.ts'
import { dayOf } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { deliver } from '../index.ts'
import { setHour, setWay } from '../store/notices.ts'
import { sendNotice } from './tell.ts'
import { readStopToken, stopNotices } from './stop-notices.ts'

const application = await openApplication()
const { house, jobsDone } = application
const authority = await someAuthority(application)

const send = (account: Id, more: object = {}) =>
  deliver(house)(account, {
    id: newId(),
    authority: authority.id,
    title: 'Geheimer Titel',
    text: ['Geheimer Inhalt'],
    links: [{ href: '/', text: 'Geheimer Link' }],
    topics: ['dog-tax'],
    ...more,
  })

const mailsTo = ({ mails: sent }: Pick<TestApplication, 'mails'>, email: string) =>
  sent.filter(({ to }) => to === email)

const wantsDigest = (account: Id) =>
  house.db.tx(inAccount(account), async (tx) => {
    await setWay(tx, account, { kind: 'messages', way: 'digest' })
    await setHour(tx, account, 7)
  })

const digestOf = (account: Id) =>
  sendNotice(house)({
    scope: inAccount(account),
    kind: 'digest',
    ref: { account, due: '2026-11-24T06:00:00.000Z' },
  })

describe('a mail that tells of something', () => {
  it('says nothing of it, names no service, and how such mails are stopped', async () => {
    const { account, email } = await somebody(application)
    await send(account)
    await jobsDone()
    const [mail] = mailsTo(application, email)
    expect(JSON.stringify(mail)).not.toMatch(/Geheim|Musterstadt|dog-tax|Hund/)
    expect(mail?.stopAt).toMatch(/^http:\/\/localhost\/konto\/abbestellen\?token=/)
    expect(mail?.text).toContain(mail?.stopAt)
  })

  it('stops by its link, without a sign-in, while a decision is told of all the same', async () => {
    const { account, email } = await somebody(application)
    await send(account)
    await jobsDone()
    const token = mailsTo(application, email)[0]?.stopAt?.split('token=')[1] ?? ''
    for (const _ of [1, 2]) expect(await stopNotices(house)(token)).toEqual({ ok: true, value: 'messages' })
    await send(account)
    await jobsDone()
    expect(mailsTo(application, email)).toHaveLength(1)
    await send(account, { kind: 'decision', official: true })
    await jobsDone()
    expect(mailsTo(application, email)).toHaveLength(2)
  })

  it('calls a day that comes near what it is, by a choice and a stop of its own', async () => {
    const { account, email } = await somebody(application)
    await send(account, { notice: 'deadlines' })
    await jobsDone()
    const [mail] = mailsTo(application, email)
    expect(mail?.subject).toBe('Ein Termin in Ihrem Konto rückt näher')
    expect(JSON.stringify(mail)).not.toMatch(/Geheim|Musterstadt|dog-tax/)
    const token = mail?.stopAt?.split('token=')[1] ?? ''
    expect(await stopNotices(house)(token)).toEqual({ ok: true, value: 'deadlines' })
    await send(account, { notice: 'deadlines' })
    await send(account)
    await jobsDone()
    expect(mailsTo(application, email)).toHaveLength(2)
  })

  it('is stopped by no link that was made up or changed', async () => {
    const { account, email } = await somebody(application)
    const other = await somebody(application)
    await send(account)
    await jobsDone()
    const token = mailsTo(application, email)[0]?.stopAt?.split('token=')[1] ?? ''
    const [, what, signed] = token.split('.')
    const forged = [
      ['', 'x', `${token}x`, token.slice(0, -1), token.toUpperCase()],
      [`${other.account}.${what}.${signed}`, `${account}.status.${signed}`, `${account}.digest.${signed}`],
      [`${account}.${what}.`, `${account}.everything.${signed}`, '%00', '..'],
    ].flat()
    for (const one of forged) {
      expect(readStopToken(house, one)).toBeNull()
      expect(await stopNotices(house)(one)).toMatchObject({ refusal: { code: 'mailbox/bad-link' } })
    }
  })
})

describe('the mail of the day', () => {
  it('counts what came since the last one, once, and comes not at all where nothing did', async () => {
    const { account, email } = await somebody(application)
    await wantsDigest(account)
    for (const _ of [1, 2, 3]) await send(account)
    await jobsDone()
    expect(mailsTo(application, email)).toEqual([])
    await digestOf(account)
    await digestOf(account)
    const [mail, ...more] = mailsTo(application, email)
    expect(more).toEqual([])
    expect(mail?.text).toContain('Anzahl: 3')
    expect(JSON.stringify(mail)).not.toMatch(/Geheim|dog-tax/)
  })

  it('is planned once, for the hour that was chosen', async () => {
    const { account } = await somebody(application)
    await wantsDigest(account)
    for (const _ of [1, 2, 3]) await send(account)
    await jobsDone()
    const planned = await house.db.look<{ start_after: string; data: { ref: { due: string } } }>(
      `select start_after, data from jobs.job where name = 'mailbox.mail' and data->>'kind' = 'digest' and data#>>'{ref,account}' = $1`,
      [account],
    )
    expect(planned).toHaveLength(1)
    const due = planned[0]?.data.ref.due ?? ''
    expect(due > house.clock()).toBe(true)
    expect(new Date(due).toLocaleTimeString('de-DE', { timeZone: 'Europe/Berlin', hour: '2-digit' })).toContain('07')
    expect(due.slice(0, 10) >= dayOf(house.clock())).toBe(true)
  })

  it('keeps what waits where its mail did not leave', async () => {
    const { account, email } = await somebody(application)
    await wantsDigest(account)
    await send(account)
    await jobsDone()
    const unreachable = async () => refuse({ code: 'mail/unreachable', why: 'nobody answers' })
    const broken = { ...house, mailer: { send: unreachable } }
    const job = { scope: inAccount(account), kind: 'digest', ref: { account, due: '2026-11-24T06:00:00.000Z' } }
    await expect(sendNotice(broken)(job)).rejects.toThrow('mail/unreachable')
    await digestOf(account)
    expect(mailsTo(application, email)).toHaveLength(1)
  })
})
