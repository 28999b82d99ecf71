import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEasyGerman, easyTextsIn } from './leicht.ts'

const rules = (text: string, german = 'Etwas ganz anderes') => checkEasyGerman(text, german).map((f) => f.rule)

describe('easy German', () => {
  it('lets good texts pass', () => {
    const good = [
      'Einen Park-Ausweis bekommen',
      'Hier melden Sie Ihren Hund an.',
      'Sie brauchen: Ihren Namen, Ihre Adresse und den Namen vom Hund.',
      'Wir helfen der Stadt. Das Amt prüft Ihren Antrag.',
      'Sie möchten ein Straßen-Fest feiern?',
      'Der Ausweis gilt ab dem 3. Mai 2026. Er kostet 30 Euro.',
      'Sagen Sie der Stadt Bescheid.',
      'Ja, der Hund hilft einem Menschen.',
      'Diese Texte hat {group} am {day} geprüft.',
      'Schreiben Sie an buergerservice-und-ordnungsamt@wiesbaden.example',
      'Das Amt braucht den Namen, die Adresse und das Datum.',
    ]
    for (const text of good) expect([text, rules(text)]).toEqual([text, []])
  })

  it.each([
    ['a copy of the German text', 'Hund  anmelden', 'Hund anmelden', 'same-as-german'],
    ['nothing at all', '  ', 'Hund', 'empty'],
    [
      'more than twelve words',
      'Sie müssen Ihren Hund nach dem Umzug ganz schnell bei Ihrem neuen Amt anmelden.',
      '',
      'long-sentence',
    ],
    ['a clause behind a comma', 'Sie zahlen, weil Sie einen Hund haben.', '', 'several-statements'],
    ['a clause before the comma', 'Wenn Sie umziehen, rufen Sie an.', '', 'several-statements'],
    ['a relative clause', 'Das ist das Amt, das Ihnen hilft.', '', 'several-statements'],
    ['two main clauses', 'Sie schreiben uns und wir helfen Ihnen.', '', 'several-statements'],
    ['a semicolon', 'Sie schreiben; wir lesen.', '', 'several-statements'],
    ['a genitive with its own article', 'Der Name des Hundes', '', 'genitive'],
    ['a genitive behind a noun', 'Die Kosten der Stadt', '', 'genitive'],
    ['a genitive with a possessive', 'Die Farbe Ihres Autos', '', 'genitive'],
    ['a subjunctive', 'Sie könnten anrufen.', '', 'subjunctive'],
    ['another subjunctive', 'Das wäre gut.', '', 'subjunctive'],
    ['a long compound', 'Ihr Bewohnerparkausweis ist da.', '', 'long-word'],
    ['a hyphen that leaves a part too long', 'Der Aufenthaltsgenehmigungs-Antrag', '', 'long-word'],
    ['an abbreviation', 'Sie brauchen z. B. einen Pass.', '', 'abbreviation'],
  ])('finds %s', (...[, text, german, rule]) => {
    expect(rules(text, german)).toContain(rule)
  })

  it('takes a hyphen or a Mediopunkt as a split', () => {
    expect(rules('Der Bewohner-Park-Ausweis')).toEqual([])
    expect(rules('Der Bewohner·park·ausweis')).toEqual([])
  })

  it('never breaks, whatever the text', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, german) => Array.isArray(checkEasyGerman(text, german))))
  })

  it('names the sentence it complains about', () => {
    expect(checkEasyGerman('Alles gut. Das wäre schön.', '')).toEqual([{ rule: 'subjunctive', at: 'Das wäre schön.' }])
  })
})

describe('looking for texts in data', () => {
  it('finds them at any depth, with their place, and survives circles', () => {
    const data: Record<string, unknown> = {
      title: { de: 'A', leicht: 'B', en: 'C' },
      list: [{ label: { de: 'D', leicht: 'E' } }, { de: 'ohne' }],
      say: () => 'text',
    }
    data.self = data
    expect(easyTextsIn(data)).toEqual([
      { path: 'title', de: 'A', leicht: 'B' },
      { path: 'list.0.label', de: 'D', leicht: 'E' },
    ])
  })
})
