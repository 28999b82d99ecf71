import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bool, choice, field, group, readOne, readText, schemaOf } from './examples/schema.ts'

const read = (text: string, land = 'HE') => readText(text, land)

const openFor = (text: string, code: string) => {
  const { grade, doubts, rules } = read(text)
  expect({ text, grade, rules }).toEqual({ text, grade: 'open', rules: [] })
  expect(doubts.map((one) => one.code)).toContain(code)
}

const F = (last: string) => `F11000000${last}`

describe('values set beforehand', () => {
  test.each([
    `Das Feld ${F('002')} "Art" ist mit 001= Eins vorzubefüllen und auszublenden.`,
    `${F('002')} muss mit dem Wert "Eins" vorbefüllt und ausgeblendet werden`,
  ])('%s', (text) => {
    expect(read(text)).toMatchObject({
      grade: 'sure',
      presets: [{ target: `self.${F('002')}`, value: '001', hidden: true }],
    })
  })
})

describe('rules for some Länder', () => {
  const rule = (last: string) => `Wenn ${F('001')} = JA, dann muss ${F(last)} befüllt sein.`
  const scoped = `Für die Länder NW, SL, SN gilt: ${rule('011')} Für alle anderen Länder gilt: ${rule('012')}`
  const targets = (text: string, land: string) => {
    const { grade, applies, rules } = read(text, land)
    return [grade, applies, ...rules.map(({ target }) => target.slice(-3))]
  }
  test('hold there, and the other branch everywhere else', () => {
    expect(targets(scoped, 'NW')).toEqual(['sure', true, '011'])
    expect(targets(scoped, 'HE')).toEqual(['sure', true, '012'])
  })
  test('that name Hessen', () => {
    const text = `Für Hessen und Bayern gilt: ${rule('011')}\nFür alle übrigen Bundesländer gilt: ${rule('012')}`
    expect([targets(text, 'HE'), targets(text, 'BE')]).toEqual([
      ['sure', true, '011'],
      ['sure', true, '012'],
    ])
    expect(targets(`Nur in HE: ${rule('011')}`, 'HE')).toEqual(['sure', true, '011'])
  })
  test('do not apply where neither names the Land', () => {
    expect(targets(`Für das Land Sachsen-Anhalt gilt: ${rule('011')}`, 'HE')).toEqual(['sure', false])
    expect(targets(`Für alle Länder außer HE, NW gilt: ${rule('011')}`, 'HE')).toEqual(['sure', false])
    expect(targets(`Für alle Länder außer NW gilt: ${rule('011')}`, 'HE')).toEqual(['sure', true, '011'])
  })
  test('hold together with what is said for all', () => {
    expect(targets(`${rule('013')} Für die Länder NW, SN gilt: ${rule('011')}`, 'HE')).toEqual(['sure', true, '013'])
    expect(targets(`${rule('013')} Für die Länder NW, SN gilt: ${rule('011')}`, 'SN')).toEqual([
      'sure',
      true,
      '013',
      '011',
    ])
  })
  test('are open where the Länder are said at the end', () => {
    openFor(`${rule('011')} Dies gilt nur für NW.`, 'rest')
  })
})

