import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { someAuthority, somebody, someStaff } from '../../../../test/setup/people.ts'
import type { Page, TestBrowser } from '../../../../test/setup/test-browser.ts'
import { dismiss } from '../index.ts'

const application = await openApplication()
const { house, browser } = application
// Authorities are kept for a minute, so all of them are there before the first request.
const authority = await someAuthority(application)
const county = await someAuthority(application, 'Landkreis Anderswo')
const elsewhere = await someAuthority(application, 'Stadt Fremd')

/** Sends the form that stands in the head of every page. */
const signOutBy = (visitor: TestBrowser, { html }: Page) => {
  const [, token = ''] =
    /action="\/konto\/sign-out"><input type="hidden" name="form-token" value="([^"]+)"/.exec(html) ?? []
  return visitor.post('/konto/sign-out', { 'form-token': token })
}
const signOut = async (visitor: TestBrowser) => signOutBy(visitor, await visitor.get('/konto'))

describe('a session', () => {
  it('is needed inside, and the way back is kept', async () => {
    const page = await browser().get('/konto/sessions?before=a')
    expect([page.status, page.location]).toEqual([303, '/konto/sign-in?to=%2Fkonto%2Fsessions%3Fbefore%3Da'])
    for (const path of ['/konto', '/konto/workplace', '/konto/data'])
      expect((await browser().get(path)).location).toContain('/konto/sign-in?to=')
  })

  it('is over after signing out, also for who kept the cookie', async () => {
    const { browser: visitor } = await somebody(application)
    const kept = visitor.cookies.get('dreiklang-session') ?? ''
    const out = await signOut(visitor)
    expect([out.status, out.location]).toEqual([303, '/'])
    expect(visitor.cookies.has('dreiklang-session')).toBe(false)
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
    visitor.cookies.set('dreiklang-session', kept)
    expect((await visitor.get('/konto')).location).toBe('/konto/sign-in?to=%2Fkonto')
  })

  it('ends by resting for an hour, and lets nobody sign in with its form afterwards', async () => {
    const aside = await openApplication()
    const { browser: visitor } = await somebody(aside)
    aside.travel('PT59M')
    const form = await visitor.get('/konto')
    expect(form.status).toBe(200)
    aside.travel('PT59M')
    expect((await visitor.get('/konto')).status).toBe(200)
    aside.travel('PT61M')
    expect((await visitor.get('/konto')).location).toBe('/konto/sign-in?to=%2Fkonto')
    expect((await signOutBy(visitor, form)).status).toBe(401)
  })

  it.each(['x', 'A'.repeat(43), '%00', '../../..'])('is not made up: %s', async (token) => {
    const visitor = browser()
    visitor.cookies.set('dreiklang-session', token)
    expect((await visitor.get('/konto')).status).toBe(303)
  })

  it('shows the own account', async () => {
    const { browser: visitor, email } = await somebody(application, 'Ada <Muster>')
    const { html } = await visitor.get('/konto')
    expect(html).toContain('Ada &lt;Muster>')
    expect(html).toContain(email)
    expect(html).not.toContain('/konto/workplace')
  })
})

describe('the place of work', () => {
  it('is where staff land after signing in, and taken away it is gone on the next request', async () => {
    const { account, browser: visitor } = await someStaff(application, [[authority, 'clerk']])
    expect((await visitor.get('/konto/sign-in')).location).toBe('/workplace')
    await dismiss(house)({ system: 'test' }, { authority: authority.id, account, function: 'clerk' })
    expect((await visitor.get('/konto')).location).toBe('/konto/sign-in?to=%2Fkonto')
  })

  it('is chosen where there are several', async () => {
    const { browser: visitor } = await someStaff(application, [
      [authority, 'clerk'],
      [county, 'head'],
    ])
    expect((await visitor.get('/konto/sign-in')).location).toBe('/konto/vorgaenge')
    const page = await visitor.get('/konto/workplace?to=/workplace%3Fopen')
    expect(page.html).toContain('Landkreis Anderswo')
    expect(page.html).toContain('Stadt Musterstadt')
    expect((await visitor.submit(page, { workplace: county.id })).location).toBe('/workplace?open')
    expect((await visitor.get('/konto/sign-in')).location).toBe('/workplace')
    expect((await visitor.fillIn('/konto/workplace', { workplace: 'private' })).location).toBe('/konto/vorgaenge')
    expect((await visitor.get('/konto/sign-in')).location).toBe('/konto/vorgaenge')
  })

  it('can not be one where somebody has no function', async () => {
    const { browser: visitor } = await someStaff(application, [[authority, 'clerk']])
    expect((await visitor.fillIn('/konto/workplace', { workplace: elsewhere.id })).status).toBe(403)
    const citizen = await somebody(application)
    expect((await citizen.browser.get('/konto/workplace')).html).toContain('Sie arbeiten in keiner Behörde')
  })

  it.each(['', 'x', "' or 1=1 --", '\u0000'])('is asked for again after %j', async (workplace) => {
    const { browser: visitor } = await someStaff(application, [[authority, 'clerk']])
    const page = await visitor.fillIn('/konto/workplace', { workplace })
    expect(page.status).toBe(422)
    expect(page.html).toContain('href="#workplace"')
  })
})

describe('the language', () => {
  it('is kept for a year and leads back', async () => {
    const visitor = browser()
    const page = await visitor.get('/language/leicht?to=/konto/sign-in%3Fto%3D%252Fkonto%252Fvorgaenge')
    expect([page.status, page.location]).toEqual([303, '/konto/sign-in?to=%2Fkonto%2Fvorgaenge'])
    expect(page.headers.getSetCookie().join()).toContain('dreiklang-language=leicht; Max-Age=31536000')
    expect((await visitor.get(page.location ?? '')).html).toContain('<html lang="de-simple"')
  })

  it.each(['fr', 'DE', '%00', '..'])('is none that there is not: %s', async (language) => {
    expect((await browser().get(`/language/${language}`)).status).toBe(404)
  })
})

describe('behind https', () => {
  it('every cookie is secure and bound to the host', async () => {
    const secure = await openApplication([], { secure: true })
    const { browser: visitor } = await somebody(secure)
    expect((await visitor.get('/konto')).status).toBe(200)
    const out = await signOut(visitor)
    const language = await visitor.get('/language/en')
    for (const line of [out, language].flatMap(({ headers }) => headers.getSetCookie())) {
      expect(line).toMatch(/^__Host-/)
      expect(line).toContain('; Secure')
      expect(line).toContain('; Path=/')
      expect(line).toContain('; SameSite=Lax')
      expect(line).toContain('; HttpOnly')
    }
  })

  it('browsers are told to come back by https alone, for two years', async () => {
    const secure = await openApplication([], { secure: true })
    const { browser: visitor } = await somebody(secure)
    for (const path of ['/konto', '/konto/sign-in', '/nowhere', '/assets/unknown.css']) {
      const { headers } = await visitor.get(path)
      expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
    }
  })
})
