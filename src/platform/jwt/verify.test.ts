/** T20: attacks on tokens, through the one way in which this program reads foreign ones. */
import {
  CompactEncrypt,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose'
import { describe, expect, it } from 'vitest'
import { instant } from '../../kernel/clock.ts'
import { type JwtWish, verifyJwt } from './index.ts'

const now = instant('2026-11-23T10:00:00.000Z')
const seconds = Date.parse(now) / 1000
const [ec, rsa, other] = [
  await generateKeyPair('ES256', { extractable: true }),
  await generateKeyPair('RS256', { extractable: true }),
  await generateKeyPair('ES256', { extractable: true }),
]
const publicOf = async (key: CryptoKey, more: JWK): Promise<JWK> => ({ ...(await exportJWK(key)), ...more })
const ecKey = await publicOf(ec.publicKey, { kid: 'one', alg: 'ES256', kty: 'EC' })
const rsaKey = await publicOf(rsa.publicKey, { kid: 'two', alg: 'RS256', kty: 'RSA' })

const wish: JwtWish = {
  keys: [ecKey, rsaKey],
  algorithms: ['ES256', 'RS256'],
  issuer: 'https://issuer.example',
  audience: 'library',
  typ: null,
  now,
}
const claims = { iss: 'https://issuer.example', aud: 'library', sub: 'somebody', iat: seconds, exp: seconds + 60 }

interface Signing {
  readonly payload?: JWTPayload
  readonly header?: Readonly<Record<string, unknown>>
  readonly key?: CryptoKey
}

const signed = ({ payload = claims, header = {}, key = ec.privateKey }: Signing = {}): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'one', ...header }).sign(key)

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const codeOf = async (token: string, change: Partial<JwtWish> = {}): Promise<string> => {
  const read = await verifyJwt(token, { ...wish, ...change })
  return read.ok ? 'fine' : read.refusal.code
}
const without = (name: string): JWTPayload =>
  Object.fromEntries(Object.entries(claims).filter(([claim]) => claim !== name))

