import { describe, expect, test } from 'vitest'
import { bool, choice, field, group, readOne, schemaOf } from './examples/schema.ts'
import type { RuleReading } from './rule-words.ts'

const MORE = [
  bool('F11000000061', 'Zweite Frage'),
  choice('F11000000062', 'Rechtsform', { '01': 'GmbH', '02': 'AG', '99': 'Sonstige' }),
  field('F11000000063', 'Geburtsdatum', 'date'),
  field('F11000000064', 'Vollmacht', 'file'),
  field('F11000000065', 'Höhe des Einkommens', 'number'),
  group('G11000000910', 'Anschrift Inland', [field('F11000000911', 'Ort', 'text')]),
  group('G11000000920', 'Anschrift Ausland', [field('F11000000921', 'Ort', 'text')]),
]

/** `F001` stands for F11000000001. */
const long = (text: string): string => text.replace(/\b([FG])(\d{3})(?!\d)/g, '$111000000$2')

const read = (text: string, land = 'HE'): RuleReading => {
  const [reading] = readOne(schemaOf([{ id: 'R1', version: '1', name: '', text: long(text) }], MORE), land)
  if (reading === undefined) throw new Error('expected one reading')
  return reading
}

const NOUGHTS = '11000000'

/** A condition as a short text: `F001=true`, `empty(F011)`. */
const short = (condition: unknown): string =>
  JSON.stringify(condition)
    .replace(/\{"identifier":"self\.([^"]*)"\}/g, '$1')
    .replaceAll(NOUGHTS, '')
    .replace(/\{"is_empty":([^{}]*)\}/g, 'empty($1)')
    .replace(/\{"(equal|not_equal|less_than)":\[([^[\]]*)\]\}/g, '$1($2)')
    .replace(/"(and|or|xor|not)":/g, '$1')
    .replace(/[{}" ]/g, '')

const effectsOf = ({ rules }: RuleReading): readonly string[] =>
  rules.map(({ effect, target, condition }) =>
    `${effect} ${target.replace('self.', '').replaceAll(NOUGHTS, '')} ${short(condition)}`.trim(),
  )

const YES = 'require F011 equal(F001,true)'
const ONE = 'require F011 equal(F002,001)'
const SOME = 'valid self or[notempty(F011),notempty(F012)]'
const AT_MOST_ONE = 'valid self or[and[empty(F011),empty(F012)],xor[notempty(F011),notempty(F012)]]'
const LATER = 'valid self or[empty(F022),empty(F021),less_than(F021,F022)]'

/** Sentences as editors write them, and what they mean. */
const SURE: readonly (readonly [string, ...string[]])[] = [
  ['Wird F001 mit JA beantwortet, muss F011 befüllt werden.', YES],
  ['Wenn Frage <> Ja, dann muss Text befüllt sein.', 'require F011 not_equal(F001,true)'],
  ['Bei F001 = JA muss F011 befüllt werden.', YES],
  ['Wenn F001 bejaht wird, muss F011 befüllt sein.', YES],
  ['Wenn F001 angekreuzt ist, muss F011 befüllt sein.', YES],
  ['Wenn F001 nicht angekreuzt ist, darf F011 nicht befüllt sein.', 'forbid F011 not_equal(F001,true)'],
  ['Wenn F001 verneint wird, entfällt F011.', 'forbid F011 equal(F001,false)'],
  ['Wenn F001 "Frage" = JA (wahr), dann muss F011 (Text) befüllt sein.', YES],
  ['Wenn "Frage" (F001) = JA, dann muss "Text" (F011) befüllt sein.', YES],
  ['Sofern F001 == true ist, ist F011 = Pflicht.', YES],
  ['F011 ist nur dann Pflicht, wenn F001 = JA.', YES],
  ['F011 muss nur ausgefüllt werden, wenn F001 = JA.', YES],
  ['F011 darf nur dann befüllt sein, wenn F001 = JA.', 'forbid F011 not_equal(F001,true)'],
  ['Wenn F001 = JA && F061 = NEIN, muss F011 befüllt sein.', 'require F011 and[equal(F001,true),equal(F061,false)]'],
  [
    'Wenn sowohl F001 = JA als auch F061 = JA, muss F011 befüllt sein.',
    'require F011 and[equal(F001,true),equal(F061,true)]',
  ],
  ['Wenn F002 = 001 || F002 = 003, dann muss F011 befüllt sein.', 'require F011 or[equal(F002,001),equal(F002,003)]'],
  ['Wenn F002 (Art) = 001 (Eins), dann muss F011 befüllt sein.', ONE],
  ['Wenn die Auswahl im Feld F002 "Art" = 001 "Eins" ist, dann muss F011 befüllt sein.', ONE],
  ['Wenn für F002 "Art" der Wert 001 "Eins" ausgewählt wurde, so ist F011 zu befüllen.', ONE],
  ['Wenn das Feld "Art" den Wert "Eins" hat, dann ist das Feld "Text" ein Pflichtfeld.', ONE],
  [
    'Wenn F002 = 001 DANN aktiviere F011 UND F012 SONST deaktiviere F011 UND F012.',
    ONE,
    'require F012 equal(F002,001)',
    'forbid F011 not_equal(F002,001)',
    'forbid F012 not_equal(F002,001)',
  ],
  ['Wenn F001 = JA, dann ist F011 anzugeben; andernfalls ist F012 anzugeben.', YES, 'require F012 equal(F001,false)'],
  ['Wenn F011 != "" dann muss F012 befüllt sein.', 'require F012 notempty(F011)'],
  ['Sobald F011 befüllt ist, muss auch F012 befüllt sein.', 'require F012 notempty(F011)'],
  ['Wenn weder F011 noch F012 befüllt sind, muss F013 befüllt sein.', 'require F013 and[empty(F011),empty(F012)]'],
  ['Wenn alle Felder F011, F012 leer sind, muss F013 befüllt sein.', 'require F013 and[empty(F011),empty(F012)]'],
  [
    'Wenn mind. eines der Felder F011 oder F012 nicht leer ist, muss F013 befüllt sein.',
    'require F013 or[notempty(F011),notempty(F012)]',
  ],
  ['Wenn F064 "Vollmacht" hochgeladen wurde, darf F011 nicht leer sein.', 'require F011 notempty(F064)'],
  ['Es muss mindestens eines der folgenden Felder befüllt sein: F011 "Text", F012 "Zweiter Text".', SOME],
  ['Von den Feldern F011 und F012 muss mindestens eines befüllt sein.', SOME],
  ['Eines der beiden Felder F011 oder F012 muss befüllt sein.', SOME],
  ['Es muss F011 oder F012 befüllt sein.', SOME],
  ['Entweder F011 oder F012 oder beide müssen befüllt sein.', SOME],
  ['Es müssen F011 und F012 befüllt sein.', 'require F011 and[]', 'require F012 and[]'],
  ['Von den Feldgruppen G910 und G920 muss genau eine befüllt sein.', 'valid self xor[notempty(G910),notempty(G920)]'],
  ['Die Felder F011 und F012 dürfen nicht gleichzeitig befüllt sein.', AT_MOST_ONE],
  ['F011 und F012 schließen sich gegenseitig aus.', AT_MOST_ONE],
  ['Es kann nur eines der Felder F011 oder F012 befüllt werden.', AT_MOST_ONE],
  ['F022 "Ende" muss zeitlich nach F021 "Beginn" liegen.', LATER],
  ['Das Ende F022 muss größer als F021 "Beginn" sein.', LATER],
  ['F022 > F021', LATER],
  [
    'F063 muss in der Vergangenheit oder Gegenwart liegen.',
    'valid F063 or[empty(F063),and[notempty(F063),notless_than(today:true,F063)]]',
  ],
  ['Das Geburtsdatum F063 darf nicht in der Zukunft liegen.', 'valid F063 notless_than(today:true,F063)'],
  ['Wenn F021 vor dem 01.01.2024 liegt, muss F011 befüllt sein.', 'require F011 less_than(F021,2024-01-01)'],
  [
    'Wenn F065 "Höhe des Einkommens" größer als 10.000,50 € ist, muss F011 befüllt sein.',
    'require F011 less_than(10000.5,F065)',
  ],
  ['Wenn Höhe des Einkommens > 1.250.000 EUR, muss F011 befüllt sein.', 'require F011 less_than(1250000,F065)'],
  ['WENN F001 = JA, DANN zeige Hinweis F012 an.', 'forbid F012 not_equal(F001,true)'],
]

describe('sentences as editors write them', () => {
  test.each(SURE)('%s', (text, ...effects) => {
    const reading = read(text)
    expect([reading.grade, ...effectsOf(reading)]).toEqual(['sure', ...effects])
  })

  test.each(SURE)('are open with a word more that nobody knows: %s', (text) => {
    const words = text.split(' ')
    for (let at = 0; at <= words.length; at++) {
      const inQuotes = (words.slice(0, at).join(' ').match(/"/g)?.length ?? 0) % 2 === 1
      if (inQuotes) continue
      const more = [...words.slice(0, at), 'grundsätzlich', ...words.slice(at)].join(' ')
      expect([more, read(more).grade]).not.toEqual([more, 'sure'])
    }
  })
})

describe('Länder', () => {
  const rule = (id: string) => `${id} muss befüllt sein.`
  const inLand = (text: string, land: string) => {
    const reading = read(text, land)
    return [reading.grade, reading.applies, ...effectsOf(reading).map((effect) => effect.slice(8, 12))]
  }
  test.each([
    `NW, SL, SN: ${rule('F011')}\nAlle anderen Länder: ${rule('F012')}`,
    `NW/SL/SN: ${rule('F011')} Alle übrigen: ${rule('F012')}`,
    `(NW) ${rule('F011')} (alle anderen Länder) ${rule('F012')}`,
    `Regel für NW: ${rule('F011')} Regel für alle anderen Länder: ${rule('F012')}`,
    `In den Ländern NW und SN gilt: ${rule('F011')} In den anderen Ländern gilt: ${rule('F012')}`,
    `Für Nordrhein-Westfalen (NW) und Sachsen (SN) gilt: ${rule('F011')} Für die restlichen Bundesländer gilt: ${rule('F012')}`,
    `Für die Länder SN, NW gilt WENN F001 = JA DANN ${rule('F011')} Für alle anderen Länder gilt WENN F001 = JA DANN ${rule('F012')}`,
  ])('%s', (text) => {
    expect([inLand(text, 'NW'), inLand(text, 'HE')]).toEqual([
      ['sure', true, 'F011'],
      ['sure', true, 'F012'],
    ])
  })
  test('said for all of them', () => {
    const text = `Für NW gilt: ${rule('F011')} Für alle Länder gilt: ${rule('F012')}`
    expect([inLand(text, 'NW'), inLand(text, 'HE')]).toEqual([
      ['sure', true, 'F011', 'F012'],
      ['sure', true, 'F012'],
    ])
    expect(inLand(`Im Freistaat Sachsen gilt: ${rule('F011')}`, 'HE')).toEqual(['sure', false])
  })
  test.each([
    `${rule('F011')} (Gilt nur für NW)`,
    `${rule('F011')} Für NW.`,
    `Für NW gilt: ${rule('F011')} Ansonsten gilt: ${rule('F012')}`,
    `Für NW gilt: ${rule('F011')} In allen anderen Fällen: ${rule('F012')}`,
    `Für NW gilt: ${rule('F011')} Hessen hat hierzu: ${rule('F012')}`,
  ])('are open where it is not sure what holds in Hessen: %s', (text) => {
    expect(read(text).grade).toBe('open')
  })
})
