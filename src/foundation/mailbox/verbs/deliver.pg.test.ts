import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { someAuthority, somebody } from '../../../../test/setup/people.ts'
import type { TestBrowser } from '../../../../test/setup/test-browser.ts'
import type { Actor, MandateScope } from '../../../kernel/actor.ts'
import { dayOf, later, plus } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { actorOf } from '../../account/index.ts'
import {
  answerConsent,
  deliver,
  findNotOpened,
  listMailbox,
  openMessage,
  reachOf,
  retrieveDocument,
  tidyMessage,
} from '../index.ts'

const application = await openApplication()
const { house, mails, jobsDone } = application
const authority = await someAuthority(application)

const readerOf = async (browser: TestBrowser): Promise<Actor> => {
  const found = await actorOf(house)(browser.cookies.get('dreiklang-session') ?? '')
  if (!found) throw new Error('nobody is signed in')
  return found
}

const someReader = async () => {
  const { account, email, browser } = await somebody(application)
  return { account, email, reader: await readerOf(browser) }
}

const someMessage = () => ({ id: newId(), authority: authority.id, title: 'Bescheid', text: ['Ja.'], links: [] })
const someDecision = (caseRef = `${authority.id}/${newId()}`) =>
  ({ ...someMessage(), kind: 'decision', topics: ['dog-tax'], caseRef, official: true }) as const

const actsOf = async (scope: Parameters<typeof house.db.tx>[0], message: Id): Promise<readonly string[]> => {
  const rows = await house.db.tx(scope, (tx) =>
    tx.sql<{ act: string }>(
      `select entry::jsonb->>'act' as act from security.audit where entry::jsonb#>>'{ref,message}' = $1 order by entry_id`,
      [message],
    ),
  )
  return rows.map(({ act }) => act)
}

/** Somebody who acts for a party under a mandate. */
const acting = (reader: Actor, party: Id, scope: MandateScope): Actor => ({
  ...reader,
  actingFor: { kind: 'organisation', party, name: 'Firma', mandate: newId(), scope },
})

describe('the mailbox', () => {
  it('holds a message once, however often it is delivered, and sends one mail', async () => {
    const { account, email, reader } = await someReader()
    const message = someMessage()
    await Promise.all([1, 2, 3].map(() => deliver(house)(account, message)))
    expect(await deliver(house)(account, message)).toBe('provided')
    await jobsDone()
    expect((await listMailbox(house)(reader, null)).messages).toMatchObject([{ id: message.id, title: 'Bescheid' }])
    expect(mails.filter(({ to }) => to === email)).toHaveLength(1)
  })

  it('notes the first reading and keeps it', async () => {
    const { account, reader } = await someReader()
    const message = someMessage()
    await deliver(house)(account, message)
    await openMessage(house)(reader, message.id)
    const readAt = async () => (await listMailbox(house)(reader, null)).messages[0]?.readAt
    const first = await readAt()
    expect(first).toBeTypeOf('string')
    await openMessage(house)(reader, message.id)
    expect(await readAt()).toBe(first)
  })

  it('takes no message that could not be sent on to the federal mailbox', async () => {
    const { account } = await someReader()
    await expect(deliver(house)(account, { ...someMessage(), title: 'a'.repeat(1025) })).rejects.toThrow(
      /title: expected/,
    )
  })

  it('is put away, taken back and emptied by its owner alone', async () => {
    const [{ account, reader }, other] = [await someReader(), await someReader()]
    const message = someMessage()
    await deliver(house)(account, message)
    for (const how of ['archive', 'restore', 'delete'] as const)
      expect(await tidyMessage(house)(other.reader, message.id, how)).toMatchObject({ ok: how === 'delete' })
    await tidyMessage(house)(reader, message.id, 'archive')
    expect((await listMailbox(house)(reader, null)).messages).toEqual([])
    expect((await listMailbox(house)(reader, { part: 'archive' })).messages).toHaveLength(1)
    await tidyMessage(house)(reader, message.id, 'restore')
    expect((await listMailbox(house)(reader, { part: 'unread' })).messages).toHaveLength(1)
    for (const _ of [1, 2]) expect((await tidyMessage(house)(reader, message.id, 'delete')).ok).toBe(true)
    expect((await listMailbox(house)(reader, null)).messages).toEqual([])
  })
})

