import { refuse } from '../../../kernel/result.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  ABOUT_ME,
  begin,
  caseOf,
  type DeskHouse,
  deskHouse,
  draftOf,
  follow,
  next,
  pdfFile,
  sendSimple,
  SIMPLE,
  START,
  summaryOfSimple,
} from '../../../../test/desk/desk-house.ts'
import { somebody } from '../../../../test/setup/people.ts'
import { openCase } from '../../../foundation/cases/index.ts'
import { findDraft } from '../../../foundation/forms/index.ts'

let house: DeskHouse
beforeAll(async () => {
  house = await deskHouse()
})

describe('the start of an application', () => {
  it('asks to sign in first, and comes back', async () => {
    const page = await house.browser().get(`${START}?place=06414000`)
    expect(page).toMatchObject({ status: 303 })
    expect(page.location).toBe(`/konto/sign-in?to=${encodeURIComponent(`${START}?place=06414000`)}`)
  })

  it('says who is responsible, what is needed, and how long the draft is kept', async () => {
    const { browser } = await somebody(house)
    const { status, html } = await browser.get(`${START}?place=06414000`)
    expect(status).toBe(200)
    expect(html).toContain('Stadt Wiesbaden')
    expect(html).toContain('30 Tage')
  })

  it('asks for the place, by name or postcode, and lets choose where several fit', async () => {
    const { browser } = await somebody(house)
    expect((await browser.get(START)).html).toContain('Wo wohnen Sie?')
    expect((await browser.get(`${START}?where=65183`)).location).toBe(`${START}?place=06414000`)
    expect((await browser.get(`${START}?where=Hof`)).html).toMatch(/\?place=06\d{6}/)
    const unknown = await browser.get(`${START}?where=Atlantis`)
    expect(unknown.status).toBe(404)
    expect(unknown.html).toContain('nicht gefunden')
    expect((await browser.get(`${START}?place=99999999`)).status).toBe(404)
  })

  it('says so where nobody takes it online at a place', async () => {
    const { browser } = await somebody(house)
    const page = await browser.get(`${START}?place=06413000`)
    expect(page.status).toBe(404)
    expect(page.html).toContain('Offenbach')
    expect(page.html).not.toContain('Antrag beginnen')
  })

  it('knows no other service', async () => {
    const { browser } = await somebody(house)
    for (const id of ['moon-permit', '%3Cscript%3E', '..%2f..%2fetc', '__proto__'])
      expect((await browser.get(`/desk/start/${id}?place=06414000`)).status).toBe(404)
  })

  it('begins one draft for a double click', async () => {
    const person = await somebody(house)
    const page = await person.browser.get(`${START}?place=06414000`)
    const [one, other] = await Promise.all([person.browser.submit(page, {}), person.browser.submit(page, {})])
    expect(one.location).toBe(other.location)
    expect(one.location).toMatch(/^\/desk\/drafts\/[0-9a-f-]{36}\/person$/)
  })
})

