import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  ABOUT_ME,
  begin,
  type DeskHouse,
  deskHouse,
  draftOf,
  follow,
  next,
  SIMPLE,
  summaryOfSimple,
} from '../../../../test/desk/desk-house.ts'
import { somebody } from '../../../../test/setup/people.ts'

let house: DeskHouse
beforeAll(async () => {
  house = await deskHouse()
})

const valueIn = (html: string, name: string): string | undefined =>
  new RegExp(`<input[^>]* name="${name.replace(/[.[\]]/g, '\\$&')}"[^>]*>`)
    .exec(html)?.[0]
    .match(/ value="([^"]*)"/)?.[1]

describe('a page of a draft', () => {
  it('tells what is wrong and still saves everything, as it was typed', async () => {
    const person = await somebody(house)
    const page = await begin(person)
    const wrong = { ...ABOUT_ME, 'person.postcode': '6518', 'person.born--month': '13', 'person.town': 'Wiesbaden' }
    const again = await person.browser.submit(page, { ...wrong, do: 'next' })
    expect(again.status).toBe(422)
    expect(again.html).toContain('error-summary')
    expect(again.html).toContain('Ihre Angaben sind noch da')
    const later = await person.browser.get(`/desk/drafts/${draftOf(page)}/person`)
    expect(valueIn(later.html, 'person.postcode')).toBe('6518')
    expect(valueIn(later.html, 'person.born--month')).toBe('13')
    expect(valueIn(later.html, 'person.town')).toBe('Wiesbaden')
  })

  it('goes back, takes a break and goes on where it was', async () => {
    const person = await somebody(house)
    const certificate = await next(person, await begin(person), ABOUT_ME)
    const draft = draftOf(certificate)
    const back = await person.browser.submit(certificate, { ...SIMPLE, 'certificate.copies': '3', do: 'back' })
    expect(back.location).toBe(`/desk/drafts/${draft}/person`)
    const saved = await person.browser.submit(certificate, { ...SIMPLE, 'certificate.copies': '3', do: 'save' })
    expect(saved.location).toBe(`/konto/vorgaenge?saved=${draft}`)
    const list = await follow(person, saved)
    expect(list.html).toContain('Ihr Entwurf ist gespeichert')
    expect(list.html).toContain(`/desk/drafts/${draft}"`)
    expect((await person.browser.get(`/desk/drafts/${draft}`)).location).toBe(`/desk/drafts/${draft}/person`)
    const later = await person.browser.get(`/desk/drafts/${draft}/certificate`)
    expect(valueIn(later.html, 'certificate.copies')).toBe('3')
  })

  it('is the first one where the address names none, or one that is not asked', async () => {
    const person = await somebody(house)
    const draft = draftOf(await begin(person))
    for (const page of ['extended', 'nothing', '%3Cscript%3E', 'constructor'])
      expect((await person.browser.get(`/desk/drafts/${draft}/${page}`)).location).toBe(`/desk/drafts/${draft}/person`)
  })

  it('is harmless when it is sent again', async () => {
    const person = await somebody(house)
    const page = await begin(person)
    const sent = await person.browser.submit(page, { ...ABOUT_ME, do: 'next' })
    const again = await person.browser.submit(page, { ...ABOUT_ME, do: 'next' })
    expect(again.location).toBe(sent.location)
    const summary = await person.browser.get(`/desk/drafts/${draftOf(page)}/summary`)
    expect(summary.html).toContain('Maja Beispiel')
  })

  it('adds and removes entries without losing the others', async () => {
    const person = await somebody(house)
    const certificate = await next(person, await begin(person), ABOUT_ME)
    const extended = await next(person, certificate, { ...SIMPLE, 'certificate.kind': 'extended' })
    const path = `/desk/drafts/${draftOf(extended)}/extended`
    const first = { 'extended.item[0].what': 'spouse', 'extended.item[0].note': 'erste' }
    const added = await person.browser.submit(extended, { ...first, do: 'add:extended.item' })
    expect(added.location).toBe(`${path}#extended.item%5B1%5D`)
    const two = { ...first, 'extended.item[1].what': 'children', 'extended.item[1].note': 'zweite' }
    const page = await follow(person, added)
    await person.browser.submit(page, { ...two, do: 'remove:extended.item[0]' })
    const left = await person.browser.get(path)
    expect(valueIn(left.html, 'extended.item[0].note')).toBe('zweite')
    expect(left.html).not.toContain('extended.item[1]')
  })
})

