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
} from '../../../../test/desk/desk-house.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { type Person, signedInBrowser, somebody } from '../../../../test/setup/people.ts'
import type { Page } from '../../../../test/setup/test-browser.ts'

let house: DeskHouse
beforeAll(async () => {
  house = await deskHouse()
})

const tokenIn = ({ html }: Page): string => /form-token" value="([^"]+)/.exec(html)?.[1] ?? ''

/** The page of a form on a page with several forms. */
const posted = async (person: Person, page: Page, [path, fields]: [string, Readonly<Record<string, string>>]) =>
  person.browser.post(path, { 'form-token': tokenIn(page), ...fields })

interface Begun {
  readonly owner: Person
  readonly helper: Person
  readonly draft: string
  readonly link: string
}

/** Maja fills in who she is, and asks Hanna to help; the link as it was mailed. */
const asked = async (pages: readonly string[] = ['certificate']): Promise<Begun> => {
  const owner = await somebody(house, 'Maja Beispiel')
  const helper = await somebody(house, 'Hanna Hilfreich')
  const draft = draftOf(await next(owner, await begin(owner), ABOUT_ME))
  const form = await owner.browser.get(`/desk/drafts/${draft}/helpers`)
  const what = pages.length === 0 ? 'whole' : 'parts'
  const sent = await owner.browser.submitAll(form, [
    ['email', helper.email],
    ['what', what],
    ...pages.map((page): [string, string] => ['page', page]),
  ])
  expect(sent.location).toBe(`/desk/drafts/${draft}/helpers?asked`)
  await house.jobsDone()
  const mail = house.mails.findLast(({ to }) => to === helper.email)
  expect(mail?.text).toContain('7 Tage')
  expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Maja|Wohnsitz|Meldebescheinigung|certificate/)
  const link = /https?:\/\/[^/]+(\/konto\/helfen\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
  return { owner, helper, draft, link }
}

/** The same, and Hanna has accepted; where the draft is for her. */
const helping = async (pages?: readonly string[]): Promise<Begun & { readonly base: string }> => {
  const begun = await asked(pages)
  const accepted = await begun.helper.browser.submit(await begun.helper.browser.get(begun.link), {})
  expect(accepted.location).toMatch(/^\/konto\/helfen\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/)
  return { ...begun, base: accepted.location ?? '' }
}

const end = async ({ owner, draft }: Begun): Promise<Page> => {
  const page = await owner.browser.get(`/desk/drafts/${draft}/helpers`)
  const helper = /name="helper" value="([^"]+)/.exec(page.html)?.[1] ?? ''
  return posted(owner, page, [`/desk/drafts/${draft}/helpers/end`, { helper }])
}

