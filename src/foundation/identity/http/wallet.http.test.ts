import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFindings } from '../../../../test/forms/pages-shown.tsx'
import { type IdentityHouse, openIdentityHouse } from '../../../../test/identity/identity-house.ts'
import {
  encryptAnswer,
  readRequest,
  type TestIssuer,
  testIssuer,
  testVerifier,
  testWallet,
} from '../../../../test/identity/test-wallet.ts'
import { somebody } from '../../../../test/setup/people.ts'
import type { TestBrowser } from '../../../../test/setup/test-browser.ts'
import { actorOf, identitiesOf } from '../../account/index.ts'

const ERIKA = {
  family_name: 'Sommer',
  given_name: 'Erika',
  birthdate: '1964-08-12',
  address: { street_address: 'Seltersweg 3', postal_code: '35390', locality: 'Gießen' },
}
let house: IdentityHouse
let issuer: TestIssuer

beforeAll(async () => {
  issuer = await testIssuer()
  house = await openIdentityHouse([], true, await testVerifier([issuer]))
})

const whoIs = (at: TestBrowser) => actorOf(house.house)(at.cookies.get('dreiklang-session') ?? '')
const stepUp = { way: 'wallet', purpose: 'step-up', level: 'high', to: '/konto/nachweise?x=1' }

/** A signed-in browser that was led to the page of the wallet. */
const atWallet = async () => {
  const at = (await somebody(house)).browser
  const page = await house.leave(at, stepUp, '/konto/nachweise')
  const links = [...page.html.matchAll(/openid4vp:\/\/[^"]+/g)].map(([link]) => new URL(link.replaceAll('&amp;', '&')))
  const uri = links[0]?.searchParams.get('request_uri') ?? ''
  return { at, page, uri: uri.slice(uri.indexOf('/konto')), client: links[0]?.searchParams.get('client_id') ?? '' }
}

/** What a wallet does with the address that it was given. */
const answerBy = async (uri: string, wallet = testWallet({ issuer, claims: ERIKA })) => {
  const stranger = house.browser()
  const request = await readRequest((await stranger.get(uri)).html)
  const presentation = await (await wallet).present({
    clientId: request.client_id,
    nonce: request.nonce,
    at: house.house.clock(),
  })
  const path = request.response_uri.slice(request.response_uri.indexOf('/konto'))
  const send = async (response: string) => {
    const { status, html } = await stranger.post(path, { response })
    return { status, said: JSON.parse(html) }
  }
  return { request, presentation, send, sent: await send(await encryptAnswer(request, presentation)) }
}

const pathOf = (url: unknown): string => (typeof url === 'string' ? url.slice(url.indexOf('/konto')) : '')

describe('a wallet on the same device', () => {
  it('proves who somebody is, raises the session and leads back to where one was', async () => {
    const { at, page, uri } = await atWallet()
    expect(await htmlFindings(page.html)).toEqual([])
    const { sent } = await answerBy(uri)
    expect(sent.status).toBe(200)
    const came = await at.get(pathOf(sent.said.redirect_uri))
    expect(came.location).toBe('/konto/nachweise?x=1')
    const actor = await whoIs(at)
    expect(actor?.level).toBe('high')
    const [proof] = actor ? await identitiesOf(house.house)(actor.account) : []
    expect(proof).toMatchObject({ way: 'wallet', level: 'high', leadsIn: false })
    expect(proof?.attributes).toMatchObject({ surname: { value: 'Sommer' }, localityName: { value: 'Gießen' } })
  })

  it('opens nothing in another browser, and then nowhere', async () => {
    const { at, uri } = await atWallet()
    const back = pathOf((await answerBy(uri)).sent.said.redirect_uri)
    const thief = (await somebody(house)).browser
    expect((await thief.get(back)).status).toBe(403)
    expect((await whoIs(thief))?.level).toBe('low')
    expect((await at.get(back)).status).toBe(410)
  })
})

describe('a wallet on another device', () => {
  it('says when nothing has come yet, and goes on when it has', async () => {
    const { at, page, uri } = await atWallet()
    const early = await at.submit(page, {})
    const again = await at.get(early.location ?? '')
    expect(again.html).toContain('Noch ist nichts angekommen')
    expect((await answerBy(uri.replace('this', 'other'))).sent).toEqual({ status: 200, said: {} })
    expect((await at.submit(again, {})).location).toBe('/konto/nachweise?x=1')
    expect((await whoIs(at))?.level).toBe('high')
  })
})

describe('what a wallet sends', () => {
  it('counts once', async () => {
    const { uri } = await atWallet()
    const { request, presentation, send } = await answerBy(uri)
    expect((await send(await encryptAnswer(request, presentation))).status).toBe(400)
  })

  it('does not count for another request, as rubbish, or encrypted by another method', async () => {
    const [one, other] = [await atWallet(), await atWallet()]
    const first = await answerBy(one.uri)
    const second = await readRequest((await house.browser().get(other.uri)).html)
    const path = pathOf(second.response_uri)
    const post = async (response: string) => (await house.browser().post(path, { response })).status
    expect(await post(await encryptAnswer(first.request, first.presentation))).toBe(400)
    expect(await post(await encryptAnswer(second, first.presentation))).toBe(400)
    expect(await post(await encryptAnswer(second, first.presentation, 'A128CBC-HS256'))).toBe(400)
    for (const rubbish of ['', 'a.b.c.d.e', '{"vp_token":1}']) expect(await post(rubbish)).toBe(400)
    expect((await other.at.get(pathOf(first.sent.said.redirect_uri))).status).toBe(403)
  })

  it('does not count from an issuer that nobody here trusts', async () => {
    const { at, uri } = await atWallet()
    const forged = testWallet({ issuer: await testIssuer(), claims: ERIKA })
    expect((await answerBy(uri, forged)).sent).toEqual({ status: 400, said: { error: 'invalid_request' } })
    expect((await whoIs(at))?.level).toBe('low')
  })
})

describe('an installation without wallets', () => {
  it('offers none and leads nowhere', async () => {
    const plain = await openIdentityHouse()
    const at = (await somebody(plain)).browser
    expect((await at.get('/konto/stufe?level=high&to=/konto')).html).not.toContain('Wallet')
    expect((await plain.leave(at, stepUp, '/konto/nachweise')).status).toBe(404)
  })
})
