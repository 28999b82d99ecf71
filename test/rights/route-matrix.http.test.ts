/** T14 and the walk of T15: every route of the program, every role, with the ids of both authorities. */
import { beforeAll, describe, expect, it } from 'vitest'
import { dismiss } from '../../src/foundation/account/index.ts'
import { type MatrixRole, opensFor } from '../../src/foundation/security/words.ts'
import { newId } from '../../src/kernel/ids.ts'
import { cookieName } from '../../src/platform/http/index.ts'
import type { Route } from '../../src/platform/http/words.ts'
import { inAccount, inAuthority } from '../../src/platform/postgres/index.ts'
import { type Person, signedInBrowser, someStaff } from '../setup/people.ts'
import type { Page, TestBrowser } from '../setup/test-browser.ts'
import { type MarkedHouse, type MarkedSide, openMarkedHouse } from './marked-side.ts'
import { tokenOf } from './changing-house.ts'
import { hashesOf } from './scope-hashes.ts'

let opened: MarkedHouse
let callers: readonly Caller[]
let mail: string

/** Somebody before a door. Everybody belongs to the first side. */
interface Caller {
  readonly name: 'visitor' | keyof MarkedSide['people']
  readonly role: MatrixRole
  readonly person: Person | null
}

beforeAll(async () => {
  opened = await openMarkedHouse()
  const { house, here } = opened
  const outbox = await house.browser().get('/demonstration/outbox')
  mail = /\/demonstration\/outbox\/([0-9a-f-]{36})/.exec(outbox.html)?.[1] ?? ''
  const of = (name: keyof MarkedSide['people'], role: MatrixRole): Caller => ({ name, role, person: here.people[name] })
  callers = [
    { name: 'visitor', role: 'visitor', person: null },
    of('citizen', 'person'),
    of('neighbour', 'person'),
    of('clerk', 'clerk'),
    of('head', 'head'),
    of('administrator', 'administrator'),
    // Works elsewhere, and reads here under a grant.
    of('supervisor', 'clerk'),
  ]
}, 180_000)

/** What names nothing of somebody. */
const OPEN: Readonly<Record<string, string>> = {
  service: 'residence-certificate',
  language: 'de',
  page: 'person',
  on: 'answer',
  interaction: 'none',
  flow: '01900000-0000-7000-8000-000000000000',
}

/** The address of a route with what really exists on a side. A parameter that is not known here fails the test. */
const addressOf = ({ path }: Pick<Route, 'path'>, side: MarkedSide): string =>
  path.replace(/:(\w+)/g, (_whole, name: string) => {
    const inDraft = name === 'file' && path.startsWith('/desk/drafts/')
    const known = inDraft ? side.draftFile : (OPEN[name] ?? (name === 'mail' ? mail : side.ids[name]))
    if (!known) throw new Error(`${path}: say in test/rights/marked-side.ts what :${name} is`)
    return known
  })

const namesSomething = ({ path }: Route): boolean =>
  [...path.matchAll(/:(\w+)/g)].some(([, name = '']) => !(name in OPEN) && name !== 'mail')

/** Addresses that are a secret themselves: whoever knows one may read it, and it tells nothing of anybody. */
const SECRET = ['/konto/feed/:feed', '/konto/kalender/:calendar']

/** A reader's door is open to every session; without a grant there is nothing behind it. */
const doorOpens = ({ permission }: Route, role: MatrixRole): boolean =>
  opensFor(permission, role) || (role !== 'visitor' && permission.who.includes('reader'))

/** The declared cells: whose ids open something for whom. */
const isDeclared = (route: Route, { name, role }: Caller, side: MarkedSide): boolean => {
  if (!doorOpens(route, role)) return false
  const { reach } = route.permission
  if (SECRET.includes(route.path)) return true
  if (!namesSomething(route) || reach === 'public' || reach === 'invented') return true
  if (side !== opened.here) return false
  if (reach === 'granted') return name === 'supervisor'
  return reach === 'own-authority' ? name !== 'supervisor' : name === 'citizen'
}

/** Pages that say no to an address without the rest of it, whoever asks. */
const BARE: Readonly<Record<string, number>> = {
  '/konto/confirm': 410,
  '/konto/device': 410,
  '/konto/address': 410,
  '/konto/einladung': 400,
  '/konto/arbeitsplatz/einladung': 400,
  '/konto/organisation': 403,
  '/konto/helfen': 410,
  '/konto/identitaet/weiter': 400,
  '/konto/identitaet/oidc': 400,
  '/konto/identitaet/neu': 400,
  '/konto/identitaet/verbinden': 400,
  '/konto/identitaet/metadaten': 404,
  '/konto/identitaet/wallet': 400,
  '/konto/identitaet/wallet/:flow/anfrage': 400,
  '/konto/stufe': 400,
  '/demonstration/bundid': 400,
  '/sign-on/auth': 400,
  '/sign-on/auth/:interaction': 410,
  '/sign-on/interaction/:interaction': 410,
  '/sign-on/userinfo': 401,
  '/konto/wiederherstellen': 410,
  '/konto/das-war-ich-nicht': 410,
  '/konto/abbestellen': 410,
}

const ask = (
  browser: TestBrowser,
  route: Route,
  { side, token }: { side: MarkedSide; token: string },
): Promise<Page> =>
  route.method === 'GET'
    ? browser.get(addressOf(route, side))
    : browser.post(addressOf(route, side), { 'form-token': token, 'idempotency-key': newId() })

/** The way to the sign-in page, a refusal, or nothing there. */
const isClosed = ({ status, location }: Page): boolean =>
  [401, 403, 404].includes(status) || (status === 303 && (location ?? '').startsWith('/konto/sign-in?to='))

