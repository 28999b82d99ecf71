import { describe, expect, it } from 'vitest'
import { claimsAbout } from './claims.ts'

const person = { name: 'Maja Beispiel', organisation: null }

describe('the claims about a person', () => {
  it('call an address verified only where mail there was shown to reach them', () => {
    const told = (verified: boolean) =>
      claimsAbout('s', { ...person, email: { address: 'maja@beispiel.example', verified } })
    expect(told(true)).toEqual({
      sub: 's',
      name: 'Maja Beispiel',
      email: 'maja@beispiel.example',
      email_verified: true,
    })
    expect(told(false)).toMatchObject({ email_verified: false })
  })

  it('say nothing of an address that there is none of', () => {
    expect(claimsAbout('s', { ...person, email: null })).toEqual({ sub: 's', name: 'Maja Beispiel' })
  })
})
