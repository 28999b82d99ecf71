import { hash } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { type Person, somebody } from '../../../../test/setup/people.ts'
import { testBrowser } from '../../../../test/setup/test-browser.ts'
import { newId } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { mailBudgets } from '../verbs/device-link.ts'
import { ARGON2 } from '../domain/argon2.ts'

const PASSWORD = 'drei lange Wörter hier'
const application = await openApplication([], { proxies: [{ address: '192.0.2.1', bits: null }] })
const { app, house, mails, jobsDone } = application
const passwordHash = await hash(PASSWORD, ARGON2)

const withPassword = async (): Promise<Person> => {
  const person = await somebody(application)
  await house.db.tx(inAccount(person.account), (tx) =>
    tx.sql('update account.account set password_hash = $1', [passwordHash]),
  )
  return person
}

/** A browser behind the trusted proxy, in a network of its own. */
const browserAt = (address: string) =>
  testBrowser({
    request: (path, init) => {
      const headers = new Headers(init.headers)
      headers.set('x-forwarded-for', address)
      return app.request(path, { ...init, headers }, { incoming: { socket: { remoteAddress: '192.0.2.1' } } })
    },
  })

const tokenOf = (html: string): string => /name="form-token" value="([^"]+)"/.exec(html)?.[1] ?? ''

const askAddress = async ({ browser }: Person, email: string, password: string) => {
  const { html } = await browser.get('/konto/data/correct')
  return browser.post('/konto/data/address', { 'form-token': tokenOf(html), email, password })
}

const mailsTo = async (email: string) => {
  await jobsDone()
  return mails.filter(({ to }) => to === email)
}

describe('guessing the password in an open session', () => {
  it('ends after five attempts, wherever they are made, and says when to come back', async () => {
    const person = await withPassword()
    const { browser } = person
    const wanted = `${newId()}@neu.example`
    const change = { 'current-password': 'falsch', 'new-password': 'Kiesel Wolke Fahrrad' }
    const tries = [
      await browser.fillIn('/konto/data/erase', { password: 'falsch' }),
      await askAddress(person, wanted, 'falsch'),
      await browser.fillIn('/konto/password', change),
      await browser.fillIn('/konto/data/erase', { password: 'falsch' }),
      await askAddress(person, wanted, 'falsch'),
    ]
    expect(tries.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422])
    const last = [
      await browser.fillIn('/konto/data/erase', { password: PASSWORD }),
      await askAddress(person, wanted, PASSWORD),
      await browser.fillIn('/konto/password', { ...change, 'current-password': PASSWORD }),
    ]
    for (const page of last) {
      expect(page.status).toBe(429)
      expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(page.html).not.toContain('Konto wirklich löschen')
    }
    expect(await mailsTo(wanted)).toEqual([])
  })

  it('takes nothing from anybody else', async () => {
    const [guessed, other] = [await withPassword(), await withPassword()]
    for (let guess = 0; guess < 6; guess++) await guessed.browser.fillIn('/konto/data/erase', { password: 'falsch' })
    const sure = await other.browser.fillIn('/konto/data/erase', { password: PASSWORD })
    expect(sure.html).toContain('Konto wirklich löschen?')
  })
})

describe('nobody is flooded with mails', () => {
  const registration = (email: string) => ({ name: 'Maja Beispiel', email, password: 'Kiesel Wolke Fahrrad' })

  it('by the registration form from one place: five an hour', async () => {
    const email = `${newId()}@opfer.example`
    const attacker = browserAt('198.51.100.7')
    const statuses: number[] = []
    for (let time = 0; time < 7; time++)
      statuses.push((await attacker.fillIn('/konto/register', registration(email))).status)
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429])
    expect(await mailsTo(email)).toHaveLength(5)
  })

  it('from many places: twelve, and an hour later one more; a device link has a budget of its own', async () => {
    const email = `${newId()}@opfer.example`
    const from = async (place: number) =>
      (await browserAt(`10.9.${place}.1`).fillIn('/konto/register', registration(email))).status
    for (let place = 0; place < 10; place++)
      expect(await house.limits.take(mailBudgets('confirm', email, `10.9.${place}.0/24`))).toBeNull()
    expect([await from(20), await from(21), await from(22)]).toEqual([303, 303, 429])
    expect(await mailsTo(email)).toHaveLength(2)
    expect(await house.limits.take(mailBudgets('device', email, '10.9.22.0/24'))).toBeNull()
    application.travel('PT1H1M')
    expect([await from(30), await from(31)]).toEqual([303, 429])
  })

  it('by wishing the same new address again and again, with one account or with many', async () => {
    const email = `${newId()}@opfer.example`
    const first = await withPassword()
    const statuses: number[] = []
    for (let time = 0; time < 5; time++) statuses.push((await askAddress(first, email, PASSWORD)).status)
    expect(statuses).toEqual([303, 303, 303, 303, 303])
    expect((await askAddress(await withPassword(), email, PASSWORD)).status).toBe(429)
    expect(await mailsTo(email)).toHaveLength(5)
    expect((await browserAt('203.0.113.5').fillIn('/konto/register', registration(email))).status).toBe(303)
  })
})
