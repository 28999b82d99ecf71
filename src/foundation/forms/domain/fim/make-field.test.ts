import { describe, expect, test } from 'vitest'
import { fieldsOf, only, read, withOneField } from './examples/read.ts'
import { code, field, group, schema, use } from './examples/xml.ts'

describe('a data field', () => {
  const PLZ = '<x:praezisierung minLength="5" maxLength="5" pattern="([0]{1}[1-9]{1}|[1-9]{1}[0-9]{1})[0-9]{3}" />'
  const MAIL = '<x:praezisierung maxLength="254" pattern="[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{1,63}$" />'

  test.each([
    ['text', 'text'],
    ['text_latin', 'text'],
    ['date', 'date'],
    ['time', 'time'],
    ['datetime', 'datetime'],
    ['bool', 'yes-no'],
    ['num', 'number'],
    ['num_int', 'integer'],
    ['num_currency', 'money'],
    ['file', 'file'],
  ])('of type %s is asked for as %s', (type, kind) => {
    expect(only({ id: 'F1', name: 'Angabe', type }).kind).toBe(kind)
  })

  test.each([
    ['Postleitzahl', PLZ, 'postcode'],
    ['E-Mail', MAIL, 'email'],
    ['Telefon', '', 'phone'],
    ['IBAN', '', 'iban'],
    ['Begründung für Ausnahme', '', 'longtext'],
    ['Mitteilung', '<x:praezisierung maxLength="2000" />', 'longtext'],
    ['Eingetragener Name', '<x:praezisierung maxLength="1000" />', 'text'],
    ['Telefonische Erreichbarkeit', '', 'text'],
  ])('called %s is text of the right form', (name, more, kind) => {
    expect(only({ id: 'F1', name, more }).kind).toBe(kind)
  })

  test('has label, help, limits and the law of its use', () => {
    const more =
      '<x:bezeichnungAusgabe>Zweck</x:bezeichnungAusgabe><x:hilfetextEingabe>Bitte  kurz.\n\nDanke.</x:hilfetextEingabe><x:praezisierung minLength="2" maxLength="80" />'
    const [part] = fieldsOf(
      read(schema(use('1:1', group('G1', use('1:1', field({ id: 'F1', name: ' Wozu \n?', more }), '§ 15 BJagdG'))))),
    )
    expect(part).toMatchObject({
      label: { de: 'Wozu ?' },
      showLabel: { de: 'Zweck' },
      help: { de: 'Bitte kurz.\n\nDanke.' },
      law: '§ 15 BJagdG',
      minLength: 2,
      maxLength: 80,
    })
  })

  test('cites the law it is bound to, but not the standards it was modelled on', () => {
    const own = (kind: string): string =>
      `<x:bezug>XInneres.Meldeanschrift Version 8</x:bezug><x:bezug>§ 5 PAuswG</x:bezug>${code('schemaelementart', kind)}`
    expect(only({ id: 'F1', more: own('RNG') }).law).toBe('§ 5 PAuswG')
    expect(only({ id: 'F1', more: own('HAR') }).law).toBeUndefined()
  })

  test('keeps limits of values and of files', () => {
    expect(only({ id: 'F1', type: 'num', more: '<x:praezisierung minValue="0.1" maxValue="10" />' })).toMatchObject({
      minValue: '0.1',
      maxValue: '10',
    })
    const more =
      '<x:maxSize>10000000</x:maxSize><x:mediaType>application/PDF</x:mediaType><x:mediaType>image/png</x:mediaType>'
    expect(only({ id: 'F1', type: 'file', more })).toMatchObject({
      maxBytes: 10_000_000,
      mediaTypes: ['application/pdf', 'image/png'],
    })
  })

  test.each([
    ['text', '<x:praezisierung minLength="9" maxLength="3" />', 'fim/wrong-limit'],
    ['num', '<x:praezisierung minValue="viel" />', 'fim/wrong-limit'],
    ['date', '<x:praezisierung minValue="2026-02-01" maxValue="2026-01-01" />', 'fim/wrong-limit'],
    ['file', '<x:maxSize>10 MB</x:maxSize>', 'fim/wrong-limit'],
    ['text', '<x:praezisierung pattern="(" />', 'fim/wrong-pattern'],
    ['obj', '', 'fim/unknown-kind'],
    ['num_int', '<x:inhalt>drei</x:inhalt>', 'fim/wrong-default'],
  ])('of type %s reports %s as %s and is still asked', (type, more, finding) => {
    const result = withOneField({ id: 'F1', type, more })
    expect(result.warnings.map(({ code: found, path }) => [found, path])).toEqual([[finding, 'G1.F1']])
    expect(fieldsOf(result)).toHaveLength(1)
    for (const limit of ['minLength', 'maxLength', 'minValue', 'maxValue', 'maxBytes', 'pattern', 'from'])
      expect(fieldsOf(result)[0]).not.toHaveProperty(limit)
  })

  test('that is only to be read becomes a note', () => {
    const more = '<x:inhalt>&lt;p&gt;Erster Absatz&lt;/p&gt;&lt;p&gt;Zweiter&lt;/p&gt;</x:inhalt>'
    expect(only({ id: 'F1', art: 'label', more })).toMatchObject({
      kind: 'note',
      text: { de: 'Erster Absatz\n\nZweiter' },
    })
  })

  test('that is hidden or locked carries its content, and is not required without one', () => {
    const more = '<x:inhalt>HE</x:inhalt>'
    expect(only({ id: 'F1', art: 'hidden', more })).toMatchObject({ kind: 'hidden', from: '=HE', times: { min: 1 } })
    expect(only({ id: 'F1', art: 'locked', more })).toMatchObject({ kind: 'text', locked: true, from: '=HE' })
    expect(only({ id: 'F1', art: 'locked' })).toMatchObject({ locked: true, times: { min: 0, max: 1 } })
  })

  test('with content starts with it', () => {
    expect(only({ id: 'F1', type: 'bool', more: '<x:inhalt>Ja</x:inhalt>' }).from).toBe('=true')
    expect(only({ id: 'F1', type: 'num_currency', more: '<x:inhalt>12,50</x:inhalt>' }).from).toBe('=12.50')
  })
})

