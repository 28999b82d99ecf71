import { describe, expect, it } from 'vitest'
import { validAnswers } from '../../../../test/forms/valid-answers.ts'
import { bytesIn } from '../../../../test/setup/content.ts'
import { openCaseOffice } from '../../../../test/setup/case-office.ts'
import { loadServices } from '../../../e-services/services/index.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { answerConsent, deliveriesOfCase, listMailbox } from '../../mailbox/index.ts'
import { caseRefOf } from '../words.ts'
import { blankCase, replay } from '../domain/apply.ts'
import {
  type Application,
  findNumber,
  listOwn,
  listWork,
  moveCase,
  openCase,
  openFile,
  viewCase,
  viewOwnCase,
} from '../index.ts'
import { logOf } from '../store/history.ts'

const office = await openCaseOffice()
const { house, service, authority, elsewhere, erika, clerk, head, person, application, sent } = office

describe('an application', () => {
  it('becomes one case with a number, however often it is sent', async () => {
    const draft = newId()
    const all = await Promise.all(Array.from({ length: 6 }, () => openCase(house)(erika, application(draft))))
    const numbers = new Set(all.map((one) => (one.ok ? one.value.number : one.refusal.code)))
    expect(numbers.size).toBe(1)
    expect([...numbers][0]).toMatch(/^WI-\d{4}-\d{6}$/)
    expect(all.filter((one) => one.ok && !one.value.again)).toHaveLength(1)
  })
  it('becomes one case without files too, sent again or several times at once', async () => {
    const certificate = (await loadServices()).find((one) => one.id === 'residence-certificate')
    if (!certificate) throw new Error('the residence certificate is not there')
    await house.services.release(certificate)
    const given = Object.entries(validAnswers(certificate.form)).filter(([, answer]) => typeof answer === 'string')
    const sending: Application = {
      ...application(),
      service: certificate.id,
      version: certificate.version,
      answers: Object.fromEntries(given),
      takeFile: () => Promise.reject(new Error('there are no files')),
    }
    const first = await openCase(house)(erika, sending)
    const again = await Promise.all([1, 2, 3].map(() => openCase(house)(erika, sending)))
    if (!first.ok) throw new Error(first.refusal.code)
    expect(first.value.again).toBe(false)
    expect(again).toEqual([1, 2, 3].map(() => ({ ok: true, value: { ...first.value, again: true } })))
  })
  it('numbers without gaps, also when many arrive at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => openCase(house)(erika, application())))
    const counts = all.map((one) => (one.ok ? Number(one.value.number.slice(-6)) : 0)).toSorted((a, b) => a - b)
    expect(counts.map((count) => count - (counts[0] ?? 0))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })
  it('is refused while answers are missing, and leaves nothing behind', async () => {
    const draft = newId()
    const refused = await openCase(house)(erika, { ...application(draft), answers: {} })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'case/answers-incomplete' } })
    expect(await viewOwnCase(house)(erika, { authority, id: draft })).toMatchObject({ ok: false })
  })
})