describe('a token of somebody else', () => {
  it('is believed where everything is as it has to be, with each allowed algorithm', async () => {
    expect(await codeOf(await signed())).toBe('fine')
    expect(await codeOf(await signed({ header: { alg: 'RS256', kid: 'two' }, key: rsa.privateKey }))).toBe('fine')
    expect(await codeOf(await signed({ header: { typ: 'JWT' } }))).toBe('fine')
  })

  it('is not believed without a signature, however that is written', async () => {
    const [, payload = '', signature = ''] = (await signed()).split('.')
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '']) {
      expect(await codeOf(`${encoded({ alg, kid: 'one' })}.${payload}.`)).toBe('jwt/malformed')
      expect(await codeOf(`${encoded({ alg, kid: 'one' })}.${payload}.${signature}`)).toBe('jwt/algorithm')
    }
    expect(await codeOf(`${encoded({ alg: 'ES256', kid: 'one' })}.${payload}.`)).toBe('jwt/malformed')
  })

  it('is not believed with an empty or a null signature of the curve', async () => {
    const [header, payload] = (await signed()).split('.')
    for (const bytes of [64, 63, 65, 1]) {
      const nothing = Buffer.alloc(bytes).toString('base64url')
      expect(await codeOf(`${header}.${payload}.${nothing}`)).toBe('jwt/signature')
    }
  })

  it('is not believed with a public key taken for a secret', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(rsa.publicKey))
    for (const alg of ['HS256', 'HS384', 'HS512']) {
      const token = await new SignJWT(claims).setProtectedHeader({ alg, kid: 'two' }).sign(secret)
      expect(await codeOf(token)).toBe('jwt/algorithm')
    }
  })

  it('is not believed with an algorithm that its key is not for', async () => {
    const token = await signed({ header: { alg: 'RS256', kid: 'one' }, key: rsa.privateKey })
    expect(await codeOf(token)).toBe('jwt/unknown-key')
    expect(await codeOf(await signed(), { algorithms: ['RS256'] })).toBe('jwt/algorithm')
  })

  it('never chooses its own key', async () => {
    const own = await exportJWK(other.publicKey)
    const headers = [
      { jwk: own },
      { jku: 'https://evil.example/keys' },
      { x5u: 'https://evil.example/key.pem' },
      { x5c: ['MIIB'] },
    ]
    for (const header of headers)
      expect(await codeOf(await signed({ header, key: other.privateKey }))).toBe('jwt/header')
    expect(await codeOf(await signed({ key: other.privateKey }))).toBe('jwt/signature')
  })

  it.each(['../../dev/null', '/etc/passwd', "one' or '1'='1", 'one\u0000', '', '__proto__', 'two'])(
    'finds no other key by the name %j',
    async (kid) => {
      expect(await codeOf(await signed({ header: { kid } }))).toBe('jwt/unknown-key')
    },
  )

  it('finds no key by a name that is no text', async () => {
    const [, payload, signature] = (await signed()).split('.')
    for (const kid of [null, 1, ['one'], { toString: 'one' }])
      expect(await codeOf(`${encoded({ alg: 'ES256', kid })}.${payload}.${signature}`)).not.toBe('fine')
  })

  it('is not guessed among several keys', async () => {
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'ES256' }).sign(ec.privateKey)
    expect(await codeOf(token, { keys: [ecKey, { ...ecKey, kid: 'three' }] })).toBe('jwt/unknown-key')
    expect(await codeOf(token, { keys: [ecKey] })).toBe('fine')
  })

  it('is of the kind that is expected here', async () => {
    expect(await codeOf(await signed({ header: { typ: 'at+jwt' } }))).toBe('jwt/header')
    expect(await codeOf(await signed(), { typ: 'logout+jwt' })).toBe('jwt/header')
    const logout = await signed({ header: { typ: 'application/logout+jwt' } })
    expect(await codeOf(logout, { typ: 'logout+jwt' })).toBe('fine')
  })

  it('demands nothing that we do not know', async () => {
    const [, payload, signature] = (await signed()).split('.')
    for (const header of [{ crit: ['exp'] }, { b64: false }, { zip: 'DEF' }])
      expect(await codeOf(`${encoded({ alg: 'ES256', kid: 'one', ...header })}.${payload}.${signature}`)).toBe(
        'jwt/header',
      )
  })

  it('is from the right issuer, for us, and has an end', async () => {
    const wrong: readonly (readonly [JWTPayload, string])[] = [
      [{ ...claims, iss: 'https://issuer.example.evil' }, 'jwt/claims'],
      [{ ...claims, aud: 'museum' }, 'jwt/claims'],
      [{ ...claims, aud: ['museum', 'archive'] }, 'jwt/claims'],
      [without('iss'), 'jwt/claims'],
      [without('aud'), 'jwt/claims'],
      [without('exp'), 'jwt/claims'],
      [without('iat'), 'jwt/claims'],
      [{ ...claims, exp: seconds - 1 }, 'jwt/expired'],
      [{ ...claims, nbf: seconds + 60 }, 'jwt/claims'],
    ]
    for (const [payload, code] of wrong) expect(await codeOf(await signed({ payload }))).toBe(code)
  })

  it('may come from a clock that is a little off, and no more', async () => {
    const late = await signed({ payload: { ...claims, exp: seconds - 9 } })
    expect(await codeOf(late, { toleranceSeconds: 10 })).toBe('fine')
    expect(await codeOf(late, { toleranceSeconds: 5 })).toBe('jwt/expired')
    const early = await signed({ payload: { ...claims, nbf: seconds + 9 } })
    expect(await codeOf(early, { toleranceSeconds: 10 })).toBe('fine')
  })

  it('may have ended where it is only a hint, and is checked in everything else', async () => {
    const old = await signed({ payload: { ...claims, exp: seconds - 90_000 } })
    expect(await codeOf(old, { expiredToo: true })).toBe('fine')
    expect(await codeOf(await signed({ payload: { ...claims, aud: 'museum' } }), { expiredToo: true })).toBe(
      'jwt/claims',
    )
  })

  it('is never read where it is encrypted, whatever with', async () => {
    const bytes = new TextEncoder().encode(await signed())
    for (const [alg, enc] of [
      ['RSA-OAEP', 'A256GCM'],
      ['RSA-OAEP-256', 'A128CBC-HS256'],
    ] as const) {
      const token = await new CompactEncrypt(bytes)
        .setProtectedHeader({ alg, enc, kid: 'two' })
        .encrypt(await importJWK({ kty: 'RSA', n: rsaKey.n ?? '', e: rsaKey.e ?? '' }, alg))
      expect(await codeOf(token)).toBe('jwt/malformed')
    }
    for (const alg of ['RSA1_5', 'dir', 'PBES2-HS256+A128KW', 'A128KW'])
      expect(await codeOf(`${encoded({ alg, enc: 'A256GCM', p2c: 1_000_000_000 })}.a.b.c.d`)).toBe('jwt/malformed')
  })

  it.each(['', '.', '..', 'a.b', 'a.b.c.d', `${'a'.repeat(20_000)}.b.c`, '{"payload":"","signatures":[]}', 'a. b.c'])(
    'is not read where it has not the form of one: %.20s',
    async (token) => {
      expect(await codeOf(token)).toBe('jwt/malformed')
    },
  )

  it('falls with any single changed character', async () => {
    const token = await signed()
    for (let at = 0; at < token.length; at += 7) {
      const changed = token[at] === 'A' ? 'B' : 'A'
      if (token[at] !== '.') expect(await codeOf(token.slice(0, at) + changed + token.slice(at + 1))).not.toBe('fine')
    }
  })
})
