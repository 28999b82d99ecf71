import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { draftHouse, value } from '../../../../test/forms/draft-house.ts'
import { findDraft } from './find-draft.ts'
import { saveAnswers, settleConflict } from './save-answers.ts'
import { newId } from '../../../kernel/ids.ts'

const { shell, person, begun, answersOf } = await draftHouse()

it('saving counts changes and moves the end on, and a second sending changes nothing', async () => {
  const ada = await person()
  const draft = await begun(ada)
  const before = value(await findDraft(shell)(ada, draft))
  const answers = { ...before.answers, 'person.born': '1985-03-27' }
  expect(value(await saveAnswers(shell)(ada, draft, { seen: 0, answers })).revision).toBe(1)
  expect(value(await saveAnswers(shell)(ada, draft, { seen: 0, answers })).revision).toBe(1)
  const after = value(await findDraft(shell)(ada, draft))
  expect(after.answers).toEqual(answers)
  expect(after.expiresAt > before.expiresAt).toBe(true)
  expect(Date.parse(after.expiresAt) - Date.parse(after.changedAt)).toBe(30 * 86_400_000)
})

it('saving brings two tabs together that changed different answers', async () => {
  const ada = await person()
  const draft = await begun(ada)
  const base = await answersOf(ada, draft)
  value(await saveAnswers(shell)(ada, draft, { seen: 0, answers: { ...base, 'person.born': '1985-03-27' } }))
  value(await saveAnswers(shell)(ada, draft, { seen: 0, answers: { ...base, 'dog.breed': 'poodle' } }))
  expect(await answersOf(ada, draft)).toMatchObject({ 'person.born': '1985-03-27', 'dog.breed': 'poodle' })
})

it('saving refuses with both where two tabs changed the same answer, and saves what is chosen', async () => {
  const ada = await person()
  const draft = await begun(ada)
  const base = await answersOf(ada, draft)
  value(await saveAnswers(shell)(ada, draft, { seen: 0, answers: { ...base, 'person.name': 'Eva' } }))
  const refused = await saveAnswers(shell)(ada, draft, { seen: 0, answers: { ...base, 'person.name': 'Ida' } })
  if (refused.ok || refused.refusal.code !== 'form/changed-meanwhile') throw new Error('expected a conflict')
  expect(refused.refusal).toMatchObject({
    now: 1,
    conflict: { units: ['person.name'], mine: { 'person.name': 'Ida' }, saved: { 'person.name': 'Eva' } },
  })
  expect((await answersOf(ada, draft))['person.name']).toBe('Eva')
  const choice = { held: refused.refusal.held, choices: { 'person.name': 'mine' } } as const
  value(await settleConflict(shell)(ada, draft, { ...choice, looked: 1 }))
  expect((await answersOf(ada, draft))['person.name']).toBe('Ida')
})

it('saving asks again where the draft changed once more while somebody chose', async () => {
  const ada = await person()
  const draft = await begun(ada)
  const typed = (name: string, seen = 0) => saveAnswers(shell)(ada, draft, { seen, answers: { 'person.name': name } })
  value(await typed('Eva'))
  const refused = await typed('Ida')
  if (refused.ok || refused.refusal.code !== 'form/changed-meanwhile') throw new Error('expected a conflict')
  value(await typed('Uta', 1))
  const settled = await settleConflict(shell)(ada, draft, {
    held: refused.refusal.held,
    choices: { 'person.name': 'mine' },
    looked: 1,
  })
  expect(settled).toMatchObject({ refusal: { code: 'form/changed-meanwhile', now: 2 } })
  expect((await answersOf(ada, draft))['person.name']).toBe('Uta')
})

it('saving takes back only what it held back itself', async () => {
  const ada = await person()
  const draft = await begun(ada)
  for (const held of ['', 'nonsense', Buffer.from(randomBytes(80)).toString('base64url')])
    expect(await settleConflict(shell)(ada, draft, { held, choices: {}, looked: 0 })).toEqual({
      ok: false,
      refusal: { code: 'http/bad-body' },
    })
})

it('saving refuses texts that no form needs, and keeps what was saved', async () => {
  const ada = await person()
  const draft = await begun(ada)
  const answers = { 'person.name': 'x'.repeat(2_100_000) }
  expect(await saveAnswers(shell)(ada, draft, { seen: 0, answers })).toMatchObject({
    refusal: { code: 'form/too-long' },
  })
  expect(await answersOf(ada, draft)).toEqual({ 'dog.office': 'tax' })
})

it('saving keeps only the last revisions', async () => {
  const ada = await person()
  const draft = await begun(ada)
  for (let seen = 0; seen < 23; seen++)
    value(await saveAnswers(shell)(ada, draft, { seen, answers: { 'person.name': `Ada ${seen}` } }))
  expect(value(await findDraft(shell)(ada, draft, 0)).base).toBeNull()
  expect(value(await findDraft(shell)(ada, draft, 21)).base).toEqual({ 'person.name': 'Ada 20' })
})

it('saving never loses an answer, however many tabs save in whatever order', async () => {
  const ada = await person()
  const paths = ['person.name', 'person.born', 'dog.price', 'dog.which', 'pay.cash']
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ path: fc.constantFrom(...paths), text: fc.string(), late: fc.nat(4) }), { maxLength: 12 }),
      async (savings) => {
        const draft = await begun(ada, { authority: newId() })
        await saveAnswers(shell)(ada, draft, { seen: 0, answers: { start: 'x' } })
        const held: [unknown, object][] = []
        let now = 1
        const last = new Map<string, string>([['start', 'x']])
        for (const { path, text, late } of savings) {
          const from = Math.max(1, now - late)
          const base = value(await findDraft(shell)(ada, draft, from)).base ?? {}
          const saved = await saveAnswers(shell)(ada, draft, { seen: from, answers: { ...base, [path]: text } })
          if (saved.ok) {
            if (base[path] !== text) last.set(path, text)
            now = saved.value.revision
          } else held.push([saved.refusal, { conflict: { units: [path], mine: { [path]: text } } }])
        }
        for (const [refusal, both] of held) expect(refusal).toMatchObject(both)
        expect(await answersOf(ada, draft)).toEqual(Object.fromEntries(last))
      },
    ),
    { numRuns: 15 },
  )
})