describe('an official delivery', () => {
  it('leaves its authority the evidence: provided, told of, first opened, and when the law counts it', async () => {
    const { account, reader } = await someReader()
    const decision = someDecision()
    await deliver(house)(account, decision)
    await jobsDone()
    await Promise.all(Array.from({ length: 64 }, () => openMessage(house)(reader, decision.id)))
    await deliver(house)(account, decision)
    await jobsDone()
    const acts = await actsOf(inAuthority(authority.id), decision.id)
    expect(acts).toEqual(['mailbox.provided', 'mailbox.noticed', 'mailbox.opened'])
    expect(await actsOf(inAccount(account), decision.id)).toEqual(['mailbox.deliver', 'mailbox.open'])
    const [kept] = await house.db.tx(inAuthority(authority.id), (tx) =>
      tx.sql('select known_on, noticed_at, opened_at from mailbox.delivery where message_id = $1', [decision.id]),
    )
    expect(kept).toEqual({
      known_on: expect.any(String),
      noticed_at: expect.any(String),
      opened_at: expect.any(String),
    })
  })

  it('keeps its effect and its evidence where consent is withdrawn between provision and opening', async () => {
    const { account, reader } = await someReader()
    const decision = someDecision()
    await deliver(house)(account, decision)
    await answerConsent(house)(reader, { wanted: false, caseRef: null, key: newId() })
    expect(await deliver(house)(account, decision)).toBe('provided')
    expect((await openMessage(house)(reader, decision.id)).ok).toBe(true)
    expect(await deliver(house)(account, someDecision())).toBe('not-wanted')
    expect(await deliver(house)(account, someMessage())).toBe('provided')
    await jobsDone()
    expect(await actsOf(inAuthority(authority.id), decision.id)).toContain('mailbox.opened')
  })

  it('does not come for a case whose application excluded it', async () => {
    const { account, reader } = await someReader()
    const [excluded, other] = [someDecision(), someDecision()]
    const key = newId()
    for (const _ of [1, 2]) await answerConsent(house)(reader, { wanted: false, caseRef: excluded.caseRef, key })
    expect(await reachOf(house)(account, { caseRef: excluded.caseRef, topics: excluded.topics })).toBe('not-wanted')
    expect(await deliver(house)(account, excluded)).toBe('not-wanted')
    expect(await deliver(house)(account, other)).toBe('provided')
  })

  it('is read before it is deleted, and its evidence outlives it', async () => {
    const { account, reader } = await someReader()
    const decision = someDecision()
    await deliver(house)(account, decision)
    expect(await tidyMessage(house)(reader, decision.id, 'delete')).toMatchObject({
      refusal: { code: 'mailbox/read-first' },
    })
    await openMessage(house)(reader, decision.id)
    expect((await tidyMessage(house)(reader, decision.id, 'delete')).ok).toBe(true)
    await jobsDone()
    expect(await actsOf(inAuthority(authority.id), decision.id)).toHaveLength(3)
  })
})

