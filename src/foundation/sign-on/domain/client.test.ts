import { describe, expect, it } from 'vitest'
import type { ClientWish } from '../client-words.ts'
import { checkClient, scopesFor, sectorOf } from './client.ts'

const name = { de: 'Stadtbücherei', en: 'City library', leicht: 'Bücherei' }
const wish: ClientWish = {
  id: 'city-library',
  name,
  redirects: ['https://library.example/back'],
  afterLogout: ['https://library.example/'],
  backchannelLogout: 'https://library.example/logout',
  staysSignedIn: false,
  authentication: { by: 'client_secret_basic' },
  reasons: { email: { de: 'Wir erinnern Sie.', en: 'We remind you.', leicht: 'Wir erinnern Sie.' } },
}

const problems = (change: Partial<ClientWish>, demonstration = false) =>
  checkClient({ ...wish, ...change }, { demonstration }).map(({ path, expected }) => `${path}: ${expected}`)

describe('registering a program', () => {
  it('finds nothing against an honest one', () => {
    expect(problems({})).toEqual([])
  })

  it.each([
    ['http://library.example/back', 'redirects[0]: https'],
    ['http://127.0.0.1/back', 'redirects[0]: https'],
    ['https://*.library.example/back', 'redirects[0]: one exact address, no wildcard'],
    ['https://library.example/back#here', 'redirects[0]: an address without a fragment (#)'],
    ['https://library.example/back#', 'redirects[0]: an address without a fragment (#)'],
    ['https://me:secret@library.example/back', 'redirects[0]: an address without name and password'],
    ['/back', 'redirects[0]: a complete address such as https://program.example/back'],
    ['javascript:alert(1)', 'redirects[0]: https'],
    ['org.example.app:/back', 'redirects[0]: https'],
  ])('refuses to send people back to %s', (address, problem) => {
    expect(problems({ redirects: [address] })).toEqual([problem])
  })

  it('lets a demonstration come back to this machine, and nowhere else without https', () => {
    expect(problems({ redirects: ['http://127.0.0.1:4000/back'] }, true)).toEqual([])
    expect(problems({ redirects: ['http://localhost:4000/back'] }, true)).toEqual([])
    expect(problems({ redirects: ['http://library.example/back'] }, true)).toHaveLength(1)
    expect(problems({ redirects: ['http://127.0.0.1.evil.example/back'] }, true)).toHaveLength(1)
  })

  it('wants one host, because it is the sector of the pseudonyms', () => {
    expect(problems({ redirects: ['https://a.example/', 'https://b.example/'] })).toEqual([
      'redirects: addresses of one host',
    ])
    expect(sectorOf(wish)).toBe('library.example')
  })

  it('takes public keys only, and strong ones', () => {
    const withKey = (key: Readonly<Record<string, string>>) =>
      problems({ authentication: { by: 'private_key_jwt', keys: [key] } })
    expect(withKey({ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' })).toEqual([])
    expect(withKey({ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'secret' })[0]).toContain('"d" is part of a private')
    expect(withKey({ kty: 'oct', k: 'secret' })).toHaveLength(1)
    expect(withKey({ kty: 'RSA', n: 'short', e: 'AQAB' })[0]).toContain('2048 bits')
    expect(problems({ authentication: { by: 'private_key_jwt', keys: [] } })).toHaveLength(1)
  })

  it('never shows what could be a secret', () => {
    const keys = [{ kty: 'EC', crv: 'P-256', d: 'a-very-secret-part' }]
    const found = checkClient({ ...wish, authentication: { by: 'private_key_jwt', keys } }, { demonstration: false })
    expect(JSON.stringify(found)).not.toContain('a-very-secret-part')
  })

  it('lets a program ask only for what it gives a reason for', () => {
    expect(scopesFor(wish)).toEqual(['openid', 'email'])
    expect(problems({ reasons: { profile: { de: ' ', en: '', leicht: '' } } })).toEqual([
      'reasons.profile.de: why the program needs it, in one sentence',
    ])
  })
})
