import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { somebody } from '../../../../test/setup/people.ts'
import type { TestBrowser } from '../../../../test/setup/test-browser.ts'
import { newId } from '../../../kernel/ids.ts'

const application = await openApplication()
const { browser, mails, jobsDone } = application

const PASSWORD = 'Kiesel Wolke Fahrrad'
const newcomer = () => ({ name: 'Maja Beispiel', email: `${newId()}@beispiel.example`, password: PASSWORD })

const mailsTo = async (email: string) => {
  await jobsDone()
  return mails.filter((mail) => mail.to === email)
}

/** The path of the link in the newest mail to somebody. */
const linkTo = async (email: string): Promise<string> => {
  const text = (await mailsTo(email)).at(-1)?.text ?? ''
  return /http:\/\/localhost(\/konto\/confirm\S+)/.exec(text)?.[1] ?? ''
}

const register = async (visitor: TestBrowser, person = newcomer(), to = '') => {
  await visitor.fillIn(`/konto/register${to && `?to=${encodeURIComponent(to)}`}`, person)
  return person
}

const registered = async (visitor = browser()) => {
  const person = await register(visitor)
  await visitor.fillIn(await linkTo(person.email), {})
  return person
}

const sessionOf = (visitor: TestBrowser) => visitor.cookies.get('dreiklang-session')

describe('opening an account', () => {
  it('goes from the form over the mail to the sign-in and back to where one came from', async () => {
    const visitor = browser()
    const person = newcomer()
    const sent = await visitor.fillIn('/konto/register?to=/apply/dog-tax%3Fstep%3D2', person)
    expect([sent.status, sent.location]).toEqual([303, '/konto/check-mail?to=%2Fapply%2Fdog-tax%3Fstep%3D2'])
    expect((await visitor.get(sent.location ?? '')).html).toContain('Schauen Sie in Ihre E-Mails')
    const confirmed = await visitor.fillIn(await linkTo(person.email), {})
    expect(confirmed.location).toBe('/konto/confirmed?to=%2Fapply%2Fdog-tax%3Fstep%3D2')
    const done = await visitor.get(confirmed.location ?? '')
    expect(done.html).toContain('Ihre Adresse ist bestätigt')
    expect(done.html).toContain('href="/konto/sign-in?to=%2Fapply%2Fdog-tax%3Fstep%3D2"')
    const signedIn = await visitor.fillIn('/konto/sign-in?to=/apply/dog-tax%3Fstep%3D2', person)
    expect([signedIn.status, signedIn.location]).toEqual([303, '/apply/dog-tax?step=2'])
    expect((await visitor.get('/konto')).html).toContain('Maja Beispiel')
  })

  it('names no path in the mail, which has no content', async () => {
    const { email } = await register(browser(), newcomer(), '/apply/dog-tax')
    expect((await mailsTo(email)).map(({ text }) => text).join()).not.toContain('dog-tax')
  })

  it('answers a known address exactly as a new one, and tells its owner by mail', async () => {
    const person = await registered()
    const [first, second] = [browser(), browser()]
    const fresh = await first.fillIn('/konto/register', newcomer())
    const known = await second.fillIn('/konto/register', { ...person, name: 'Jemand Anders' })
    expect([known.status, known.location]).toEqual([fresh.status, fresh.location])
    const [one, other] = [await first.get('/konto/check-mail'), await second.get('/konto/check-mail')]
    const withoutTokens = (html: string) => html.replaceAll(/value="[^"]*"/g, '')
    expect(withoutTokens(other.html)).toBe(withoutTokens(one.html))
    expect((await mailsTo(person.email)).map(({ subject }) => subject)).toEqual([
      'Bitte bestätigen Sie Ihre E-Mail-Adresse',
      'Sie haben schon ein Servicekonto',
    ])
  })

  it('happens once when the button is clicked twice', async () => {
    const visitor = browser()
    const person = newcomer()
    const form = await visitor.get('/konto/register')
    const [one, two] = await Promise.all([visitor.submit(form, person), visitor.submit(form, person)])
    expect([one.location, two.location]).toEqual(['/konto/check-mail', '/konto/check-mail'])
    expect(await mailsTo(person.email)).toHaveLength(1)
  })

  it('says at the top and at each field what is missing, and keeps what was typed except the password', async () => {
    const typed = { name: 'Maja "M" <Beispiel>', email: 'maja@', password: 'geheim' }
    const page = await browser().fillIn('/konto/register?to=/konto/vorgaenge', typed)
    expect(page.status).toBe(422)
    expect(page.html).toContain('href="#email"')
    expect(page.html).toContain('href="#password"')
    expect(page.html).not.toContain('href="#name"')
    expect(page.html).toContain('value="Maja &quot;M&quot; &lt;Beispiel>"')
    expect(page.html).toContain('value="maja@"')
    expect(page.html).toContain('name="to" value="/konto/vorgaenge"')
    expect(page.html).not.toContain('geheim')
    expect(page.html).toContain('<title>Fehler: ')
  })

  it('speaks the language that was chosen, in pages and mails', async () => {
    const visitor = browser()
    await visitor.get('/language/en')
    const { email } = await register(visitor)
    expect((await mailsTo(email))[0]?.subject).toBe('Please confirm your e-mail address')
    expect((await visitor.get('/konto/check-mail')).html).toContain('<html lang="en"')
  })
})

