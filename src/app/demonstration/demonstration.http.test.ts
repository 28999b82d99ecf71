import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { htmlFindings } from '../../../test/forms/pages-shown.tsx'
import { openApplication, type TestApplication } from '../../../test/setup/application.ts'
import type { TestBrowser } from '../../../test/setup/test-browser.ts'
import { actorOf, foundAuthorities } from '../../foundation/account/index.ts'
import type { Authority } from '../../foundation/account/words.ts'
import { day } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import { cookieName } from '../../platform/http/index.ts'
import { folderMailer } from '../../platform/mail/index.ts'
import { authoritiesOfHessen } from '../hessen/authorities.ts'
import { CITIZENS, shownStaff, staffOf } from './persons.ts'
import { demonstrationRoutes } from './routes.ts'

const authorities = authoritiesOfHessen(day('2026-11-23'))
const authorityCalled = (name: string): Authority => {
  const found = authorities.find((one) => one.name === name)
  if (!found) throw new Error(`no authority ${name}`)
  return found
}

let outboxFolder = ''
let opened: TestApplication
const open = (demonstration: boolean) =>
  openApplication([{ routes: (house) => demonstrationRoutes({ ...house, outboxFolder }) }], { demonstration })

beforeAll(async () => {
  outboxFolder = await mkdtemp(join(tmpdir(), 'dreiklang-outbox-'))
  opened = await open(true)
  await foundAuthorities(opened.house)(authorities)
})
afterAll(() => rm(outboxFolder, { recursive: true }))

const tokenIn = (html: string) => /name="form-token" value="([^"]+)"/.exec(html)?.[1] ?? ''
const send = async (browser: TestBrowser, path: string, fields: Readonly<Record<string, string>>) => {
  const page = await browser.get('/demonstration')
  return browser.post(path, { 'form-token': tokenIn(page.html), ...fields })
}
const whoIs = (browser: TestBrowser) =>
  actorOf(opened.house)(browser.cookies.get(cookieName('session', false)) ?? '').then((actor) => actor)
const [miriam, yusuf] = CITIZENS
const staff = shownStaff(authorities)

describe('where there is no mark', () => {
  it('nothing of the demonstration exists, for nobody', async () => {
    const real = await open(false)
    const browser = real.browser()
    for (const path of ['/demonstration', '/demonstration/outbox', `/demonstration/outbox/${newId()}`])
      expect([path, (await browser.get(path)).status]).toEqual([path, 404])
    for (const path of ['/demonstration/sign-in', '/demonstration/office'])
      expect([path, (await browser.post(path, { person: miriam?.id ?? '' })).status]).toEqual([path, 404])
    expect([...browser.cookies.keys()]).not.toContain(cookieName('session', false))
  })
})

describe('signing in with one click', () => {
  it('offers every person with a button of its own, in sound HTML', async () => {
    const { status, html } = await opened.browser().get('/demonstration')
    expect(status).toBe(200)
    for (const { name } of [...CITIZENS, ...staff]) expect(html).toContain(name)
    expect(html.match(/action="\/demonstration\/sign-in"/g)).toHaveLength(CITIZENS.length + staff.length)
    expect(await htmlFindings(html)).toEqual([])
  })

  it('leads a citizen to where they wanted to go, else to their cases', async () => {
    const browser = opened.browser()
    const fields = { person: miriam?.id ?? '', to: '/apply/dog-tax?page=2' }
    expect((await send(browser, '/demonstration/sign-in', fields)).location).toBe('/apply/dog-tax?page=2')
    expect(await whoIs(browser)).toMatchObject({ name: miriam?.name, functions: [], level: 'substantial' })
    const other = opened.browser()
    expect((await send(other, '/demonstration/sign-in', { person: yusuf?.id ?? '' })).location).toBe('/konto/vorgaenge')
    const elsewhere = { person: yusuf?.id ?? '', to: 'https://elsewhere.example/' }
    expect((await send(opened.browser(), '/demonstration/sign-in', elsewhere)).location).toBe('/konto/vorgaenge')
  })

  it.each(staff)('leads $name to work in their authority at once', async ({ id, name, role, authority }) => {
    const browser = opened.browser()
    const sent = await send(browser, '/demonstration/sign-in', { person: id, to: '/konto/vorgaenge' })
    expect([sent.status, sent.location]).toEqual([303, '/workplace'])
    expect(await whoIs(browser)).toMatchObject({ name, functions: [{ authority: authority.id, function: role }] })
  })

  it('ends the session before', async () => {
    const browser = opened.browser()
    await send(browser, '/demonstration/sign-in', { person: miriam?.id ?? '' })
    const before = browser.cookies.get(cookieName('session', false)) ?? ''
    await send(browser, '/demonstration/sign-in', { person: yusuf?.id ?? '' })
    expect(await actorOf(opened.house)(before)).toBeNull()
    expect((await whoIs(browser))?.name).toBe(yusuf?.name)
    expect((await browser.get('/demonstration')).html).toContain(`als ${yusuf?.name} angemeldet`)
  })

  it('is refused for somebody unknown, and without the token of the page', async () => {
    expect((await send(opened.browser(), '/demonstration/sign-in', { person: newId() })).status).toBe(404)
    const browser = opened.browser()
    expect((await browser.post('/demonstration/sign-in', { person: miriam?.id ?? '' })).status).toBe(403)
    expect(await whoIs(browser)).toBeNull()
  })
})

