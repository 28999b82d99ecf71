import { contentOf } from '../../../../test/setup/content.ts'
import { ok } from '../../../kernel/result.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesRoom, openApplication, type TestApplication } from '../../../../test/setup/application.ts'
import { validAnswers } from '../../../../test/forms/valid-answers.ts'
import { type Person, someAuthority, somebody, someStaff } from '../../../../test/setup/people.ts'
import type { TestBrowser } from '../../../../test/setup/test-browser.ts'
import { loadServices } from '../../../e-services/services/index.ts'
import { openCase, viewCase } from '../../../foundation/cases/index.ts'
import type { Service } from '../../../foundation/cases/words.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { routes } from '../index.ts'

let application: TestApplication
let service: Service
let office: { readonly clerk: Person; readonly head: Person; readonly stranger: Person; readonly citizen: Person }
let authority: Id

beforeAll(async () => {
  application = await openApplication([casesRoom, { routes }])
  const found = (await loadServices()).find((one) => one.id === 'residence-certificate')
  if (!found) throw new Error('the residence certificate is not there')
  service = found
  await application.house.services.release(service)
  const here = await someAuthority(application, 'Stadt Wiesbaden')
  const there = await someAuthority(application, 'Stadt Kassel')
  authority = here.id
  office = {
    clerk: await someStaff(application, [[here, 'clerk']], 'Ali Kaya'),
    head: await someStaff(application, [[here, 'head']], 'Eva Roth'),
    stranger: await someStaff(application, [[there, 'clerk']], 'Uwe Fremd'),
    citizen: await somebody(application, 'Erika Sommer'),
  }
})

const actorOf = (person: Person, functions: Actor['functions'] = []): Actor => ({
  account: person.account,
  name: 'Erika Sommer',
  actingFor: { kind: 'self' },
  functions,
  level: 'low',
  session: newId(),
})

/** A case that was just sent, as its path in the workplace. */
const sentCase = async (answers = validAnswers(service.form)): Promise<{ readonly id: Id; readonly path: string }> => {
  const receipt = await openCase(application.house)(actorOf(office.citizen), {
    draft: newId(),
    authority,
    area: '06414000',
    service: service.id,
    version: service.version,
    answers,
    takeFile: async () => ok({ bytes: contentOf('%PDF-1.7'), scan: 'not-scanned' }),
  })
  if (!receipt.ok) throw new Error(receipt.refusal.code)
  return { id: receipt.value.ref.id, path: `/workplace/cases/${receipt.value.ref.id}` }
}

/** The fields of the form of one move, as the page offers it; the form must be there. */
const moveForm = async (browser: TestBrowser, path: string, on: string): Promise<Record<string, string>> => {
  const { html } = await browser.get(path)
  const form = new RegExp(`<form[^>]*id="move-${on}"[^]*?</form>`).exec(html)?.[0]
  if (form === undefined) throw new Error(`no form for ${on}`)
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? ''
  return { on, seen: value('seen'), 'form-token': value('form-token') }
}

const stateOf = async (id: Id): Promise<string> => {
  const view = await viewCase(application.house)(actorOf(office.clerk, [{ authority, function: 'clerk' }]), {
    authority,
    id,
  })
  return view.ok ? view.value.row.state : view.refusal.code
}

describe('the permissions of an authority', () => {
  it('are shown to its administrators with its own staff, and to nobody else', async () => {
    const here = await own()
    const administrator = await someStaff(application, [[here, 'administrator']], 'Ina Technik')
    const { status, html } = await administrator.browser.get('/workplace/permissions')
    expect(status).toBe(200)
    for (const name of ['Ina Technik', 'Ali Kaya', 'Eva Roth']) expect(html).toContain(name)
    expect(html).not.toContain('Uwe Fremd')
    for (const person of [office.clerk, office.head, office.citizen])
      expect((await person.browser.get('/workplace/permissions')).status).toBe(403)
    expect((await application.browser().get('/workplace/permissions')).status).toBe(303)
  })

  it('are where an administrator who works on no case begins', async () => {
    const administrator = await someStaff(application, [[await own(), 'administrator']], 'Ina Technik')
    expect((await administrator.browser.get('/workplace')).location).toBe('/workplace/permissions')
    const { path } = await sentCase()
    expect((await administrator.browser.get(path)).status).toBe(403)
  })
})