describe('two tabs', () => {
  it('that change different answers lose nothing', async () => {
    const person = await somebody(house)
    const page = await begin(person)
    await person.browser.submit(page, { ...ABOUT_ME, 'person.name': 'Maja B.', do: 'save' })
    const other = { 'person.name': '', 'person.email': '', 'person.phone': '0611 123456' }
    await person.browser.submit(page, { ...other, do: 'save' })
    const { html } = await person.browser.get(`/desk/drafts/${draftOf(page)}/person`)
    expect(valueIn(html, 'person.name')).toBe('Maja B.')
    expect(valueIn(html, 'person.phone')).toBe('0611 123456')
    expect(valueIn(html, 'person.town')).toBe('Wiesbaden')
  })

  it('that change the same answer show both and let choose', async () => {
    const person = await somebody(house)
    const page = await begin(person)
    await person.browser.submit(page, { ...ABOUT_ME, 'person.town': 'Mainz', do: 'save' })
    const conflict = await person.browser.submit(page, { ...ABOUT_ME, 'person.town': 'Gießen', do: 'next' })
    expect(conflict.status).toBe(409)
    expect(conflict.html).toContain('Was soll gelten?')
    expect(conflict.html).toContain('Mainz')
    expect(conflict.html).toContain('Gießen')
    const path = `/desk/drafts/${draftOf(page)}/person`
    expect(valueIn((await person.browser.get(path)).html, 'person.town')).toBe('Mainz')
    const chosen = await person.browser.submit(conflict, { '--choice:person.town': 'mine' })
    expect(chosen.location).toBe(path)
    expect(valueIn((await person.browser.get(path)).html, 'person.town')).toBe('Gießen')
  })

  it('ask again where nothing was chosen, and take nothing that was made up', async () => {
    const person = await somebody(house)
    const page = await begin(person)
    await person.browser.submit(page, { ...ABOUT_ME, 'person.town': 'Mainz', do: 'save' })
    const conflict = await person.browser.submit(page, { ...ABOUT_ME, 'person.town': 'Gießen', do: 'next' })
    expect((await person.browser.submit(conflict, { '--choice:person.town': 'whatever' })).status).toBe(409)
    expect((await person.browser.submit(conflict, { '--held': 'made-up' })).status).toBe(400)
  })
})

describe('the draft of somebody else', () => {
  it('does not exist, whatever is asked', async () => {
    const [maja, eve] = [await somebody(house), await somebody(house, 'Eve')]
    const summary = await summaryOfSimple(maja)
    const draft = draftOf(summary)
    for (const rest of ['', '/person', '/summary', '/discard', `/files/${draft}`])
      expect((await eve.browser.get(`/desk/drafts/${draft}${rest}`)).status).toBe(404)
    const token = /name="form-token" value="([^"]+)"/.exec((await eve.browser.get('/konto/vorgaenge')).html)?.[1] ?? ''
    for (const rest of ['/person', '/send'])
      expect((await eve.browser.post(`/desk/drafts/${draft}${rest}`, { 'form-token': token })).status).toBe(404)
    await eve.browser.post(`/desk/drafts/${draft}/discard`, { 'form-token': token })
    expect((await maja.browser.get(`/desk/drafts/${draft}/summary`)).status).toBe(200)
  })

  it('is not changed with a wrong token, and not without a sign-in', async () => {
    const maja = await somebody(house)
    const draft = draftOf(await begin(maja))
    const fields = { ...ABOUT_ME, 'form-token': 'wrong', do: 'next' }
    expect((await maja.browser.post(`/desk/drafts/${draft}/person`, fields)).status).toBe(403)
    const stranger = house.browser()
    const refused = await stranger.post(`/desk/drafts/${draft}/person`, fields)
    expect(refused.status).toBe(401)
    expect(refused.html).toContain('Marktplatz 1')
    expect((await stranger.get(`/desk/drafts/${draft}/person`)).location).toContain('/konto/sign-in')
  })
})

