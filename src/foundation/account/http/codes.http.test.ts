import { describe, expect, it } from 'vitest'
import { openAuthenticator } from '../../../../test/account/authenticator.ts'
import { HOME, openPasskeyHouse } from '../../../../test/account/passkey-house.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Page, TestBrowser } from '../../../../test/setup/test-browser.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { codeAt } from '../domain/one-time-code.ts'
import { actorOf, signIn as signInByPassword } from '../index.ts'
import { accountOfEmail } from '../verbs/account-of-email.ts'

const house = await openPasskeyHouse()
const { browser, mails, jobsDone, mailed, options, tokenOf, travel } = house
const PASSWORD = 'Kiesel Wolke Fahrrad'
const FRESH = 'Tandem Regen Laterne'
const SESSION = 'dreiklang-session'
const MANY = Array.from({ length: 64 })

/** Somebody with a password, signed in. */
const member = async () => {
  const [visitor, email] = [browser(), `${newId()}@beispiel.example`]
  await visitor.fillIn('/konto/register', { name: 'Paul Wort', email, password: PASSWORD })
  const page = await visitor.get(`/konto/confirm?token=${await mailed('/konto/confirm')}`)
  await visitor.submit(page, {})
  await visitor.fillIn('/konto/sign-in', { email, password: PASSWORD })
  return { visitor, email, formToken: tokenOf(await visitor.get('/konto')) }
}

const codeNow = (secret: string): string => codeAt(secret, house.house.clock())

/** The same with one-time codes. */
const withCodes = async () => {
  const person = await member()
  const { visitor, formToken } = person
  const begun = await visitor.post('/konto/anmeldung/code/beginnen', { 'form-token': formToken })
  const page = await visitor.get(begun.location ?? '')
  const secret = (/<code class="dk-code">([A-Z2-7 ]+)</.exec(page.html)?.[1] ?? '').replaceAll(' ', '')
  const wrong = await visitor.post('/konto/anmeldung/code', { 'form-token': formToken, code: '000000' })
  const done = await visitor.post('/konto/anmeldung/code', { 'form-token': formToken, code: codeNow(secret) })
  travel('PT1M')
  return { ...person, secret, page, wrong, done }
}

/** Password first; the page that asks for the code. */
const firstStep = async (email: string, visitor: TestBrowser = browser()) => {
  const page = await visitor.fillIn('/konto/sign-in', { email, password: PASSWORD })
  return { visitor, page }
}

const codesIn = ({ html }: Page): readonly string[] =>
  [...html.matchAll(/<code class="dk-code">([\dA-Z-]{29})</g)].map(([, code = '']) => code)

const levelOf = async (visitor: TestBrowser) => (await actorOf(house.house)(visitor.cookies.get(SESSION) ?? ''))?.level

const known = async (email: string): Promise<void> => {
  const account = await accountOfEmail(house.house, email)
  if (account === null) throw new Error('there is no such account')
  await house.house.db.tx(inAccount(account), (tx) =>
    tx.sql("update account.account set level = 'high' where account_id = $1", [account]),
  )
}

