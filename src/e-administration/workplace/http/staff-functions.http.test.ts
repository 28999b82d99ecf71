import { beforeAll, describe, expect, it } from 'vitest'
import { openApplication, type TestApplication } from '../../../../test/setup/application.ts'
import { type Person, someAuthority, somebody, someStaff } from '../../../../test/setup/people.ts'
import { cookieName } from '../../../platform/http/index.ts'
import { ownProof } from '../../../foundation/account/words.ts'
import { dismiss, openSession } from '../../../foundation/account/index.ts'
import type { Authority } from '../../../foundation/account/words.ts'
import { routes } from '../index.ts'

const STAFF = '/workplace/mitarbeitende'
const INVITATIONS = '/workplace/einladungen'
const DEMANDS = '/workplace/anmeldeschutz'
let application: TestApplication
let here: Authority
let people: Readonly<Record<'administrator' | 'clerk' | 'stranger', Person>>

beforeAll(async () => {
  application = await openApplication([{ routes }])
  here = await someAuthority(application, 'Stadt Wiesbaden')
  const there = await someAuthority(application, 'Stadt Kassel')
  people = {
    administrator: await someStaff(application, [[here, 'administrator']], 'Ada Technik'),
    clerk: await someStaff(application, [[here, 'clerk']], 'Ali Kaya'),
    stranger: await someStaff(application, [[there, 'administrator']], 'Uwe Fremd'),
  }
})

