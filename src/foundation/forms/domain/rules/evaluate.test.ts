import { describe, expect, test } from 'vitest'
import { evaluate, makeRuleForm } from './evaluate.ts'
import { bool, choice, field, group } from './examples/schema.ts'
import { readGiven } from './given-answers.ts'
import { readRulesIn } from './read-rules.ts'
import type { SchemaElement } from './rule-words.ts'

const F = (last: string) => `F11000000${last}`
const rule = (text: string, id = 'R1') => ({ id, version: '1', name: '', text })
const needed = (element: SchemaElement): SchemaElement => ({ ...element, times: { min: 1, max: 1 } })
const many = (element: SchemaElement): SchemaElement => ({ ...element, times: { min: 0, max: null } })

const formOf = (texts: readonly string[], inside: readonly SchemaElement[]) => {
  const schema: SchemaElement = {
    ...group('S11000000001', 'Antrag', []),
    path: '',
    rules: texts.map((text, at) => rule(text, `R${at + 1}`)),
    inside,
  }
  const readings = readRulesIn(schema, 'HE')
  expect(readings.filter(({ grade }) => grade !== 'sure')).toEqual([])
  return makeRuleForm(schema, readings)
}

describe('a form with rules', () => {
  const parts = [
    needed(bool(F('001'), 'Frage')),
    needed(field(F('002'), 'Immer', 'text')),
    group(`G${F('900').slice(1)}`, 'Gruppe', [needed(field(F('901'), 'Innen', 'text'))]),
  ]
  const G = `G${F('900').slice(1)}`
  const form = formOf(
    [`WENN ${F('001')} = JA, DANN aktiviere ${G}. WENN ${F('001')} = NEIN, DANN deaktiviere ${G}.`],
    parts,
  )
  test('shows and requires nothing more before the question is answered', () => {
    expect(evaluate(form, {})).toEqual({
      visible: [F('001'), F('002'), G, `${G}.${F('901')}`],
      required: [F('001'), F('002')],
      forbidden: [],
      errors: [],
    })
  })
  test('requires the group and what it needs', () => {
    const { required, errors } = evaluate(form, { [F('001')]: 'true' })
    expect(required).toEqual([F('001'), F('002'), G, `${G}.${F('901')}`])
    expect(errors).toEqual([
      { path: G, rule: 'R1', text: '„Gruppe“ muss angegeben werden, wenn bei „Frage“ die Antwort Ja lautet.' },
    ])
    expect(evaluate(form, { [F('001')]: 'true', [`${G}.${F('901')}`]: 'x' }).errors).toEqual([])
  })
  test('hides the group with all that is inside, and says so where it is filled in', () => {
    const no = evaluate(form, { [F('001')]: 'false' })
    expect(no).toEqual({ visible: [F('001'), F('002')], required: [F('001'), F('002')], forbidden: [G], errors: [] })
    expect(evaluate(form, { [F('001')]: 'false', [`${G}.${F('901')}`]: 'x' }).errors).toMatchObject([
      { path: G, rule: 'R1' },
    ])
  })
})

describe('a rule inside of a list', () => {
  const L = 'G11000000900'
  const [ask, then] = [F('901'), F('902')]
  const list: SchemaElement = {
    ...many(group(L, 'Kinder', [bool(ask, 'Besonders'), field(then, 'Warum', 'text')])),
    rules: [
      rule(
        `Wenn ${ask} = JA, dann muss ${then} befüllt sein. Wenn ${ask} = NEIN, dann darf ${then} nicht befüllt sein.`,
      ),
    ],
  }
  const form = formOf([], [list])
  test('counts for each entry by itself', () => {
    const { required, forbidden, errors } = evaluate(form, {
      [`${L}[0].${ask}`]: 'true',
      [`${L}[1].${ask}`]: 'false',
      [`${L}[1].${then}`]: 'x',
    })
    expect([required, forbidden]).toEqual([[`${L}[0].${then}`], [`${L}[1].${then}`]])
    expect(errors.map(({ path }) => path)).toEqual([`${L}[0].${then}`, `${L}[1].${then}`])
  })
})