describe('a case', () => {
  it('goes from application to decision with a question and four eyes, and the log gives the row', async () => {
    const ref = await sent(erika)
    const staff = { ...ref, side: 'staff' as const }
    const asked = await moveCase(house)(clerk, staff, {
      on: 'ask',
      seen: 1,
      brings: { question: 'Wie alt ist der Hund?' },
    })
    expect(asked).toMatchObject({ ok: true, value: { state: 'waiting', revision: 2 } })
    const answered = await moveCase(house)(
      erika,
      { ...ref, side: 'applicant' },
      { on: 'answer', seen: 2, brings: { answer: 'Drei Jahre.' } },
    )
    expect(answered).toMatchObject({ ok: true, value: { state: 'received' } })
    expect(
      await moveCase(house)(clerk, staff, { on: 'propose', seen: 3, brings: { reasons: 'Alles vollständig.' } }),
    ).toMatchObject({ ok: true })
    expect(await moveCase(house)(head, staff, { on: 'grant', seen: 4, brings: {} })).toMatchObject({ ok: true })
    await office.jobsDone()

    const view = await viewOwnCase(house)(erika, ref)
    if (!view.ok) throw new Error(view.refusal.code)
    const { row } = view.value
    expect(row.state).toMatch(/^granted/)
    expect(view.value.texts.map((text) => text.kind)).toEqual(['question', 'answer'])
    const first = blankCase(service, { ...ref, number: row.number, definitionHash: row.definitionHash }, row.openedAt)
    const log = await house.db.tx(inAuthority(authority), (tx) => logOf(tx, ref))
    expect(replay(service, log, first)).toEqual(row)

    const document = view.value.files.find((file) => file.origin === 'authority')
    if (!document) throw new Error('no document was issued')
    const pdf = await openFile(house)(erika, { ...ref, side: 'applicant' }, document.id)
    expect(pdf.ok && (await bytesIn(pdf.value.bytes)).subarray(0, 5).toString()).toBe('%PDF-')
    const mailbox = await listMailbox(house)(erika, null)
    const decision = mailbox.messages.find((message) => message.links.some((link) => link.href.endsWith(document.id)))
    expect(decision?.text.join(' ')).toContain(row.number)
  })
  it('leaves its office the evidence of a decision, and sends it on paper to who wants that', async () => {
    const granted = async () => {
      const ref = await sent(erika)
      const staff = { ...ref, side: 'staff' as const }
      await moveCase(house)(clerk, staff, { on: 'propose', seen: 1, brings: { reasons: 'Alles vollständig.' } })
      await moveCase(house)(head, staff, { on: 'grant', seen: 2, brings: {} })
      await office.jobsDone()
      const deliveries = await deliveriesOfCase(house)(clerk, authority, caseRefOf(ref))
      const view = await viewCase(house)(clerk, ref)
      const paper = view.ok && view.value.files.some(({ origin, byPost }) => origin === 'authority' && byPost)
      return { deliveries, paper, messages: (await listMailbox(house)(erika, { caseRef: caseRefOf(ref) })).messages }
    }
    const one = await granted()
    expect(one.deliveries).toMatchObject([{ account: erika.account, noticedAt: expect.any(String), openedAt: null }])
    expect(one.paper).toBe(false)
    const answer = (wanted: boolean) => answerConsent(house)(erika, { wanted, caseRef: null, key: newId() })
    await answer(false)
    const other = await granted()
    await answer(true)
    expect(other.deliveries).toEqual([])
    expect(other.paper).toBe(true)
    expect(other.messages[0]).toMatchObject({ official: false, kind: 'status' })
    expect(other.messages[0]?.text.at(-1)).toContain('per Post')
  })
  it('is moved by one of two who move it at once; the other sees why not', async () => {
    const ref = await sent(erika)
    const wish = { on: 'ask', seen: 1, brings: { question: 'Welche Rasse?' } }
    const colleague = await person('Ida Lang', { authority, function: 'clerk' })
    const both = await Promise.all(
      [clerk, colleague].map((one) => moveCase(house)(one, { ...ref, side: 'staff' }, wish)),
    )
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({
      refusal: { code: expect.stringMatching(/^case\/(changed-meanwhile|not-possible-now)$/) },
    })
  })
  it('is moved once when the same person clicks twice', async () => {
    const ref = await sent(erika)
    const wish = { on: 'ask', seen: 1, brings: { question: 'Welche Farbe?' } }
    const clicks = await Promise.all([1, 2, 3].map(() => moveCase(house)(clerk, { ...ref, side: 'staff' }, wish)))
    for (const click of clicks) expect(click).toMatchObject({ ok: true, value: { state: 'waiting', revision: 2 } })
    const view = await viewCase(house)(clerk, ref)
    expect(view.ok && view.value.log.map((entry) => entry.on)).toEqual(['submit', 'ask'])
  })
  it('does not exist for anybody else: another person, another authority, a guessed id', async () => {
    const ref = await sent(erika)
    const stranger = await person('Kim Fremd')
    const colleague = await person('Uwe Anders', { authority: elsewhere, function: 'clerk' })
    const missing = { ok: false, refusal: { code: 'case/not-found' } }
    expect(await viewOwnCase(house)(stranger, ref)).toEqual(missing)
    expect(await viewCase(house)(colleague, ref)).toEqual(missing)
    expect(await viewCase(house)(colleague, { ...ref, authority: elsewhere })).toEqual(missing)
    expect(
      await moveCase(house)(stranger, { ...ref, side: 'applicant' }, { on: 'withdraw', seen: 1, brings: {} }),
    ).toEqual(missing)
    expect(
      await moveCase(house)(colleague, { ...ref, side: 'staff' }, { on: 'ask', seen: 1, brings: { question: '?' } }),
    ).toEqual(missing)
    expect(await listWork(house)(colleague, { authority, states: [], after: null })).toEqual(missing)
    expect(await viewOwnCase(house)(erika, { authority, id: newId() })).toEqual(missing)
  })
  it('appears in the list of its applicant, and its newest state wins over an older telling', async () => {
    const ref = await sent(erika)
    await moveCase(house)(
      clerk,
      { ...ref, side: 'staff' },
      { on: 'ask', seen: 1, brings: { question: 'Wie heißt er?' } },
    )
    await office.jobsDone()
    const { rows } = await listOwn(house)(erika)
    const lines = rows.flatMap((row) => (row.kind === 'case' ? [row.line] : []))
    expect(lines.find((line) => line.id === ref.id)).toMatchObject({ state: 'waiting', revision: 2 })
  })
  it('tells its applicant why it takes longer', async () => {
    const ref = await sent(erika)
    const wish = { on: 'extend', seen: 1, brings: { reasons: 'Ein Gutachten fehlt noch.' } }
    expect(await moveCase(house)(clerk, { ...ref, side: 'staff' }, wish)).toMatchObject({ ok: true })
    await office.jobsDone()
    const { messages } = await listMailbox(house)(erika, null)
    expect(messages[0]?.text.join(' ')).toContain('Ein Gutachten fehlt noch.')
  })
  it('is found by its number as people type it', async () => {
    const ref = await sent(erika)
    const view = await viewCase(house)(clerk, ref)
    const number = view.ok ? view.value.row.number : ''
    expect(await findNumber(house)(clerk, authority, `  ${number.toLowerCase()} `)).toEqual(ref)
    expect(await findNumber(house)(clerk, authority, 'kein Zeichen')).toBeNull()
  })
})

