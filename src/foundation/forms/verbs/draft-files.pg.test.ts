import { bytesIn, contentOf } from '../../../../test/setup/content.ts'
import { expect, it } from 'vitest'
import { draftHouse, value } from '../../../../test/forms/draft-house.ts'
import { newId } from '../../../kernel/ids.ts'
import type { DraftFile } from '../draft-words.ts'
import { addFile, MOST_FILES, openDraftFile } from './draft-files.ts'
import { saveAnswers } from './save-answers.ts'

const { shell, person, begun, answersOf, stored } = await draftHouse()

const pdf = (name = 'beleg.pdf', text = 'x'): DraftFile => {
  const bytes = Buffer.from(`%PDF-1.7 ${text}`)
  return {
    content: contentOf(bytes),
    answer: { file: newId(), name, sizeBytes: bytes.length, mediaType: 'application/pdf' },
  }
}

it('files come back as they were, and go with the answer that named them', async () => {
  const ada = await person()
  const draft = await begun(ada)
  const file = pdf('Beleg (1).pdf', 'geheim')
  value(await addFile(shell)(ada, draft, file))
  expect(await openDraftFile(shell)(ada, draft, file.answer.file)).toMatchObject({
    refusal: { code: 'file/not-found' },
  })
  value(await saveAnswers(shell)(ada, draft, { seen: 0, answers: { 'dog.photos[0]': file.answer } }))
  const opened = value(await openDraftFile(shell)(ada, draft, file.answer.file))
  expect(opened).toMatchObject({ name: 'Beleg (1).pdf', mediaType: 'application/pdf' })
  expect(await bytesIn(opened.bytes)).toEqual(await bytesIn(file.content))
  await opened.bytes.close()
  value(await saveAnswers(shell)(ada, draft, { seen: 1, answers: {} }))
  expect(await openDraftFile(shell)(ada, draft, file.answer.file)).toMatchObject({
    refusal: { code: 'file/not-found' },
  })
})

it('files are not named where they are not there', async () => {
  const ada = await person()
  const draft = await begun(ada)
  const { answer } = pdf()
  value(await saveAnswers(shell)(ada, draft, { seen: 0, answers: { name: 'Ada', proof: answer } }))
  expect(await answersOf(ada, draft)).toEqual({ name: 'Ada' })
})

it('files of two drafts lie apart, even the same bytes', async () => {
  const ada = await person()
  const [one, other] = [await begun(ada), await begun(ada, { authority: newId() })]
  value(await addFile(shell)(ada, one, pdf('a.pdf', 'gleich')))
  value(await addFile(shell)(ada, other, pdf('a.pdf', 'gleich')))
  const addresses = (await stored(ada, 'draft_file')).map((row) => row.address)
  expect(new Set(addresses).size).toBe(2)
})

it('files of a draft have an end', async () => {
  const ada = await person()
  const draft = await begun(ada)
  for (let count = 0; count < MOST_FILES; count++) value(await addFile(shell)(ada, draft, pdf()))
  expect(await addFile(shell)(ada, draft, pdf())).toEqual({
    ok: false,
    refusal: { code: 'form/too-many-files', most: MOST_FILES },
  })
})