describe('one-time codes', () => {
  it('are set up by a first code, with a picture and the key for typing', async () => {
    const { page, wrong, done, visitor } = await withCodes()
    expect(page.html).toContain('<svg class="dk-qr"')
    expect(page.html).not.toContain('style=')
    expect(wrong.status).toBe(422)
    expect(done.location).toBe('/konto/anmeldung?changed')
    expect((await visitor.get('/konto/anmeldung/code')).status).not.toBe(200)
  })

  it('are asked after the password, make the session substantial, and no code works twice', async () => {
    const { email, secret } = await withCodes()
    await known(email)
    const { visitor, page } = await firstStep(email)
    expect(page.status).toBe(200)
    expect(visitor.cookies.has(SESSION)).toBe(false)
    const code = codeNow(secret)
    expect((await visitor.submit(page, { code })).status).toBe(303)
    expect(await levelOf(visitor)).toBe('substantial')
    const again = await firstStep(email)
    const refused = await again.visitor.submit(again.page, { code })
    expect(refused.status).toBe(401)
    travel('PT30S')
    expect((await again.visitor.submit(refused, { code: codeNow(secret) })).status).toBe(303)
  })

  it('of one moment sign in once of 64 at the same time, by one ticket and by many', async () => {
    const { email, secret } = await withCodes()
    const { visitor, page } = await firstStep(email)
    const code = codeNow(secret)
    const same = await Promise.all(MANY.map(() => visitor.submit(page, { code })))
    expect(same.filter(({ status }) => status === 303)).toHaveLength(1)
    travel('PT1M')
    const steps = await Promise.all(MANY.slice(0, 4).map(() => firstStep(email)))
    const next = codeNow(secret)
    const many = await Promise.all(steps.map((step) => step.visitor.submit(step.page, { code: next })))
    expect(many.filter(({ status }) => status === 303)).toHaveLength(1)
  })

  it('end with five wrong ones, in the browser of the thief only', async () => {
    const { email, secret, visitor: own } = await withCodes()
    const { visitor, page: first } = await firstStep(email)
    let page = first
    for (let tries = 0; tries < 5; tries++) page = await visitor.submit(page, { code: '000000' })
    expect((await visitor.submit(page, { code: codeNow(secret) })).status).toBe(429)
    own.cookies.delete(SESSION)
    const mine = await firstStep(email, own)
    expect((await own.submit(mine.page, { code: codeNow(secret) })).status).toBe(303)
  })

  it('ask for the second step in the same browser, within five minutes', async () => {
    const { email, secret } = await withCodes()
    const { page } = await firstStep(email)
    const thief = browser()
    const token = tokenOf(await thief.get('/konto/sign-in'))
    const ticket = /name="ticket" value="([^"]+)/.exec(page.html)?.[1] ?? ''
    const stolen = await thief.post('/konto/code', { 'form-token': token, ticket, code: codeNow(secret) })
    expect(stolen.status).toBe(410)
    const late = await firstStep(email)
    travel('PT6M')
    expect((await late.visitor.submit(late.page, { code: codeNow(secret) })).status).toBe(410)
  })

  it('are taken away only by who proved to be there just now, with a code', async () => {
    const { visitor, formToken, secret } = await withCodes()
    const remove = () => visitor.post('/konto/anmeldung/code/entfernen', { 'form-token': formToken })
    expect((await remove()).location).toContain('/konto/bestaetigen')
    const alone = await visitor.post('/konto/bestaetigen', { 'form-token': formToken, password: PASSWORD })
    expect(alone.status).toBe(422)
    const proven = await visitor.post('/konto/bestaetigen', {
      'form-token': formToken,
      password: PASSWORD,
      code: codeNow(secret),
    })
    expect(proven.status).toBe(303)
    expect((await remove()).location).toBe('/konto/anmeldung?changed')
  })
})

describe('a stronger key', () => {
  it('is not bound to an account with a second factor, or with a proven identity, by its password alone', async () => {
    const { visitor, formToken, email } = await member()
    await known(email)
    const add = async () => {
      const asked = await options(visitor, 'add')
      const response = openAuthenticator(HOME).create(asked.options)
      return visitor.post('/konto/anmeldung/passkeys', { 'form-token': asked.formToken, response })
    }
    expect((await add()).location).toContain('/konto/bestaetigen')
    const begun = await visitor.post('/konto/anmeldung/code/beginnen', { 'form-token': formToken })
    expect(begun.location).toContain('/konto/bestaetigen')
  })
})

/** Ten recovery codes of somebody with one-time codes. */
const withRecoveryCodes = async () => {
  const person = await withCodes()
  const { visitor, formToken, secret } = person
  await visitor.post('/konto/bestaetigen', { 'form-token': formToken, password: PASSWORD, code: codeNow(secret) })
  const page = await visitor.post('/konto/anmeldung/ersatzcodes', { 'form-token': formToken })
  travel('PT1M')
  return { ...person, codes: codesIn(page) }
}