describe('the whole way', () => {
  it('leads through a condition, a repetition and a file to a case', async () => {
    const person = await somebody(house)
    const first = await begin(person)
    expect(first.html).toContain('Schritt 1 von 4')
    const certificate = await next(person, first, ABOUT_ME)
    const extended = await next(person, certificate, { ...SIMPLE, 'certificate.kind': 'extended' })
    expect(extended.html).toContain('Schritt 3 von 5')

    const added = await follow(
      person,
      await person.browser.submit(extended, { 'extended.item[0].what': 'spouse', do: 'add:extended.item' }),
    )
    expect(added.html).toContain('name="extended.item[1].what"')
    const identity = await next(person, added, {
      'extended.item[0].what': 'spouse',
      'extended.item[1].what': 'children',
      'extended.item[1].note': 'beide <b>Kinder</b>',
    })
    const uploaded = await person.browser.submitAll(identity, [
      ['identity.card', pdfFile('Ausweis Maja.pdf')],
      ['do', 'next'],
    ])
    const summary = await follow(person, uploaded)
    for (const text of ['27. März 1985', 'Minderjährige Kinder', 'beide &lt;b>Kinder&lt;/b>', 'Ausweis Maja.pdf'])
      expect(summary.html).toContain(text)
    expect(summary.html).toContain('verbindlich absenden')

    const sent = await person.browser.submit(summary, {})
    const receipt = await follow(person, sent)
    expect(receipt.html).toContain('Ihr Antrag ist angekommen')
    expect(receipt.html).toMatch(/[0-9A-Za-z]+-\d{4}-000001/)
    const { authority, id } = caseOf(sent.location ?? '')
    expect(id).toBe(draftOf(first))

    const own = await person.browser.get(`/cases/${authority}/${id}`)
    expect(own.html).toContain('In Bearbeitung')
    expect(own.html).toContain('Antrag abgesendet')
    const file = /\/cases\/[^"]+\/files\/[0-9a-f-]{36}/.exec(own.html)?.[0] ?? ''
    const opened = await person.browser.get(file)
    expect(opened.html).toBe('%PDF-1.7 x')
    expect(opened.headers.get('content-disposition')).toContain('attachment')
    const copy = await person.browser.get(`/cases/${authority}/${id}/copy.pdf`)
    expect(copy.headers.get('content-type')).toBe('application/pdf')
    expect(copy.html.startsWith('%PDF-')).toBe(true)

    await house.jobsDone()
    const list = await person.browser.get('/konto/vorgaenge')
    expect(list.html).toContain(`/cases/${authority}/${id}`)
    expect(list.html).not.toContain('Weitermachen')
  })

  it('is one case and one receipt, however often it is sent', async () => {
    const person = await somebody(house)
    const summary = await summaryOfSimple(person)
    const both = await Promise.all([person.browser.submit(summary, {}), person.browser.submit(summary, {})])
    const again = await person.browser.submit(summary, {})
    const receipts = new Set([...both, again].map(({ location }) => location))
    expect(receipts.size).toBe(1)
    await house.jobsDone()
    const { html } = await person.browser.get('/konto/vorgaenge')
    expect(new Set(html.match(/\/cases\/[0-9a-f-]{36}\/[0-9a-f-]{36}/g)).size).toBe(1)
  })

  it('never sends what is not complete, and names what is missing with a link', async () => {
    const person = await somebody(house)
    const draft = draftOf(await begin(person))
    const summary = await person.browser.get(`/desk/drafts/${draft}/summary`)
    expect(summary.html).toContain('fehlt noch etwas')
    expect(summary.html).toContain(`/desk/drafts/${draft}/person?check#person.born`)
    expect(summary.html).not.toContain('verbindlich absenden')
    const page = await person.browser.get(`/desk/drafts/${draft}/person?check`)
    expect(page.html).toContain('error-summary')
    const seen = /name="--seen" value="(\d+)"/.exec(page.html)?.[1] ?? ''
    const token = /name="form-token" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    const forced = await person.browser.post(`/desk/drafts/${draft}/send`, { 'form-token': token, '--seen': seen })
    expect(forced.status).toBe(422)
    expect(forced.html).toContain('fehlt noch etwas')
  })

  it('does not send what somebody has not looked at', async () => {
    const person = await somebody(house)
    const summary = await summaryOfSimple(person)
    const draft = draftOf(summary)
    await person.browser.fillIn(`/desk/drafts/${draft}/person`, { ...ABOUT_ME, 'person.town': 'Mainz', do: 'save' })
    const refused = await person.browser.submit(summary, {})
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('Mainz')
    expect((await person.browser.submit(refused, {})).location).toMatch(/^\/desk\/receipts\//)
  })
})

describe('what was sent', () => {
  it('is where old links to the draft lead', async () => {
    const person = await somebody(house)
    const receipt = await sendSimple(person)
    const { authority, id } = caseOf(receipt)
    for (const rest of ['', '/person', '/summary', '/discard'])
      expect((await person.browser.get(`/desk/drafts/${id}${rest}`)).location).toBe(`/cases/${authority}/${id}`)
  })

  it('does not swallow what is still typed into an old tab', async () => {
    const person = await somebody(house)
    const old = await begin(person)
    await next(person, old, ABOUT_ME)
    const certificate = await person.browser.get(`/desk/drafts/${draftOf(old)}/certificate`)
    const summary = await next(person, await next(person, certificate, SIMPLE), {})
    await person.browser.submit(summary, {})
    const late = await person.browser.submit(old, { ...ABOUT_ME, 'person.town': 'Bad Homburg', do: 'next' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('schon abgesendet')
    expect(late.html).toContain('Bad Homburg')
  })

  it('is closed late where the draft was left open', async () => {
    const person = await somebody(house)
    const summary = await summaryOfSimple(person)
    const draft = draftOf(summary)
    const actor = {
      account: person.account,
      name: 'Maja Beispiel',
      actingFor: { kind: 'self' },
      functions: [],
      level: 'low',
      session: person.account,
    } as const
    const { id } = caseOf(`/desk/receipts/${house.authority.id}/${draft}`)
    const found = await findDraft(house.house)(actor, id)
    if (!found.ok) throw new Error(found.refusal.code)
    await openCase(house.house)(actor, {
      ...found.value,
      draft: id,
      takeFile: async () => refuse({ code: 'file/not-found' }),
    })
    expect((await person.browser.get(`/desk/drafts/${draft}/summary`)).location).toBe(
      `/desk/receipts/${house.authority.id}/${draft}`,
    )
    expect((await person.browser.submit(summary, {})).location).toBe(`/desk/receipts/${house.authority.id}/${draft}`)
  })
})

describe('how the decision comes', () => {
  it('is into the mailbox unless the box for the post was ticked, which it never is beforehand', async () => {
    const person = await somebody(house)
    const summary = await summaryOfSimple(person)
    const box = /<input[^>]*name="--by-post"[^>]*>/.exec(summary.html)?.[0] ?? ''
    expect(box).toContain('type="checkbox"')
    expect(box).not.toContain('checked')
    expect((await person.browser.submit(summary, { '--by-post': 'true' })).status).toBe(303)
    expect((await person.browser.get('/konto/zustellung')).html).toContain('Einen einzelnen Vorgang')
    const other = await somebody(house)
    await sendSimple(other)
    expect((await other.browser.get('/konto/zustellung')).html).not.toContain('Einen einzelnen Vorgang')
  })
})
