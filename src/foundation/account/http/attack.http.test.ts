import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { testBrowser } from '../../../../test/setup/test-browser.ts'
import { newId } from '../../../kernel/ids.ts'
import { allowDevice, confirm, register, signIn } from '../index.ts'

const application = await openApplication([], { proxies: [{ address: '192.0.2.1', bits: null }] })
const { app, house, mails, jobsDone } = application
const PASSWORD = 'Kiesel Wolke Fahrrad'

/** A browser behind the trusted proxy, in a network of its own. */
const browserAt = (address: string) =>
  testBrowser({
    request: (path, init) => {
      const headers = new Headers(init.headers)
      headers.set('x-forwarded-for', address)
      const env = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }
      return app.request(path, { ...init, headers }, env)
    },
  })

const tokenTo = async (email: string): Promise<string> => {
  await jobsDone()
  const mail = mails.filter(({ to }) => to === email).at(-1)
  return /token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

const victim = async () => {
  const email = `${newId()}@beispiel.example`
  await register(house)({ email, name: 'Maja Beispiel', password: PASSWORD, language: 'de' })
  await confirm(house)(await tokenTo(email))
  return email
}

/** A thousand guesses from two hundred networks; those that are still looked at cost a hash each, the rest nothing. */
const attack = async (email: string) => {
  const codes: string[] = []
  for (let network = 0; network < 200; network++) {
    const from = { network: `10.${network}.0.0/24`, device: '', userAgent: '' }
    const guesses = await Promise.all([1, 2, 3, 4, 5].map((guess) => signIn(house)(email, `Falsch ${guess}`, from)))
    codes.push(...guesses.map((one) => (one.ok ? 'in' : one.refusal.code)))
  }
  return codes
}

describe('a thousand guesses from many addresses', () => {
  it('end early, and shut the owner out neither at the own device nor at a new one', { timeout: 180_000 }, async () => {
    const email = await victim()
    const own = browserAt('198.51.100.1')
    expect((await own.fillIn('/konto/sign-in', { email, password: PASSWORD })).status).toBe(303)
    own.cookies.delete('dreiklang-session')

    const codes = await attack(email)
    expect(codes).not.toContain('in')
    expect(codes.filter((code) => code === 'account/wrong-sign-in').length).toBeLessThanOrEqual(101)
    expect((await own.fillIn('/konto/sign-in', { email, password: PASSWORD })).status).toBe(303)

    const fresh = browserAt('203.0.113.1')
    const refused = await fresh.fillIn('/konto/sign-in', { email, password: PASSWORD })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.html).toContain('Link per E-Mail schicken')
    expect((await fresh.submit(refused, {})).location).toBe('/konto/device-link')
    const token = await tokenTo(email)
    const allowed = await fresh.fillIn(`/konto/device?token=${token}`, {})
    expect(allowed.location).toBe('/konto/sign-in')
    expect((await fresh.fillIn('/konto/sign-in', { email, password: PASSWORD })).status).toBe(303)
    expect((await browserAt('203.0.113.2').fillIn('/konto/sign-in', { email, password: PASSWORD })).status).toBe(429)
  })
})

describe('limits', () => {
  it('stop one place that guesses, and nobody elsewhere', async () => {
    const email = await victim()
    const attacker = browserAt('198.51.100.66')
    const statuses: number[] = []
    for (let guess = 0; guess < 11; guess++)
      statuses.push((await attacker.fillIn('/konto/sign-in', { email, password: 'Falsch Falsch' })).status)
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429])
    const elsewhere = await browserAt('203.0.113.9').fillIn('/konto/sign-in', { email, password: PASSWORD })
    expect(elsewhere.status).toBe(303)
  })

  it('can not be shed by writing other addresses into the header', async () => {
    const email = await victim()
    const statuses: number[] = []
    for (let guess = 0; guess < 11; guess++) {
      const forged = browserAt(`203.0.113.${guess}, 198.51.100.99`)
      statuses.push((await forged.fillIn('/konto/sign-in', { email, password: 'Falsch Falsch' })).status)
    }
    expect(statuses.at(-1)).toBe(429)
  })

  it('tell nobody whether there is an account', async () => {
    const asker = browserAt('198.51.100.70')
    const email = `${newId()}@beispiel.example`
    let last = await asker.fillIn('/konto/sign-in', { email, password: 'Falsch Falsch' })
    for (let guess = 0; guess < 10; guess++) last = await asker.fillIn('/konto/sign-in', { email, password: 'Falsch' })
    expect(last.status).toBe(429)
    expect((await asker.submit(last, {})).location).toBe('/konto/device-link')
    await jobsDone()
    expect(mails.filter(({ to }) => to === email)).toEqual([])
  })
})

it('a device link works once of 64 at the same moment', async () => {
  const email = await victim()
  const browser = browserAt('198.51.100.80')
  let last = await browser.fillIn('/konto/sign-in', { email, password: 'Falsch' })
  for (let guess = 0; guess < 10; guess++) last = await browser.fillIn('/konto/sign-in', { email, password: 'Falsch' })
  await Promise.all([browser.submit(last, {}), browser.submit(last, {})])
  const token = await tokenTo(email)
  expect(mails.filter(({ to, subject }) => to === email && subject === 'Link für Ihre Anmeldung')).toHaveLength(1)
  const uses = await Promise.all(Array.from({ length: 64 }, () => allowDevice(house)(token)))
  expect(uses.filter(({ ok }) => ok)).toHaveLength(1)
})
