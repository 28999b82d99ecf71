/** When a sign-in to a program ends: by the person, with the session, with the account, by the operator. */
import { createServer } from 'node:http'
import * as oidc from 'openid-client'
import { describe, expect, it } from 'vitest'
import { backupPlan } from '../../src/app/backup-plan.ts'
import { eraseAccount, erasureToken } from '../../src/foundation/account/verbs/erase.ts'
import { actorOf, raiseLevel } from '../../src/foundation/account/index.ts'
import { ownProof } from '../../src/foundation/account/words.ts'
import { removeClient, rotateKeys, rotateSecret } from '../../src/foundation/sign-on/index.ts'
import { verifyJwt } from '../../src/platform/jwt/index.ts'
import { cookieName } from '../../src/platform/http/index.ts'
import { inReference } from '../../src/platform/postgres/index.ts'
import { afterFile } from '../setup/after-file.ts'
import { ask, follow, openSignOnHouse, person, signInAgain, signInTo, tokensFor } from './program.ts'

const house = await openSignOnHouse()
const { application } = house

const signedIn = async (change: Parameters<typeof house.program>[0] = {}) => {
  const [program, who] = [await house.program({ staysSignedIn: true, ...change }), await person(house)]
  const tokens = await tokensFor(program, await signInTo(program, who.browser))
  return { program, who, tokens }
}

type SignedIn = Awaited<ReturnType<typeof signedIn>>

const isGood = async ({ tokens }: Pick<SignedIn, 'tokens'>): Promise<boolean> => {
  const headers = { authorization: `Bearer ${tokens.access_token}` }
  return (await fetch(`${house.url}/sign-on/userinfo`, { headers })).status === 200
}
const renewed = ({ program, tokens }: SignedIn) => oidc.refreshTokenGrant(program.config, tokens.refresh_token ?? '')

