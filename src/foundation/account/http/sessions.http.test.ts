import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { signedInBrowser, somebody } from '../../../../test/setup/people.ts'
import { newId } from '../../../kernel/ids.ts'
import { confirm, register } from '../index.ts'

const application = await openApplication()
const { browser, house, mails, jobsDone } = application
const [OLD, NEW] = ['Kiesel Wolke Fahrrad', 'Tandem Regen Laterne']

const member = async () => {
  const email = `${newId()}@beispiel.example`
  await register(house)({ email, name: 'Maja Beispiel', password: OLD, language: 'de' })
  await jobsDone()
  await confirm(house)(/token=(\S+)/.exec(mails.at(-1)?.text ?? '')?.[1] ?? '')
  const visitor = browser()
  await visitor.fillIn('/konto/sign-in', { email, password: OLD })
  return { email, visitor }
}

describe('the page of sessions', () => {
  it('shows where somebody is signed in, and ends the others with a button each', async () => {
    const { account, browser: here } = await somebody(application)
    const there = await signedInBrowser(application, account)
    const page = await here.get('/konto/sessions')
    expect(page.html).toContain('dieses hier')
    expect(page.html).toContain('Alle anderen abmelden')
    const ended = await here.submit(page, {})
    expect(ended.location).toBe('/konto/sessions?ended')
    expect((await there.get('/konto')).status).toBe(303)
    const after = await here.get('/konto/sessions?ended')
    expect(after.html).toContain('Die Anmeldung ist beendet.')
    expect(after.html).not.toContain('Alle anderen abmelden')
  })

  it('is for nobody without a session, and ends no session of somebody else', async () => {
    expect((await browser().get('/konto/sessions')).location).toContain('/konto/sign-in')
    const [one, other] = [await somebody(application), await somebody(application)]
    const second = await signedInBrowser(application, one.account)
    const form = await second.get('/konto/sessions')
    const session = /name="session" value="([^"]+)"/.exec(form.html)?.[1] ?? ''
    await signedInBrowser(application, other.account)
    const own = await other.browser.get('/konto/sessions')
    expect((await other.browser.submit(own, { session })).status).toBe(303)
    expect((await one.browser.get('/konto')).status).toBe(200)
  })
})

describe('changing the password', () => {
  it('asks for the old one, ends other sessions, tells the owner, and happens once', async () => {
    const { email, visitor } = await member()
    const other = browser()
    await other.fillIn('/konto/sign-in', { email, password: OLD })
    const form = await visitor.get('/konto/password')
    const wrong = await visitor.submit(form, { 'current-password': 'falsch', 'new-password': NEW })
    expect([wrong.status, wrong.html.includes('Das Passwort stimmt nicht')]).toEqual([422, true])
    expect(wrong.html).not.toContain(NEW)
    const typed = { 'current-password': OLD, 'new-password': NEW }
    const [one, two] = await Promise.all([visitor.submit(form, typed), visitor.submit(form, typed)])
    expect([one.location, two.location]).toEqual(['/konto/password?done', '/konto/password?done'])
    expect((await visitor.submit(form, { ...typed, 'new-password': `${NEW} anders` })).status).toBe(409)
    expect((await visitor.get('/konto')).status).toBe(200)
    expect((await other.get('/konto')).status).toBe(303)
    await jobsDone()
    expect(mails.filter(({ to, subject }) => to === email && subject === 'Ihr Passwort wurde geändert')).toHaveLength(1)
    expect((await browser().fillIn('/konto/sign-in', { email, password: OLD })).status).toBe(401)
    expect((await browser().fillIn('/konto/sign-in', { email, password: NEW })).status).toBe(303)
  })

  it('says what is wrong with the new one', async () => {
    const { visitor } = await member()
    const page = await visitor.fillIn('/konto/password', { 'current-password': OLD, 'new-password': 'kurz' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('href="#new-password"')
  })

  it('stops guessing the old one', async () => {
    const { visitor } = await member()
    const statuses: number[] = []
    for (let guess = 0; guess < 6; guess++) {
      const sent = { 'current-password': `falsch ${guess}`, 'new-password': NEW }
      statuses.push((await visitor.fillIn('/konto/password', sent)).status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
  })
})
