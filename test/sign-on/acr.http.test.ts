/** T19: the levels of a sign-in, row by row as in the facts about oidc-provider, with a real client. */
import { describe, expect, it } from 'vitest'
import type { TrustLevel } from '../../src/kernel/actor.ts'
import { ACR_VALUES } from '../../src/foundation/sign-on/words.ts'
import {
  ask,
  consent,
  follow,
  openSignOnHouse,
  person,
  type Program,
  signInAgain,
  signInTo,
  tokensFor,
} from './program.ts'

const house = await openSignOnHouse()
const { application } = house
const [LOW = '', SUBSTANTIAL = '', HIGH = ''] = ACR_VALUES

type Sent = Readonly<Record<string, string>>
const essential = (value: string): Sent => ({
  claims: JSON.stringify({ id_token: { acr: { essential: true, value } } }),
})

/** A program that somebody of a level has allowed everything. */
const known = async (level: TrustLevel) => {
  const [program, who] = [await house.program(), await person(house, level)]
  await signInTo(program, who.browser)
  return { program, who, browser: who.browser }
}

const acrIn = async (program: Program, came: Parameters<typeof tokensFor>[1]): Promise<unknown> =>
  (await tokensFor(program, came)).claims()?.['acr']

const begin = async (program: Program, browser: Parameters<typeof follow>[0], more: Sent) => {
  const asking = await ask(program, more)
  return { asking, came: await follow(browser, asking.url.href) }
}

type Begun = Awaited<ReturnType<typeof begin>>

/** Where the page for a higher level leads back to. */
const wayBack = ({ came }: Begun, level: TrustLevel): string => {
  if (!('at' in came)) throw new Error('nobody was asked for a higher level')
  expect(came.at).toMatch(new RegExp(`^/konto/stufe\\?level=${level}&to=%2Fsign-on%2Finteraction%2F`))
  return new URL(came.at, 'http://localhost').searchParams.get('to') ?? ''
}

const arrive = async (browser: Parameters<typeof follow>[0], path: string) => {
  const came = await follow(browser, path)
  if (!('back' in came)) throw new Error(`the way ended at ${came.at}`)
  return came
}

const errorIn = ({ came }: Pick<Begun, 'came'>): string | null =>
  'back' in came ? came.back.searchParams.get('error') : 'somebody was asked'

describe('the level of a sign-in', () => {
  it('stands in the token, and who is not there is led to the sign-in first', async () => {
    const program = await house.program()
    const { came } = await begin(program, application.browser(), {})
    expect('at' in came && came.at).toMatch(/^\/konto\/sign-in/)
    const { browser } = await person(house)
    expect(await acrIn(program, await signInTo(program, browser, { acr_values: LOW }))).toBe(LOW)
  })

  it('leads to the page for a higher one where that is wished for, and then that stands in the token', async () => {
    const { program, who, browser } = await known('substantial')
    await signInAgain(house, who, 'low')
    const begun = await begin(program, browser, { acr_values: SUBSTANTIAL })
    const to = wayBack(begun, 'substantial')
    await signInAgain(house, who, 'substantial')
    const { back } = await arrive(browser, to)
    expect(await acrIn(program, { back, asking: begun.asking })).toBe(SUBSTANTIAL)
  })

  it('asks nobody who has it already', async () => {
    const { program, browser } = await known('substantial')
    const { asking, came } = await begin(program, browser, { acr_values: SUBSTANTIAL })
    if (!('back' in came)) throw new Error('somebody was asked')
    expect(await acrIn(program, { back: came.back, asking })).toBe(SUBSTANTIAL)
  })

  it('ends with an error at once where it is essential and nobody may be asked', async () => {
    const { program, browser } = await known('substantial')
    expect(errorIn(await begin(program, browser, { ...essential(HIGH), prompt: 'none' }))).toBe('login_required')
  })

  it('is raised where it is essential', async () => {
    const { program, who, browser } = await known('high')
    await signInAgain(house, who, 'substantial')
    const begun = await begin(program, browser, essential(HIGH))
    const to = wayBack(begun, 'high')
    await signInAgain(house, who, 'high')
    const { back } = await arrive(browser, to)
    expect(await acrIn(program, { back, asking: begun.asking })).toBe(HIGH)
  })

  it('is never lowered: who has a higher one is asked nothing, and it stands in the token', async () => {
    const { program, browser } = await known('high')
    const wishes = [
      { acr_values: LOW },
      { acr_values: `${LOW} ${SUBSTANTIAL}` },
      essential(LOW),
      essential(SUBSTANTIAL),
    ]
    for (const wish of wishes) {
      const { asking, came } = await begin(program, browser, wish)
      if (!('back' in came)) throw new Error('somebody was asked')
      expect(await acrIn(program, { back: came.back, asking })).toBe(HIGH)
    }
  })

  it('that is not reached ends with an error and never loops', async () => {
    const { program, browser } = await known('low')
    const to = wayBack(await begin(program, browser, essential(HIGH)), 'high')
    const came = await arrive(browser, to)
    expect(errorIn({ came })).toBe('unmet_authentication_requirements')
    expect(came.steps).toBeLessThan(4)
  })

  it('that nobody knows ends with an error without asking anybody', async () => {
    const program = await house.program()
    const begun = await begin(program, application.browser(), essential('urn:elsewhere'))
    expect(errorIn(begun)).toBe('unmet_authentication_requirements')
  })

  it('goes on with what there is where a higher one was only wished for', async () => {
    const { program, browser } = await known('low')
    const begun = await begin(program, browser, { acr_values: HIGH })
    const { back } = await arrive(browser, wayBack(begun, 'high'))
    expect(await acrIn(program, { back, asking: begun.asking })).toBe(LOW)
    expect(errorIn(await begin(program, browser, { acr_values: HIGH, prompt: 'none' }))).toBeNull()
  })
})