describe('a draft that is not wanted', () => {
  it('is deleted after a question, and once is enough', async () => {
    const person = await somebody(house)
    const draft = draftOf(await begin(person))
    const asked = await person.browser.get(`/desk/drafts/${draft}/discard`)
    const done = await person.browser.submit(asked, {})
    expect((await follow(person, done)).html).toContain('Der Entwurf ist gelöscht')
    expect((await person.browser.submit(asked, {})).location).toMatch(/^\/konto\/vorgaenge\?discarded=\d{4}-/)
    const gone = await person.browser.get(`/desk/drafts/${draft}/person`)
    expect(gone.status).toBe(404)
    expect(gone.html).toContain('Vielleicht haben Sie ihn gelöscht')
  })
})

it('texts of all kinds come back as they were typed', async () => {
  const person = await somebody(house)
  const page = await begin(person)
  const hostile = `<script>alert("1")</script> ' -- ; drop table 名 😀 & {name} %s \\u0000`
  await person.browser.submit(page, { ...ABOUT_ME, 'person.town': hostile.slice(0, 60), do: 'save' })
  const { html } = await person.browser.get(`/desk/drafts/${draftOf(page)}/person`)
  expect(html).not.toContain('<script>alert')
  expect(html).toContain('&lt;script>alert(&quot;1&quot;)')
})

it('saving pages in any order never loses an answer', { timeout: 60_000 }, async () => {
  const person = await somebody(house)
  const pages = {
    person: ['person.street', 'person.town', 'person.phone'],
    certificate: ['certificate.use', 'certificate.copies'],
  } as const
  const button = fc.constantFrom('next', 'back', 'save')
  const saving = fc.oneof(
    fc.record({
      page: fc.constant('person'),
      field: fc.constantFrom(...pages.person),
      text: fc.stringMatching(/^[a-z]{1,8}$/),
      button,
    }),
    fc.record({
      page: fc.constant('certificate'),
      field: fc.constantFrom(...pages.certificate),
      text: fc.stringMatching(/^[a-z]{1,8}$/),
      button,
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(saving, { minLength: 1, maxLength: 6 }), async (savings) => {
      const first = await begin(person)
      const draft = draftOf(first)
      const typed = new Map<string, string>()
      for (const { page, field, text, button: pressed } of savings) {
        const shown = await person.browser.get(`/desk/drafts/${draft}/${page}`)
        const here = Object.entries(pages).find(([name]) => name === page)?.[1] ?? []
        const kept = Object.fromEntries(here.map((name) => [name, valueIn(shown.html, name) ?? '']))
        await person.browser.submit(shown, { ...kept, [field]: text, do: pressed })
        typed.set(field, text)
      }
      const html = (
        await Promise.all(Object.keys(pages).map((page) => person.browser.get(`/desk/drafts/${draft}/${page}`)))
      ).map((page) => page.html)
      for (const [name, text] of typed) expect(html.map((page) => valueIn(page, name))).toContain(text)
      await person.browser.fillIn(`/desk/drafts/${draft}/discard`, {})
    }),
    { numRuns: 8 },
  )
})

it('a draft that nobody changed for its time is gone, and says so', async () => {
  const late = await deskHouse()
  const person = await somebody(late)
  const draft = draftOf(await begin(person))
  late.travel('P31D')
  const fresh = await somebody(late)
  expect((await fresh.browser.get(`/desk/drafts/${draft}/person`)).status).toBe(404)
  expect((await person.browser.get(`/desk/drafts/${draft}/person`)).location).toContain('/konto/sign-in')
})
