import { describe, expect, it } from 'vitest'
import { openAuthenticator } from '../../../../test/account/authenticator.ts'
import { HOME, openPasskeyHouse } from '../../../../test/account/passkey-house.ts'
import { actorOf } from '../index.ts'

const house = await openPasskeyHouse()
const { browser, mails, jobsDone, options, register, signIn, mailed } = house

const SESSION = 'dreiklang-session'

describe.each(['ES256', 'EdDSA'] as const)('an account with a passkey (%s) and no password', (algorithm) => {
  it('opens with the link of the mail, and is signed in to without an address', async () => {
    const { confirmed, visitor, key } = await register(openAuthenticator(HOME, { algorithm }))
    expect(confirmed).toMatchObject({ status: 303, location: '/konto/vorgaenge' })
    expect(await actorOf(house.house)(visitor.cookies.get(SESSION) ?? '')).toMatchObject({ name: 'Maja Beispiel' })
    const elsewhere = browser()
    expect(await signIn(elsewhere, key)).toMatchObject({ status: 303, location: '/konto' })
    const page = await elsewhere.get('/konto/anmeldung')
    expect(page.html).toContain('Mein Telefon')
    expect(page.html).toContain('Kein Passwort eingerichtet.')
  })
})

it('takes a passkey that does not count, and one of each account on the same device', async () => {
  const device = openAuthenticator(HOME, { counts: false })
  const [one, other] = [await register(device), await register(device)]
  const [first, second] = device.credentials
  if (!first || !second) throw new Error('the device has not two passkeys')
  for (const [by, email] of [
    [first, one.email],
    [second, other.email],
    [first, one.email],
  ] as const) {
    const visitor = browser()
    expect((await signIn(visitor, device, { by })).status).toBe(303)
    expect((await visitor.get('/konto')).html).toContain(email)
  }
})

it('lets who has no scripts choose a password behind the same link', async () => {
  const visitor = browser()
  const email = 'ohne.skript@beispiel.example'
  await visitor.fillIn('/konto/register', { name: 'Olga Ohne', email, way: 'passkey' })
  const page = await visitor.get(`/konto/confirm?token=${await mailed('/konto/confirm')}`)
  const token = /name="token" value="([^"]+)/.exec(page.html)?.[1] ?? ''
  const formToken = house.tokenOf(page)
  const send = (password: string) => visitor.post('/konto/confirm', { 'form-token': formToken, token, password })
  expect((await send('kurz')).status).toBe(422)
  expect(await send('Kiesel Wolke Fahrrad')).toMatchObject({ status: 303, location: '/konto/confirmed' })
  const signedIn = await visitor.fillIn('/konto/sign-in', { email, password: 'Kiesel Wolke Fahrrad' })
  expect(signedIn.status).toBe(303)
})

