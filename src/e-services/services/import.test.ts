import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { definitionText } from '../../foundation/cases/index.ts'
import { runExample } from '../../foundation/cases/words.ts'
import { EXAMPLE } from '../../foundation/forms/domain/fim/examples/xml.ts'
import { type ImportedSchema, importSchema, type SchemaSource, serviceVersion } from './import.ts'

const LEISTUNG = {
  leistungsschluessel: '99006047261000',
  leistungsbezeichnung: 'Heimarbeit Anzeige',
  leistungsbezeichnung_2: 'Heimarbeit anzeigen',
  rechtsgrundlagen: '§ 7 HAG\n§ 8 HAG',
  texte: {
    teaser: '<p>Sie geben Heimarbeit aus.</p>',
    volltext: '<p>Das müssen Sie anzeigen.</p>',
    verfahrensablauf: '<ul><li>Anzeigen</li><li>Warten</li></ul>',
    hinweise: '<p>Es kostet nichts.</p>',
  },
  frist: { typ: '001', dauer: '6', einheit: 'WOCHE' },
}

const imported = (more: Partial<SchemaSource> = {}): ImportedSchema => {
  const result = importSchema({ xml: EXAMPLE, owner: 'county', ...more })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const refusalOf = (more: Partial<SchemaSource>) => {
  const result = importSchema({ xml: EXAMPLE, owner: 'county', ...more })
  return result.ok ? 'imported' : result.refusal
}

describe('a schema of FIM becomes a service', () => {
  it('with id, version, owner, law and form of its own', () => {
    const { service, counts, warnings } = imported()
    expect(service).toMatchObject({ id: 's1', version: 10200, owner: 'county', law: ['§ 7 HAG'], fees: [] })
    expect(service.form.source).toEqual({ schema: 'S1', version: '1.2.0' })
    expect(service.leika).toBe('99006047261000')
    expect(service.texts.title.de).toBe('Antrag auf ein Beispiel')
    expect(service.texts.summary).toEqual({
      de: 'Online-Formular nach § 7 HAG.',
      en: 'Online form under § 7 HAG.',
      leicht: 'Dieses Formular können Sie hier ausfüllen.',
    })
    expect(counts).toEqual({ fields: 4, groups: 3, rules: 2 })
    expect(warnings).toEqual([])
  })

  it('that a clerk proposes and the head decides', () => {
    const { service } = imported()
    for (const example of service.examples) expect(runExample(service, example)).toEqual([])
    const grant = service.workflow.transitions.find(({ on }) => on === 'grant')
    expect(grant).toMatchObject({ by: 'head', notSameAs: 'propose' })
  })

  it('with the texts of its service, where there are any; nothing they say is lost', () => {
    const { texts, law } = imported({ leistung: LEISTUNG }).service
    expect(texts.title.de).toBe('Heimarbeit anzeigen')
    expect(texts.summary.de).toBe('Sie geben Heimarbeit aus.')
    expect(texts.description?.de).toBe(
      'Das müssen Sie anzeigen.\n\nSo läuft es ab:\n\n- Anzeigen\n- Warten\n\nFrist: 6 Wochen\n\nEs kostet nichts.',
    )
    expect(texts.keywords).toEqual(['Antrag auf ein Beispiel', 'Heimarbeit Anzeige'])
    expect(law).toEqual(['§ 7 HAG', '§ 8 HAG'])
  })

  it('named with its law where the texts are about a wider service', () => {
    const xml = EXAMPLE.replace('§ 7 HAG', '§ 7 HAG vom 23.10.2024')
    const { texts, leika } = imported({ xml, leistung: { ...LEISTUNG, leistungsschluessel: '99006000000000' } }).service
    expect(texts.title.de).toBe('Heimarbeit anzeigen (§ 7 HAG)')
    expect(leika).toBe('99006047261000')
  })

  it('and the same one again, to the last byte', () => {
    const [one, other] = [imported({ leistung: LEISTUNG }), imported({ leistung: LEISTUNG })]
    expect(definitionText(other.service)).toEqual(definitionText(one.service))
    expect(definitionText(imported().service).hash).not.toBe(definitionText(one.service).hash)
  })
})

describe('what is no schema', () => {
  it.each([
    ['broken XML', EXAMPLE.slice(0, 500), 'fim/broken-xml'],
    ['another version of XDatenfelder', EXAMPLE.replaceAll('_3.0.0', '_1'), 'fim/unknown-version'],
    ['other XML', '<html/>', 'fim/not-a-schema'],
    ['a version without an order', EXAMPLE.replace('1.2.0', 'neu'), 'service/wrong-version'],
  ])('is refused: %s', (_, xml, code) => {
    expect(refusalOf({ xml })).toMatchObject({ code })
  })

  it('texts that can not be read are refused with their place', () => {
    expect(refusalOf({ leistung: { texte: 3 } })).toMatchObject({ code: 'fim/wrong-texts', path: 'texte' })
    expect(refusalOf({ leistung: null })).toMatchObject({ code: 'fim/wrong-texts' })
  })
})

describe('the version of a service', () => {
  const part = fc.integer({ min: 0, max: 99 })
  const version = fc.tuple(part, part, part).filter((parts) => parts.some((one) => one > 0))

  it('has the order of the versions of its schema', () => {
    expect(serviceVersion('1.2.0')).toBe(10200)
    expect(serviceVersion('1.2')).toBe(10200)
    const order = (one: readonly number[], other: readonly number[]) =>
      Math.sign(one.reduce((found, value, at) => found || value - (other[at] ?? 0), 0))
    fc.assert(
      fc.property(version, version, (one, other) => {
        const difference = (serviceVersion(one.join('.')) ?? 0) - (serviceVersion(other.join('.')) ?? 0)
        expect(Math.sign(difference)).toBe(order(one, other))
      }),
    )
  })

  it.each(['', '1', '0.0.0', '1.100.0', '1.2.3.4', '1.2.0-rc1', '99999.0.0'])('is none for %j', (text) => {
    expect(serviceVersion(text)).toBeNull()
  })
})
