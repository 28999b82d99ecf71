import { describe, expect, it } from 'vitest'
import { field, form, group } from '../../../../test/forms/sample-form.ts'
import { LANGUAGES } from '../../../kernel/texts.ts'
import type { AnswerProblem } from '../form-words.ts'
import { problemTexts } from '../texts.ts'
import { fieldErrorsOf, problemText } from './problem-text.ts'

const name = field('name', 'text', { label: { de: 'Ihr Name', en: 'Your name' } })
const text = (problem: Omit<AnswerProblem, 'path'>, part = name) =>
  problemText({ path: 'name', ...problem }, part, 'de').replaceAll('\u00a0', ' ')

describe('the text of a problem', () => {
  it('is a whole sentence in every language, with nothing left to fill in', () => {
    const codes: readonly string[] = Object.keys(problemTexts)
    const isCode = (code: string): code is AnswerProblem['code'] => codes.includes(code)
    for (const code of codes.filter(isCode)) {
      for (const language of LANGUAGES) {
        const sentence = problemText({ path: 'name', code, expected: code === 'rule' ? 'Eines.' : '3' }, name, language)
        expect(sentence).toMatch(/^[A-ZÄÖÜ].*[.…]$/)
        expect(sentence).not.toMatch(/[{}]/)
      }
    }
  })
  it('says what to do where nothing is typed', () => {
    expect(text({ code: 'missing' })).toBe('Bitte füllen Sie „Ihr Name“ aus.')
    expect(text({ code: 'missing' }, { ...name, kind: 'file' })).toContain('laden Sie')
    expect(text({ code: 'missing' }, { ...name, kind: 'yes-no' })).toContain('wählen Sie')
    expect(text({ code: 'missing' }, { ...name, kind: 'date' })).toContain('Datum')
  })
  it('tells limits as people read them', () => {
    expect(text({ code: 'too-small', expected: '12.50' }, { ...name, kind: 'money' })).toContain('mindestens 12,50 €')
    expect(text({ code: 'too-large', expected: '2026-11-23' }, { ...name, kind: 'date' })).toContain(
      'höchstens 23. November 2026',
    )
    expect(text({ code: 'file-too-large', expected: '1048576' })).toContain('höchstens 1 MB')
    expect(text({ code: 'file-wrong-kind', expected: 'application/pdf image/png' })).toContain('PDF, PNG')
    expect(text({ code: 'wrong-form', expected: 'iban' })).toContain('IBAN')
    expect(text({ code: 'wrong-form', expected: 'pattern' })).toContain('erwartete Form')
  })
  it('names the entry of a list, and speaks the language of the label where there is one', () => {
    expect(problemText({ path: 'child[1].name[2]', code: 'missing' }, name, 'en')).toBe(
      'Please fill in “Your name (3)”.',
    )
  })
  it('leads to the element that shows the question', () => {
    const choices = [{ code: 'a', label: { de: 'A' } }]
    const of = form(
      group('g', [
        field('pick', 'choice', { choices, times: { min: 1, max: null } }),
        field('files', 'file', { times: { min: 1, max: 3 } }),
        field('n', 'text', { times: { min: 1, max: 3 } }),
      ]),
    )
    const problems = ['g.pick[0]', 'g.files[1]', 'g.n[1]', 'g.lost'].map((path) => ({ path, code: 'missing' }) as const)
    expect(fieldErrorsOf(of, problems, 'de').map((error) => error.field)).toEqual([
      'g.pick',
      'g.files',
      'g.n[1]',
      'g.lost',
    ])
  })
})
