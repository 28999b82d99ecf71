import { describe, expect, test } from 'vitest'
import { bool, choice, field, group, readOne, readText, schemaOf } from './examples/schema.ts'

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
