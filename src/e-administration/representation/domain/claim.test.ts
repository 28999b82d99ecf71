import { describe, expect, it } from 'vitest'
import { day, instant } from '../../../kernel/clock.ts'
import { NO_CERTIFICATE, sameCertificate } from './certificate.ts'
import { checkClaim, isSamePerson, NOTHING_CLAIMED } from './claim.ts'
import { termsOf } from './terms.ts'

const now = instant('2026-11-24T10:00:00.000Z')
const child = { ...NOTHING_CLAIMED, givenName: 'Mia', surname: 'Sommer', birthdate: '2015-08-12' }

describe('a claim', () => {
  it('of parents is about somebody under 18, to the day', () => {
    expect(checkClaim('parent', child, now)).toEqual([])
    expect(checkClaim('parent', { ...child, birthdate: '2008-11-25' }, now)).toEqual([])
    expect(checkClaim('parent', { ...child, birthdate: '2008-11-24' }, now)).toEqual([
      { field: 'birthdate', why: 'grown-up' },
    ])
    expect(checkClaim('guardian', { ...child, birthdate: '1940-01-01' }, now)).toEqual([])
  })

  it('about the dead names the address of their account, others need none', () => {
    expect(checkClaim('heir', child, now)).toEqual([{ field: 'email', why: 'no-address' }])
    expect(checkClaim('heir', { ...child, email: 'mia@beispiel.example' }, now)).toEqual([])
  })

  it('fits an account by the surname, the first given name, and a day of birth where one was proven', () => {
    const known = { name: 'Mia Luise Sommer', birthdate: null }
    expect(isSamePerson(child, known)).toBe(true)
    expect(isSamePerson({ ...child, givenName: 'Mía Luise' }, known)).toBe(true)
    expect(isSamePerson({ ...child, surname: 'Winter' }, known)).toBe(false)
    expect(isSamePerson(child, { ...known, birthdate: '2015-08-12' })).toBe(true)
    expect(isSamePerson(child, { ...known, birthdate: '2015-08-13' })).toBe(false)
    expect(isSamePerson({ ...child, givenName: ' ', surname: '' }, known)).toBe(false)
  })
})

describe('what is entered', () => {
  it('lasts for parents until the day before the 18th birthday, for guardians as the certificate says', () => {
    const on = { born: day('2015-08-12'), today: day('2026-11-24') }
    const parent = termsOf('parent', { ...on, certificate: NO_CERTIFICATE })
    expect(parent).toMatchObject({ validTo: '2033-08-11', onDeath: 'ends', needs: 'substantial' })
    expect(parent.rights).toContain('submit')
    const certificate = { ...NO_CERTIFICATE, rights: ['read', 'prepare'] as const, lastDay: '2027-03-31' }
    const guardian = termsOf('guardian', { ...on, certificate: { ...certificate, rights: [...certificate.rights] } })
    expect(guardian).toMatchObject({ rights: ['read', 'prepare'], validTo: '2027-03-31' })
    expect(termsOf('heir', { ...on, certificate: NO_CERTIFICATE }).rights).toEqual(['read', 'mailbox'])
  })

  it('knows a certificate again, however it was typed', () => {
    const one = sameCertificate({ issuer: 'Standesamt Kassel', number: 'G 123/2015' })
    expect(sameCertificate({ issuer: 'standesamt  kassel', number: 'g123 / 2015' })).toBe(one)
    expect(sameCertificate({ issuer: 'Standesamt Kassel', number: 'G 124/2015' })).not.toBe(one)
  })
})