describe('a choice', () => {
  const list = (uri: string, version: string): string =>
    `<x:codelisteReferenz><x:canonicalIdentification>${uri}</x:canonicalIdentification><x:version>${version}</x:version></x:codelisteReferenz>`

  test('has the values of the schema, each code once', () => {
    const value = (of: string, name: string): string =>
      `<x:wert><x:code>${of}</x:code><x:name>${name}</x:name><x:hilfe>Hilfe</x:hilfe></x:wert>`
    const more = `<x:werte>${value('001', 'Inland')}${value('002', 'Ausland')}${value('001', 'Nochmal')}</x:werte>`
    expect(only({ id: 'F1', art: 'select', more })).toMatchObject({
      kind: 'choice',
      choices: [
        { code: '001', label: { de: 'Inland' }, help: { de: 'Hilfe' } },
        { code: '002', label: { de: 'Ausland' } },
      ],
    })
  })

  test('has the values of a code list that we hold, in that version only', () => {
    const uri = 'urn:xpersonenstand:schluesseltabelle:geschlecht'
    expect(only({ id: 'F1', art: 'select', more: list(uri, '3') }).choices?.map((choice) => choice.code)).toEqual([
      'd',
      'm',
      'w',
      'x',
    ])
    const other = only({ id: 'F1', art: 'select', more: list(uri, '99') })
    expect(other).toMatchObject({ kind: 'choice', codeList: uri })
    expect(other).not.toHaveProperty('choices')
  })

  test('of a code list that we do not hold names it, and a warning says so', () => {
    const uri = 'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staat'
    const result = withOneField({ id: 'F1', art: 'select', more: list(uri, '2023-02-24') })
    expect(fieldsOf(result)[0]).toMatchObject({ kind: 'choice', codeList: uri })
    expect(result.warnings).toMatchObject([{ code: 'fim/code-list-not-held', detail: `${uri}_2023-02-24` }])
  })
})
