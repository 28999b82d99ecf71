import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANY, field, form, group, OPTIONAL, sampleForm } from '../../../../../test/forms/sample-form.ts'
import { validAnswers } from '../../../../../test/forms/valid-answers.ts'
import { loadServices } from '../../../../e-services/services/index.ts'
import type { Answers, FileAnswer, FormDefinition } from '../../form-words.ts'
import { checkAnswers } from '../check.ts'
import { relevantAnswers } from '../walk.ts'
import { fromOutside } from './from-outside.ts'
import { formSchema } from './form-schema.ts'
import { toOutside } from './to-outside.ts'

const services = await loadServices()
const forms: readonly (readonly [string, FormDefinition])[] = [
  ['the sample', sampleForm],
  ...services.map((service) => [service.id, service.form] as const),
]

const attachmentsOf = (answers: Answers): ReadonlyMap<string, FileAnswer> =>
  new Map(Object.values(answers).flatMap((one) => (typeof one === 'string' ? [] : [[one.file, one] as const])))

const validatorOf = (definition: FormDefinition) =>
  new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(
    formSchema(definition, { id: 'https://portal.example/schema', title: 'Antrag' }),
  )

const back = (definition: FormDefinition, answers: Answers, given: unknown = toOutside(definition, answers)) =>
  fromOutside(definition, given, attachmentsOf(answers))

describe('answers outside of the house', () => {
  it.each(forms)('come back as they went: %s', (_name, definition) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const answers = relevantAnswers(definition, validAnswers(definition, seed))
        const given: unknown = JSON.parse(JSON.stringify(toOutside(definition, answers)))
        expect(back(definition, answers, given)).toEqual({ answers, problems: [] })
      }),
      { numRuns: 15 },
    )
  })

  it.each(forms)('fulfil the schema of their form whenever the form takes them: %s', (_name, definition) => {
    const fulfils = validatorOf(definition)
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const answers = relevantAnswers(definition, validAnswers(definition, seed))
        expect(checkAnswers(definition, answers)).toEqual([])
        fulfils(toOutside(definition, answers))
        expect(fulfils.errors ?? []).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it.each(forms)(
    'lack to the schema what they lack to the form, where no condition asks for it: %s',
    (_name, definition) => {
      const fulfils = validatorOf(definition)
      const answers = relevantAnswers(definition, validAnswers(definition, 7))
      const left = Object.keys(answers).flatMap((gone) => {
        const rest = Object.fromEntries(Object.entries(answers).filter(([path]) => path !== gone))
        const missing = checkAnswers(definition, rest).some(({ path, code }) => path === gone && code === 'missing')
        return missing && fulfils(toOutside(definition, rest)) ? [gone] : []
      })
      expect(left).toEqual([])
    },
  )
})