describe('the link in the mail', () => {
  it('changes nothing when a program opens it', async () => {
    const { email } = await register(browser())
    const link = await linkTo(email)
    expect((await browser().get(link)).status).toBe(200)
    expect((await browser().get(link)).status).toBe(200)
    expect((await browser().fillIn('/konto/sign-in', { email, password: PASSWORD })).status).toBe(403)
  })

  it('works once', async () => {
    const { email } = await register(browser())
    const link = await linkTo(email)
    const form = await browser().get(link)
    expect(form.status).toBe(200)
    const visitor = browser()
    const page = await visitor.get(link)
    expect((await visitor.submit(page, {})).status).toBe(303)
    expect((await visitor.submit(page, {})).status).toBe(410)
  })

  it.each(['', '?token=', '?token=x', `?token=${newId()}`, `?token=${newId()}.${'A'.repeat(32)}`, '?token=%00'])(
    'is refused when forged: %s',
    async (query) => {
      const page = await browser().get(`/konto/confirm${query}`)
      expect(page.status).toBe(410)
      expect(page.html).toContain('Dieser Link gilt nicht mehr')
    },
  )

  it('is refused when its other half belongs to another link', async () => {
    const [one, other] = [await register(browser()), await register(browser())]
    const [mine = ''] = (await linkTo(one.email)).split('.')
    const [, theirs = ''] = (await linkTo(other.email)).split('.')
    expect((await browser().get(`${mine}.${theirs}`)).status).toBe(410)
  })

  it('is refused by the sending, too, when the token was forged', async () => {
    const visitor = browser()
    const page = await visitor.get(await linkTo((await register(visitor)).email))
    expect((await visitor.submit(page, { token: `${newId()}.${'A'.repeat(32)}` })).status).toBe(410)
  })
})

describe('signing in', () => {
  it('refuses a wrong password and an unknown address in the same words', async () => {
    const { email } = await registered()
    const visitor = browser()
    const wrong = await visitor.fillIn('/konto/sign-in', { email, password: 'Kiesel Wolke Tandem' })
    const unknown = await visitor.fillIn('/konto/sign-in', { email: 'nobody@beispiel.example', password: PASSWORD })
    for (const page of [wrong, unknown]) {
      expect(page.status).toBe(401)
      expect(page.html).toContain('E-Mail-Adresse oder Passwort stimmen nicht.')
      expect(page.html).toContain('id="error-summary"')
    }
    expect(wrong.html).toContain(`value="${email}"`)
    expect(wrong.html).not.toContain('Tandem')
    expect(sessionOf(visitor)).toBeUndefined()
  })

  it('says what is missing', async () => {
    const page = await browser().fillIn('/konto/sign-in', { email: '', password: '' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('href="#email"')
    expect(page.html).toContain('href="#password"')
  })

  it('says that the address is not confirmed and how to get a new link', async () => {
    const person = await register(browser())
    const page = await browser().fillIn('/konto/sign-in?to=/konto/vorgaenge', person)
    expect(page.status).toBe(403)
    expect(page.html).toContain('noch nicht bestätigt')
    // The languages of a page that was sent lead back to its form, not into nowhere.
    expect(page.html).toContain('/language/en?to=%2Fkonto%2Fsign-in%3Fto%3D%252Fkonto%252Fvorgaenge')
    expect(page.html).toContain('href="/konto/register?to=%2Fkonto%2Fvorgaenge"')
    await register(browser(), person)
    await browser().fillIn(await linkTo(person.email), {})
    expect((await browser().fillIn('/konto/sign-in', person)).status).toBe(303)
  })

  it('gives a session cookie that scripts can not read and leads citizens to their cases', async () => {
    const page = await browser().fillIn('/konto/sign-in', await registered())
    expect([page.status, page.location]).toEqual([303, '/konto/vorgaenge'])
    const cookie = page.headers.getSetCookie().find((line) => line.startsWith('dreiklang-session='))
    expect(cookie).toMatch(/; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('gives every session a token of its own', async () => {
    const person = await registered()
    const [one, two] = [browser(), browser()]
    await one.fillIn('/konto/sign-in', person)
    await two.fillIn('/konto/sign-in', person)
    expect(sessionOf(one)).not.toBe(sessionOf(two))
  })

  it.each(['/konto/sign-in', '/konto/register', '/konto/check-mail', '/konto/confirmed'])(
    'is over for somebody signed in who opens %s',
    async (path) => {
      const { browser: visitor } = await somebody(application)
      expect((await visitor.get(`${path}?to=/directory`)).location).toBe('/directory')
    },
  )

  it('is offered as a link to the persons of a demonstration there, and only there', async () => {
    const demonstration = await openApplication([], { demonstration: true })
    expect((await demonstration.browser().get('/konto/sign-in')).html).toContain('href="/demonstration"')
    expect((await demonstration.browser().get('/konto/check-mail')).html).toContain('/demonstration/outbox')
    expect((await browser().get('/konto/sign-in')).html).not.toContain('/demonstration')
    expect((await browser().get('/konto/check-mail')).html).not.toContain('/demonstration')
  })
})