/** A page, or a way to a page of the portal; the office leads its people on to where they may work. */
const isOpened = async (browser: TestBrowser, page: Page, steps = 2): Promise<boolean> => {
  const { status, location } = page
  if (status !== 303 || location === null || steps === 0) return status === 200
  return !location.startsWith('/konto/sign-in') && isOpened(browser, await browser.get(location), steps - 1)
}

/** Whoever repeats these is told the same as at the first time; so is whoever names what never was there. */
const AS_GOOD: Readonly<Record<string, string>> = {
  '/desk/drafts/:draft/discard': '/konto/vorgaenge?discarded=',
  '/workplace/retention/holds/:hold/release': '/workplace/retention?done=released',
}

const gets = (): readonly Route[] => opened.house.routes.filter(({ method }) => method === 'GET')
const posts = (): readonly Route[] => opened.house.routes.filter(({ method }) => method === 'POST')
const everybodyOf = ({ authority, people }: MarkedSide) => [
  inAuthority(authority.id),
  ...Object.values(people).map(({ account }) => inAccount(account)),
]
const browserOf = ({ person }: Caller): TestBrowser => person?.browser ?? opened.house.browser()

describe('the route matrix', () => {
  it('opens exactly the declared pages, and none of them names anybody of the other authority', async () => {
    const { here, there } = opened
    const wrong: string[] = []
    const cells = { open: 0, closed: 0 }
    for (const caller of callers)
      for (const route of gets())
        for (const side of namesSomething(route) ? [here, there] : [here]) {
          const browser = browserOf(caller)
          const page = await ask(browser, route, { side, token: '' })
          const cell = `${caller.name}: ${route.path} with ids of ${side.word} answered ${page.status} ${page.location ?? ''}`
          const open = isDeclared(route, caller, side)
          cells[open ? 'open' : 'closed'] += 1
          const asTold = open ? page.status === BARE[route.path] || (await isOpened(browser, page)) : isClosed(page)
          if (!asTold) wrong.push(cell)
          const shown = there.markers.filter((marker) => page.html.includes(marker))
          // The outbox of a demonstration shows every mail to everybody.
          if (shown.length > 0 && route.permission.reach !== 'invented') wrong.push(`${cell} and names ${shown.join()}`)
        }
    expect(wrong).toEqual([])
    expect(cells.open).toBeGreaterThan(200)
    expect(cells.closed).toBeGreaterThan(200)
  }, 180_000)

  it('lets nobody change a row of the other authority or its people', async () => {
    const { house, here, there } = opened
    const before = await hashesOf(house, everybodyOf(there))
    const wrong: string[] = []
    for (const caller of callers) {
      for (const route of posts().filter(namesSomething)) {
        const browser = browserOf(caller)
        const page = await ask(browser, route, { side: there, token: await tokenOf(browser) })
        const asGood =
          AS_GOOD[route.path] !== undefined && page.location?.startsWith(AS_GOOD[route.path] ?? '') === true
        const refused = isClosed(page) || [400, 409, 422].includes(page.status)
        if (!refused && !asGood)
          wrong.push(`${caller.name}: ${route.path} answered ${page.status} ${page.location ?? ''}`)
        if (there.markers.some((marker) => page.html.includes(marker)))
          wrong.push(`${caller.name}: ${route.path} tells`)
      }
    }
    await house.jobsDone()
    expect(wrong).toEqual([])
    expect(await hashesOf(house, everybodyOf(there))).toEqual(before)
    expect(Object.keys(before).length).toBeGreaterThan(20)
    expect(await hashesOf(house, everybodyOf(here))).not.toEqual(before)
  }, 180_000)

  it('closes every door that needs a session when there is none any more, and those of the office with the function', async () => {
    const { house, here } = opened
    const inner = house.routes.filter(({ permission }) => !opensFor(permission, 'visitor'))
    const office = inner.filter(({ permission }) => permission.reach === 'own-authority')
    const open: string[] = []
    const tryAll = async (state: string, browser: TestBrowser, routes: readonly Route[]): Promise<void> => {
      const token = await tokenOf(browser)
      const cookies = new Map(browser.cookies)
      for (const route of routes) {
        for (const [name, value] of cookies) browser.cookies.set(name, value)
        const page = await ask(browser, route, { side: here, token })
        if (!isClosed(page)) open.push(`${state}: ${route.method} ${route.path} answered ${page.status}`)
      }
    }
    const gone = await someStaff(
      house,
      [
        [here.authority, 'head'],
        [here.authority, 'administrator'],
      ],
      'Gerd Gewesen',
    )
    expect((await gone.browser.get('/workplace/grants')).status).toBe(200)
    for (const held of ['head', 'administrator'] as const)
      await dismiss(house.house)(
        { system: 'test' },
        { authority: here.authority.id, account: gone.account, function: held },
      )
    await tryAll('dismissed', gone.browser, office)
    const expired = (await house.browserAfter('P100D'))()
    const session = cookieName('session', house.house.secure)
    const { head } = here.people
    expired.cookies.set(session, head.browser.cookies.get(session) ?? '')
    await tryAll('expired', expired, inner)
    const left = await signedInBrowser(house, head.account)
    const token = left.cookies.get(session) ?? ''
    const page = await left.get('/konto')
    await left.post('/konto/sign-out', { 'form-token': /form-token" value="([^"]+)/.exec(page.html)?.[1] ?? '' })
    left.cookies.set(session, token)
    await tryAll('signed out', left, inner)
    expect(open).toEqual([])
    expect([inner.length, office.length].every((count) => count > 25)).toBe(true)
  }, 180_000)
})
