import { describe, expect, it } from 'vitest'
import { openCaseOffice } from '../../../../test/setup/case-office.ts'
import { contentOf } from '../../../../test/setup/content.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { day } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { eraseAccount, erasureToken } from '../../account/verbs/erase.ts'
import type { Answers } from '../../forms/words.ts'
import { listMailbox } from '../../mailbox/index.ts'
import { listWork, openFile, settleMessages, viewCase, viewOwnCase, viewOwnThread, writeMessage } from '../index.ts'
import type { CaseRef, MessageWish } from '../words.ts'

const office = await openCaseOffice()
const { house, jobsDone, authority, clerk, head, erika, person, sent } = office

const wish = (answers: Answers, more: Partial<MessageWish> = {}): MessageWish => ({
  key: newId(),
  answers,
  to: null,
  seen: null,
  ...more,
})

const asks = (more: Partial<MessageWish> = {}) =>
  wish({ title: 'Rückfrage zu Ihrem Hund', text: 'Wie heißt er?\n\nUnd wie alt ist er?', until: '2027-03-01' }, more)

const file = (name = 'impfpass.pdf') => {
  const content = contentOf('%PDF-1.7 Impfpass')
  const answer = { file: newId(), name, mediaType: 'application/pdf', sizeBytes: content.sizeBytes }
  return { answer, content }
}

const ofOffice = async (ref: CaseRef, one: MessageWish, actor: Actor = clerk): Promise<Id> => {
  const done = await writeMessage(house)(actor, { ...ref, side: 'staff' }, { wish: one, files: [] })
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}

const ofParty = (ref: CaseRef, one: MessageWish, actor: Actor = erika) =>
  writeMessage(house)(actor, { ...ref, side: 'applicant' }, { wish: one, files: [file()] })

const unansweredIn = async (ref: CaseRef): Promise<boolean> => {
  const page = await listWork(house)(head, { authority, states: [], waiting: true, after: null })
  return page.ok && page.value.rows.some(({ row, unanswered }) => row.id === ref.id && unanswered !== null)
}

const acting = (actor: Actor, party: Id, rights: readonly ('read' | 'mailbox')[]): Actor => ({
  ...actor,
  actingFor: {
    kind: 'person',
    party,
    name: 'Erika Sommer',
    mandate: newId(),
    scope: { rights, services: ['dog-tax'] },
  },
})

describe('a message of the office', () => {
  it('lies with the case and in the mailbox, with the day by which an answer is asked for', async () => {
    const ref = await sent(erika)
    const id = await ofOffice(ref, asks())
    await jobsDone()
    const { messages } = await listMailbox(house)(erika, null)
    expect(messages.find((one) => one.id === id)).toMatchObject({
      kind: 'question',
      official: false,
      replyUntil: day('2027-03-01'),
      title: 'Rückfrage zu Ihrem Hund',
      text: ['Wie heißt er?', 'Und wie alt ist er?', 'Bitte antworten Sie bis zum 1. März 2027.'],
    })
    const own = await viewOwnCase(house)(erika, ref)
    expect(own.ok && own.value.messages).toMatchObject([{ id, role: 'clerk', by: 'Ali Kaya', actsFor: null }])
  })

  it('is one, however often its form is sent, and another where its words changed', async () => {
    const ref = await sent(erika)
    const one = asks()
    const ids = await Promise.all([1, 2, 3].map(() => ofOffice(ref, one)))
    expect(new Set(ids).size).toBe(1)
    await ofOffice(ref, { ...one, answers: { ...one.answers, text: 'Wie groß ist er?' } })
    await jobsDone()
    const thread = await viewOwnThread(house)(erika, ref)
    expect(thread.ok && thread.value.messages).toHaveLength(2)
  })

  it('is written by clerk or head of the very authority, and by nobody to themselves', async () => {
    const ref = await sent(erika)
    const elsewhere = await person('Ida Fremd', { authority: office.elsewhere, function: 'clerk' })
    const admin = await person('Ina Admin', { authority, function: 'administrator' })
    for (const actor of [elsewhere, admin, erika])
      await expect(ofOffice(ref, asks(), actor)).rejects.toThrow('case/not-found')
    const own = await sent(clerk)
    await expect(ofOffice(own, asks())).rejects.toThrow('case/excluded')
  })

  it('becomes a letter for whoever closed the account', async () => {
    const mia = await person('Mia Weg')
    const ref = await sent(mia)
    expect((await eraseAccount(house)(mia, erasureToken(house, mia))).ok).toBe(true)
    await ofOffice(ref, asks())
    await jobsDone()
    const view = await viewCase(house)(head, ref)
    expect(view.ok && view.value.files.filter(({ byPost, name }) => byPost && name.includes('Rückfrage'))).toHaveLength(
      1,
    )
  })
})

