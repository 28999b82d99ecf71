import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadServices } from '../../src/e-services/services/index.ts'
import {
  type Answers,
  checkAnswers,
  FIELD_KINDS,
  fieldsOf,
  type FormDefinition,
  isOnPage,
  pagesOf,
  readPage,
  relevantAnswers,
  visibleParts,
} from '../../src/foundation/forms/words.ts'
import { ANY, field, form, group, OPTIONAL, sampleForm } from './sample-form.ts'
import { validAnswers } from './valid-answers.ts'

const services = (await loadServices()).map((service) => [service.id, service.form] as const)

const seed = fc.integer({ min: 1, max: 1e6 })

/** The answers as a browser would send them back, page by page. */
const sentPageByPage = (of: FormDefinition, answers: Answers): Answers => {
  const files = Object.fromEntries(Object.entries(answers).filter(([, answer]) => typeof answer !== 'string'))
  let kept: Answers = files
  for (const page of pagesOf(of)) {
    const fields = fieldsOf(visibleParts(of, answers)).flatMap(({ path, part }): [string, string][] => {
      const answer = answers[path]
      if (typeof answer !== 'string' || !isOnPage(page, path)) return []
      if (part.kind !== 'date' && part.kind !== 'datetime')
        return [[path, answer.replace('.', part.kind === 'number' || part.kind === 'money' ? ',' : '.')]]
      const [on = '', time = ''] = answer.split('T')
      const [year = '', month = '', day = ''] = on.split('-')
      return [
        [`${path}--day`, String(Number(day))],
        [`${path}--month`, String(Number(month))],
        [`${path}--year`, year],
        [`${path}--time`, time],
      ]
    })
    kept = readPage(of, page, { fields: [...fields, ['do', 'save']], before: kept }).answers
  }
  return kept
}

const expectValid = (of: FormDefinition, answers: Answers): void => {
  expect(checkAnswers(of, answers)).toEqual([])
  expect(relevantAnswers(of, answers)).toEqual(answers)
  expect(relevantAnswers(of, sentPageByPage(of, answers))).toEqual(answers)
}

describe('valid answers', () => {
  it.each(services)('are taken by the service %s', (_, of) => {
    fc.assert(
      fc.property(seed, (one) => expectValid(of, validAnswers(of, one))),
      { numRuns: 40 },
    )
  })
  it('are found for every kind of question and its limits', () => {
    const limits = [
      field('short', 'text', { maxLength: 1 }),
      field('long', 'longtext', { minLength: 300, maxLength: 301 }),
      field('pattern', 'text', { pattern: '[A-Z]{2}[0-9]{3,5}', maxLength: 6 }),
      field('low', 'number', { minValue: '-3.5', maxValue: '-3.2' }),
      field('old', 'date', { maxValue: '1950-01-01' }),
      field('late', 'datetime', { minValue: '2030-01-01' }),
      field('cents', 'money', { minValue: '0.10', maxValue: '0.20' }),
      field('list', 'choice', { codeList: 'urn:list' }),
      field('tiny', 'file', { maxBytes: 10, mediaTypes: ['image/jpeg'] }),
      field('two', 'text', { times: { min: 2, max: 3 } }),
      group('pairs', [field('a', 'text', OPTIONAL)], { times: { min: 2, max: null } }),
      group('ways', [field('a'), group('b', [field('c'), field('d', 'text', OPTIONAL)]), field('e', 'text', ANY)], {
        choice: true,
      }),
    ]
    const kinds = FIELD_KINDS.filter((kind) => kind !== 'choice').map((kind) => field(kind, kind))
    const of = form(group('kinds', kinds), group('limits', limits))
    fc.assert(
      fc.property(seed, (one) => expectValid(of, validAnswers(of, one))),
      { numRuns: 60 },
    )
  })
  it('are the same for the same seed, and differ between seeds', () => {
    expect(validAnswers(sampleForm, 5)).toEqual(validAnswers(sampleForm, 5))
    const shapes = new Set(Array.from({ length: 20 }, (_, one) => Object.keys(validAnswers(sampleForm, one)).join()))
    expect(shapes.size).toBeGreaterThan(5)
  })
})

describe('what is missing', () => {
  it.each(services)('is told at its place when it is taken out of %s', (_, of) => {
    const answers = validAnswers(of, 3)
    const must = checkAnswers(of, {}).filter(({ path, code }) => code === 'missing' && path in answers)
    expect(must.length).toBeGreaterThan(0)
    for (const { path } of must) {
      const { [path]: _taken, ...rest } = answers
      const asked = fieldsOf(visibleParts(of, rest)).some((one) => one.path === path)
      expect(checkAnswers(of, rest).some((problem) => problem.path === path)).toBe(asked)
    }
  })
})
