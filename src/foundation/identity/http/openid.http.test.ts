import { describe, expect, it } from 'vitest'
import { CLIENT_SETTINGS, startForeignProvider } from '../../../../test/identity/foreign-provider.ts'
import { openApplication } from '../../../../test/setup/application.ts'
import { someAuthority, somebody } from '../../../../test/setup/people.ts'
import type { TestBrowser } from '../../../../test/setup/test-browser.ts'
import { newId } from '../../../kernel/ids.ts'
import { actorOf, identitiesOf } from '../../account/index.ts'
import type { OpenIdSpeaker } from '../openid-words.ts'
import { refusals } from '../refusals.ts'
import { routes } from '../routes.ts'
import { openIdSpeaker } from '../verbs/openid.ts'

const redirectUri = 'http://localhost/konto/identitaet/oidc'
const groups: Record<string, readonly string[]> = { kim: ['clerks'], lou: ['clerks', 'bosses'] }
const people = {
  ada: { given_name: 'Ada', family_name: 'Fremd', email: 'ada@fremd.example' },
  kim: {
    name: 'Kim Dienst',
    get groups() {
      return groups['kim']
    },
  },
  lou: {
    name: 'Lou Dienst',
    get groups() {
      return groups['lou']
    },
  },
}
const town = await startForeignProvider(people, { redirectUri, par: true })
const other = await startForeignProvider(people, { redirectUri })
const authority = newId()
const title = { de: 'Stadt', en: 'Town', leicht: 'Die Stadt' }
const settings = { title, ...CLIENT_SETTINGS, level: 'substantial', acr: {} } as const
const staff = { authority, groupsClaim: 'groups', functions: { clerks: 'clerk', bosses: 'head' } } as const
const openId: readonly OpenIdSpeaker[] = [
  openIdSpeaker({ ...settings, id: 'town', issuer: town.issuer }, redirectUri),
  openIdSpeaker({ ...settings, id: 'other', issuer: other.issuer }, redirectUri),
  openIdSpeaker({ ...settings, id: 'staff', issuer: town.issuer, staff }, redirectUri),
  openIdSpeaker({ ...settings, id: 'silent', issuer: 'http://127.0.0.1:9' }, redirectUri),
]
const application = await openApplication([
  { refusals, routes: (house) => routes({ ...house, simulator: null, ways: { bundid: null, openId, wallet: null } }) },
])
const { browser, house } = application
const whoIs = (at: TestBrowser) => actorOf(house)(at.cookies.get('dreiklang-session') ?? '')
const leave = async (at: TestBrowser, way: string, form: Readonly<Record<string, string>> = {}) => {
  const { html } = await at.get(form['purpose'] === 'join' ? '/konto/nachweise' : '/konto/identitaet')
  const token = /name="form-token" value="([^"]*)"/.exec(html)?.[1] ?? ''
  const sent = { way, purpose: 'sign-in', level: 'low', to: '/konto/nachweise', 'form-token': token, ...form }
  return at.post('/konto/identitaet/beginnen', sent)
}
const local = (address: string): string => address.replace('http://localhost', '')
const prove = async (
  at: TestBrowser,
  provider: typeof town,
  { way, person, ...form }: Readonly<Record<string, string>>,
) => at.get(local(await provider.signIn((await leave(at, way ?? '', form)).location ?? '', person ?? '')))
const open = async (at: TestBrowser, provider: typeof town, who: Readonly<Record<'way' | 'person', string>>) => {
  const came = await prove(at, provider, who)
  return at.submit(await at.get(came.location ?? ''), {})
}