describe('recovery codes', () => {
  it('are ten, shown once, and let in at level low in the place of a lost app, each of them once', async () => {
    const { email, codes, visitor: own } = await withRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    await known(email)
    const { visitor, page } = await firstStep(email)
    expect((await visitor.submit(page, { code: codes[0] ?? '' })).status).toBe(303)
    expect(await levelOf(visitor)).toBe('low')
    expect((await own.get('/konto/anmeldung')).html).toContain('noch 9 unbenutzte')
    const again = await firstStep(email)
    expect((await again.visitor.submit(again.page, { code: codes[0] ?? '' })).status).toBe(401)
  })

  it('work once of 64 at the same moment', async () => {
    const { email, codes } = await withRecoveryCodes()
    const { visitor, page } = await firstStep(email)
    const sent = await Promise.all(MANY.map(() => visitor.submit(page, { code: codes[1] ?? '' })))
    expect(sent.filter(({ status }) => status === 303)).toHaveLength(1)
  })
})

const forget = async (email: string, visitor: TestBrowser = browser()) => {
  const asked = await visitor.fillIn('/konto/passwort-vergessen', { email })
  return { visitor, asked, token: await mailed('/konto/wiederherstellen') }
}

describe('a forgotten password', () => {
  it('looks the same whether there is an account or not', async () => {
    const { email } = await member()
    const [there, nowhere] = [await forget(email), await forget(`${newId()}@niemand.example`)]
    const seen = async ({ asked, visitor }: typeof there) => [
      asked.status,
      asked.location,
      (await visitor.get(asked.location ?? '')).html.replaceAll(/value="[^"]*"/g, ''),
    ]
    expect(await seen(there)).toEqual(await seen(nowhere))
  })

  it('is set anew by the link, once of 64, ends all sessions, and its owner is told', async () => {
    const { email, visitor: before } = await member()
    const { visitor, token } = await forget(email)
    const page = await visitor.get(`/konto/wiederherstellen?token=${token}`)
    expect((await visitor.submit(page, { 'new-password': 'kurz' })).status).toBe(422)
    const sent = await Promise.all(MANY.slice(0, 5).map(() => visitor.submit(page, { 'new-password': FRESH })))
    expect(sent.filter(({ status }) => status === 303)).toHaveLength(1)
    expect((await before.get('/konto')).status).toBe(303)
    expect((await visitor.get('/konto')).status).toBe(200)
    await jobsDone()
    expect(mails.findLast(({ to }) => to === email)?.subject).toBe('Ihr Passwort wurde geändert')
    expect(await signInByPassword(house.house)(email, PASSWORD)).toMatchObject({ ok: false })
    expect((await visitor.get(`/konto/wiederherstellen?token=${token}`)).status).toBe(410)
  })

  it('of an account with a second factor needs it or a recovery code, and lets in at level low', async () => {
    const { email, codes, secret } = await withRecoveryCodes()
    await known(email)
    const { visitor, token } = await forget(email)
    const page = await visitor.get(`/konto/wiederherstellen?token=${token}`)
    expect(page.html).toContain('/konto/stufe?')
    expect((await visitor.submit(page, { 'new-password': FRESH })).status).toBe(422)
    expect((await visitor.submit(page, { 'new-password': FRESH, code: '000000' })).status).toBe(422)
    expect((await visitor.submit(page, { 'new-password': FRESH, code: codes[2] ?? '' })).status).toBe(303)
    expect(await levelOf(visitor)).toBe('low')
    travel('PT15M')
    const token2 = (await forget(email)).token
    const other = browser()
    const second = await other.get(`/konto/wiederherstellen?token=${token2}`)
    expect((await other.submit(second, { 'new-password': PASSWORD, code: codeNow(secret) })).status).toBe(303)
    expect(await levelOf(other)).toBe('low')
    travel('PT1M')
    const formToken = tokenOf(await other.get('/konto'))
    const fields = { 'form-token': formToken, password: PASSWORD, code: codeNow(secret) }
    expect((await other.post('/konto/bestaetigen', fields)).status).toBe(303)
    expect(await levelOf(other)).toBe('substantial')
  })

  it('never opens an account of passkeys by mail alone', async () => {
    const { email, key } = await house.register()
    const { visitor, token } = await forget(email)
    const page = await visitor.get(`/konto/wiederherstellen?token=${token}`)
    expect((await visitor.submit(page, { 'new-password': FRESH })).status).toBe(422)
    expect((await house.signIn(browser(), key)).status).toBe(303)
  })
})