describe('a message of a party', () => {
  it('brings its files, waits in the worklist, and is answered by the office', async () => {
    const ref = await sent(erika)
    const asked = await ofOffice(ref, asks())
    await jobsDone()
    const done = await ofParty(ref, wish({ text: 'Rex, drei Jahre' }, { to: asked }))
    if (!done.ok) throw new Error(done.refusal.code)
    await jobsDone()
    const view = await viewCase(house)(head, ref)
    if (!view.ok) throw new Error(view.refusal.code)
    expect(view.value.messages.map(({ role, text }) => [role, text])).toMatchObject([
      ['clerk', 'Wie heißt er?\n\nUnd wie alt ist er?'],
      ['applicant', 'Rex, drei Jahre'],
    ])
    const [sentFile] = view.value.files.filter(({ message }) => message === done.value)
    expect(sentFile).toMatchObject({ name: 'impfpass.pdf', origin: 'applicant', scan: 'not-scanned' })
    for (const [actor, side] of [
      [head, 'staff'],
      [erika, 'applicant'],
    ] as const) {
      const opened = await openFile(house)(actor, { ...ref, side }, sentFile?.id ?? newId())
      expect(opened.ok).toBe(true)
      if (opened.ok) await opened.value.bytes.close()
    }
    expect(await unansweredIn(ref)).toBe(true)
    expect((await listMailbox(house)(erika, null)).messages.find(({ id }) => id === asked)?.answeredAt).not.toBeNull()
    await ofOffice(ref, asks({ seen: done.value }))
    expect(await unansweredIn(ref)).toBe(false)
  })

  it('waits still where the office answered without having seen it, and no more once it is settled', async () => {
    const ref = await sent(erika)
    const first = await ofParty(ref, wish({ text: 'Eine Frage' }))
    const second = await ofParty(ref, wish({ text: 'Noch eine' }))
    if (!first.ok || !second.ok) throw new Error('not written')
    await ofOffice(ref, asks({ seen: first.value }))
    await settleMessages(house)(clerk, ref, first.value)
    expect(await unansweredIn(ref)).toBe(true)
    for (const _ of [1, 2]) expect((await settleMessages(house)(clerk, ref, second.value)).ok).toBe(true)
    expect(await unansweredIn(ref)).toBe(false)
  })

  it('says who acts for whom, and needs the right to the mailbox', async () => {
    const ref = await sent(erika)
    const nina = await person('Nina Hilft')
    const helper = acting(nina, erika.account, ['mailbox'])
    const done = await ofParty(ref, wish({ text: 'Für Erika' }), helper)
    expect(done.ok).toBe(true)
    const thread = await viewOwnThread(house)(erika, ref)
    expect(thread.ok && thread.value.messages).toMatchObject([{ by: 'Nina Hilft', actsFor: 'Erika Sommer' }])
    const reader = acting(nina, erika.account, ['read'])
    expect(await ofParty(ref, wish({ text: 'Nein' }), reader)).toMatchObject({
      refusal: { code: 'case/not-in-mandate' },
    })
    const seen = await viewOwnCase(house)(reader, ref)
    expect(seen.ok && [seen.value.messages, seen.value.files.filter(({ message }) => message !== null)]).toEqual([
      [],
      [],
    ])
    expect(await ofParty(ref, wish({ text: 'Fremd' }), nina)).toMatchObject({ refusal: { code: 'case/not-found' } })
  })

  it('stands in the trail without its words, and sealed in its table', async () => {
    const ref = await sent(erika)
    await ofParty(ref, wish({ text: 'Geheimnis' }))
    const rows = await house.db.tx(inAuthority(authority), (tx) =>
      tx.sql<{ entry: string; body: Buffer }>(
        `select a.entry, m.body from security.audit a, cases.message m
         where m.case_id = $1 and a.entry::jsonb->>'act' = 'cases.write' and a.entry::jsonb#>>'{ref,case}' = $1::text`,
        [ref.id],
      ),
    )
    expect(rows).toHaveLength(1)
    expect(`${rows[0]?.entry} ${rows[0]?.body.toString('latin1')}`).not.toContain('Geheimnis')
  })
})
