import { describe, expect, it } from 'vitest'
import { field, form, group, sampleForm } from '../../../../test/forms/sample-form.ts'
import { id } from '../../../kernel/ids.ts'
import type { Answers } from '../form-words.ts'
import { summaryOf } from './present.ts'
import { showAnswer } from './show-answer.ts'

const file = { file: id('01900000-0000-7000-8000-000000000001'), name: 'a.png', sizeBytes: 9, mediaType: 'image/png' }
const answers: Answers = {
  'person.name': 'Erika Muster',
  'person.born': '1985-03-27',
  'dog.breed': 'poodle',
  'dog.which': 'not asked',
  'dog.price': '1234.50',
  'dog.office': 'tax',
  'dog.photos[0]': file,
  'dog.photos[1]': { ...file, name: 'b.png' },
  'child[0].name': 'Ada',
  'child[1].name': 'Ben',
  'child[1].school': 'false',
  'pay.bank.iban': 'DE89370400440532013000',
}
const lines = (given: Answers, language: 'de' | 'en' | 'leicht' = 'de', of = sampleForm) =>
  summaryOf(of, given, language).flatMap(({ id: page, groups }) =>
    groups.flatMap(({ title, rows }) =>
      rows.map(({ label, value }) =>
        [page, title.text, `${label.text}: ${value.text}`]
          .filter((text) => text !== '')
          .join(' / ')
          .replaceAll('\u00a0', ' '),
      ),
    ),
  )

describe('a summary', () => {
  it('says in words what was answered, and nothing that is not asked', () => {
    expect(lines(answers)).toEqual([
      'person / name: Erika Muster',
      'person / born: 27. März 1985',
      'dog / breed: Pudel',
      'dog / price: 1.234,50 €',
      'dog / photos: a.png; b.png',
      'child / child 1 / name: Ada',
      'child / child 2 / name: Ben',
      'child / child 2 / school: Nein',
      'pay / bank / iban: DE89 3704 0044 0532 0130 00',
    ])
  })
  it('speaks the language where it can and marks German where it cannot', () => {
    const dog = summaryOf(sampleForm, answers, 'en')[1]
    expect(dog?.groups[0]?.rows[0]?.value).toEqual({ text: 'Poodle', lang: null })
    expect(dog?.groups[0]?.rows[0]?.label).toEqual({ text: 'breed', lang: 'de' })
    expect(lines(answers, 'en')[1]).toBe('person / born: 27 March 1985')
  })
  it('keeps the files, so that they can be opened', () => {
    const photos = summaryOf(sampleForm, answers, 'de')[1]?.groups[0]?.rows[2]
    expect(photos?.path).toBe('dog.photos')
    expect(photos?.files.map(({ name }) => name)).toEqual(['a.png', 'b.png'])
  })
  it('names the way to groups in groups, and uses the later label', () => {
    const of = form(
      group('a', [
        group('b', [group('c', [field('x', 'text', { showLabel: { de: 'X gezeigt' } })])], {
          times: { min: 0, max: 2 },
        }),
      ]),
    )
    expect(lines({ 'a.b[1].c.x': 'da' }, 'de', of)).toEqual(['a / b 2 – c / X gezeigt: da'])
  })
  it('is empty where nothing was answered', () => {
    expect(summaryOf(sampleForm, {}, 'de')).toEqual([])
  })
})

describe('an answer in words', () => {
  const text = (kind: Parameters<typeof field>[1], answer: string, language: 'de' | 'en' = 'de') =>
    showAnswer(field('x', kind), answer, language).text.replaceAll('\u00a0', ' ')
  it('reads as people write it', () => {
    expect(text('number', '12345.5')).toBe('12.345,5')
    expect(text('number', '12345.5', 'en')).toBe('12,345.5')
    expect(text('integer', '1985')).toBe('1985')
    expect(text('time', '14:30')).toBe('14:30 Uhr')
    expect(text('datetime', '2026-11-23T14:30')).toBe('23. November 2026, 14:30 Uhr')
    expect(text('datetime', '2026-11-23T14:30', 'en')).toBe('23 November 2026, 14:30')
    expect(text('money', '-0.50')).toBe('-0,50 €')
  })
  it('shows what is wrong as it was typed', () => {
    expect(text('date', '2026-02-31')).toBe('2026-02-31')
    expect(text('money', 'viel')).toBe('viel')
    expect(text('yes-no', 'vielleicht')).toBe('vielleicht')
  })
})