describe('the worklist', () => {
  it('is paged without a gap or a repetition while cases change', async () => {
    for (let count = 0; count < 3; count++) await Promise.all(Array.from({ length: 10 }, () => sent(erika)))
    const seen = new Set<Id>()
    let after: Parameters<ReturnType<typeof listWork>>[1]['after'] = null
    do {
      const page = await listWork(house)(clerk, { authority, states: ['received'], after })
      if (!page.ok) throw new Error(page.refusal.code)
      for (const line of page.value.rows) {
        expect(seen.has(line.row.id)).toBe(false)
        seen.add(line.row.id)
        expect(line.applicant).toBe('Erika Sommer')
      }
      after = page.value.next
    } while (after)
    expect(seen.size).toBeGreaterThanOrEqual(30)
  })
})

describe('what lies in the database', () => {
  it('is nothing in another scope, and no name or answer in clear', async () => {
    const ref = await sent(erika)
    const foreign = await house.db.tx(inAuthority(elsewhere), (tx) => tx.sql('select * from cases."case"'))
    expect(foreign).toEqual([])
    const account = await house.db.tx(inAccount(erika.account), (tx) => tx.sql('select * from cases."case"'))
    expect(account).toEqual([])
    const rows = await house.db.tx(inAuthority(authority), (tx) =>
      tx.sql(
        'select c.*, w.body from cases."case" c join cases.writing w using (authority_id, case_id) where case_id = $1',
        [ref.id],
      ),
    )
    const text = rows
      .map((row) =>
        Object.values(row)
          .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
          .join(' '),
      )
      .join(' ')
    expect(text).not.toContain('Sommer')
  })
})
