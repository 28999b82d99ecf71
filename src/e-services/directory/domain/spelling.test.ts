import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedWords, beginsAlmost, plainly, spellings, stemOf, wordsIn } from './spelling.ts'

describe('a word', () => {
  it.each([
    ['kündigung', ['kuendigung', 'kundigung']],
    ['straße', ['strasse']],
    ['café', ['cafe']],
    ['grüße', ['gruesse', 'grusse']],
    ['hund', ['hund']],
  ])('%s is typed as %j', (word, ways) => {
    expect(spellings(word)).toEqual(ways)
  })

  it('is the same in composed and decomposed letters', () => {
    const composed = 'Kündigungsschutz'
    expect(wordsIn(composed.normalize('NFD')).flatMap(spellings)).toEqual(wordsIn(composed).flatMap(spellings))
  })

  it('loses its German ending, but never more than leaves four letters', () => {
    expect(['hunde', 'kinder', 'ausweisen', 'eis', 'autos'].map(stemOf)).toEqual([
      'hund',
      'kind',
      'ausweis',
      'eis',
      'auto',
    ])
  })

  it('has spellings of letters and digits only, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const spelling of wordsIn(text).flatMap(spellings)) expect(spelling).toMatch(/^[\p{L}\p{N}]+$/u)
      }),
    )
  })
})

describe('a question', () => {
  it('is about the words that are no fillers', () => {
    expect(askedWords('Ich möchte meinen Hund anmelden!')).toEqual(['hund', 'anmelden'])
    expect(askedWords('Wo wohne ich?')).toEqual(['wohne'])
  })

  it('of fillers only is about them', () => {
    expect(askedWords('wie und wo')).toEqual(['wie', 'und', 'wo'])
  })

  it('has at most twelve words, each once', () => {
    expect(askedWords('hund hund hund')).toEqual(['hund'])
    expect(askedWords(Array.from({ length: 50 }, (_, at) => `wort${at}`).join(' '))).toHaveLength(12)
  })

  it('says the same in any case and with any marks', () => {
    expect(plainly('  Homberg (Efze) ')).toBe(plainly('homberg efze'))
  })
})

describe('one wrong letter', () => {
  it.each(['hundesteuer', 'xundesteuer', 'hundesteur', 'hundessteuer', 'hundestuer', 'hudnesteuer', 'undesteuer'])(
    'still finds hundesteuer: %s',
    (asked) => {
      expect(beginsAlmost('hundesteuer', asked)).toBe(true)
    },
  )

  it.each(['hundestxxer', 'katzensteuer', 'xxndesteuer'])('but two do not: %s', (asked) => {
    expect(beginsAlmost('hundesteuer', asked)).toBe(false)
  })

  it('is forgiven at any place of any word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 5, maxLength: 20 })
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...'xyz'), (right, at, letter) => {
        const place = at % right.length
        const [head, tail] = [right.slice(0, place), right.slice(place)]
        expect(beginsAlmost(right, head + letter + tail)).toBe(true)
        expect(beginsAlmost(right, head + letter + tail.slice(1))).toBe(true)
        expect(beginsAlmost(right, head + tail.slice(1))).toBe(true)
      }),
    )
  })
})