describe('a decision that is to be retrieved (HVwVfG § 41 (2a))', () => {
  const forDownload = () => ({ ...someDecision(), way: 'download' }) as const
  const agreed = async () => {
    const { account, reader } = await someReader()
    await answerConsent(house)(reader, { wanted: true, caseRef: null, key: newId() })
    const decision = forDownload()
    expect(await deliver(house)(account, decision)).toBe('provided')
    await jobsDone()
    return { account, reader, decision }
  }
  const later10 = { ...house, clock: () => later(house.clock(), 'P11D') }
  const knownOf = async (message: Id) => {
    const [kept] = await house.db.tx(inAuthority(authority.id), (tx) =>
      tx.sql<{ known_on: string | null; way: string }>(
        'select known_on, way from mailbox.delivery where message_id = $1',
        [message],
      ),
    )
    return kept
  }

  it('comes into the mailbox only where somebody has said yes to that, else by post', async () => {
    const { account, reader } = await someReader()
    const decision = forDownload()
    expect(await reachOf(house)(account, decision)).toBe('not-wanted')
    expect(await deliver(house)(account, decision)).toBe('not-wanted')
    await answerConsent(house)(reader, { wanted: true, caseRef: decision.caseRef, key: newId() })
    expect(await deliver(house)(account, forDownload())).toBe('not-wanted')
    expect(await deliver(house)(account, decision)).toBe('provided')
  })

  it('counts as made known on the day after it was retrieved, with the document too, and not before', async () => {
    const { reader, decision } = await agreed()
    expect(await knownOf(decision.id)).toEqual({ known_on: null, way: 'download' })
    expect((await openMessage(house)(reader, decision.id)).ok).toBe(true)
    await jobsDone()
    expect((await knownOf(decision.id))?.known_on).toBe(plus(dayOf(house.clock()), 'P1D'))
  })

  it('is not served after ten days, can not be retrieved any more, and its authority is told', async () => {
    const { reader, decision } = await agreed()
    expect(await openMessage(later10)(reader, decision.id)).toMatchObject({
      refusal: { code: 'mailbox/download-over' },
    })
    const unopened = await findNotOpened(later10)(authority.id)
    expect(unopened.map(({ message }) => message)).toContain(decision.id)
    expect((await knownOf(decision.id))?.known_on).toBeNull()
  })

  it('is retrieved by whoever opens its document, for the party alone', async () => {
    const [{ account, reader }, other] = [await someReader(), await someReader()]
    await answerConsent(house)(reader, { wanted: true, caseRef: null, key: newId() })
    const href = '/cases/a/b/files/c'
    const decision = { ...forDownload(), links: [{ href, text: 'Bescheid.pdf' }] }
    await deliver(house)(account, decision)
    await jobsDone()
    await retrieveDocument(house)(other.reader, { ...decision, href })
    await retrieveDocument(house)(reader, { ...decision, href: `${href}d` })
    await jobsDone()
    expect((await knownOf(decision.id))?.known_on).toBeNull()
    await retrieveDocument(house)(reader, { ...decision, href })
    await jobsDone()
    expect((await knownOf(decision.id))?.known_on).toBe(plus(dayOf(house.clock()), 'P1D'))
  })
})

describe('a mailbox of somebody else', () => {
  it('opens as far as the mandate reaches, and no further once it is taken away', async () => {
    const [{ account }, { reader }] = [await someReader(), await someReader()]
    const [tax, other] = [someDecision(), someMessage()]
    for (const message of [tax, other]) await deliver(house)(account, message)
    const all = acting(reader, account, { rights: ['mailbox'], services: 'all' })
    const some = acting(reader, account, { rights: ['mailbox'], services: ['dog-tax'] })
    const none = acting(reader, account, { rights: ['read', 'submit'], services: 'all' })
    const seenBy = async (actor: Actor) => (await listMailbox(house)(actor, null)).messages.map(({ id }) => id)
    expect((await seenBy(all)).toSorted()).toEqual([tax.id, other.id].toSorted())
    expect(await seenBy(some)).toEqual([tax.id])
    expect(await seenBy(none)).toEqual([])
    expect(await seenBy(reader)).toEqual([])
    expect((await openMessage(house)(some, tax.id)).ok).toBe(true)
    expect(await openMessage(house)(some, other.id)).toMatchObject({ refusal: { code: 'mailbox/not-found' } })
    expect(await openMessage(house)(none, tax.id)).toMatchObject({ refusal: { code: 'mailbox/not-allowed' } })
    expect(await openMessage(house)(reader, tax.id)).toMatchObject({ refusal: { code: 'mailbox/not-found' } })
    expect(await answerConsent(house)(some, { wanted: false, caseRef: null, key: newId() })).toMatchObject({
      refusal: { code: 'mailbox/not-allowed' },
    })
  })
})