describe('a provider of somebody else', () => {
  it('opens an account after a preview and is known the next time, by request and by pushed request', async () => {
    for (const [provider, way] of [
      [town, 'oidc:town'],
      [other, 'oidc:other'],
    ] as const) {
      const at = browser()
      const came = await prove(at, provider, { way, person: 'ada' })
      expect((await at.get(came.location ?? '')).html).toContain('Fremd')
      await at.submit(await at.get(came.location ?? ''), {})
      const actor = await whoIs(at)
      expect(actor).toMatchObject({ name: 'Ada Fremd', level: 'substantial' })
      const again = browser()
      expect((await prove(again, provider, { way, person: 'ada' })).location).toBe('/konto/nachweise')
      expect((await whoIs(again))?.account).toBe(actor?.account)
    }
  })

  it('pushes the request where the provider offers that: the address says nothing of it', async () => {
    expect((await leave(browser(), 'oidc:town')).location).toContain('request_uri=')
    const address = new URL((await leave(browser(), 'oidc:other')).location ?? '')
    expect(address.searchParams.get('code_challenge_method')).toBe('S256')
    expect(address.searchParams.get('nonce')).toMatch(/^[\w-]{43}$/)
  })

  it('two providers never share a person, though they call them alike', async () => {
    const { account, browser: at } = await somebody(application)
    await prove(at, town, { way: 'oidc:town', person: 'zoe', purpose: 'join' })
    await prove(at, other, { way: 'oidc:other', person: 'zoe', purpose: 'join' })
    expect((await identitiesOf(house)(account)).map(({ way }) => way)).toEqual(['oidc:town', 'oidc:other'])
  })

  it('that does not answer is told, and nothing is lost', async () => {
    const led = await leave(browser(), 'oidc:silent')
    expect([led.status, led.html.includes('nichts verloren')]).toEqual([503, true])
    expect((await leave(browser(), 'oidc:nobody')).status).toBe(404)
  })
})

describe('answers that are not good', () => {
  const answerOf = async (at: TestBrowser) =>
    local(await town.signIn((await leave(at, 'oidc:town')).location ?? '', 'ada'))

  it('count once, and in the browser that asked', async () => {
    const at = browser()
    const [stolen, used] = [await answerOf(at), await answerOf(at)]
    expect((await browser().get(stolen)).status).toBe(403)
    expect((await at.get(stolen)).status).toBe(410)
    const all = await Promise.all(Array.from({ length: 16 }, () => at.get(used)))
    expect(all.filter(({ status }) => status === 303)).toHaveLength(1)
  })

  it('of another provider are refused (mix-up), with and without its name', async () => {
    for (const strip of [false, true]) {
      const at = browser()
      const state = /state=([^&]+)/.exec(await answerOf(at))?.[1] ?? ''
      const mixed = (await other.signIn((await leave(browser(), 'oidc:other')).location ?? '', 'ada'))
        .replace(/state=[^&]+/, `state=${state}`)
        .replace(/iss=[^&]+/, strip ? '' : '$&')
      const came = await at.get(local(mixed))
      expect([came.status, came.html.includes('nichts verloren')]).toEqual([400, true])
      expect(await whoIs(at)).toBeNull()
    }
  })

  it('with a code of another flow are refused: neither nonce nor verifier fit', async () => {
    const [at, thief] = [browser(), browser()]
    const [mine, theirs] = [await answerOf(at), await answerOf(thief)]
    const code = /code=([^&]+)/.exec(theirs)?.[1] ?? ''
    expect((await at.get(mine.replace(/code=[^&]+/, `code=${code}`))).status).toBe(400)
    expect(await whoIs(at)).toBeNull()
  })

  it('that say no are told', async () => {
    const at = browser()
    const state = /state=([^&]+)/.exec(await answerOf(at))?.[1] ?? ''
    const said = await at.get(`/konto/identitaet/oidc?state=${state}&error=access_denied`)
    expect([said.status, said.html.includes('abgebrochen')]).toEqual([400, true])
  })
})

describe('the single sign-on of an authority', () => {
  it('gives what the groups hold at each sign-in, and takes it away again', async () => {
    const { id } = await someAuthority(application)
    Object.assign(staff, { authority: id })
    const at = browser()
    await open(at, town, { way: 'oidc:staff', person: 'lou' })
    const held = (one: Awaited<ReturnType<typeof whoIs>>) => one?.functions.map((held) => held.function).toSorted()
    expect(held(await whoIs(at))).toEqual(['clerk', 'head'])
    groups['lou'] = ['clerks']
    const again = browser()
    await prove(again, town, { way: 'oidc:staff', person: 'lou' })
    expect(held(await whoIs(again))).toEqual(['clerk'])
    expect(held(await whoIs(at))).toEqual(['clerk'])
    groups['lou'] = []
    const last = browser()
    await prove(last, town, { way: 'oidc:staff', person: 'lou' })
    expect(held(await whoIs(last))).toEqual([])
    expect(await whoIs(again)).toBeNull()
  })
})