describe('what programs write', () => {
  const dog = form(
    group('dog', [
      field('age', 'integer', { minValue: '0', maxValue: '30' }),
      field('weight', 'number', OPTIONAL),
      field('tax', 'money', OPTIONAL),
      field('tame', 'yes-no', OPTIONAL),
      field('plate', 'plate', OPTIONAL),
      field('photos', 'file', ANY),
      field('office', 'hidden', { from: '=tax' }),
      field('note', 'longtext', { ...OPTIONAL, when: { identifier: 'dog.tame' } }),
    ]),
    group('child', [field('name'), field('school', 'yes-no', OPTIONAL)], ANY),
  )
  const read = (given: unknown) => fromOutside(dog, given, new Map())

  it('gets the one form that answers have, numbers by their value', () => {
    const { answers, problems } = read({
      dog: { age: 3, weight: '12.500', tax: '30.00', tame: true, plate: 'wi ab 1', note: ' a\r\nb ' },
      child: [{ name: 'Ada\u200b' }, { name: 'Bo', school: false }],
    })
    expect(problems).toEqual([])
    expect(answers).toEqual({
      'dog.age': '3',
      'dog.weight': '12.500',
      'dog.tax': '30.00',
      'dog.tame': 'true',
      'dog.plate': 'WI-AB 1',
      'dog.note': 'a\nb',
      'child[0].name': 'Ada',
      'child[1].name': 'Bo',
      'child[1].school': 'false',
    })
  })

  it('is refused by its place where it has another type, an unknown name, or names no file', () => {
    const { problems } = read({
      dog: { age: '1.000,5', weight: [], tame: 'yes', office: 'mine', photos: [{ attachment: 'a' }], __proto__: null },
      child: { name: 'Ada' },
      other: 1,
    })
    expect(problems).toEqual([
      { path: 'dog.age', code: 'not-a-number' },
      { path: 'dog.weight', code: 'not-a-number' },
      { path: 'dog.tame', code: 'not-yes-no' },
      { path: 'dog.office', code: 'unknown' },
      { path: 'dog.photos[0]', code: 'wrong-form', expected: 'attachment' },
      { path: 'child', code: 'wrong-form', expected: 'array' },
      { path: 'other', code: 'unknown' },
    ])
    expect(read('answers').problems).toEqual([{ path: '', code: 'wrong-form', expected: 'object' }])
    expect(read({ child: Array.from({ length: 201 }, () => ({ name: 'A' })) }).problems).toEqual([
      { path: 'child', code: 'too-many', expected: '200' },
    ])
  })

  it('never throws and never brings an answer the form does not know, whatever it is', () => {
    const place = /^(dog\.(age|weight|tax|tame|plate|note)|child\[\d+\]\.(name|school))$/
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        for (const given of [one, { dog: one }, { dog: { age: one, tame: other }, child: [one, { name: other }] }])
          for (const path of Object.keys(read(given).answers)) expect(path).toMatch(place)
      }),
    )
  })
})

describe('conditions in the schema', () => {
  const asked = form(
    group('car', [
      field('keeper', 'choice', {
        choices: [
          { code: 'me', label: { de: 'Mir' } },
          { code: 'other', label: { de: 'Anderen' } },
        ],
      }),
      field('consent', 'text', { when: { equal: [{ identifier: 'car.keeper' }, 'other'] } }),
    ]),
    group(
      'driver',
      [
        field('licence', 'yes-no'),
        field('since', 'date', { when: { identifier: 'driver.licence' } }),
        field('why', 'text', { when: { equal: [{ identifier: 'car.keeper' }, 'other'] } }),
      ],
      ANY,
    ),
  )
  const fulfils = validatorOf(asked)

  it('demand what is asked then, in the same entry of a repetition and from outside of it', () => {
    const mine = { keeper: 'me' }
    expect(fulfils({ car: mine })).toBe(true)
    expect(fulfils({ car: { keeper: 'other' } })).toBe(false)
    expect(fulfils({ car: { keeper: 'other', consent: 'ja' } })).toBe(true)
    expect(fulfils({ car: mine, driver: [{ licence: false }, { licence: true }] })).toBe(false)
    expect(fulfils({ car: mine, driver: [{ licence: false }, { licence: true, since: '2020-01-01' }] })).toBe(true)
    expect(fulfils({ car: { keeper: 'other', consent: 'ja' }, driver: [{ licence: false }] })).toBe(false)
  })

  it('are left out where JSON Schema has no words for them, and the form still knows', () => {
    const days = form(
      group('stay', [field('from', 'date'), field('to', 'date')]),
      group('why', [
        field('text', 'text', { when: { less_than: [{ identifier: 'stay.to' }, { identifier: 'stay.from' }] } }),
      ]),
    )
    const said = JSON.stringify(formSchema(days, { id: 'x', title: 'x' }))
    expect(said).not.toContain('"if"')
    const answers = { 'stay.from': '2026-02-02', 'stay.to': '2026-01-01' }
    expect(checkAnswers(days, answers).map(({ path }) => path)).toEqual(['why.text'])
  })
})