const tokenOf = async ({ browser }: Pick<Person, 'browser'>): Promise<string> =>
  /form-token" value="([^"]+)/.exec((await browser.get('/konto')).html)?.[1] ?? ''

const sends = async (person: Pick<Person, 'browser'>, path: string, fields: Readonly<Record<string, string>>) =>
  person.browser.post(path, { ...fields, 'form-token': await tokenOf(person) })

/** Invites an address; the path behind the link of its mail. */
const invites = async (email: string, functions = 'clerk'): Promise<string> => {
  const sent = await sends(people.administrator, INVITATIONS, { email, functions, reason: 'Neu im Bürgerbüro' })
  expect(sent.status).toBe(303)
  await application.jobsDone()
  const text = application.mails.findLast(({ to }) => to === email)?.text ?? ''
  return /(\/konto\/arbeitsplatz\/einladung\?token=\S+)/.exec(text)?.[1] ?? ''
}

const takes = async (person: Pick<Person, 'browser'>, link: string) =>
  sends(person, '/konto/arbeitsplatz/einladung', { token: link.split('token=')[1] ?? '' })

describe('a function', () => {
  it('is given and taken with a reason, and never to oneself or by another authority', async () => {
    const { administrator, clerk, stranger } = people
    const path = `${STAFF}/${clerk.account}/funktion`
    expect((await sends(administrator, path, { give: 'head' })).html).toContain('Bitte geben Sie an, warum')
    expect((await sends(stranger, path, { give: 'head', 'give-reason': 'x' })).status).toBe(404)
    const own = `${STAFF}/${administrator.account}/funktion`
    expect((await sends(administrator, own, { give: 'head', 'give-reason': 'x' })).status).not.toBe(303)
    expect((await sends(administrator, path, { give: 'head', 'give-reason': 'Neue Leitung' })).status).toBe(303)
    expect((await clerk.browser.get('/workplace/retention')).status).toBe(200)
    const taken = { take: 'head', 'take-reason': 'Leitung ist zurück' }
    expect((await sends(administrator, `${path}/entziehen`, taken)).status).toBe(303)
    expect((await clerk.browser.get('/workplace/retention')).status).toBe(403)
    const { html } = await administrator.browser.get(`${STAFF}/${clerk.account}`)
    for (const said of ['Neue Leitung', 'Leitung ist zurück', 'Leitung gegeben', 'Leitung entzogen'])
      expect(html).toContain(said)
  })

  it('of the last administrator stays, on the page and for the command', async () => {
    const { administrator } = people
    const path = `${STAFF}/${administrator.account}/funktion/entziehen`
    expect((await sends(administrator, path, { take: 'administrator', 'take-reason': 'x' })).status).toBe(409)
    const wish = { authority: here.id, account: administrator.account, function: 'administrator' } as const
    const refused = { ok: false, refusal: { code: 'account/last-administrator' } }
    expect(await dismiss(application.house)({ system: 'command-line' }, wish)).toEqual(refused)
    expect((await administrator.browser.get(STAFF)).status).toBe(200)
  })
})

describe('an invitation of staff', () => {
  it('is shown as open, lets one person in, and works once', async () => {
    const link = await invites('neu@beispiel.example')
    expect((await people.administrator.browser.get(INVITATIONS)).html).toContain('neu@beispiel.example')
    const [first, second] = [await somebody(application, 'Nina Neu'), await somebody(application, 'Otto Spät')]
    expect((await application.browser().get(link)).location).toContain('/konto/sign-in?to=')
    expect((await first.browser.get(link)).html).toContain('Stadt Wiesbaden')
    const both = await Promise.all([takes(first, link), takes(second, link)])
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 410])
    expect((await takes(first, link)).status).toBe(410)
    expect((await people.administrator.browser.get(INVITATIONS)).html).not.toContain('neu@beispiel.example')
    expect((await people.clerk.browser.get(INVITATIONS)).status).toBe(403)
  })

  it('is worth nothing when withdrawn, over, changed, or taken by who sent it', async () => {
    const guest = await somebody(application, 'Gast Geber')
    const withdrawn = await invites('weg@beispiel.example')
    const { html } = await people.administrator.browser.get(INVITATIONS)
    const invitation = /name="invitation" value="([^"]+)/.exec(html)?.[1] ?? ''
    await sends(people.stranger, `${INVITATIONS}/zuruecknehmen`, { invitation })
    expect((await guest.browser.get(withdrawn)).status).toBe(200)
    await sends(people.administrator, `${INVITATIONS}/zuruecknehmen`, { invitation })
    expect((await takes(guest, withdrawn)).status).toBe(410)
    const open = await invites('offen@beispiel.example', 'head')
    expect((await takes(people.administrator, open)).status).not.toBe(303)
    expect((await takes(guest, `${open.slice(0, -1)}${open.endsWith('A') ? 'B' : 'A'}`)).status).toBe(410)
    expect((await guest.browser.get('/workplace')).status).toBe(403)
  })

  it('ends with who leaves: another link to the same address lets nobody back in', async () => {
    const person = await somebody(application, 'Rita Rück')
    expect((await takes(person, await invites('rita@beispiel.example'))).status).toBe(303)
    const again = await invites('rita@beispiel.example', 'head')
    const gone = await sends(people.administrator, `${STAFF}/${person.account}/gehen`, { sure: 'true' })
    expect(gone.status).toBe(303)
    expect((await person.browser.get('/workplace')).location).toContain('/konto/sign-in')
    const other = await somebody(application, 'Rita Rück')
    expect((await takes(other, again)).status).toBe(410)
  })
})

describe('a demanded sign-in', () => {
  it('leads who signed in too weakly to what is missing, in sessions that run, and lets a passkey through', async () => {
    const { administrator, clerk } = people
    expect((await clerk.browser.get('/workplace')).status).toBe(200)
    expect((await sends(clerk, DEMANDS, { functions: 'clerk' })).status).toBe(403)
    expect((await sends(administrator, DEMANDS, { functions: 'clerk' })).status).toBe(303)
    const led = await clerk.browser.get('/workplace')
    expect(led.location).toBe('/konto/arbeitsplatz/anmeldung?to=%2Fworkplace')
    expect((await clerk.browser.get(led.location ?? '')).html).toContain('href="/konto/anmeldung"')
    expect((await clerk.browser.get('/konto')).status).toBe(200)
    const strong = await openSession(application.house)(clerk.account, ownProof('passkey'))
    const browser = application.browser()
    if (strong.ok) browser.cookies.set(cookieName('session', application.house.secure), strong.value.token)
    expect((await browser.get('/workplace')).status).toBe(200)
    expect((await browser.get('/konto/arbeitsplatz/anmeldung')).location).toBe('/workplace')
    expect((await sends(administrator, DEMANDS, {})).status).toBe(303)
    expect((await clerk.browser.get('/workplace')).status).toBe(200)
  })
})
