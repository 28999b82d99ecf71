import { describe, expect, it } from 'vitest'
import { walletPerson } from './person.ts'

const says = (claims: Parameters<typeof walletPerson>[0]['claims']) => walletPerson({ type: 'urn:eudi:pid:1', claims })
const ERIKA = { family_name: 'Sommer', given_name: 'Erika', birthdate: '1964-08-12' }

describe('the person in a wallet', () => {
  it('is read with what was disclosed, and nothing else', () => {
    const address = { street_address: 'Seltersweg 3', postal_code: '35390', locality: 'Gießen', country: 'DE' }
    expect(says({ ...ERIKA, address, place_of_birth: { locality: 'Kassel' }, sex: 2 })).toEqual({
      ok: true,
      value: {
        familyName: 'Sommer',
        givenName: 'Erika',
        birthDate: '1964-08-12',
        birthPlace: 'Kassel',
        street: 'Seltersweg 3',
        postcode: '35390',
        place: 'Gießen',
      },
    })
    expect(says(ERIKA)).toEqual({
      ok: true,
      value: { familyName: 'Sommer', givenName: 'Erika', birthDate: '1964-08-12' },
    })
  })

  it('is nobody without name and birth date, or with a day that is none', () => {
    expect(says({ given_name: 'Erika', birthdate: '12.08.1964' })).toEqual({
      ok: false,
      refusal: { code: 'identity/wallet-says-too-little', missing: ['family_name', 'birthdate'] },
    })
    expect(says({ ...ERIKA, family_name: '  ' })).toMatchObject({ refusal: { missing: ['family_name'] } })
  })
})
