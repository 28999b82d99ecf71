import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Claims, digestOf, discloseClaims, type Json } from './disclosures.ts'

const encode = (value: readonly Json[]): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const given = encode(['salt-1', 'given_name', 'Erika'])
const family = encode(['salt-2', 'family_name', 'Sommer'])
const german = encode(['salt-3', 'DE'])

const credential: Claims = {
  vct: 'urn:eudi:pid:1',
  _sd_alg: 'sha-256',
  _sd: [digestOf(given), digestOf(family), digestOf('decoy')],
  nationalities: [{ '...': digestOf(german) }, { '...': digestOf('other decoy') }],
}

const reasonOf = (claims: Claims, disclosures: readonly string[]): string => {
  const read = discloseClaims(claims, disclosures)
  return read.ok ? 'taken' : read.refusal.reason
}

describe('disclosures', () => {
  it('stand in their place, and what was not disclosed is not there', () => {
    expect(discloseClaims(credential, [given, german])).toEqual({
      ok: true,
      value: { vct: 'urn:eudi:pid:1', given_name: 'Erika', nationalities: ['DE'] },
    })
  })

  it('open what lies in a disclosed record', () => {
    const town = encode(['salt-4', 'locality', 'Gießen'])
    const address = encode(['salt-5', 'address', { _sd: [digestOf(town)], country: 'DE' }])
    expect(discloseClaims({ _sd: [digestOf(address)] }, [address, town])).toEqual({
      ok: true,
      value: { address: { country: 'DE', locality: 'Gießen' } },
    })
  })

  it('are refused where the credential does not name them', () => {
    const foreign = encode(['salt-9', 'given_name', 'Mallory'])
    expect(reasonOf(credential, [foreign])).toMatch(/belongs to no digest/)
  })

  it('are refused twice, be it sent or named', () => {
    expect(reasonOf(credential, [given, given])).toMatch(/sent twice/)
    expect(reasonOf({ _sd: [digestOf(given)], more: { _sd: [digestOf(given)] } }, [given])).toMatch(/twice/)
  })

  it('never replace what is signed in the open', () => {
    expect(reasonOf({ given_name: 'Anna', _sd: [digestOf(given)] }, [given])).toMatch(/given_name stands .* twice/)
  })

  it.each(['_sd', '...', '_sd_alg'])('bring no claim with the reserved name %s', (name) => {
    const bad = encode(['salt', name, []])
    expect(reasonOf({ _sd: [digestOf(bad)] }, [bad])).toMatch(/reserved/)
  })

  it('of a property never stand for an element, nor the other way round', () => {
    expect(reasonOf({ list: [{ '...': digestOf(given) }] }, [given])).toMatch(/where an element/)
    expect(reasonOf({ _sd: [digestOf(german)] }, [german])).toMatch(/where a property/)
  })

  it('are refused with another hash, and in broken lists', () => {
    expect(reasonOf({ ...credential, _sd_alg: 'md5' }, [])).toMatch(/_sd_alg/)
    expect(reasonOf({ _sd: 'text' }, [])).toMatch(/no list/)
    expect(reasonOf({ list: [{ '...': 5 }] }, [])).toMatch(/no text/)
  })

  it('stop what is nested to exhaust', () => {
    const deep = Array.from({ length: 100 }).reduce<Claims>((inner) => ({ inner }), {})
    expect(reasonOf(deep, [])).toMatch(/too deeply/)
  })

  it('are refused or read, whatever is sent, and never throw', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.json().map((text) => Buffer.from(text).toString('base64url')),
          ),
        ),
        (sent) => {
          expect(discloseClaims({ _sd: sent.map(digestOf) }, sent)).toHaveProperty('ok')
        },
      ),
    )
  })
})