describe('a sign-in with a passkey is refused', () => {
  it.each([
    ['from another origin', { origin: 'https://böse.example' }],
    ['from our host with another port', { origin: 'http://localhost:8080' }],
    ['for another host', { rpId: 'elsewhere.example' }],
    ['without the person verified', { unverified: true }],
    ['with a challenge that we never made', { challenge: 'A'.repeat(43) }],
    ['as an answer of another kind', { type: 'webauthn.create' }],
  ])('%s', async (_how, trick) => {
    const { key } = await register()
    const visitor = browser()
    expect(await signIn(visitor, key, trick)).toMatchObject({ status: 422 })
    expect(visitor.cookies.has(SESSION)).toBe(false)
    expect((await signIn(visitor, key)).status).toBe(303)
  })

  it('when the same answer comes again', async () => {
    const { key } = await register()
    const [visitor, again] = [browser(), browser()]
    const asked = await options(visitor, 'sign-in')
    const fields = { 'form-token': asked.formToken, response: key.get(asked.options) }
    expect((await visitor.post('/konto/passkey/sign-in', fields)).status).toBe(303)
    visitor.cookies.delete(SESSION)
    expect((await visitor.post('/konto/passkey/sign-in', fields)).status).toBe(422)
    const formToken = (await options(again, 'sign-in')).formToken
    expect((await again.post('/konto/passkey/sign-in', { ...fields, 'form-token': formToken })).status).toBe(422)
  })

  it('with the challenge of another browser, and with one that was made for another purpose', async () => {
    const { key, visitor: signedIn } = await register()
    const [mine, thief] = [browser(), browser()]
    const asked = await options(mine, 'sign-in')
    const stolen = await options(thief, 'sign-in')
    const response = key.get(asked.options)
    const sent = await thief.post('/konto/passkey/sign-in', { 'form-token': stolen.formToken, response })
    expect(sent.status).toBe(422)
    const toProve = await options(signedIn, 'prove')
    const proof = key.get(toProve.options)
    signedIn.cookies.delete(SESSION)
    const visitor = await options(signedIn, 'sign-in')
    const misused = await signedIn.post('/konto/passkey/sign-in', { 'form-token': visitor.formToken, response: proof })
    expect(misused.status).toBe(422)
  })

  it('after five minutes', async () => {
    const { key } = await register()
    const visitor = browser()
    const asked = await options(visitor, 'sign-in')
    house.travel('PT5M')
    const fields = { 'form-token': asked.formToken, response: key.get(asked.options) }
    expect((await visitor.post('/konto/passkey/sign-in', fields)).status).toBe(422)
  })

  it('when the counter goes back, and its owner is warned; nobody else can raise that alarm', async () => {
    const { key, email } = await register()
    await signIn(browser(), key, { counter: 7 })
    const warned = async () => {
      await jobsDone()
      return mails.filter(({ to, subject }) => to === email && subject.includes('abgelehnt')).length
    }
    const [own] = key.credentials
    const stranger = openAuthenticator(HOME)
    stranger.create({ challenge: 'A'.repeat(43), rp: { id: 'localhost' }, user: { id: own?.userHandle ?? '' } })
    const [forged] = stranger.credentials
    if (!own || !forged) throw new Error('there is no passkey')
    expect((await signIn(browser(), key, { by: { ...forged, id: own.id }, counter: 1 })).status).toBe(422)
    expect(await warned()).toBe(0)
    for (const counter of [7, 3, 0]) expect((await signIn(browser(), key, { counter })).status).toBe(403)
    expect(await warned()).toBe(3)
    expect((await signIn(browser(), key, { counter: 8 })).status).toBe(303)
  })

  it('when the passkey was taken away', async () => {
    const { key, visitor } = await register()
    const second = openAuthenticator(HOME)
    const asked = await options(visitor, 'add')
    const added = await visitor.post('/konto/anmeldung/passkeys', {
      'form-token': asked.formToken,
      response: second.create(asked.options),
      'passkey-name': 'Schlüssel',
    })
    expect(added.location).toBe('/konto/anmeldung?changed')
    const [first = ''] = [
      ...(await visitor.get('/konto/anmeldung')).html.matchAll(/name="passkey" value="([^"]+)/g),
    ].map(([, id]) => id)
    const remove = (passkey: string) =>
      visitor.post('/konto/anmeldung/passkeys/entfernen', { 'form-token': asked.formToken, passkey })
    expect((await remove(first)).status).toBe(303)
    expect((await signIn(browser(), key)).status).toBe(422)
    expect((await signIn(browser(), second)).status).toBe(303)
  })
})

it('one challenge that 64 bring at the same moment signs in once', async () => {
  const { key } = await register(openAuthenticator(HOME, { counts: false }))
  const visitor = browser()
  const asked = await options(visitor, 'sign-in')
  const response = key.get(asked.options)
  const fields = { 'form-token': asked.formToken, response }
  const sent = await Promise.all(Array.from({ length: 64 }, () => visitor.post('/konto/passkey/sign-in', fields)))
  const statuses = sent.map(({ status }) => status)
  expect(statuses.filter((status) => status === 303)).toHaveLength(1)
  expect(statuses.filter((status) => status === 422)).toHaveLength(63)
})

