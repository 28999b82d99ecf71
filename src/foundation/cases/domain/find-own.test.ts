import { describe, expect, it } from 'vitest'
import { NAUGHTY } from '../../../../test/security/naughty/strings.ts'
import { newId } from '../../../kernel/ids.ts'
import { sample } from './sample-service.ts'
import { both, readable, readSearch } from './find-own.ts'

const titled = (id: string, de: string, keywords: readonly string[]) => ({
  ...sample,
  id,
  texts: { ...sample.texts, title: { de, en: `${de} in English` }, keywords },
})

const dogs = { ...titled('dog-tax', 'Hundesteuer anmelden', ['Hund', 'Welpe']), mandate: 'taxes' }
const street = titled('street-party', 'Straßenfest genehmigen', ['Nachbarn'])
const services = [dogs, street]

const found = (text: string) => readSearch(text, services)

describe('a search in the own cases', () => {
  it('knows a file number in any case', () => {
    expect(found('  wi-2026-000123 ')).toEqual({ by: 'number', number: 'WI-2026-000123' })
  })

  it('finds services by parts of words of the title in any language, and by the words of people', () => {
    for (const text of ['hunde', 'STEUER', 'Welpe', 'english hund'])
      expect(found(text)).toMatchObject({ services: ['dog-tax'] })
    expect(found('strassenfest')).toMatchObject({ services: ['street-party'] })
    expect(found('english')).toMatchObject({ services: ['dog-tax', 'street-party'] })
  })

  it('wants every word, finds nothing for signs alone, and is none where nothing was typed', () => {
    expect(found('hund nachbarn')).toMatchObject({ services: [] })
    expect(found('%_*')).toMatchObject({ services: [] })
    expect(found('   ')).toBeNull()
  })

  it('survives every naughty string', () => {
    for (const text of NAUGHTY) expect(() => found(text)).not.toThrow()
  })
})

describe('what a mandate lets somebody read', () => {
  const acting = (over: 'all' | readonly string[], rights: readonly ('read' | 'submit')[] = ['read']) => ({
    actingFor: {
      kind: 'organisation',
      party: newId(),
      name: 'Verein',
      mandate: newId(),
      scope: { rights, services: over },
    } as const,
  })

  it('is everything for oneself and under a mandate for all', () => {
    expect(readable({ actingFor: { kind: 'self' } }, services)).toBe('all')
    expect(readable(acting('all'), services)).toBe('all')
  })

  it('is the services that it names by id or by topic, and nothing without the right to read', () => {
    expect(readable(acting(['taxes']), services)).toEqual(['dog-tax'])
    expect(readable(acting(['street-party', 'nonsense']), services)).toEqual(['street-party'])
    expect(readable(acting(['taxes'], ['submit']), services)).toEqual([])
    expect(readable(acting('all', ['submit']), services)).toEqual([])
  })

  it('is narrowed further by what is asked for, and never widened', () => {
    expect(both('all', ['a'])).toEqual(['a'])
    expect(both(['a', 'b'], ['b', 'c'])).toEqual(['b'])
    expect(both([], 'all')).toEqual([])
  })
})
