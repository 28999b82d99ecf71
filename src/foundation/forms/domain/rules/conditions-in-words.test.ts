import { describe, expect, test } from 'vitest'
import { field, group, readOne, readText, schemaOf } from './examples/schema.ts'

const read = (text: string, land = 'HE') => readText(text, land)

const rulesOf = (text: string, land?: string) => {
  const { grade, doubts, rules } = read(text, land)
  expect({ text, grade, doubts }).toEqual({ text, grade: 'sure', doubts: [] })
  return rules.map(({ effect, target, condition }) => [effect, target.replace('self.', ''), condition])
}

const openFor = (text: string, code: string) => {
  const { grade, doubts, rules } = read(text)
  expect({ text, grade, rules }).toEqual({ text, grade: 'open', rules: [] })
  expect(doubts.map((one) => one.code)).toContain(code)
}

const id = (last: string) => ({ identifier: `self.F11000000${last}` })
const is = (last: string, value: string | boolean) => ({ equal: [id(last), value] })
const yes = is('001', true)
const has = (last: string) => ({ not: { is_empty: id(last) } })
const F = (last: string) => `F11000000${last}`

describe('und, oder, nicht', () => {
  const [a, b, c] = [yes, is('002', '001'), has('011')]
  const read_ = (condition: string) => rulesOf(`Wenn ${condition}, dann muss ${F('012')} befüllt sein.`)[0]?.[2]
  const [A, B, C] = [`${F('001')} = JA`, `${F('002')} = 001`, `${F('011')} ist nicht leer`]
  test('with brackets', () => {
    expect(read_(`${A} UND (${B} ODER ${C})`)).toEqual({ and: [a, { or: [b, c] }] })
    expect(read_(`(${A} UND ${B}) ODER ${C}`)).toEqual({ or: [{ and: [a, b] }, c] })
    expect(read_(`NICHT (${A} ODER ${B})`)).toEqual({ not: { or: [a, b] } })
  })
  test('without brackets only where they are of one kind', () => {
    expect(read_(`${A} UND ${B} UND ${C}`)).toEqual({ and: [a, b, c] })
    expect(read_(`${A} oder ${B} oder ${C}`)).toEqual({ or: [a, b, c] })
    const { grade, doubts, rules } = read(`Wenn ${A} ODER ${B} UND ${C}, dann muss ${F('012')} befüllt sein.`)
    expect([grade, doubts[0]?.code, rules[0]?.condition]).toEqual([
      'warned',
      'mixed-and-or',
      { or: [a, { and: [b, c] }] },
    ])
  })
  test('never what always or never holds', () => {
    openFor(`Wenn ${F('002')} <> 001 ODER <> 002, dann muss ${F('012')} befüllt sein.`, 'always-or-never')
    openFor(`Wenn ${F('002')} = 001 UND ${F('002')} = 002, dann muss ${F('012')} befüllt sein.`, 'always-or-never')
  })
})

describe('numbers, days, nationalities', () => {
  const days = [id('021'), id('022')]
  test('numbers in order', () => {
    expect(rulesOf(`Wenn ${F('031')} "Zahl" > 1.970, dann muss ${F('011')} befüllt sein.`)[0]?.[2]).toEqual({
      less_than: [1970, id('031')],
    })
    expect(rulesOf(`Wenn ${F('031')} kleiner oder gleich 2,5, dann muss ${F('011')} befüllt sein.`)[0]?.[2]).toEqual({
      and: [has('031'), { not: { less_than: [2.5, id('031')] } }],
    })
  })
  test.each([
    `Das Datum ${F('022')} "Ende" darf nicht vor dem Datum ${F('021')} "Beginn" liegen.`,
    `${F('022')} darf nicht vor ${F('021')} liegen`,
  ])('%s', (text) => {
    expect(rulesOf(text)).toEqual([['valid', 'self', { not: { less_than: [days[1], days[0]] } }]])
  })
  test('today', () => {
    expect(rulesOf(`${F('021')} darf nicht in der Zukunft liegen.`)).toEqual([
      ['valid', F('021'), { not: { less_than: [{ today: true }, id('021')] } }],
    ])
    expect(rulesOf(`Wenn ${F('021')} < 18 Jahre, dann muss ${F('011')} befüllt sein.`)[0]?.[2]).toEqual({
      less_than: [{ years_since: [id('021')] }, 18],
    })
  })
  test('day, month and year', () => {
    const group_ = group('G11000000950', 'Geburtsdatum', [
      field('F11000000951', 'Tag', 'number'),
      field('F11000000952', 'Monat', 'number'),
      field('F11000000953', 'Jahr', 'number'),
    ])
    const valid = (text: string) => {
      const [reading] = readOne(schemaOf([{ id: 'R1', version: '1', name: '', text }], [group_]))
      expect([text, reading?.grade]).toEqual([text, 'sure'])
      expect(JSON.stringify(reading?.rules)).toContain('is_valid_date')
    }
    const all = 'F11000000951 "Tag", F11000000952 "Monat" und F11000000953 "Jahr"'
    valid(
      `Wenn alle drei Felder ${all} befüllt sind, muss die Gültigkeit des Kalenderdatums geprüft werden. Z.B. gibt es keinen 30.02.2019.`,
    )
    valid(`${all} müssen ein gültiges Datum ergeben.`)
  })
  test('states of the Union and beside it', () => {
    for (const said of ['nicht EU/EWR/Schweiz', 'außerhalb der EU, des EWR oder der Schweiz', '<> EU/EWR/Schweiz']) {
      const [rule] = rulesOf(`Wenn ${F('041')} "Staatsangehörigkeit" ${said}, dann muss ${F('011')} befüllt sein.`)
      const condition = JSON.stringify(rule?.[2])
      expect(condition).toMatch(/^\{"not":\{"or":/)
      expect(condition.match(/"equal"/g)).toHaveLength(31)
    }
  })
})