describe('the workplace', () => {
  it('is closed to visitors and citizens, on every route', async () => {
    const { path } = await sentCase()
    for (const where of ['/workplace', path, `${path}/files/${newId()}`]) {
      const visitor = await application.browser().get(where)
      expect(visitor.status, where).toBe(303)
      expect(visitor.location).toContain('/konto/sign-in?to=')
      expect((await office.citizen.browser.get(where)).status, where).toBe(403)
    }
    expect((await application.browser().post(`${path}/moves`, { on: 'ask', seen: '1' })).status).toBe(401)
    expect((await office.citizen.browser.post(`${path}/moves`, { on: 'ask', seen: '1' })).status).toBe(403)
  })

  it('shows a case to its own authority and to no other', async () => {
    const { id, path } = await sentCase()
    expect((await office.clerk.browser.get(path)).status).toBe(200)
    expect((await office.stranger.browser.get(path)).status).toBe(404)
    const fields = await moveForm(office.clerk.browser, path, 'ask')
    const token = {
      'form-token':
        /form-token" value="([^"]+)/.exec((await office.stranger.browser.get('/workplace')).html)?.[1] ?? '',
    }
    const foreign = await office.stranger.browser.post(`${path}/moves`, {
      ...fields,
      ...token,
      'ask--question': 'Wer sind Sie?',
    })
    expect(foreign.status).toBe(404)
    expect(await stateOf(id)).toBe('received')
    expect((await office.clerk.browser.get(`/workplace/cases/${newId()}`)).status).toBe(404)
    expect((await office.clerk.browser.get('/workplace/cases/1%20or%201=1')).status).toBe(404)
  })

  it('lists what waits, with the name opened, and finds a number as it is typed', async () => {
    await sentCase()
    const { html } = await office.clerk.browser.get('/workplace')
    expect(html).toContain('Erika Sommer')
    for (const view of ['mine', 'open', 'done', 'all', 'rubbish'])
      expect((await office.clerk.browser.get(`/workplace?view=${view}&after=rubbish`)).status).toBe(200)
    const unknown = await office.clerk.browser.get('/workplace?number=%3Cscript%3E')
    expect(unknown.html).toContain('&lt;script>')
    expect((await office.stranger.browser.get('/workplace?view=all')).html).not.toContain('Erika Sommer')
  })

  it('asks for what a move needs, keeps what was typed, and moves then', async () => {
    const { id, path } = await sentCase()
    const fields = await moveForm(office.clerk.browser, path, 'ask')
    const empty = await office.clerk.browser.post(`${path}/moves`, { ...fields, 'ask--question': '   ' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('aria-invalid="true"')
    const long = await office.clerk.browser.post(`${path}/moves`, { ...fields, 'ask--question': 'ä'.repeat(5_001) })
    expect(long.status).toBe(422)
    const asked = await office.clerk.browser.post(`${path}/moves`, { ...fields, 'ask--question': '<b>Warum?</b>' })
    expect(asked).toMatchObject({ status: 303, location: `${path}?done=ask` })
    expect(await stateOf(id)).toBe('waiting')
    expect((await office.clerk.browser.get(path)).html).toContain('&lt;b>Warum?&lt;/b>')
  })

  it('shows a second person the new state beside what they had typed', async () => {
    const { path } = await sentCase()
    const stale = await moveForm(office.clerk.browser, path, 'ask')
    const colleague = await someStaff(application, [[{ ...(await own()), id: authority }, 'clerk']], 'Ida Lang')
    const first = await moveForm(colleague.browser, path, 'propose-refusal')
    await colleague.browser.post(`${path}/moves`, { ...first, 'propose-refusal--reasons': 'Unvollständig.' })
    const late = await office.clerk.browser.post(`${path}/moves`, { ...stale, 'ask--question': 'Mein langer Text' })
    expect(late.status).toBe(409)
  })

  it('lets a head decide what a clerk proposed, and nobody both', async () => {
    const { id, path } = await sentCase()
    const propose = await moveForm(office.clerk.browser, path, 'propose')
    await office.clerk.browser.post(`${path}/moves`, propose)
    expect(await stateOf(id)).toBe('signing')
    const forged = await office.clerk.browser.post(`${path}/moves`, { ...propose, on: 'grant', seen: '2' })
    expect(forged.status).toBe(403)
    expect(await stateOf(id)).toBe('signing')
    const grant = await moveForm(office.head.browser, path, 'grant')
    expect((await office.head.browser.post(`${path}/moves`, grant)).status).toBe(303)
    await application.jobsDone()
    const { html } = await office.head.browser.get(path)
    const file = /href="([^"]*\/files\/[^"]+)"[^>]*>[^<]*\.pdf/.exec(html)?.[1] ?? ''
    const pdf = await office.head.browser.get(file)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect((await office.stranger.browser.get(file)).status).toBe(404)
  })

  it('proves when a decision was made known, on the page, on paper and as data, to its own authority alone', async () => {
    const { path } = await sentCase()
    expect((await office.clerk.browser.get(`${path}/zustellung.pdf`)).status).toBe(404)
    await office.clerk.browser.post(`${path}/moves`, await moveForm(office.clerk.browser, path, 'propose'))
    await office.head.browser.post(`${path}/moves`, await moveForm(office.head.browser, path, 'grant'))
    await application.jobsDone()
    expect((await office.clerk.browser.get(path)).html).toContain('Gilt als bekannt gegeben am')
    const pdf = await office.clerk.browser.get(`${path}/zustellung.pdf`)
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const data = await office.clerk.browser.get(`${path}/zustellung.json`)
    expect(JSON.parse(data.html)).toMatchObject({ deliveries: [{ account: office.citizen.account, openedAt: null }] })
    for (const page of ['zustellung.pdf', 'zustellung.json'])
      expect((await office.stranger.browser.get(`${path}/${page}`)).status).toBe(404)
  })

  it('shows an erased case with its number and state, and says that the rest is gone', async () => {
    const { id, path } = await sentCase()
    const { db, keys } = application.house
    await db.tx(inAuthority(authority), (tx) => keys.destroy(tx, id))
    const { status, html } = await office.clerk.browser.get(path)
    expect(status).toBe(200)
    expect(html).toContain('Die Angaben in diesem Vorgang sind gelöscht')
    expect(html).not.toContain('Erika Sommer')
    const list = await office.clerk.browser.get('/workplace')
    expect(list.status).toBe(200)
    expect(list.html).toContain('>gelöscht</td>')
  })
})

const own = async () => {
  const found = await application.house.authorities.byId(authority)
  if (!found) throw new Error('the authority is not there')
  return found
}
