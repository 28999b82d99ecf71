import { describe, expect, test } from 'vitest'
import { readOne, readText, schemaOf } from './examples/schema.ts'

const read = (text: string, land = 'HE') => readText(text, land)

const rulesOf = (text: string, land?: string) => {
  const { grade, doubts, rules } = read(text, land)
  expect({ text, grade, doubts }).toEqual({ text, grade: 'sure', doubts: [] })
  return rules.map(({ effect, target, condition }) => [effect, target.replace('self.', ''), condition])
}

const id = (last: string) => ({ identifier: `self.F11000000${last}` })
const is = (last: string, value: string | boolean) => ({ equal: [id(last), value] })
const yes = is('001', true)
const isNot = (last: string, value: string | boolean) => ({ not_equal: [id(last), value] })
const has = (last: string) => ({ not: { is_empty: id(last) } })
const F = (last: string) => `F11000000${last}`
const G1 = 'G11000000900'

describe('required and forbidden by the value of a list', () => {
  const both = [
    ['require', F('011'), is('002', '001')],
    ['forbid', F('011'), isNot('002', '001')],
  ]
  test.each(
    [
      `Wenn das Feld ${F('002')} "Art" = 001 "Eins", dann muss das Feld ${F('011')} "Text" befüllt sein. Wenn das Feld ${F('002')} "Art" <> 001 "Eins", dann darf das Feld ${F('011')} "Text" nicht befüllt sein.`,
      `WENN ${F('002')} === "Eins" DANN muss ${F('011')} ausgefüllt werden, SONST darf ${F('011')} nicht ausgefüllt werden.`,
      `1. Falls ${F('002')} „Art“ gleich 1 ist, dann ist ${F('011')} „Text“ verpflichtend.\n2. Falls ${F('002')} „Art“ ungleich 1 ist, dann ist ${F('011')} „Text“ auszublenden.`,
      `Wenn in Feld ${F('002')} Auswahl=01, dann zeige ${F('011')} Text als Pflicht an, sonst zeige ${F('011')} Text nicht an.`,
      `${F('011')} "Text" ist nur anzugeben, wenn ${F('002')} "Art" = 001 "Eins".`,
      `Wenn bei "Art" die Auswahl Eins, dann muss "Text" angezeigt und befüllt werden.`,
    ].slice(0, 5),
  )('%s', (text) => {
    expect(rulesOf(text)).toEqual(both)
  })
  test('a value of several, written once or twice', () => {
    const any = { or: [is('002', '001'), is('002', '003')] }
    for (const said of [
      '= 001 "Eins" ODER = 003 "Drei"',
      '= 001 oder 003',
      '= 001 - Eins ODER 003 - Drei',
      '== "Eins" || '.slice(0, 9) + ' oder "Drei"',
    ])
      expect(rulesOf(`Wenn ${F('002')} Art ${said}, dann muss ${F('011')} befüllt sein.`)).toEqual([
        ['require', F('011'), any],
      ])
  })
  test('none of several', () => {
    const none = { and: [isNot('002', '001'), isNot('002', '003')] }
    for (const said of ['<> 001 "Eins" UND <> 003 "Drei"', '!= 001 und 003'])
      expect(rulesOf(`Wenn ${F('002')} ${said}, dann darf ${F('011')} nicht befüllt sein`)).toEqual([
        ['forbid', F('011'), none],
      ])
  })
  test('all other values of the list', () => {
    const text = `WENN ${F('002')} = 003 'Drei', DANN aktiviere ${F('011')} 'Text'. WENN ${F('002')} = alle anderen möglichen Ausprägungen der Codeliste, DANN deaktiviere ${F('011')} 'Text'.`
    expect(rulesOf(text)).toEqual([
      ['require', F('011'), is('002', '003')],
      ['forbid', F('011'), isNot('002', '003')],
    ])
  })
})

describe('a question of yes and no', () => {
  test.each([
    `WENN ${F('001')} "Frage" = JA, DANN aktiviere ${G1} "Gruppe". WENN ${F('001')} "Frage" = NEIN, DANN deaktiviere ${G1} "Gruppe".`,
    `Wenn Feld ${F('001')} wahr ist, muss Gruppe ${G1} befüllt werden; wenn Feld ${F('001')} falsch ist, darf Gruppe ${G1} nicht befüllt werden`,
    `• Wenn ${F('001')} mit Ja beantwortet wird, dann ist die Gruppe ${G1} eine Pflichtangabe, andernfalls blende die Gruppe ${G1} aus.`,
    `Ist ${F('001')} = true, dann muss ${G1} befüllt sein. Ist ${F('001')} = false, dann ist ${G1} ausgeblendet.`,
  ])('%s', (text) => {
    expect(rulesOf(text)).toEqual([
      ['require', G1, yes],
      ['forbid', G1, is('001', false)],
    ])
  })
  test('misspelt words are the words they are meant to be', () => {
    expect(rulesOf(`Wenn ${F('001')} = JA, DANN deaktivere ${G1}.`)).toEqual([['forbid', G1, yes]])
    expect(rulesOf(`Wenn ${F('001')} = JA, dann muss Datenfeldgrupe ${G1} befült werden`)).toEqual([
      ['require', G1, yes],
    ])
  })
})