describe('a demand on several fields', () => {
  const C = 'G11000000900'
  const contact = (times: SchemaElement['times']): SchemaElement => ({
    ...group(C, 'Kontakt', [field(F('901'), 'Telefon', 'text'), field(F('902'), 'E-Mail', 'text')]),
    times,
    rules: [rule(`Es muss mindestens eines der Felder ${F('901')} oder ${F('902')} befüllt sein.`)],
  })
  const errorsOf = (times: SchemaElement['times'], answers: Readonly<Record<string, string>>) => {
    return evaluate(formOf([], [contact(times)]), answers).errors.map(({ path }) => path)
  }
  test('counts where the group has to be filled in', () => {
    expect([
      errorsOf({ min: 1, max: 1 }, {}),
      errorsOf({ min: 1, max: 1 }, { [`${C}.${F('902')}`]: 'a@b.de' }),
    ]).toEqual([[C], []])
  })
  test('not where the group may stay empty', () => {
    expect(errorsOf({ min: 0, max: 1 }, {})).toEqual([])
  })
})

test('a value that a rule sets is neither asked nor may it be another', () => {
  const form = formOf(
    [`Das Feld ${F('002')} ist mit 001 vorzubefüllen und auszublenden.`],
    [needed(choice(F('002'), 'Art', { '001': 'Eins', '002': 'Zwei' }))],
  )
  expect(evaluate(form, {})).toEqual({ visible: [], required: [], forbidden: [], errors: [] })
  expect(evaluate(form, { [F('002')]: '002' }).errors).toMatchObject([{ path: F('002') }])
})

describe('given answers', () => {
  const parts = [
    many(group('G11000000900', 'Liste', [field(F('901'), 'Text', 'text')])),
    many(field(F('002'), 'Mehrere', 'number')),
    bool(F('001'), 'Frage'),
  ]
  const read = (given: Readonly<Record<string, unknown>>) => readGiven(parts, given)
  test('are texts; a list stands for the entries, and an entry that is not said is the first', () => {
    expect(
      read({
        [F('001')]: true,
        [F('002')]: [1, 2.5],
        [`G11000000900.${F('901')}`]: 'x',
        [`G11000000900[1].${F('901')}`]: null,
      }),
    ).toEqual({
      ok: true,
      value: {
        [F('001')]: 'true',
        [`${F('002')}[0]`]: '1',
        [`${F('002')}[1]`]: '2.5',
        [`G11000000900[0].${F('901')}`]: 'x',
      },
    })
  })
  test('at a path that the schema has not are refused by name', () => {
    for (const path of ['F11000000999', `${F('001')}[1]`, 'G11000000900[-1]', '', `G11000000900[9999].${F('901')}`])
      expect(read({ [path]: 'x' })).toMatchObject({ ok: false, refusal: { path, value: '"x"' } })
    expect(read({ [F('001')]: { a: 1 } })).toMatchObject({ ok: false, refusal: { path: F('001') } })
  })
})

describe('a note that a rule requires', () => {
  const parts = [needed(bool(F('001'), 'Frage')), field(F('002'), 'Hinweis', 'note')]
  const form = formOf(
    [`WENN ${F('001')} = JA, DANN zeige als Pflicht ${F('002')} an, SONST zeige ${F('002')} nicht an.`],
    parts,
  )
  test('is shown, and nobody is asked to fill it in', () => {
    expect(evaluate(form, { [F('001')]: 'true' })).toMatchObject({ visible: [F('001'), F('002')], errors: [] })
    expect(evaluate(form, { [F('001')]: 'false' })).toMatchObject({ visible: [F('001')], forbidden: [F('002')] })
  })
})
