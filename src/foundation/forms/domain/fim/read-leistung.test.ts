import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asEntries, asText, readHtml } from './html.ts'
import { readLeistung } from './read-leistung.ts'

const LEISTUNG = {
  leistungsschluessel: '99067004011000',
  leistungsbezeichnung: 'Angelschein Erteilung',
  leistungsbezeichnung_2: 'Angelschein beantragen',
  rechtsgrundlagen: '§ 1 Beispielgesetz\n§ 2 Absatz 1 Beispielgesetz',
  texte: {
    teaser: '<p>Sie m&ouml;chten angeln?&#xa0;</p><p>Dann brauchen Sie einen Schein.</p>',
    volltext: '<p>Erster Absatz.</p><p>Sie brauchen:</p><ul><li>Geduld</li><li>Wasser<ul><li>still</li></ul></li></ul>',
    unterlagen:
      '<p>Bringen Sie mit:</p><ul>\n <li>Ausweis</li>\n <li>\n  Nachweis\n  <ul><li>Prüfung</li><li>Kurs</li></ul></li></ul>',
    voraussetzungen: '<ul><li>Sie sind 14.</li></ul>',
    verfahrensablauf: '<p>Stellen Sie den Antrag.</p>',
    hinweise: null,
  },
  frist: { typ: '001', dauer: '6', einheit: 'WOCHE' },
  kosten: { untergrenze: 10, obergrenze: '1200.5' },
  bearbeitungsdauer: null,
}

const read = (json: unknown) => {
  const result = readLeistung(json)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

describe('texts of a service', () => {
  test('become plain texts for the directory', () => {
    expect(read(LEISTUNG)).toEqual({
      title: { de: 'Angelschein beantragen' },
      summary: { de: 'Sie möchten angeln? Dann brauchen Sie einen Schein.' },
      description: { de: 'Erster Absatz.\n\nSie brauchen:\n\n- Geduld\n- Wasser\n  - still' },
      documents: [{ de: 'Ausweis' }, { de: 'Nachweis: Prüfung; Kurs' }],
      requirements: [{ de: 'Sie sind 14.' }],
      procedure: [{ de: 'Stellen Sie den Antrag.' }],
      deadline: { de: '6 Wochen' },
      fees: { de: expect.stringMatching(/^10,00\s€ bis 1\.200,50\s€$/u) },
      keywords: ['Angelschein Erteilung'],
      law: ['§ 1 Beispielgesetz', '§ 2 Absatz 1 Beispielgesetz'],
      leika: '99067004011000',
    })
  })

  test('tell no period without a unit and no fee without an amount', () => {
    const texts = read({ ...LEISTUNG, frist: { typ: '006', dauer: '6' }, kosten: { typ: '001' } })
    expect(texts).not.toHaveProperty('deadline')
    expect(texts).not.toHaveProperty('fees')
  })

  test('tell a period and days of the calendar in words', () => {
    expect(read({ ...LEISTUNG, bearbeitungsdauer: { dauer: 1, einheit: 'monat', dauer_bis: 3 } }).duration).toEqual({
      de: '1 bis 3 Monate',
    })
    expect(read({ ...LEISTUNG, bearbeitungsdauer: { dauer: 1, einheit: 'JAHR' } }).duration).toEqual({ de: '1 Jahr' })
    expect(read({ ...LEISTUNG, frist: { bis: '2026-03-01' } }).deadline?.de).toMatch(/^bis .*2026$/u)
  })

  test('take the short text where there is no teaser, and the title where there is neither', () => {
    const texte = { kurztext: '<ul><li>Angeln erlaubt</li><li>mit Schein.</li><li>immer</li></ul>' }
    expect(read({ ...LEISTUNG, texte }).summary.de).toBe('Angeln erlaubt. mit Schein.')
    expect(read({ ...LEISTUNG, texte: {} }).summary.de).toBe('Angelschein beantragen')
  })

  test.each([
    ['no object', null, ''],
    ['no texts', { leistungsbezeichnung: 'A' }, 'texte'],
    ['a wrong key', { ...LEISTUNG, leistungsschluessel: '12' }, 'leistungsschluessel'],
    ['no name', { texte: {} }, 'leistungsbezeichnung'],
    ['a text that is a number', { ...LEISTUNG, texte: { teaser: 7 } }, 'texte.teaser'],
  ])('are refused with the place: %s', (_name, json, path) => {
    expect(readLeistung(json)).toMatchObject({ ok: false, refusal: { code: 'fim/wrong-texts', path } })
  })
})

describe('the small HTML of service texts', () => {
  test('keeps the target of a link and loses tags, comments and scripts', () => {
    const html =
      '<p>Siehe <a href="https://example.org/a?b=1&amp;c=2">hier</a> <!-- x --><b>jetzt</b><script>alert(1)</script></p>'
    expect(asText(readHtml(html))).toBe('Siehe hier (https://example.org/a?b=1&c=2) jetzt')
    expect(asText(readHtml('<a href="javascript:alert(1)">hier</a>, <a href="mailto:a@b.de">a@b.de</a>'))).toBe(
      'hier, a@b.de',
    )
  })

  test('knows entities by name and number, and leaves unknown ones as they are', () => {
    expect(asText(readHtml('&szlig;&#228;&#xE4;&sect; 1 &lt;b&gt; &unknown; &#0; 5 < 6'))).toBe(
      'ßää§ 1 <b> &unknown; 5 < 6',
    )
  })

  test('joins what stands in one item, and folds inner lists into the outer item', () => {
    const html =
      '<ul><li><p>eins</p><p>zwei</p></li><li>drei:<ul><li>a</li><li>b</li></ul>danach</li><li> &nbsp; </li></ul>'
    expect(asText(readHtml(html))).toBe('- eins zwei\n- drei:\n  - a\n  - b\n- danach')
    expect(asEntries(readHtml(html))).toEqual(['eins zwei', 'drei: a; b', 'danach'])
  })

  test('is read without fail and in linear time, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<ul>', '</ul>', '<li>', '<p>', '<', '>', '<a href="', '&#x', 'text', '"', '<!--'), {
          maxLength: 40,
        }),
        (parts) => {
          expect(asText(readHtml(parts.join(''))).includes('<ul>')).toBe(false)
        },
      ),
    )
    for (const evil of ['<!--', '<a ', '<script>', '<p', '&', '<ul><li>']) {
      const before = process.cpuUsage()
      readHtml(evil.repeat(50_000))
      expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
    }
  })
})