describe('what is left open', () => {
  test.each([
    [`Wenn F99000000001 = JA, dann muss ${F('011')} befüllt sein.`, 'unknown-element'],
    [`Wenn ${F('002')} = 007, dann muss ${F('011')} befüllt sein.`, 'rest'],
    [`Wenn ${F('002')} = 001 "Drei", dann muss ${F('011')} befüllt sein.`, 'other-name'],
    [`Wenn ${F('002')} "Frage" = 001, dann muss ${F('011')} befüllt sein.`, 'other-name'],
    [`Wenn ${F('001')} = 001, dann muss ${F('011')} befüllt sein.`, 'rest'],
    [`Wenn ${F('002')} > 001, dann muss ${F('011')} befüllt sein.`, 'rest'],
    [`Wenn ${F('001')} = JA, dann muss ${F('011')} befüllt sein, sofern die Behörde es verlangt.`, 'rest'],
    [`Wenn ${F('001')} = JA, dann darf nur ${F('011')} befüllt sein.`, 'rest'],
    [`Nur wenn ${F('001')} = JA, muss ${F('011')} befüllt sein.`, 'rest'],
    [`Wenn ${F('001')} = JA, dann muss ${F('011')} befüllt sein und umgekehrt.`, 'rest'],
    [`Wenn ${F('001')} = JA, dann muss ${F('011')} befüllt sein, sonst nicht.`, 'rest'],
    [`Wenn ${F('001')} = JA, dann muss ${F('011')} befüllt sein, wenn ${F('002')} = 001.`, 'rest'],
    [`Wenn ${F('031')} > 5 Personen, dann muss ${F('011')} befüllt sein.`, 'rest'],
    [`Wenn ${F('001')} = JA => ${F('011')} Pflicht`, 'rest'],
    [`Wenn ${F('001')} = JA, dann darf ${F('011')} befüllt und nicht leer sein.`, 'rest'],
    [`Wenn ${F('001')} = JA, dann muss ${F('011')} in der Regel befüllt sein.`, 'rest'],
    [`Wenn ${F('001')} = JA, dann ist ${F('011')} nicht auszublenden.`, 'rest'],
    ['', 'no-text'],
  ])('%s', openFor)
  test('an element that stands at two places', () => {
    const twice = ['G11000000960', 'G11000000970'].map((id_) =>
      group(id_, 'Teil', [field('F11000000961', 'Doppelt', 'text')]),
    )
    const rule = (element: string) => ({
      id: 'R1',
      version: '1',
      name: '',
      text: `Wenn ${F('001')} = JA, dann muss ${element} befüllt sein.`,
    })
    expect(readOne(schemaOf([rule('F11000000961')], twice))[0]).toMatchObject({
      grade: 'open',
      doubts: [{ code: 'ambiguous-element' }, { code: 'rest' }],
    })
    expect(readOne(schemaOf([rule('G11000000970.F11000000961')], twice))[0]).toMatchObject({
      grade: 'sure',
      rules: [{ target: 'self.G11000000970.F11000000961' }],
    })
  })
  test('an order of days among many', () => {
    const many = { ...field('F11000000980', 'Tage', 'date'), times: { min: 0, max: null } }
    const text = `Wenn F11000000980 > ${F('021')}, dann muss ${F('011')} befüllt sein.`
    const [reading] = readOne(schemaOf([{ id: 'R1', version: '1', name: '', text }], [many]))
    expect(reading).toMatchObject({ grade: 'open', doubts: [{ code: 'several-answers' }] })
  })
})

test('a choice is named by what it is called, in words or in quotes', () => {
  const parts = [
    choice('F11000000990', 'Sitz des Unternehmens', { A1: 'Inland', A2: 'Ausland' }),
    bool('F11000000991', 'Sonderfall'),
  ]
  const text = 'Wenn das Feld Sitz des Unternehmens = Ausland, dann muss das Feld "Sonderfall" befüllt sein.'
  const [reading] = readOne(schemaOf([{ id: 'R1', version: '1', name: '', text }], parts))
  expect(reading).toMatchObject({
    grade: 'sure',
    rules: [{ target: 'self.F11000000991', condition: { equal: [{ identifier: 'self.F11000000990' }, 'A2'] } }],
  })
})

describe('whatever is written', () => {
  const words = fc.constantFrom(
    ...[
      'wenn',
      'dann',
      'sonst',
      'und',
      'oder',
      'nicht',
      '(',
      ')',
      '=',
      '<>',
      '<',
      ',',
      '.',
      ';',
      ':',
      '"',
      '„',
      "'",
      '- ',
      '\n1. ',
    ],
    ...[
      'muss',
      'darf',
      'ist',
      'zeige',
      'an',
      'befüllt',
      'leer',
      'sein',
      'als Pflicht',
      'mindestens eines der Felder',
      'entweder',
    ],
    ...[
      '001',
      'Eins',
      '"Drei"',
      'JA',
      'alle anderen Ausprägungen',
      'Für alle anderen Länder gilt:',
      'Für NW gilt:',
      '18 Jahre',
    ],
    ...[
      F('001'),
      F('002'),
      F('011'),
      F('012'),
      F('021'),
      'F99000000001',
      'G11000000900.F11000000901',
      'Text',
      'Datum',
      'x',
    ],
  )
  test('is read or left open, and never fails', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 24 }), (parts) => {
        const { grade, rules } = read(parts.join(' '))
        expect(['sure', 'warned', 'open']).toContain(grade)
        if (grade === 'open') expect(rules).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
  test('ends soon, however long', () => {
    for (const text of [
      '('.repeat(50_000),
      `Wenn ${'('.repeat(29)}x`,
      `Wenn ${F('001')} = JA ${'und '.repeat(3000)}`,
      'a'.repeat(100_000),
    ])
      expect(read(text).grade).toBe('open')
  })
})