describe('whether somebody is asked', () => {
  it('is told a program that may ask nobody', async () => {
    const { program, browser } = await known('low')
    const silent = { prompt: 'none' }
    expect(errorIn(await begin(program, browser, silent))).toBeNull()
    expect(errorIn(await begin(program, application.browser(), silent))).toBe('login_required')
    expect(errorIn(await begin(await house.program(), browser, silent))).toBe('consent_required')
  })

  it('follows from a wish for a new sign-in, and no older one is taken for it', async () => {
    const { program, who, browser } = await known('low')
    application.travel('PT2S')
    const { asking, came } = await begin(program, browser, { prompt: 'login' })
    if (!('page' in came)) throw new Error('nobody was asked')
    expect(came.page.html).toContain('noch einmal anmelden')
    const again = await browser.submit(came.page, { do: 'again' })
    expect((await browser.get('/konto')).status).toBe(303)
    await signInAgain(house, who, 'low')
    const to = new URL(again.location ?? '', 'http://localhost').searchParams.get('to') ?? ''
    const { back } = await arrive(browser, to)
    expect((await tokensFor(program, { back, asking })).claims()?.['auth_time']).toBeGreaterThan(0)
  })

  it('follows from how old a sign-in the program takes', async () => {
    const program = await house.program()
    application.travel('-PT30M')
    const { browser } = await person(house)
    application.travel('PT30M')
    const old = await begin(program, browser, { max_age: '600' })
    expect('page' in old.came && old.came.page.html).toContain('noch einmal anmelden')
    const young = await begin(program, browser, { max_age: '3600' })
    if (!('page' in young.came)) throw new Error('nobody was asked')
    const back = await consent(browser, young.came.page)
    expect('back' in back && back.back.searchParams.has('code')).toBe(true)
  })

  it('follows from whom a hint names: nobody else is taken for that person', async () => {
    const { program, browser } = await known('low')
    const hint = (await tokensFor(program, await signInTo(program, browser))).id_token ?? ''
    const other = await known('low')
    const wish = { id_token_hint: hint, prompt: 'none' }
    expect(errorIn(await begin(program, browser, wish))).toBeNull()
    expect(errorIn(await begin(program, other.browser, wish))).toBe('login_required')
  })

  it('follows from single claims too, and they are given where they were allowed', async () => {
    const [program, { browser, email }] = [await house.program(), await person(house)]
    const asked = { scope: 'openid', claims: JSON.stringify({ id_token: { email: null } }) }
    const { asking, came } = await begin(program, browser, asked)
    if (!('page' in came)) throw new Error('nobody was asked')
    expect(came.page.html).toContain(email)
    const back = await consent(browser, came.page)
    if (!('back' in back)) throw new Error('the way did not lead back')
    const claims = (await tokensFor(program, { back: back.back, asking })).claims()
    expect(claims?.['email']).toBe(email)
    expect(claims).not.toHaveProperty('name')
  })
})