describe('somebody who is asked to help', () => {
  it('is told what it is about only after signing in, and asked before it counts', async () => {
    const { helper, link } = await asked()
    expect((await house.browser().get(link)).html).not.toContain('Maja')
    const page = await helper.browser.get(link)
    expect(page.html).toContain('Maja Beispiel')
    expect(page.html).toContain('Ja, ich helfe')
    const path = link.split('?')[0] ?? ''
    expect(path).toBe('/konto/helfen')
    expect((await helper.browser.submit(page, {})).status).toBe(303)
    expect((await helper.browser.get(link)).location).toMatch(/^\/konto\/helfen\//)
    const { html } = await (await somebody(house, 'Frida Fremd')).browser.get(link)
    expect(html).toContain('Dieser Link gilt nicht mehr')
    expect(html).not.toContain('Maja')
  })

  it('is one account, however many accept at once', async () => {
    const { link, draft, owner } = await asked()
    const people = await Promise.all(Array.from({ length: 16 }, (_, nth) => somebody(house, `Hanna ${nth}`)))
    const pages = await Promise.all(people.map(async (one) => [one, await one.browser.get(link)] as const))
    const sent = await Promise.all(
      pages.flatMap(([one, page]) => [1, 2, 3, 4].map(async () => [one, await one.browser.submit(page, {})] as const)),
    )
    expect(sent).toHaveLength(64)
    const accepted = new Set(sent.filter(([, { status }]) => status === 303).map(([one]) => one.account))
    expect(accepted.size).toBe(1)
    expect(new Set(sent.map(([, { status }]) => status))).toEqual(new Set([303, 410]))
    const { html } = await owner.browser.get(`/desk/drafts/${draft}/helpers`)
    expect(html.match(/Hilft gerade/g)).toHaveLength(1)
  })
})

describe('a helper', () => {
  it('sees and fills in only the named parts, and never sends', async () => {
    const begun = await helping()
    const { helper, base, draft } = begun
    const overview = await helper.browser.get(base)
    expect(overview.html).toContain('Sie helfen Maja Beispiel')
    const form = await helper.browser.get(`${base}/certificate`)
    expect(form.html).toContain('certificate.copies')
    const saved = await helper.browser.submit(form, { ...SIMPLE, 'person.town': 'Gelogen', do: 'next' })
    expect(saved.status).toBe(303)
    for (const { html } of [overview, form, await follow(helper, saved)])
      expect(html).not.toMatch(/Marktplatz|65185|Wiesbaden<|maja@beispiel|1985/)
    expect((await helper.browser.get(`${base}/person`)).location).toBe(base)
    const other = await posted(helper, form, [`${base}/person`, { 'person.town': 'Gelogen', do: 'next' }])
    expect(other.location).toBe(base)
    for (const path of ['', '/person', '/summary', '/helpers', '/discard'])
      expect((await helper.browser.get(`/desk/drafts/${draft}${path}`)).status).toBe(404)
    expect((await posted(helper, form, [`/desk/drafts/${draft}/send`, { '--seen': '2' }])).status).toBe(404)
    expect((await posted(helper, form, [`${base}/send`, {}])).location).toBe(base)
    expect((await helper.browser.get('/konto/vorgaenge')).html).not.toContain(draft)
    const mine = await begun.owner.browser.get(`/desk/drafts/${draft}/person`)
    expect(mine.html).toContain('Wiesbaden')
    expect(mine.html).not.toContain('Gelogen')
  })

  it('is named beside what they wrote, until the owner writes it anew', async () => {
    const { owner, helper, base, draft } = await helping([])
    const form = await helper.browser.get(`${base}/certificate`)
    await helper.browser.submit(form, { ...SIMPLE, 'certificate.copies': '4', do: 'next' })
    const summary = await owner.browser.get(`/desk/drafts/${draft}/summary`)
    expect(summary.html).toContain('Eingetragen von Hanna Hilfreich')
    const marks = summary.html.match(/Eingetragen von/g)?.length ?? 0
    const own = await owner.browser.get(`/desk/drafts/${draft}/certificate`)
    await owner.browser.submit(own, { ...SIMPLE, 'certificate.copies': '5', do: 'next' })
    const after = await owner.browser.get(`/desk/drafts/${draft}/summary`)
    expect(after.html.match(/Eingetragen von/g)?.length ?? 0).toBe(marks - 1)
  })

  it('says that it is done: the owner is told, and the draft is closed', async () => {
    const { owner, helper, base } = await helping()
    const thanks = await helper.browser.submit(await helper.browser.get(base), {})
    expect(thanks.html).toContain('Vielen Dank für Ihre Hilfe')
    await house.jobsDone()
    expect((await helper.browser.get(base)).status).toBe(404)
    expect(await messagesOf(owner)).toBe(1)
    expect(await messagesOf(helper)).toBe(1)
  })

  it('is out from the next request on once it was ended, and sees again what was typed', async () => {
    const begun = await helping()
    const { helper, base, owner, draft } = begun
    const form = await helper.browser.get(`${base}/certificate`)
    expect((await end(begun)).status).toBe(303)
    const from = performance.now()
    const refused = await helper.browser.submit(form, { ...SIMPLE, 'certificate.use': 'für die Bank', do: 'next' })
    expect(performance.now() - from).toBeLessThan(1000)
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('für die Bank')
    expect(refused.html).toContain('wurde nicht gespeichert')
    expect((await helper.browser.get(base)).status).toBe(404)
    expect((await owner.browser.get(`/desk/drafts/${draft}/summary`)).html).not.toContain('für die Bank')
  })

  it('of somebody else reaches nothing', async () => {
    const [one, other] = [await helping(), await helping()]
    const mixed = `/konto/helfen/${one.base.split('/')[3]}/${other.base.split('/')[4]}`
    for (const path of [one.base, `${one.base}/certificate`, mixed])
      expect((await other.helper.browser.get(path)).status).toBe(404)
    const form = await other.helper.browser.get(`${other.base}/certificate`)
    const stolen = await posted(other.helper, form, [`${one.base}/certificate`, { ...SIMPLE, do: 'next' }])
    expect(stolen.status).toBe(409)
    const page = await other.owner.browser.get(`/desk/drafts/${other.draft}/helpers`)
    const foreign = await posted(other.owner, page, [`/desk/drafts/${one.draft}/helpers`, { email: 'x@example.org' }])
    expect(foreign.status).toBe(404)
    const ending = { helper: one.base.split('/')[4] ?? '' }
    expect((await posted(other.owner, page, [`/desk/drafts/${other.draft}/helpers/end`, ending])).status).toBe(404)
    expect((await one.helper.browser.get(one.base)).status).toBe(200)
  })
})

describe('the owner of a draft', () => {
  it('is told what is wrong with an invitation, and keeps what was typed', async () => {
    const owner = await somebody(house)
    const draft = draftOf(await begin(owner))
    const form = await owner.browser.get(`/desk/drafts/${draft}/helpers`)
    const wrong = await owner.browser.submit(form, { email: 'hanna@', what: 'parts' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('hanna@')
    expect(wrong.html).toContain('mindestens einen Teil')
    const mails = house.mails.length
    await owner.browser.submit(form, { email: 'hanna@beispiel.example', what: 'whole' })
    await owner.browser.submit(form, { email: 'hanna@beispiel.example', what: 'whole' })
    await house.jobsDone()
    expect(house.mails.length).toBe(mails + 1)
  })
})

describe('an invitation', () => {
  it('is not for oneself, and comes too late after seven days', async () => {
    const { owner, helper, link } = await asked()
    const own = await owner.browser.submit(await owner.browser.get(link), {})
    expect(own.status).toBe(409)
    house.travel('P7DT1M')
    expect((await (await signedInBrowser(house, helper.account)).get(link)).status).toBe(410)
  })
})

/** How many messages lie in somebody's mailbox. */
const messagesOf = async ({ account }: Person): Promise<number> => {
  const rows = await house.house.db.tx(inAccount(account), (tx) =>
    tx.sql<{ count: string }>('select count(*) as count from mailbox.message where account_id = $1', [account]),
  )
  return Number(rows[0]?.count)
}
