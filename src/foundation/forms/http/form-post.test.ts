import { describe, expect, it } from 'vitest'
import { contentOf } from '../../../../test/setup/content.ts'
import { field, form, group, sampleForm } from '../../../../test/forms/sample-form.ts'
import { pagesOf } from '../domain/pages.ts'
import type { Answers, FormDefinition } from '../form-words.ts'
import { type PostedFile, readPost } from './form-post.ts'

const upload = (name: string, field = 'dog.photos', sizeBytes = 20): PostedFile => ({
  field,
  content: { ...contentOf(''), sizeBytes },
  inspected: { name, mediaType: 'image/png' },
})
interface Sent {
  readonly uploads: readonly PostedFile[]
  readonly before?: Answers
  readonly fields?: readonly (readonly [string, string])[]
}
const send = (name: string, { uploads, before = {}, fields = [] }: Sent, of: FormDefinition = sampleForm) => {
  const page = pagesOf(of).find((one) => one.id === name)
  if (page === undefined) throw new Error(`no page ${name}`)
  return readPost(of, page, { fields, uploads, before })
}

describe('files that come with a page', () => {
  it('become answers at the next free place, with the bytes to store', () => {
    const first = send('dog', { uploads: [upload('a.png'), upload('b.png')] })
    expect(Object.keys(first.answers)).toEqual(['dog.photos[0]', 'dog.photos[1]'])
    expect(first.answers['dog.photos[1]']).toMatchObject({ name: 'b.png', sizeBytes: 20, mediaType: 'image/png' })
    expect(first.newFiles.map(({ answer }) => answer)).toEqual(Object.values(first.answers))
    const second = send('dog', { uploads: [upload('c.png')], before: first.answers })
    expect(second.answers['dog.photos[2]']).toMatchObject({ name: 'c.png' })
    expect(second.droppedFiles).toEqual([])
  })
  it('are left out and told when they are too large, of another kind, or too many', () => {
    const read = send('dog', {
      uploads: [
        upload('big.png', 'dog.photos', 1001),
        { ...upload('a.pdf'), inspected: { name: 'a.pdf', mediaType: 'application/pdf' } },
        { ...upload('makro.docm'), inspected: { flaw: 'macro' } },
        ...['1.png', '2.png', '3.png', '4.png'].map((name) => upload(name)),
      ],
    })
    expect(read.problems.map(({ path, code, expected }) => `${path} ${code} ${expected}`)).toEqual([
      'dog.photos[0] file-too-large 1000',
      'dog.photos[0] file-wrong-kind image/png',
      'dog.photos[0] file-flawed macro',
      'dog.photos[3] too-many 3',
    ])
    expect(read.newFiles.length).toBe(3)
  })
  it('are nothing for a question of another page', () => {
    expect(send('person', { uploads: [upload('a.png')] }).answers).toEqual({})
    expect(send('dog', { uploads: [upload('a.png', 'dog.breed'), upload('b.png', 'dog.x')] }).answers).toEqual({})
  })
  it('replace the file of a question that takes one, and tell which one goes', () => {
    const of = form(group('g', [field('f', 'file', { mediaTypes: ['image/png'] })]))
    const first = send('g', { uploads: [upload('a.png', 'g.f')] }, of)
    const second = send('g', { uploads: [upload('b.png', 'g.f')], before: first.answers }, of)
    expect(second.answers['g.f']).toMatchObject({ name: 'b.png' })
    expect(second.droppedFiles).toEqual([first.answers['g.f']])
    const removed = send('g', { uploads: [], before: first.answers, fields: [['do', 'remove-file:g.f']] }, of)
    expect(removed).toMatchObject({ answers: {}, droppedFiles: [first.answers['g.f']] })
  })
  it('keep their entry when nothing else was filled in there, and go with it when it is removed', () => {
    const of = form(
      group('c', [field('n', 'text'), field('f', 'file', { mediaTypes: ['image/png'] })], {
        times: { min: 0, max: 5 },
      }),
    )
    const before = { 'c[0].n': 'A', 'c[1]': '' }
    const uploads = [upload('a.png', 'c[1].f')]
    const next = send(
      'c',
      {
        uploads,
        before,
        fields: [
          ['c[0].n', 'A'],
          ['c[1].n', ''],
        ],
      },
      of,
    )
    expect(Object.keys(next.answers)).toEqual(['c[1].f', 'c[0].n'])
    const fields = [
      ['c[0].n', 'A'],
      ['do', 'remove:c[1]'],
    ] as const
    const removed = send('c', { uploads, before, fields }, of)
    expect(removed).toMatchObject({ answers: { 'c[0].n': 'A' }, newFiles: [] })
  })
})