describe('another authority', () => {
  it('is any of Hessen: its invented person is opened on demand, and is the same one next time', async () => {
    const bensheim = authorityCalled('Stadt Bensheim')
    const person = staffOf(bensheim, 'head')
    for (let time = 0; time < 2; time++) {
      const browser = opened.browser()
      const sent = await send(browser, '/demonstration/office', { authority: bensheim.id, role: 'head' })
      expect(sent.location).toBe('/workplace')
      expect(await whoIs(browser)).toMatchObject({
        account: person.id,
        name: person.name,
        functions: [{ authority: bensheim.id, function: 'head' }],
      })
    }
  })

  it('has two people who never share a name', () => {
    for (const authority of authorities)
      expect(staffOf(authority, 'clerk').name).not.toBe(staffOf(authority, 'head').name)
  })

  it.each([
    [{}, ['authority', 'role']],
    [{ authority: authorityCalled('Land Hessen').id }, ['role']],
    [{ authority: 'x', role: 'clerk' }, ['authority']],
    [{ authority: authorityCalled('Land Hessen').id, role: 'mayor' }, ['role']],
  ])('comes back with what is missing: %j', async (fields, missing) => {
    const { status, html } = await send(opened.browser(), '/demonstration/office', fields)
    expect(status).toBe(422)
    for (const name of ['authority', 'role']) expect(html.includes(`href="#${name}"`)).toBe(missing.includes(name))
    expect(await htmlFindings(html)).toEqual([])
  })
})

describe('the outbox', () => {
  it('says what to do while it is empty', async () => {
    const { html } = await opened.browser().get('/demonstration/outbox')
    expect(html).toContain('Noch keine E-Mail')
    expect(html).toContain('href="/konto/register"')
  })

  it('shows mails page by page, newest first, and each with links that work', async () => {
    const mailer = folderMailer({ folder: outboxFolder, from: 'Dreiklang <post@dreiklang.example>' })
    for (let count = 1; count <= 27; count++)
      await mailer.send({
        to: 'maja@beispiel.example',
        subject: `Mail ${count} <b>ß</b>`,
        text: `Guten Tag,\n\nbestätigen: ${opened.house.publicUrl}/konto/confirm?token=${count}\nfremd: https://elsewhere.example/`,
      })
    const browser = opened.browser()
    const first = await browser.get('/demonstration/outbox')
    expect(await htmlFindings(first.html)).toEqual([])
    const subjects = (html: string) => [...html.matchAll(/Mail (\d+) &lt;b>/g)].map(([, count]) => Number(count))
    expect(subjects(first.html)).toEqual(Array.from({ length: 25 }, (_, at) => 27 - at))
    const next = /href="(\/demonstration\/outbox\?before=[^"]+)"/.exec(first.html)?.[1] ?? ''
    expect(subjects((await browser.get(next)).html)).toEqual([2, 1])
    const mail = await browser.get(/href="(\/demonstration\/outbox\/[^"?]+)"/.exec(first.html)?.[1] ?? '')
    expect(mail.html).toContain('href="/konto/confirm?token=27"')
    expect(mail.html).not.toContain('href="https://elsewhere.example')
    expect(await htmlFindings(mail.html)).toEqual([])
  })

  it('has no page for what is no mail', async () => {
    const browser = opened.browser()
    for (const name of [newId(), 'x', '..%2F..%2Froot.key'])
      expect((await browser.get(`/demonstration/outbox/${name}`)).status).toBe(404)
    expect((await browser.get('/demonstration/outbox?before=x')).status).toBe(400)
  })
})