const signsOut = async ({ who: { browser } }: SignedIn): Promise<void> => {
  const { html } = await browser.get('/konto')
  const token = /form-token" value="([^"]+)/.exec(html)?.[1] ?? ''
  expect((await browser.post('/konto/sign-out', { 'form-token': token })).status).toBe(303)
}

const actorIn = async ({ who }: SignedIn) => {
  const actor = await actorOf(application.house)(who.browser.cookies.get(cookieName('session', false)) ?? '')
  if (!actor) throw new Error('nobody is signed in')
  return actor
}

describe('everything that a program holds ends', () => {
  it('on the next request after the person took it back', async () => {
    const one = await signedIn()
    expect(await isGood(one)).toBe(true)
    const page = await one.who.browser.get('/konto/programme')
    expect(page.html).toContain('Stadtbücherei')
    await one.who.browser.submit(page, {})
    expect(await isGood(one)).toBe(false)
    await expect(renewed(one)).rejects.toThrow()
    const silent = await follow(one.who.browser, (await ask(one.program, { prompt: 'none' })).url.href)
    expect('back' in silent && silent.back.searchParams.get('error')).toBe('consent_required')
    expect((await one.who.browser.get('/konto/programme?revoked')).html).not.toContain('Stadtbücherei')
  })

  it('on the next request after the person signed out', async () => {
    const one = await signedIn()
    await signsOut(one)
    expect(await isGood(one)).toBe(false)
    await expect(renewed(one)).rejects.toThrow()
  })

  it('with the account, of which nothing stays', async () => {
    const one = await signedIn()
    const actor = await actorIn(one)
    await eraseAccount(application.house)(actor, erasureToken(application.house, actor))
    expect(await isGood(one)).toBe(false)
    const rows = await application.house.db.look('select from sign_on.grant where account_id = $1', [actor.account])
    expect(rows).toEqual([])
  })

  it('with the program, and a new secret ends the old one', async () => {
    const one = await signedIn()
    expect((await rotateSecret(application.house)({ system: 'test' }, one.program.id)).ok).toBe(true)
    await expect(renewed(one)).rejects.toThrow()
    await removeClient(application.house)({ system: 'test' }, one.program.id)
    expect(await isGood(one)).toBe(false)
    expect((await one.who.browser.get('/konto/programme')).html).toContain('nicht mehr angeschlossen')
  })

  it('not when the level of the session is raised', async () => {
    const one = await signedIn()
    const actor = await actorIn(one)
    expect((await raiseLevel(application.house)(actor, ownProof('passkey'))).ok).toBe(true)
    expect(await isGood(one)).toBe(true)
  })
})

describe('signing out from a program', () => {
  it('asks, ends the session everywhere, and leads back to a registered address only', async () => {
    const one = await signedIn()
    const { browser } = one.who
    const asked = (to: string) =>
      `/sign-on/logout?id_token_hint=${one.tokens.id_token}&post_logout_redirect_uri=${encodeURIComponent(to)}&state=s`
    const page = await browser.get(asked('https://library.example/bye'))
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self' https://library.example;")
    const elsewhere = await browser.get(asked('https://evil.example/'))
    expect(elsewhere.headers.get('content-security-policy')).toContain("form-action 'self';")
    expect((await browser.submit(elsewhere, { post_logout_redirect_uri: 'https://evil.example/' })).location).toBe(
      '/sign-on/logout',
    )
    const other = await signedIn()
    const there = await other.who.browser.get(
      `/sign-on/logout?client_id=${other.program.id}&post_logout_redirect_uri=https%3A%2F%2Flibrary.example%2Fbye&state=s`,
    )
    expect((await other.who.browser.submit(there, {})).location).toBe('https://library.example/bye?state=s')
    expect(await isGood(other)).toBe(false)
  })

  it('takes no hint that was not signed here', async () => {
    const one = await signedIn()
    const [header, payload] = (one.tokens.id_token ?? '').split('.')
    const forged = `${header}.${payload}.${Buffer.alloc(64).toString('base64url')}`
    const to = encodeURIComponent('https://library.example/bye')
    const page = await application
      .browser()
      .get(`/sign-on/logout?id_token_hint=${forged}&post_logout_redirect_uri=${to}`)
    expect([page.status, page.location]).toEqual([200, null])
  })

  it('is told to programs that want to hear it, in a token that they can check', async () => {
    const heard: string[] = []
    const server = createServer((asked, answered) => {
      const pieces: Buffer[] = []
      asked.on('data', (piece: Buffer) => void pieces.push(piece))
      asked.on('end', () => {
        heard.push(Buffer.concat(pieces).toString())
        answered.end()
      })
    })
    await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
    afterFile(async () => void server.close())
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const one = await signedIn({ backchannelLogout: `http://127.0.0.1:${port}/logout` })
    const { sid, sub } = { sid: '', sub: '', ...one.tokens.claims() }
    await signsOut(one)
    await application.jobsDone()
    expect(heard).toHaveLength(1)
    const { keys } = await (await fetch(`${house.url}/sign-on/jwks`)).json()
    const token = new URLSearchParams(heard[0]).get('logout_token') ?? ''
    const [issuer, audience, now] = ['http://localhost/sign-on', one.program.id, application.house.clock()]
    const read = await verifyJwt(token, { keys, algorithms: ['ES256'], issuer, audience, typ: 'logout+jwt', now })
    expect(read.ok && read.value).toMatchObject({ sid, sub })
    expect(sid).not.toBe('')
  })
})

describe('the keys that tokens are signed with', () => {
  const published = async (): Promise<readonly { readonly kid: string; readonly d?: string }[]> =>
    (await (await fetch(`${house.url}/sign-on/jwks`)).json()).keys

  it('are published without their secrets, and discovery names only what we do', async () => {
    for (const key of await published()) expect(key).not.toHaveProperty('d')
    const found = await (await fetch(`${house.url}/sign-on/.well-known/openid-configuration`)).json()
    expect(found).toMatchObject({
      issuer: 'http://localhost/sign-on',
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['ES256'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt'],
    })
    expect(found).not.toHaveProperty('registration_endpoint')
  })

  it('are followed by the next one, which is seen a day before it signs', async () => {
    const before = await published()
    const rotated = await rotateKeys(application.house)({ now: false })
    const other = await openSignOnKeys()
    expect(other.map(({ kid }) => kid)).toEqual([before[0]?.kid, rotated?.key])
    application.travel('P1D')
    expect((await openSignOnKeys()).map(({ kid }) => kid)).toEqual([rotated?.key, before[0]?.kid])
    application.travel('P2D')
    expect((await openSignOnKeys()).map(({ kid }) => kid)).toEqual([rotated?.key])
  })
})

describe('a restore from a backup', () => {
  it('brings back programs, consents and pseudonyms, and makes new keys; sign-ins begin anew', async () => {
    const one = await signedIn()
    const sub = one.tokens.claims()?.sub
    const before = (await openSignOnKeys()).map(({ kid }) => kid)
    const missing = backupPlan().leftOut
    expect(missing).toEqual(expect.arrayContaining(['account.session', 'sign_on.grant', 'sign_on.signer']))
    await application.house.db.tx(inReference, async (tx) => {
      for (const table of missing) await tx.sql(`delete from ${table}`)
    })
    expect(await isGood(one)).toBe(false)
    await expect(renewed(one)).rejects.toThrow()
    await signInAgain(house, one.who, 'low')
    const asking = await ask(one.program)
    const came = await follow(one.who.browser, asking.url.href)
    if (!('back' in came)) throw new Error('the person was asked again')
    expect((await tokensFor(one.program, { back: came.back, asking })).claims()?.sub).toBe(sub)
    const after = (await openSignOnKeys()).map(({ kid }) => kid)
    expect([after.length, before.includes(after[0])]).toEqual([1, false])
  })
})

/** The keys as another server of the same installation reads them now. */
const openSignOnKeys = async () => {
  const { signingKeys } = await import('../../src/foundation/sign-on/verbs/signing-keys.ts')
  return signingKeys(application.house)
}
