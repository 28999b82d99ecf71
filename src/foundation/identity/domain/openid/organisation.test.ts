import { describe, expect, it } from 'vitest'
import { organisationOf } from './organisation.ts'

const organisation = {
  ...{ key: 'id', name: 'Firmenname', number: 'Registernummer', asserted: ['Rechtsform', 'Taetigkeit'] },
  legalForm: { claim: 'Rechtsform', association: ['e.V.'], authority: ['KdöR'] },
}
const told = (claims: Record<string, unknown>) => organisationOf({ organisation }, claims)

describe('the organisation that a provider tells of', () => {
  it('has a lasting name, what it is called, and what else the operator named', () => {
    const claims = {
      id: 4711,
      Firmenname: ' Chor ',
      Rechtsform: 'e.V.',
      Taetigkeit: 'Singen',
      Registernummer: 'VR 12',
      extra: 'x',
    }
    expect(told(claims)).toEqual({
      ...{ key: '4711', name: 'Chor', kind: 'association' },
      facts: { number: 'VR 12', asserted: { Rechtsform: 'e.V.', Taetigkeit: 'Singen' } },
    })
    expect(told({ id: 'a', Firmenname: 'Stadtwerk', Rechtsform: 'KdöR' })?.kind).toBe('authority')
    expect(told({ id: 'a', Firmenname: 'Ofen', Rechtsform: 'GmbH' })?.kind).toBe('company')
  })

  it('is none where its lasting name or what it is called is missing or no text', () => {
    for (const claims of [{}, { id: 'a' }, { Firmenname: 'Ofen' }, { id: ' ', Firmenname: 'Ofen' }])
      expect(told(claims)).toBeNull()
    for (const name of [null, [], {}, true, '']) expect(told({ id: 'a', Firmenname: name })).toBeNull()
    expect(organisationOf({}, { id: 'a', Firmenname: 'Ofen' })).toBeNull()
  })

  it('takes nothing from what every object has, and no text without end', () => {
    expect(organisationOf({ organisation: { ...organisation, key: 'constructor' } }, { Firmenname: 'Ofen' })).toBeNull()
    expect(told({ id: 'a', Firmenname: 'x'.repeat(10_000) })?.name).toHaveLength(500)
  })
})
