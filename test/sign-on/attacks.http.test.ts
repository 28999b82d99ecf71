/** T19 and T22: codes and tokens in the wrong hands, and used more than once. */
import * as oidc from 'openid-client'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ask, configurationOf, follow, openSignOnHouse, person, type Program, signInTo, tokensFor } from './program.ts'

const house = await openSignOnHouse()
const MANY = Array.from({ length: 64 }, (_, at) => at)

type Came = Awaited<ReturnType<typeof signInTo>>
type Sent = Readonly<Record<string, string>>

const said = z.object({
  error: z.string().default(''),
  access_token: z.string().default(''),
  refresh_token: z.string().default(''),
})

/** Asks for tokens as an attacker would, who follows no rules of a library. */
const token = async ({ id, secret }: Pick<Program, 'id' | 'secret'>, fields: Sent) => {
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`
  const init = { method: 'POST', headers: { authorization }, body: new URLSearchParams(fields) }
  const answer = await fetch(`${house.url}/sign-on/token`, init)
  return { status: answer.status, ...said.parse(await answer.json()) }
}

const renew = (program: Program, refresh: string) =>
  token(program, { grant_type: 'refresh_token', refresh_token: refresh })

const exchange = (program: Program, { back, asking }: Came, change: Sent = {}) =>
  token(program, {
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: program.back,
    code_verifier: asking.verifier,
    ...change,
  })

const signedIn = async (change: Parameters<typeof house.program>[0] = {}) => {
  const [program, who] = [await house.program(change), await person(house)]
  return { program, came: await signInTo(program, who.browser) }
}

const refused = { status: 400, error: 'invalid_grant' }

const errorOf = async (program: Program, change: (url: URL) => void): Promise<string> => {
  const { browser } = await person(house)
  const { url } = await ask(program)
  change(url)
  const came = await follow(browser, url.href)
  if ('back' in came) {
    expect(came.back.href.startsWith(program.back)).toBe(true)
    const told = new URLSearchParams(came.back.hash.slice(1)).get('error')
    return told ?? came.back.searchParams.get('error') ?? 'no error'
  }
  return `a page with ${came.page.status}`
}

describe('a code', () => {
  it('is worth nothing to another program, and nothing to its own without the verifier', async () => {
    const { program, came } = await signedIn()
    expect(await exchange(await house.program(), came)).toMatchObject(refused)
    expect(await exchange(program, came, { code_verifier: oidc.randomPKCECodeVerifier() })).toMatchObject(refused)
    expect((await exchange(program, came, { code_verifier: '' })).status).toBe(400)
    expect(await exchange(program, came, { redirect_uri: `${program.back}/` })).toMatchObject(refused)
    expect((await exchange(program, came)).status).toBe(200)
  })

  it('is worth nothing with a wrong secret, or with that of another program', async () => {
    const { program, came } = await signedIn()
    const other = await house.program()
    for (const secret of ['', 'wrong', other.secret]) {
      const { status } = await exchange({ ...program, secret }, came)
      expect([400, 401]).toContain(status)
    }
  })

  it('used 64 times at once gives one success, and then nothing of it is good any more', async () => {
    const { program, came } = await signedIn({ staysSignedIn: true })
    const answers = await Promise.all(MANY.map(() => exchange(program, came)))
    const [success, ...more] = answers.filter(({ status }) => status === 200)
    expect(success).toBeDefined()
    expect(more).toEqual([])
    const authorization = `Bearer ${success?.access_token}`
    expect((await fetch(`${house.url}/sign-on/userinfo`, { headers: { authorization } })).status).toBe(401)
    expect(await renew(program, success?.refresh_token ?? '')).toMatchObject(refused)
  }, 30_000)

  it('is good for a minute', async () => {
    const [young, old] = [await signedIn(), await signedIn()]
    house.application.travel('PT55S')
    expect((await exchange(young.program, young.came)).status).toBe(200)
    house.application.travel('PT6S')
    expect(await exchange(old.program, old.came)).toMatchObject(refused)
  })

  it('is told apart from a token: none is taken for the other', async () => {
    const { program, came } = await signedIn({ staysSignedIn: true })
    expect(await renew(program, came.back.searchParams.get('code') ?? '')).toMatchObject(refused)
    const given = await exchange(program, came)
    for (const wrong of [given.access_token, given.refresh_token])
      expect(await exchange(program, came, { code: wrong })).toMatchObject(refused)
    expect(await renew(program, given.access_token)).toMatchObject(refused)
  })
})

describe('a refresh token', () => {
  it('works once: the next one is new, and the old one ends everything', async () => {
    const { program, came } = await signedIn({ staysSignedIn: true })
    const first = (await exchange(program, came)).refresh_token
    const renewed = await renew(program, first)
    expect(renewed.status).toBe(200)
    expect(renewed.refresh_token).not.toBe(first)
    expect(await renew(program, first)).toMatchObject(refused)
    expect(await renew(program, renewed.refresh_token)).toMatchObject(refused)
  })

  it('used 64 times at once gives one success, and then nothing of it is good any more', async () => {
    const { program, came } = await signedIn({ staysSignedIn: true })
    const { refresh_token: one } = await exchange(program, came)
    const answers = await Promise.all(MANY.map(() => renew(program, one)))
    const [success, ...more] = answers.filter(({ status }) => status === 200)
    expect(success).toBeDefined()
    expect(more).toEqual([])
    expect(await renew(program, success?.refresh_token ?? '')).toMatchObject(refused)
  }, 30_000)

  it('is worth nothing to another program', async () => {
    const { program, came } = await signedIn({ staysSignedIn: true })
    const other = await house.program({ staysSignedIn: true })
    expect(await renew(other, (await exchange(program, came)).refresh_token)).toMatchObject(refused)
  })
})

describe('a request to sign in', () => {
  it('never leads to an address that is not registered, however alike', async () => {
    const program = await house.program()
    for (const address of [
      'https://evil.example/back',
      'https://library.example/back/',
      'https://library.example/back?x=1',
      'https://library.example/back#x',
      'https://library.example/BACK',
      'https://library.example.evil.example/back',
      'https://library.example@evil.example/back',
      'http://library.example/back',
      '//library.example/back',
      'javascript:alert(1)',
    ])
      expect(await errorOf(program, (url) => url.searchParams.set('redirect_uri', address))).toBe('a page with 400')
    const twice = (url: URL) => url.searchParams.append('redirect_uri', program.back)
    expect(await errorOf(program, twice)).toBe('invalid_request')
  })

  it('is refused without PKCE, with the plain kind, and for anything but a code', async () => {
    const program = await house.program()
    const set = (name: string, value: string) => (url: URL) => url.searchParams.set(name, value)
    expect(await errorOf(program, (url) => url.searchParams.delete('code_challenge'))).toBe('invalid_request')
    expect(await errorOf(program, set('code_challenge_method', 'plain'))).toBe('invalid_request')
    for (const type of ['token', 'id_token', 'code id_token', 'none'])
      expect(await errorOf(program, set('response_type', type))).toBe('unsupported_response_type')
    expect(await errorOf(program, set('request', 'e30.e30.'))).toBe('request_not_supported')
    expect(await errorOf(program, set('request_uri', 'https://evil.example/'))).toBe('request_uri_not_supported')
  })

  it('asks for no more than the program has given a reason for', async () => {
    expect(await errorOf(await house.program({ reasons: {} }), () => {})).toBe('invalid_scope')
  })

  it('of a program that nobody knows is answered on our page', async () => {
    const nobody = (url: URL) => url.searchParams.set('client_id', 'nobody')
    expect(await errorOf(await house.program(), nobody)).toBe('a page with 400')
  })

  it('can not be given to somebody else to go on with', async () => {
    const [attacker, victim] = [await person(house), await person(house)]
    const came = await follow(attacker.browser, (await ask(await house.program())).url.href)
    if (!('at' in came)) throw new Error('nobody was asked')
    expect((await victim.browser.get(came.at)).status).toBe(410)
  })
})

const newPair = () => crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])

describe('a program that checks what it gets', () => {
  it('takes no answer of another provider, no other state, and no nonce of before', async () => {
    const { program, came } = await signedIn()
    const changed = (name: string, value: string): Came => {
      const back = new URL(came.back)
      back.searchParams.set(name, value)
      return { ...came, back }
    }
    await expect(tokensFor(program, changed('iss', 'https://evil.example'))).rejects.toThrow()
    await expect(tokensFor(program, changed('state', 'another'))).rejects.toThrow()
    await expect(tokensFor(program, { ...came, asking: { ...came.asking, nonce: 'of-before' } })).rejects.toThrow()
  })

  it('may prove itself with its own key, and nobody else with another', async () => {
    const [own, other] = [await newPair(), await newPair()]
    const { kty = '', crv = '', x = '', y = '' } = await crypto.subtle.exportKey('jwk', own.publicKey)
    const keys = [{ kty, crv, x, y, kid: 'one', alg: 'ES256' }]
    const program = await house.program({ authentication: { by: 'private_key_jwt', keys } })
    const provenBy = async ({ privateKey: key }: CryptoKeyPair): Promise<Program> => ({
      ...program,
      config: await configurationOf(house.url, program.id, oidc.PrivateKeyJwt({ key, kid: 'one' })),
    })
    const came = await signInTo(program, (await person(house)).browser)
    await expect(tokensFor(await provenBy(other), came)).rejects.toThrow()
    expect((await tokensFor(await provenBy(own), came)).claims()?.sub).toBeTruthy()
  })
})
