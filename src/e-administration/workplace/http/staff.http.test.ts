import { beforeAll, describe, expect, it } from 'vitest'
import { openApplication, type TestApplication } from '../../../../test/setup/application.ts'
import { type Person, someAuthority, somebody, someStaff } from '../../../../test/setup/people.ts'
import { routes } from '../index.ts'

const STAFF = '/workplace/mitarbeitende'
let application: TestApplication
let people: Readonly<Record<'administrator' | 'head' | 'clerk' | 'stranger' | 'citizen', Person>>

beforeAll(async () => {
  application = await openApplication([{ routes }])
  const here = await someAuthority(application, 'Stadt Wiesbaden')
  const there = await someAuthority(application, 'Stadt Kassel')
  people = {
    administrator: await someStaff(application, [[here, 'administrator']], 'Ada Technik'),
    head: await someStaff(application, [[here, 'head']], 'Eva Roth'),
    clerk: await someStaff(application, [[here, 'clerk']], 'Ali Kaya'),
    stranger: await someStaff(application, [[there, 'administrator']], 'Uwe Fremd'),
    citizen: await somebody(application, 'Erika Sommer'),
  }
})

const tokenOf = async ({ browser }: Person): Promise<string> =>
  /form-token" value="([^"]+)/.exec((await browser.get('/konto')).html)?.[1] ?? ''

const sends = async (person: Person, path: string, fields: Readonly<Record<string, string>>) =>
  person.browser.post(`${STAFF}/${path}`, { ...fields, 'form-token': await tokenOf(person) })

const absence = (year: string) => ({
  function: 'head',
  substitute: people.clerk.account,
  reason: 'Urlaub',
  ...{ 'from--day': '1', 'from--month': '1', 'from--year': '2026' },
  ...{ 'to--day': '31', 'to--month': '12', 'to--year': year },
})

describe('the staff of an authority', () => {
  it('is shown to its administrators alone', async () => {
    const { html } = await people.administrator.browser.get(STAFF)
    for (const name of ['Ada Technik', 'Eva Roth', 'Ali Kaya']) expect(html).toContain(name)
    expect(html).not.toContain('Uwe Fremd')
    const member = `${STAFF}/${people.head.account}`
    expect((await people.administrator.browser.get(member)).html).toContain('Eva Roth')
    expect((await people.stranger.browser.get(member)).status).toBe(404)
    for (const path of [STAFF, member]) {
      expect((await people.head.browser.get(path)).status).toBe(403)
      expect((await people.citizen.browser.get(path)).status).toBe(403)
      expect((await application.browser().get(path)).status).toBe(303)
    }
  })

  it('gets a substitute for somebody absent, until that is ended', async () => {
    const { administrator, head, clerk, stranger } = people
    const path = `${head.account}/vertretung`
    expect((await clerk.browser.get('/workplace/retention')).status).toBe(403)
    expect((await sends(administrator, path, { ...absence('2099'), substitute: '' })).html).toContain('Bitte wählen')
    expect((await sends(administrator, path, absence('2025'))).status).toBe(422)
    expect((await sends(stranger, path, absence('2099'))).status).toBe(422)
    expect((await sends(administrator, path, absence('2099'))).status).toBe(303)
    const { html } = await administrator.browser.get(`${STAFF}/${head.account}`)
    expect(html).toContain('Urlaub')
    expect((await clerk.browser.get('/workplace/retention')).status).toBe(200)
    const substitution = /name="substitution" value="([^"]+)/.exec(html)?.[1] ?? ''
    await sends(stranger, `${path}/beenden`, { substitution })
    expect((await clerk.browser.get('/workplace/retention')).status).toBe(200)
    expect((await sends(administrator, `${path}/beenden`, { substitution })).status).toBe(303)
    expect((await clerk.browser.get('/workplace/retention')).status).toBe(403)
  })

  it('ends everything for who leaves, after a tick, and keeps its last administrator', async () => {
    const { administrator, head, stranger } = people
    const path = `${head.account}/gehen`
    expect((await sends(administrator, path, {})).status).toBe(422)
    await sends(stranger, path, { sure: 'true' })
    expect((await head.browser.get('/workplace/retention')).status).toBe(200)
    const alone = await sends(administrator, `${administrator.account}/gehen`, { sure: 'true' })
    expect(alone.status).toBe(409)
    expect(alone.html).toContain('Geben Sie erst einer anderen Person diese Funktion')
    expect((await sends(administrator, path, { sure: 'true' })).status).toBe(303)
    expect((await head.browser.get('/workplace/retention')).status).toBe(303)
    expect((await administrator.browser.get(`${STAFF}/${head.account}`)).status).toBe(404)
  })
})