describe('a new passkey is refused', () => {
  it.each([
    ['from another origin', { origin: 'https://elsewhere.example' }],
    ['for another host', { rpId: 'elsewhere.example' }],
    ['without the person verified', { unverified: true }],
    ['with a challenge that we never made', { challenge: 'A'.repeat(43) }],
  ])('%s; the link of the mail stays good', async (_how, trick) => {
    const visitor = browser()
    const email = `${crypto.randomUUID()}@beispiel.example`
    await visitor.fillIn('/konto/register', { name: 'Maja Beispiel', email, way: 'passkey' })
    const token = await mailed('/konto/confirm')
    const send = async (fault: typeof trick | object) => {
      const asked = await options(visitor, 'first', token)
      const response = openAuthenticator(HOME).create(asked.options, fault)
      return visitor.post('/konto/confirm', { 'form-token': asked.formToken, token, response })
    }
    expect((await send(trick)).status).toBe(422)
    expect((await send({})).status).toBe(303)
  })

  it('when somebody else has one with the same id', async () => {
    const [one, other] = [await register(), await register()]
    const asked = await options(other.visitor, 'add')
    const response = other.key.create(asked.options, { id: one.key.credentials[0]?.id ?? '' })
    const sent = await other.visitor.post('/konto/anmeldung/passkeys', { 'form-token': asked.formToken, response })
    expect(sent.status).toBe(422)
    expect((await signIn(browser(), one.key)).status).toBe(303)
  })
})

describe('the page of the ways in', () => {
  it('wants a fresh proof after ten minutes, takes it from a passkey, and keeps the last way in', async () => {
    const { key, visitor } = await register()
    house.travel('PT11M')
    const stale = await visitor.get('/konto/anmeldung')
    expect(stale.html).toContain('Jetzt bestätigen')
    expect(stale.html).not.toContain('passkeys/entfernen')
    const asked = await options(visitor, 'prove')
    const before = visitor.cookies.get(SESSION)
    const proven = await visitor.post('/konto/bestaetigen/passkey', {
      'form-token': asked.formToken,
      response: key.get(asked.options),
      to: '/konto/anmeldung',
    })
    expect(proven).toMatchObject({ status: 303, location: '/konto/anmeldung' })
    expect(visitor.cookies.get(SESSION)).not.toBe(before)
    const fresh = await visitor.get('/konto/anmeldung')
    const passkey = /name="passkey" value="([^"]+)/.exec(fresh.html)?.[1] ?? ''
    const renamed = await visitor.post('/konto/anmeldung/passkeys/umbenennen', {
      'form-token': asked.formToken,
      passkey,
      [`name-${passkey}`]: 'Altes  Telefon',
    })
    expect(renamed.status).toBe(303)
    expect((await visitor.get('/konto/anmeldung')).html).toContain('Altes Telefon')
    const removed = await visitor.post('/konto/anmeldung/passkeys/entfernen', {
      'form-token': asked.formToken,
      passkey,
    })
    expect(removed.status).toBe(409)
    expect(removed.html).toContain('einziger Weg')
  })

  it('takes no passkey of another account as a proof', async () => {
    const [one, other] = [await register(), await register()]
    const asked = await options(one.visitor, 'prove')
    const [foreign] = other.key.credentials
    if (!foreign) throw new Error('there is no passkey')
    const response = other.key.get(asked.options, { by: foreign })
    const sent = await one.visitor.post('/konto/bestaetigen/passkey', { 'form-token': asked.formToken, response })
    expect(sent.status).toBe(422)
  })

  it('is for nobody without a session', async () => {
    for (const path of ['/konto/anmeldung', '/konto/anmeldungen', '/konto/bestaetigen', '/konto/anmeldung/code'])
      expect((await browser().get(path)).location).toContain('/konto/sign-in')
  })
})
