import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reaches, TRUST_LEVELS } from '../../../kernel/actor.ts'
import { ACR_VALUES, acrOf, isEnough, levelOf, wantedLevel } from './acr.ts'

const [LOW = '', SUBSTANTIAL = '', HIGH = ''] = ACR_VALUES

describe('the levels in a token', () => {
  it('have one name each, and the name leads back', () => {
    for (const level of TRUST_LEVELS) expect(levelOf(acrOf(level))).toBe(level)
    expect(levelOf('urn:elsewhere')).toBeNull()
  })

  it('are compared by their order: a higher one is always enough', () => {
    const level = fc.constantFrom(...TRUST_LEVELS)
    fc.assert(
      fc.property(level, level, fc.boolean(), (held, level, essential) => {
        expect(isEnough(held, { level, essential })).toBe(reaches(held, level))
      }),
    )
  })
})

describe('what a request wants', () => {
  it('is nothing where it says nothing, or only what nobody knows', () => {
    expect(wantedLevel({})).toBeNull()
    expect(wantedLevel({ acrValues: 'urn:one urn:two' })).toBeNull()
    expect(wantedLevel({ claim: null })).toBeNull()
    expect(wantedLevel({ claim: { essential: true } })).toBeNull()
  })

  it('is the lowest of the named levels, as any of them will do', () => {
    expect(wantedLevel({ acrValues: `${HIGH} ${SUBSTANTIAL}` })).toEqual({ level: 'substantial', essential: false })
    expect(wantedLevel({ claim: { essential: true, values: [HIGH, LOW] } })).toEqual({ level: 'low', essential: true })
    expect(wantedLevel({ claim: { value: HIGH } })).toEqual({ level: 'high', essential: false })
  })

  it('is what is essential, whatever is voluntary beside it', () => {
    const asked = { acrValues: LOW, claim: { essential: true, value: HIGH } }
    expect(wantedLevel(asked)).toEqual({ level: 'high', essential: true })
  })

  it('is reached by nobody where an essential name is none of ours', () => {
    const wanted = wantedLevel({ claim: { essential: true, value: 'urn:elsewhere' } })
    expect(wanted).toEqual({ level: 'unknown', essential: true })
    for (const level of TRUST_LEVELS) expect(isEnough(level, wanted)).toBe(false)
  })
})
