import * as oidc from 'openid-client'
import { describe, expect, it } from 'vitest'
import { ask, consent, follow, openSignOnHouse, person, signInTo, tokensFor } from './program.ts'

const house = await openSignOnHouse()

describe('a program signs somebody in', () => {
  it('after asking what it may learn, and learns exactly that', async () => {
    const [program, { browser, email }] = [await house.program(), await person(house)]
    const asking = await ask(program)
    const came = await follow(browser, asking.url.href)
    if (!('page' in came)) throw new Error('nobody was asked')
    expect(came.page.html).toContain('Stadtbücherei')
    expect(came.page.html).toContain('für die Erinnerung')
    expect(came.page.html).toContain(email)
    expect(came.page.headers.get('content-security-policy')).toContain("form-action 'self' https://library.example;")
    const back = await consent(browser, came.page)
    if (!('back' in back)) throw new Error('the way did not lead back')
    expect(back.back.origin + back.back.pathname).toBe('https://library.example/back')
    const tokens = await tokensFor(program, { back: back.back, asking })
    const { sub, name } = { name: undefined, ...tokens.claims() }
    expect(name).toBeUndefined()
    const told = await oidc.fetchUserInfo(program.config, tokens.access_token, sub ?? '')
    expect(told).toEqual({ sub, name: 'Maja Beispiel', email, email_verified: true })
  })

  it('asks no more where that was remembered, and every time where it was not', async () => {
    const [program, { browser }] = [await house.program(), await person(house)]
    const first = await follow(browser, (await ask(program)).url.href)
    if (!('page' in first)) throw new Error('nobody was asked')
    await consent(browser, first.page)
    const second = await follow(browser, (await ask(program)).url.href)
    if (!('page' in second)) throw new Error('nobody was asked again')
    await consent(browser, second.page, { remember: 'yes' })
    expect(await follow(browser, (await ask(program)).url.href)).toHaveProperty('back')
  })

  it('learns nothing where the person says no', async () => {
    const [program, { browser }] = [await house.program(), await person(house)]
    const came = await follow(browser, (await ask(program)).url.href)
    if (!('page' in came)) throw new Error('nobody was asked')
    const back = await consent(browser, came.page, { do: 'deny' })
    expect('back' in back && back.back.searchParams.get('error')).toBe('access_denied')
  })

  it('sends who is not signed in to the sign-in page and back', async () => {
    const program = await house.program()
    const came = await follow(house.application.browser(), (await ask(program)).url.href)
    if (!('page' in came)) throw new Error('nobody was asked')
    expect(came.at).toMatch(/^\/konto\/sign-in\?to=%2Fsign-on%2Finteraction%2F/)
  })

  it('knows a person by another pseudonym than programs of other hosts, and by the same every time', async () => {
    const { browser } = await person(house)
    const [here, there] = [await house.program(), await house.program({ redirects: ['https://museum.example/back'] })]
    const subjectOf = async (program: typeof here) =>
      (await tokensFor(program, await signInTo(program, browser))).claims()?.sub
    const known = await subjectOf(here)
    expect(await subjectOf(here)).toBe(known)
    expect(await subjectOf(there)).not.toBe(known)
  })
})
