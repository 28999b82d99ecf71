import { beforeAll, describe, expect, it } from 'vitest'
import { routes as workplaceRoutes } from '../../src/e-administration/workplace/index.ts'
import { newId } from '../../src/kernel/ids.ts'
import { type Person, someAuthority, somebody, someStaff } from '../setup/people.ts'
import { caseOf, type DeskHouse, deskHouse, pdfFile, sendSimple } from './desk-house.ts'

let house: DeskHouse
let clerk: Person
let stranger: Person
beforeAll(async () => {
  house = await deskHouse({}, [{ routes: workplaceRoutes }])
  clerk = await someStaff(house, [[house.authority, 'clerk']], 'Ali Kaya')
  stranger = await someStaff(house, [[await someAuthority(house, 'Stadt Kassel', '06611000'), 'clerk']], 'Uwe Fremd')
})

const sentCase = async () => {
  const citizen = await somebody(house, 'Erika Sommer')
  const ref = caseOf(await sendSimple(citizen))
  return { citizen, own: `/cases/${ref.authority}/${ref.id}`, work: `/workplace/cases/${ref.id}` }
}

const UNTIL = { 'until--day': '1', 'until--month': '3', 'until--year': '2027' }
const ASKS = { title: 'Welche Wohnung?', text: 'Bitte nennen Sie das Stockwerk.', ...UNTIL }

/** The clerk asks; the message in the mailbox of the citizen. */
const asked = async () => {
  const sent = await sentCase()
  const page = await clerk.browser.fillIn(`${sent.work}/message`, ASKS)
  expect(page.location).toBe(`${sent.work}?sent#messages`)
  await house.jobsDone()
  const list = await sent.citizen.browser.get('/konto/postfach')
  expect(list.html).toContain('Antwort bis 1. März 2027')
  const message = /\/konto\/postfach\/([0-9a-f-]{36})"[^<]*>\s*Welche Wohnung/.exec(list.html)?.[1] ?? ''
  return { ...sent, message: `/konto/postfach/${message}` }
}

describe('a message of the office', () => {
  it('is answered from the mailbox with a file, and both case pages show the thread', async () => {
    const { citizen, own, work, message } = await asked()
    const opened = await citizen.browser.get(message)
    for (const text of ['Bitte nennen Sie das Stockwerk.', 'Antwort erbeten bis', 'Stadt Wiesbaden'])
      expect(opened.html).toContain(text)
    const answerAt = /href="(\/cases\/[^"]+\/nachricht\?to=[^"]+)"/.exec(opened.html)?.[1] ?? ''
    const form = await citizen.browser.get(answerAt)
    expect(form.html).toContain('Bitte nennen Sie das Stockwerk.')
    const sent = await citizen.browser.submitAll(form, [
      ['text', 'Das <zweite>.'],
      ['files', pdfFile('mietvertrag.pdf')],
    ])
    expect(sent.location).toBe(`${message}?sent`)
    await house.jobsDone()
    expect((await citizen.browser.get(sent.location ?? '')).html).toContain('Ihre Antwort ist bei der Behörde')
    expect((await citizen.browser.get('/konto/postfach')).html).not.toContain('Antwort bis')
    for (const [person, path] of [
      [citizen, own],
      [clerk, work],
    ] as const) {
      const { html } = await person.browser.get(path)
      for (const text of ['Welche Wohnung?', 'Das &lt;zweite>.', 'mietvertrag.pdf', 'Erika Sommer'])
        expect(html).toContain(text)
      const file = new RegExp(`${path}/files/[0-9a-f-]+(?="[^<]*>[^<]*mietvertrag)`).exec(html)?.[0] ?? ''
      expect((await person.browser.get(file)).status).toBe(200)
    }
  })

  it('shows what is missing, keeps what was typed, and is sent once however often it is pressed', async () => {
    const { citizen, own, work } = await sentCase()
    const wrong = await clerk.browser.fillIn(`${work}/message`, {
      title: 'Nur ein Betreff',
      ...UNTIL,
      'until--year': '2020',
    })
    expect(wrong.status).toBe(422)
    for (const text of ['Nur ein Betreff', '2020', 'error-summary']) expect(wrong.html).toContain(text)
    const page = await clerk.browser.get(`${work}/message`)
    for (const _ of [1, 2]) expect((await clerk.browser.submit(page, ASKS)).status).toBe(303)
    const { html } = await citizen.browser.get(own)
    expect(html.match(/>Welche Wohnung\?</g)).toHaveLength(1)
    expect(html).toContain('wartet auf Ihre Antwort')
  })

  it('can be written by nobody elsewhere, and by nobody outside', async () => {
    const { citizen, work } = await sentCase()
    expect((await stranger.browser.get(`${work}/message`)).status).toBe(404)
    expect((await citizen.browser.get(`${work}/message`)).status).toBe(403)
    expect((await house.browser().get(`${work}/message`)).location).toContain('/konto/sign-in')
  })
})

describe('a message of a party', () => {
  it('may be the first, waits for the clerk, and is settled by a button', async () => {
    const { citizen, own, work } = await sentCase()
    const sent = await citizen.browser.fillIn(`${own}/nachricht`, { text: 'Wann ist es fertig?' })
    expect(sent.location).toContain(`${own}?sent=`)
    expect((await citizen.browser.get(sent.location ?? '')).html).toContain('Ihre Nachricht ist bei der Behörde')
    const number = /<p class="kern-preline">([^<]+)/.exec((await citizen.browser.get(own)).html)?.[1] ?? ''
    const list = await clerk.browser.get('/workplace?view=waiting')
    expect(list.html).toContain(number)
    expect(list.html).toContain('Nachricht wartet')
    const page = await clerk.browser.get(work)
    expect(page.html).toContain('Eine Nachricht wartet auf Antwort')
    const seen = /name="seen" value="([0-9a-f-]{36})"/.exec(page.html)?.[1] ?? ''
    const token = /name="form-token" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    await clerk.browser.post(`${work}/message/settle`, { 'form-token': token, seen })
    expect((await clerk.browser.get('/workplace?view=waiting')).html).not.toContain(number)
  })

  it('is refused without words, with a harmful file, for a foreign case, and past what anybody would write', async () => {
    const { citizen, own } = await sentCase()
    expect((await citizen.browser.fillIn(`${own}/nachricht`, { text: '  ' })).status).toBe(422)
    const form = await citizen.browser.get(`${own}/nachricht`)
    const program = new File(['MZ\u0090\u0000 program'], 'bild.pdf', { type: 'application/pdf' })
    const harmful = await citizen.browser.submitAll(form, [
      ['text', 'Sehen Sie selbst'],
      ['files', program],
    ])
    expect(harmful.status).toBe(422)
    expect(harmful.html).toContain('Sehen Sie selbst')
    const eve = await somebody(house, 'Eve')
    expect((await eve.browser.get(`${own}/nachricht`)).status).toBe(404)
    const one = { ...hiddenIn(form.html), text: 'Hallo' }
    const statuses: number[] = []
    for (let count = 0; count < 31; count++)
      statuses.push((await citizen.browser.post(`${own}/nachricht`, { ...one, 'idempotency-key': newId() })).status)
    expect([statuses.slice(0, 30).every((status) => status === 303), statuses.at(-1)]).toEqual([true, 429])
  })
})

const hiddenIn = (html: string): { readonly 'form-token': string } => ({
  'form-token': /name="form-token" value="([^"]+)"/.exec(html)?.[1] ?? '',
})