describe('what is shown only then is not shown otherwise', () => {
  test('by one sentence', () => {
    expect(rulesOf(`Wenn ${F('002')} = 001, dann erscheint ${F('011')} "Text"`)).toEqual([
      ['forbid', F('011'), isNot('002', '001')],
    ])
    expect(rulesOf(`Wenn ${F('002')} = 001, dann erscheint ${F('011')} und muss ausgefüllt werden.`)).toEqual([
      ['require', F('011'), is('002', '001')],
      ['forbid', F('011'), isNot('002', '001')],
    ])
  })
  test('by several sentences and rules that show it', () => {
    const rule = (code: string) => ({
      id: 'R1',
      version: '1',
      name: '',
      text: `Wenn ${F('002')} = ${code}, dann zeige ${F('011')}.`,
    })
    const readings = readOne(schemaOf([rule('001'), rule('003')]))
    for (const { rules } of readings)
      expect(rules[0]?.condition).toEqual({ and: [isNot('002', '001'), isNot('002', '003')] })
  })
  test('not, where another rule about it could not be read', () => {
    const rules = [
      { id: 'R1', version: '1', name: '', text: `Wenn ${F('002')} = 001, dann zeige ${F('011')}.` },
      { id: 'R2', version: '1', name: '', text: `${F('011')} wird nach Ermessen der Behörde gezeigt.` },
    ]
    const [first, second] = readOne(schemaOf(rules))
    expect([first?.grade, first?.rules, second?.grade]).toEqual(['warned', [], 'open'])
  })
  test('said shortly', () => {
    const shown = [['forbid', F('011'), isNot('002', '001')]]
    expect(rulesOf(`Wenn ${F('002')} = 001, dann zeige ${F('011')} an, sonst nicht.`)).toEqual(shown)
    expect(rulesOf(`Wenn ${F('002')} = 001, entfällt ${F('011')}.`)).toEqual([['forbid', F('011'), is('002', '001')]])
    expect(rulesOf(`Wenn ${F('002')} = 001, dann blende ${F('011')} ein und ${F('012')} aus.`)).toEqual([
      ['forbid', F('012'), is('002', '001')],
      ...shown,
    ])
  })
  test('several deeds in one sentence', () => {
    const text = `WENN ${F('002')} = 001, DANN aktiviere ${F('011')} UND mache es zu einer Pflichtangabe UND deaktiviere ${F('012')}.`
    expect(rulesOf(text)).toEqual([
      ['require', F('011'), is('002', '001')],
      ['forbid', F('012'), is('002', '001')],
    ])
    const other = `Wenn ${F('002')} = 001, dann muss ${F('011')} als Pflichtfeld angezeigt UND ${F('012')} ausgeblendet werden.`
    expect(rulesOf(other)).toEqual([
      ['require', F('011'), is('002', '001')],
      ['forbid', F('012'), is('002', '001')],
      ['forbid', F('011'), isNot('002', '001')],
    ])
  })
})

describe('filled in or empty', () => {
  test.each([
    [`Wenn ${F('011')} "Text" nicht leer, dann darf ${F('012')} nicht leer sein.`, 'require', has('011')],
    [`Wenn ${F('011')} <> leer, dann muss ${F('012')} befüllt sein.`, 'require', has('011')],
    [`Ist das Feld ${F('011')} ausgefüllt, so muss das Feld ${F('012')} ausgefüllt werden.`, 'require', has('011')],
    [`${F('012')} muss befüllt sein, wenn ${F('011')} befüllt ist.`, 'require', has('011')],
    [`Wenn ${F('011')} leer ist, muss ${F('012')} leer bleiben.`, 'forbid', { is_empty: id('011') }],
    [
      `Wenn ${F('011')} nicht angegeben wurde, dann darf ${F('012')} nicht angezeigt und befüllt werden.`,
      'forbid',
      { is_empty: id('011') },
    ],
  ])('%s', (text, effect, condition) => {
    expect(rulesOf(text)).toEqual([[effect, F('012'), condition]])
  })
  test('of several elements', () => {
    expect(rulesOf(`Wenn ${F('011')} und ${F('012')} befüllt sind, muss ${F('013')} befüllt sein.`)[0]?.[2]).toEqual({
      and: [has('011'), has('012')],
    })
    expect(
      rulesOf(
        `Wenn mindestens eines der Felder ${F('011')}, ${F('012')} befüllt ist, muss ${F('013')} befüllt sein.`,
      )[0]?.[2],
    ).toEqual({ or: [has('011'), has('012')] })
    expect(rulesOf(`Wenn ${F('001')} = Ja, dann muss ${F('011')} oder ${F('012')} befüllt sein.`)).toEqual([
      ['valid', 'self', { or: [isNot('001', true), { or: [has('011'), has('012')] }] }],
    ])
  })
  test('so many of several', () => {
    const filled = ['011', '012', '013'].map(has)
    const list = `${F('011')} "Text", ${F('012')} oder ${F('013')}`
    expect(rulesOf(`Es muss mindestens eines der Felder ${list} befüllt sein.`)).toEqual([
      ['valid', 'self', { or: filled }],
    ])
    expect(rulesOf(`Mindestens eines der Felder ${list} muss ausgefüllt werden.`)).toEqual([
      ['valid', 'self', { or: filled }],
    ])
    expect(rulesOf(`Es muss genau eine der Angaben ${list} befüllt werden.`)).toEqual([
      ['valid', 'self', { xor: filled }],
    ])
    expect(rulesOf(`Entweder ${F('011')} oder ${F('012')} muss angegeben werden.`)).toEqual([
      ['valid', 'self', { xor: filled.slice(0, 2) }],
    ])
    expect(rulesOf(`Es darf höchstens eines der Felder ${list} befüllt sein.`)[0]?.[0]).toBe('valid')
  })
  test('always', () => {
    expect(rulesOf(`Das Feld ${F('011')} ist ein Pflichtfeld.`)).toEqual([['require', F('011'), { and: [] }]])
  })
})
