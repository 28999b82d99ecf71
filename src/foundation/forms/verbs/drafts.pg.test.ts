import { contentOf } from '../../../../test/setup/content.ts'
import { describe, expect, it } from 'vitest'
import { draftHouse, value } from '../../../../test/forms/draft-house.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { listAccess } from '../../data-protection/index.ts'
import { addFile, openDraftFile } from './draft-files.ts'
import { closeDraft, discardDraft } from './end-draft.ts'
import { findDraft, listDrafts } from './find-draft.ts'
import { saveAnswers } from './save-answers.ts'
import { startDraft } from './start-draft.ts'
import type { DraftFile } from '../draft-words.ts'
import { expireDraft } from './end-draft.ts'

const house = await draftHouse()
const { shell, authority, person, begun, wish, answersOf, stored } = house

const pdf = (name = 'beleg.pdf', text = 'x'): DraftFile => {
  const bytes = Buffer.from(`%PDF-1.7 ${text}`)
  return {
    content: contentOf(bytes),
    answer: { file: newId(), name, sizeBytes: bytes.length, mediaType: 'application/pdf' },
  }
}

describe('beginning a draft', () => {
  it('fills in what the account knows where its person said yes, and keeps it sealed', async () => {
    const ada = await person()
    const empty = await begun(ada)
    expect(await answersOf(ada, empty)).toEqual({ 'dog.office': 'tax' })
    const draft = await begun(ada, { yes: ['person.name'] })
    expect(draft).toBe(empty)
    expect(await answersOf(ada, draft)).toEqual({ 'person.name': 'Ada Muster', 'dog.office': 'tax' })
    const [logged] = (await listAccess(shell)(ada.account, null)).lines.filter(({ act }) => act === 'forms.take-over')
    expect(logged).toMatchObject({ row: draft, purpose: 'once-only', law: 'EGovG § 5', reader: 'self' })
    const [row] = await stored(ada, 'draft')
    expect(row?.draft_id).toBe(draft)
    expect(String(row?.answers)).not.toMatch(/Ada|person/)
  })

  it('happens once for the same form, and for a second one while nothing was answered', async () => {
    const ada = await person()
    const twice = await Promise.all([begun(ada, { key: 'k1' }), begun(ada, { key: 'k1' })])
    expect(twice[0]).toBe(twice[1])
    expect(await begun(ada, { key: 'k2' })).toBe(twice[0])
    await saveAnswers(shell)(ada, twice[0], { seen: 0, answers: { 'person.name': 'Ada' } })
    expect(await begun(ada, { key: 'k1' })).toBe(twice[0])
    expect(await begun(ada, { key: 'k3' })).not.toBe(twice[0])
    expect(await startDraft(shell)(ada, wish({ key: 'k1', area: '06413000' }))).toMatchObject({
      refusal: { code: 'security/key-used-differently' },
    })
  })

  it('makes another one for another authority', async () => {
    const ada = await person()
    expect(await begun(ada)).not.toBe(await begun(ada, { authority: newId() }))
  })
})

describe('the end of a draft', () => {
  it('comes when nobody changed it for its time', async () => {
    const ada = await person()
    const draft = await begun(ada)
    house.travel('P24D')
    await expireDraft(shell)({ account: ada.account, draft })
    house.travel('P7D')
    expect(await findDraft(shell)(ada, draft)).toEqual({ ok: false, refusal: { code: 'form/expired' } })
    expect((await listDrafts(shell)(ada)).rows).toEqual([])
    expect(await begun(ada)).not.toBe(draft)
  })

  it('leads to the case once it was sent, and sending again changes nothing', async () => {
    const ada = await person()
    const draft = await begun(ada)
    await closeDraft(shell)(ada, draft, { authority })
    await closeDraft(shell)(ada, draft, { authority })
    const sent = { ok: false, refusal: { code: 'form/already-sent', authority, draft } }
    expect(await findDraft(shell)(ada, draft)).toEqual(sent)
    expect(await saveAnswers(shell)(ada, draft, { seen: 0, answers: {} })).toEqual(sent)
    expect(await discardDraft(shell)(ada, draft)).toEqual(sent)
  })

  it('leaves nothing behind when it is thrown away', async () => {
    const ada = await person()
    const draft = await begun(ada)
    value(await addFile(shell)(ada, draft, pdf()))
    value(await saveAnswers(shell)(ada, draft, { seen: 0, answers: { name: 'Ada' } }))
    expect(await stored(ada, 'draft_revision')).toHaveLength(1)
    value(await discardDraft(shell)(ada, draft))
    expect(await findDraft(shell)(ada, draft)).toMatchObject({ refusal: { code: 'form/not-found' } })
    for (const table of ['draft', 'draft_file', 'draft_revision']) expect(await stored(ada, table)).toEqual([])
  })
})

describe('the draft of somebody else', () => {
  it('does not exist', async () => {
    const [ada, eve] = [await person(), await person('Eve')]
    const draft = await begun(ada)
    const file = pdf()
    value(await addFile(shell)(ada, draft, file))
    value(await saveAnswers(shell)(ada, draft, { seen: 0, answers: { proof: file.answer } }))
    const none = { ok: false, refusal: { code: 'form/not-found' } }
    expect(await findDraft(shell)(eve, draft)).toEqual(none)
    expect(await saveAnswers(shell)(eve, draft, { seen: 1, answers: {} })).toEqual(none)
    expect(await addFile(shell)(eve, draft, pdf())).toEqual(none)
    expect(await openDraftFile(shell)(eve, draft, file.answer.file)).toEqual(none)
    expect(await discardDraft(shell)(eve, draft)).toEqual(none)
    expect((await listDrafts(shell)(eve)).rows).toEqual([])
    await closeDraft(shell)(eve, draft, { authority })
    expect(await answersOf(ada, draft)).toEqual({ proof: file.answer })
  })
})

it('lists drafts page by page, the last changed first', async () => {
  const ada = await person()
  const made: Id[] = []
  for (let count = 0; count < 12; count++) made.push(await begun(ada, { authority: newId() }))
  const first = await listDrafts(shell)(ada)
  const second = await listDrafts(shell)(ada, { after: first.next })
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(made.toReversed())
  expect(second.next).toBeNull()
})
