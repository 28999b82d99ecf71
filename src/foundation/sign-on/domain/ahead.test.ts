import { describe, expect, it } from 'vitest'
import { namedIn } from './ahead.ts'

const NOTHING = { authorization: '', body: '' }
const basic = `Basic ${Buffer.from('library:a:secret').toString('base64')}`

describe('what a request of the protocol names', () => {
  it('is the program, where a person is to be signed in', () => {
    const path = '/auth?scope=openid&client_id=library'
    expect(namedIn({ ...NOTHING, path })).toEqual({ client: 'library', artifact: null })
  })

  it('is the program and its code or refresh token, where it wants tokens', () => {
    const path = '/token'
    const code = { client: 'library', artifact: { kind: 'AuthorizationCode', id: 'abc' } }
    expect(namedIn({ path, authorization: basic, body: 'grant_type=authorization_code&code=abc' })).toEqual(code)
    expect(namedIn({ path, authorization: '', body: 'client_id=library&code=abc' })).toEqual(code)
    expect(namedIn({ path, authorization: basic, body: 'grant_type=refresh_token&refresh_token=abc&code=x' })).toEqual({
      client: 'library',
      artifact: { kind: 'RefreshToken', id: 'abc' },
    })
  })

  it('is the token, where it asks who the person is', () => {
    const named = { client: null, artifact: { kind: 'AccessToken', id: 'abc_-1' } }
    expect(namedIn({ ...NOTHING, path: '/userinfo', authorization: 'Bearer abc_-1' })).toEqual(named)
  })

  it('is nothing elsewhere, and nothing where a request is not of the form', () => {
    const none = { client: null, artifact: null }
    expect(namedIn({ ...NOTHING, path: '/jwks' })).toEqual(none)
    expect(namedIn({ ...NOTHING, path: '/userinfo', authorization: 'Bearer a b' })).toEqual(none)
    expect(namedIn({ ...NOTHING, path: '/token', authorization: 'Basic %%%', body: '%E0%A4%A' })).toEqual(none)
    expect(namedIn({ path: '/introspect', authorization: basic, body: 'token=abc' })).toEqual(none)
  })
})
