import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadServices } from '../../services/index.ts'
import type { Service } from '../../../foundation/cases/words.ts'
import { indexServices, search } from './search.ts'

const services = await loadServices()
const index = indexServices(services)
const [first] = services
if (!first) throw new Error('there are no services to search')

const found = (text: string) => search(index, text).services.map(({ id }) => id)
const called = (id: string, de: string, more: object = {}): Service => ({
  ...first,
  id,
  law: [],
  texts: { title: { de }, summary: { de: '' }, ...more },
})

describe('the search', () => {
  it.each([
    ['Kündigung Mutterschutz', 'dismissal-protection'],
    ['Kuendigung Mutterschutz', 'dismissal-protection'],
    ['kundigung', 'dismissal-protection'],
    ['MuSchG', 'dismissal-protection'],
    ['Hund', 'dog-tax'],
    ['Hunde', 'dog-tax'],
    ['Ich möchte meinen Hund anmelden', 'dog-tax'],
    ['steuermarke', 'dog-tax'],
    ['dog', 'dog-tax'],
    ['Parkausweis', 'resident-parking-permit'],
    ['Park-Ausweis', 'resident-parking-permit'],
    ['Gewerbe', 'trade-registration'],
    ['Straßenfest', 'special-use-street-party'],
    ['strassenfest', 'special-use-street-party'],
    ['Meldebescheinigung', 'residence-certificate'],
  ])('for %s finds %s first, as it was typed', (text, id) => {
    expect(found(text)[0]).toBe(id)
    expect(search(index, text).similar).toBe(false)
  })

  it.each([
    ['Hundestuer', 'dog-tax'],
    ['Gewrebe', 'trade-registration'],
    ['Meldebescheinigug', 'residence-certificate'],
    ['Strasenfest', 'special-use-street-party'],
  ])('forgives the typing error in %s and says so', (text, id) => {
    expect(found(text)[0]).toBe(id)
    expect(search(index, text).similar).toBe(true)
  })

  it('wants every word to fit, in any order', () => {
    expect(found('Mutterschutz Kündigung')).toEqual(found('Kündigung Mutterschutz'))
    expect(found('Hund Mutterschutz')).toEqual([])
  })

  it.each(['', '   ', '!?', 'xyzzyq', 'hnud', 'собака', '\u0000', '\\', '.*', '"><script>'])(
    'finds nothing for %j',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )

  it('finds words inside of compounds from four letters on', () => {
    const compounds = indexServices([called('a', 'Bewohnerparkausweis'), called('b', 'Sportamt')])
    expect(search(compounds, 'ausweis').services.map(({ id }) => id)).toEqual(['a'])
    expect(search(compounds, 'ort').services).toEqual([])
  })

  it('puts the title before a keyword before the rest, the whole title first, equals in the order of their titles', () => {
    const list = indexServices([
      called('law', 'Zebra', { summary: { de: 'Etwas mit Hund' } }),
      called('keyword', 'Aal', { keywords: ['Hund'] }),
      called('longer', 'Hund abmelden'),
      called('inside', 'Wachhunde'),
      called('title', 'Hund'),
      called('same', 'Hund anmelden'),
    ])
    expect(search(list, 'Hund').services.map(({ id }) => id)).toEqual([
      'title',
      'longer',
      'same',
      'inside',
      'keyword',
      'law',
    ])
  })

  it('finds every service by its own title, in every language', () => {
    for (const { id, texts } of services)
      for (const title of Object.values(texts.title)) expect(found(title), title).toContain(id)
  })

  it('finds any service by its own title, however umlauts are typed', () => {
    const word = fc.stringMatching(/^[a-zäöüßA-ZÄÖÜ]{1,12}$/)
    const title = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.uniqueArray(title, { minLength: 1, maxLength: 8 }), (titles) => {
        const own = indexServices(titles.map((de, at) => called(`s${at}`, de)))
        for (const [at, de] of titles.entries())
          for (const typed of [de, de.toUpperCase(), de.replace(/ä/g, 'ae').replace(/ß/g, 'ss')])
            expect(search(own, typed).services.map(({ id }) => id)).toContain(`s${at}`)
      }),
    )
  })

  it('never fails, whatever is typed, and finds only services that there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const id of found(text)) expect(services.map((service) => service.id)).toContain(id)
      }),
    )
  })
})

describe('the search among 4,000 services', () => {
  const heads = 'Bewohner Gewerbe Hunde Straßen Melde Wohn Kinder Jugend Alters Bau Wasser Abfall Schul Jagd'.split(' ')
  const middles = 'park steuer schutz betreuungs genehmigungs nutzungs sicherheits förder prüfungs verkehrs'.split(' ')
  const tails = 'ausweis bescheinigung erlaubnis anzeige zulage antrag register gebühr beihilfe auskunft'.split(' ')
  const pick = (from: readonly string[], at: number) => from[at % from.length] ?? ''
  const compound = (at: number) => `${pick(heads, at)}${pick(middles, at * 7)}${pick(tails, at * 3)}${at % 97}`
  const generated = Array.from({ length: 4_000 }, (_, at) => ({
    ...called(`s${at}`, `${compound(at)} für ${compound(at * 13)} beantragen`),
    texts: {
      title: { de: `${compound(at)} für ${compound(at * 13)} beantragen`, en: `Apply for permit ${at}` },
      summary: { de: Array.from({ length: 30 }, (_word, more) => compound(at * 31 + more * 17)).join(' ') },
      keywords: [compound(at * 5), compound(at * 11)],
    },
  }))
  const large = indexServices([...generated, ...services])

  it.each(['Kündigung Mutterschutz', 'Hund', 'beantragen', 'Parkausweis', 'Gewerbesteuererlaubnis12', 'Hundestuer'])(
    'for %s takes a few milliseconds',
    (text) => {
      const runs = Array.from({ length: 40 }, () => {
        const begun = performance.now()
        search(large, text)
        return performance.now() - begun
      })
      // Two to four on a calm machine; the limit leaves room for one that is busy with other tests.
      expect(Math.min(...runs)).toBeLessThan(40)
    },
  )

  it('still finds every service by its own title', () => {
    for (let at = 0; at < generated.length; at += 101) {
      const service = generated[at]
      if (service) expect(search(large, service.texts.title.de).services.map(({ id }) => id)).toContain(service.id)
    }
  })
})
