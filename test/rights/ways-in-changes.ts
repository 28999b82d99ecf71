import { codeAt, newCodeSecret } from '../../src/foundation/account/domain/one-time-code.ts'
import { inAccount } from '../../src/platform/postgres/index.ts'
import { newId } from '../../src/kernel/ids.ts'
import { openAuthenticator } from '../account/authenticator.ts'
import { HOME } from '../account/passkey-house.ts'
import { type Person, somebody } from '../setup/people.ts'
import type { TestBrowser } from '../setup/test-browser.ts'
import { type Change, type ChangingHouse, mailedTo, PASSWORD, tokenOf, withPassword } from './changing-house.ts'

const optionsFor = async (browser: TestBrowser, wanted: string) => {
  const sent = { 'form-token': await tokenOf(browser), wanted, token: '' }
  return JSON.parse((await browser.post('/konto/passkey/options', sent)).html)
}

/** Somebody with a password and a passkey, and the device that it lies on. */
const withPasskey = async (house: ChangingHouse) => {
  const [person, device] = [await withPassword(house), openAuthenticator(HOME)]
  const { browser } = person
  const response = device.create(await optionsFor(browser, 'add'))
  await browser.post('/konto/anmeldung/passkeys', { 'form-token': await tokenOf(browser), response })
  const proof = device.get(await optionsFor(browser, 'prove'))
  await browser.post('/konto/bestaetigen/passkey', { 'form-token': await tokenOf(browser), response: proof })
  const passkey = /name="passkey" value="([^"]+)/.exec((await browser.get('/konto/anmeldung')).html)?.[1] ?? ''
  return { ...person, device, passkey }
}

/** Somebody who has begun to set one-time codes up, and the code of now. */
const withSecret = async (house: ChangingHouse): Promise<Person & { readonly code: string }> => {
  const person = await withPassword(house)
  const { browser } = person
  await browser.post('/konto/anmeldung/code/beginnen', { 'form-token': await tokenOf(browser) })
  const { html } = await browser.get('/konto/anmeldung/code')
  const secret = (/<code class="dk-code">([A-Z2-7 ]+)</.exec(html)?.[1] ?? newCodeSecret()).replaceAll(' ', '')
  return { ...person, code: codeAt(secret, house.application.house.clock()) }
}

/** The same with the codes set up, and none of them taken yet. */
const withCodes = async (house: ChangingHouse) => {
  const person = await withSecret(house)
  const { account, browser, code } = person
  await browser.post('/konto/anmeldung/code', { 'form-token': await tokenOf(browser), code })
  await house.application.house.db.tx(inAccount(account), (tx) =>
    tx.sql('update account.one_time_code set last_step = 0 where account_id = $1', [account]),
  )
  return person
}

/** Changes of how one signs in, of getting in again, and of proving to be there. */
export const waysInChanges: Readonly<Record<string, (house: ChangingHouse) => Promise<Change>>> = {
  '/konto/passkey/options': async ({ application }) => ({
    browser: application.browser(),
    path: '/konto/passkey/options',
    fields: { wanted: 'sign-in' },
  }),
  '/konto/passkey/sign-in': async (house) => {
    const [{ device }, browser] = [await withPasskey(house), house.application.browser()]
    const response = device.get(await optionsFor(browser, 'sign-in'))
    return { browser, path: '/konto/passkey/sign-in', fields: { response } }
  },
  '/konto/code': async (house) => {
    const [{ email, code }, browser] = [await withCodes(house), house.application.browser()]
    const { html } = await browser.fillIn('/konto/sign-in', { email, password: PASSWORD })
    const ticket = /name="ticket" value="([^"]+)/.exec(html)?.[1] ?? ''
    return { browser, path: '/konto/code', fields: { ticket, code } }
  },
  '/konto/passwort-vergessen': async (house) => ({
    browser: house.application.browser(),
    path: '/konto/passwort-vergessen',
    fields: { email: (await withPassword(house)).email },
    otherwise: { email: (await withPassword(house)).email },
  }),
  '/konto/wiederherstellen': async (house) => {
    const [browser, { email }] = [house.application.browser(), await withPassword(house)]
    const hidden = { 'form-token': await tokenOf(browser), 'idempotency-key': newId() }
    await browser.post('/konto/passwort-vergessen', { ...hidden, email })
    const fields = { token: await mailedTo(house, email), 'new-password': 'Tandem Regen Laterne' }
    return { browser, path: '/konto/wiederherstellen', fields }
  },
  '/konto/das-war-ich-nicht': async (house) => {
    const { email } = await withPassword(house)
    await house.application.browser().fillIn('/konto/sign-in', { email, password: PASSWORD })
    await house.application.browser().fillIn('/konto/sign-in', { email, password: PASSWORD })
    const token = await mailedTo(house, email)
    return { browser: house.application.browser(), path: '/konto/das-war-ich-nicht', fields: { token } }
  },
  '/konto/sessions/not-me': async ({ application }) => ({
    browser: (await somebody(application)).browser,
    path: '/konto/sessions/not-me',
    fields: {},
  }),
  '/konto/anmeldung/passkeys': async (house) => {
    const { browser } = await withPassword(house)
    const response = openAuthenticator(HOME).create(await optionsFor(browser, 'add'))
    return { browser, path: '/konto/anmeldung/passkeys', fields: { response } }
  },
  '/konto/anmeldung/passkeys/umbenennen': async (house) => {
    const { browser, passkey } = await withPasskey(house)
    const fields = { passkey, [`name-${passkey}`]: 'Neuer Name' }
    return { browser, path: '/konto/anmeldung/passkeys/umbenennen', fields }
  },
  '/konto/anmeldung/passkeys/entfernen': async (house) => {
    const { browser, passkey } = await withPasskey(house)
    return { browser, path: '/konto/anmeldung/passkeys/entfernen', fields: { passkey } }
  },
  '/konto/anmeldung/passwort/entfernen': async (house) => ({
    browser: (await withPasskey(house)).browser,
    path: '/konto/anmeldung/passwort/entfernen',
    fields: {},
  }),
  '/konto/anmeldung/code/beginnen': async (house) => ({
    browser: (await withPassword(house)).browser,
    path: '/konto/anmeldung/code/beginnen',
    fields: {},
  }),
  '/konto/anmeldung/code': async (house) => {
    const { browser, code } = await withSecret(house)
    return { browser, path: '/konto/anmeldung/code', fields: { code } }
  },
  '/konto/anmeldung/code/entfernen': async (house) => {
    const { browser, code } = await withCodes(house)
    await browser.post('/konto/bestaetigen', { 'form-token': await tokenOf(browser), password: PASSWORD, code })
    return { browser, path: '/konto/anmeldung/code/entfernen', fields: {} }
  },
  '/konto/anmeldung/ersatzcodes': async (house) => ({
    browser: (await withPassword(house)).browser,
    path: '/konto/anmeldung/ersatzcodes',
    fields: {},
  }),
  '/konto/bestaetigen': async (house) => ({
    browser: (await withPassword(house)).browser,
    path: '/konto/bestaetigen',
    fields: { password: PASSWORD },
  }),
  '/konto/bestaetigen/passkey': async (house) => {
    const { browser, device } = await withPasskey(house)
    const response = device.get(await optionsFor(browser, 'prove'))
    return { browser, path: '/konto/bestaetigen/passkey', fields: { response } }
  },
}
