/** T14: every route, every role, with the ids of another authority and of another person. */
import { beforeAll, describe, expect, it } from 'vitest'
import { routes as workplaceRoutes } from '../../src/e-administration/workplace/index.ts'
import { routes as deskRoutes } from '../../src/e-services/desk/routes.ts'
import { dismiss } from '../../src/foundation/account/index.ts'
import { routes as accountRoutes } from '../../src/foundation/account/routes.ts'
import { type MatrixRole, opensFor } from '../../src/foundation/security/words.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Route } from '../../src/platform/http/words.ts'
import { inAuthority } from '../../src/platform/postgres/index.ts'
import { type Person, someAuthority, someStaff, somebody } from '../setup/people.ts'
import type { TestBrowser } from '../setup/test-browser.ts'
import { type GrantHouse, grantHouse, presses, proposes } from './grant-house.ts'

let house: GrantHouse
let routes: readonly Route[]
/** What each parameter is filled with: what exists in the first authority, of other people. A new name must be added. */
let foreign: Readonly<Record<string, string>>
let callers: readonly (readonly [string, MatrixRole, Person | null])[]

beforeAll(async () => {
  house = await grantHouse()
  const { application, people, here } = house
  const { number, id } = await house.sendCase()
  const sent = await proposes(people.head, people, { number })
  const path = sent.location ?? ''
  await presses(people.second, path, 'confirm')
  await application.jobsDone()
  routes = [
    ...accountRoutes(application.house),
    ...deskRoutes(application.house),
    ...workplaceRoutes(application.house),
  ]
  foreign = { authority: here.id, case: id, grant: path.split('/').at(-1) ?? '' }
  const other = await someAuthority(application, 'Stadt Kassel')
  callers = [
    ['visitor', 'visitor', null],
    ['person', 'person', await somebody(application, 'Nora Nachbar')],
    ['clerk elsewhere', 'clerk', await someStaff(application, [[other, 'clerk']])],
    ['head elsewhere', 'head', await someStaff(application, [[other, 'head']])],
    ['administrator elsewhere', 'administrator', await someStaff(application, [[other, 'administrator']])],
  ]
})

/** Other ids are ids of nothing: a page that shows one of them would be a page without a right. */
const filled = ({ path }: Route): string =>
  path.replace(/:(\w+)/g, (_whole, name: string) => foreign[name] ?? (name === 'service' ? 'dog-tax' : newId()))

const tokenOf = async (browser: TestBrowser): Promise<string> => {
  for (const page of ['/account', '/account/register']) {
    const token = /form-token" value="([^"]+)/.exec((await browser.get(page)).html)?.[1]
    if (token !== undefined) return token
  }
  throw new Error('no page has a form')
}

const ask = async (browser: TestBrowser, route: Route, token: string) =>
  route.method === 'GET'
    ? browser.get(filled(route))
    : browser.post(filled(route), { 'form-token': token, 'idempotency-key': newId() })

/** A reader's door is open to every session; without a grant there is nothing behind it. */
const opens = ({ permission }: Route, role: MatrixRole): boolean =>
  opensFor(permission, role) || (role !== 'visitor' && permission.who.includes('reader'))

/** A closed door: the way to the sign-in page, or a refusal. */
const isClosed = ({ status, location }: { readonly status: number; readonly location: string | null }): boolean =>
  status === 401 || status === 403 || (status === 303 && (location ?? '').startsWith('/account/sign-in?to='))

const state = () => {
  const { here, application } = house
  return application.house.db.tx(inAuthority(here.id), (tx) =>
    tx.sql<{ state: string }>(
      `select md5(concat((select string_agg(t::text, ',' order by case_id) from cases."case" t),
        (select string_agg(t::text, ',' order by case_id, seq) from cases.log t),
        (select string_agg(t::text, ',' order by grant_id) from security.reading_grant t),
        (select string_agg(t::text, ',' order by use_id) from security.grant_use t),
        (select string_agg(t::text, ',' order by account_id, function) from account.staff t))) as state`,
    ),
  )
}

/** What ends the own session would end the walk. */
const ENDS_SESSION = /sign-out|\/sessions/

describe('the route matrix', () => {
  it('opens no door to a role that its permission does not name', async () => {
    const open: string[] = []
    for (const [name, role, person] of callers) {
      const browser = person?.browser ?? house.application.browser()
      const token = await tokenOf(browser)
      for (const route of routes) {
        if (opens(route, role)) continue
        const answer = await ask(browser, route, token)
        if (!isClosed(answer)) open.push(`${name}: ${route.method} ${route.path} answered ${answer.status}`)
      }
    }
    expect(open).toEqual([])
  })

  it('shows and changes nothing of another authority, whatever its ids are', async () => {
    const before = await state()
    const shown: string[] = []
    let tried = 0
    for (const [name, role, person] of callers) {
      const browser = person?.browser ?? house.application.browser()
      const token = await tokenOf(browser)
      for (const route of routes) {
        const named = /:(authority|case|grant)/.test(route.path)
        if (!opens(route, role) || !named || ENDS_SESSION.test(route.path)) continue
        tried += 1
        const { status, html } = await ask(browser, route, token)
        if (status < 400) shown.push(`${name}: ${route.method} ${route.path} answered ${status}`)
        if (html.includes('Erika Sommer')) shown.push(`${name}: ${route.path} names somebody`)
      }
    }
    expect(shown).toEqual([])
    expect(await state()).toEqual(before)
    expect(tried).toBeGreaterThan(30)
    const { clerk, head, supervisor } = house.people
    const { authority, case: one, grant } = foreign
    expect((await clerk.browser.get(`/workplace/cases/${one}`)).status).toBe(200)
    expect((await head.browser.get(`/workplace/grants/${grant}`)).status).toBe(200)
    expect((await supervisor.browser.get(`/workplace/granted/${authority}/${grant}/cases/${one}`)).status).toBe(200)
  })

  it('closes every door with the function, and with the session', async () => {
    const { application, here } = house
    const staff = await someStaff(application, [[here, 'head']], 'Gerd Gewesen')
    const token = await tokenOf(staff.browser)
    const inner = routes.filter(({ permission }) => permission.reach === 'own-authority')
    expect(inner.length).toBeGreaterThan(8)
    expect((await staff.browser.get('/workplace')).status).toBe(200)
    const all = async () => {
      const open: string[] = []
      for (const route of inner) {
        const answer = await ask(staff.browser, route, token)
        if (!isClosed(answer)) open.push(`${route.method} ${route.path} answered ${answer.status}`)
      }
      return open
    }
    await dismiss(application.house)(
      { system: 'test' },
      { authority: here.id, account: staff.account, function: 'head' },
    )
    expect(await all()).toEqual([])
    application.travel('P1D')
    expect(await all()).toEqual([])
  })
})
