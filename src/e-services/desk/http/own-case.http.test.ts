import { beforeAll, describe, expect, it } from 'vitest'
import { caseOf, type DeskHouse, deskHouse, officeMoves, sendSimple } from '../../../../test/desk/desk-house.ts'
import { type Person, somebody } from '../../../../test/setup/people.ts'
import type { Page } from '../../../../test/setup/test-browser.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'

let house: DeskHouse
beforeAll(async () => {
  house = await deskHouse()
})

const sentCase = async (name?: string) => {
  const person = await somebody(house, name)
  const ref = caseOf(await sendSimple(person))
  return { person, ref, path: `/cases/${ref.authority}/${ref.id}` }
}

const asked = async () => {
  const sent = await sentCase()
  await officeMoves(house, sent.ref, { on: 'ask', seen: 1, brings: { question: 'Welche <Wohnung>?\nBitte genau.' } })
  return sent
}

const answer = (person: Person, page: Page, text: string) => person.browser.submit(page, { answer: text })

describe('an own case', () => {
  it('shows state, next step, deadline, history and the own answers', async () => {
    const { person, path } = await sentCase()
    const { status, html } = await person.browser.get(path)
    expect(status).toBe(200)
    for (const text of [
      'In Bearbeitung',
      'Sie müssen nichts tun',
      'Entscheidung bis',
      'Antrag abgesendet',
      'Marktplatz 1',
    ])
      expect(html).toContain(text)
    expect(html).not.toContain('Ihre Antwort')
  })

  it('says that it is erased where its key was destroyed, and takes no step any more', async () => {
    const { person, ref, path } = await asked()
    const page = await person.browser.get(path)
    await house.house.db.tx(inAuthority(ref.authority), (tx) => house.house.keys.destroy(tx, ref.id))
    const { status, html } = await person.browser.get(path)
    expect(status).toBe(200)
    expect(html).toContain('Ihre Angaben in diesem Vorgang sind gelöscht')
    expect(html).toContain('Antrag abgesendet')
    for (const text of ['Marktplatz 1', 'Wohnung', 'copy.pdf']) expect(html).not.toContain(text)
    const answered = await answer(person, page, 'Die erste.')
    expect(answered.status).toBe(410)
    expect((await person.browser.get(`${path}/copy.pdf`)).status).toBeLessThan(500)
    expect((await person.browser.get('/konto/vorgaenge')).html).toContain(path)
  })

  it('does not exist for somebody else', async () => {
    const { path, ref } = await sentCase()
    const eve = await somebody(house, 'Eve')
    const paths = [path, `${path}/copy.pdf`, `${path}/moves/withdraw`, `${path}/files/${ref.id}`]
    for (const one of [...paths, `/desk/receipts/${ref.authority}/${ref.id}`])
      expect((await eve.browser.get(one)).status).toBe(404)
    const token = /name="form-token" value="([^"]+)"/.exec((await eve.browser.get('/konto/vorgaenge')).html)?.[1] ?? ''
    const moved = await eve.browser.post(`${path}/moves`, { 'form-token': token, on: 'withdraw', '--seen': '1' })
    expect(moved.status).toBe(404)
    expect((await eve.browser.get('/cases/nonsense/more')).status).toBe(404)
  })

  it('asks to sign in, and takes no step with a wrong token', async () => {
    const { person, path } = await sentCase()
    expect((await house.browser().get(path)).location).toBe(`/konto/sign-in?to=${encodeURIComponent(path)}`)
    const wrong = { 'form-token': 'wrong', on: 'withdraw', '--seen': '1' }
    expect((await person.browser.post(`${path}/moves`, wrong)).status).toBe(403)
    expect((await person.browser.get(path)).html).toContain('In Bearbeitung')
  })
})

describe('a question of the office', () => {
  it('is shown with its deadline and answered once, however often the answer is sent', async () => {
    const { person, path } = await asked()
    const page = await person.browser.get(path)
    expect(page.html).toContain('Welche &lt;Wohnung>?')
    expect(page.html).toContain('Bitte antworten Sie bis zum')
    const sent = await answer(person, page, 'Die im 2. Stock.\r\nLinks.')
    expect(sent.location).toBe(`${path}?moved=answer`)
    expect((await answer(person, page, 'Die im 2. Stock.\r\nLinks.')).location).toBe(sent.location)
    const done = await person.browser.get(`${path}?moved=answer`)
    expect(done.html).toContain('Ihre Antwort ist bei der Behörde')
    expect(done.html).toContain('Die im 2. Stock.')
    expect(done.html.match(/Die im 2\. Stock\./g)).toHaveLength(1)
    expect(done.html).not.toContain('<textarea')
  })

  it('is not answered with nothing', async () => {
    const { person, path } = await asked()
    const told = await answer(person, await person.browser.get(path), '  ')
    expect(told.status).toBe(422)
    expect(told.html).toContain('error-summary')
    expect(told.html).toContain('Bitte schreiben Sie einen Text')
  })

  it('keeps another answer on the page where the case has moved on', async () => {
    const { person, path } = await asked()
    const page = await person.browser.get(path)
    await answer(person, page, 'Erste Antwort')
    const late = await answer(person, page, 'Zweite <Antwort>')
    expect(late.status).toBe(409)
    expect(late.html).toContain('Zweite &lt;Antwort>')
    expect(late.html).toContain('nicht verloren')
  })

  it('keeps the answer in its field where the case changed and still waits', async () => {
    const { person, path, ref } = await asked()
    const page = await person.browser.get(path)
    await officeMoves(house, ref, { on: 'proceed', seen: 2, brings: {} })
    await officeMoves(house, ref, { on: 'ask', seen: 3, brings: { question: 'Und wann?' } })
    const late = await answer(person, page, 'Die im 2. Stock')
    expect(late.status).toBe(409)
    expect(late.html).toMatch(/<textarea[^>]*>Die im 2\. Stock<\/textarea>/)
    expect((await answer(person, late, 'Im Mai')).location).toBe(`${path}?moved=answer`)
  })
})

describe('taking an application back', () => {
  it('is asked first, and done once', async () => {
    const { person, path } = await sentCase()
    expect((await person.browser.get(path)).html).toContain(`${path}/moves/withdraw`)
    const page = await person.browser.get(`${path}/moves/withdraw`)
    expect(page.html).toContain('Das lässt sich nicht rückgängig machen')
    const done = await person.browser.submit(page, {})
    expect(done.location).toBe(`${path}?moved=withdraw`)
    expect((await person.browser.submit(page, {})).location).toBe(done.location)
    expect((await person.browser.get(path)).html).toContain('Zurückgenommen')
    expect((await person.browser.get(`${path}/moves/withdraw`)).location).toBe(path)
  })

  it('is the only thing that can be done: nobody grants their own application', async () => {
    const { person, path } = await sentCase()
    const page = await person.browser.get(`${path}/moves/withdraw`)
    for (const on of ['grant', 'propose', 'nothing', '__proto__', '<script>'])
      expect((await person.browser.submit(page, { on })).status).toBe(409)
    expect((await person.browser.get(path)).html).toContain('In Bearbeitung')
  })
})

describe('my cases', () => {
  it('says what to do where there is nothing', async () => {
    const { browser } = await somebody(house)
    const { html } = await browser.get('/konto/vorgaenge')
    expect(html).toContain('Sie haben noch keine Vorgänge')
    expect(html).toContain('href="/"')
  })

  it('has the case in the place of the draft as soon as it is sent, before any job has run', async () => {
    const { person, path, ref } = await sentCase()
    const { html } = await person.browser.get('/konto/vorgaenge')
    expect(html).toContain(path)
    expect(html).not.toContain(`/desk/drafts/${ref.id}`)
    expect((await person.browser.get('/konto/vorgaenge?show=completed')).html).not.toContain(path)
    await person.browser.submit(await person.browser.get(`${path}/moves/withdraw`), {})
    expect((await person.browser.get('/konto/vorgaenge?show=completed')).html).toContain(path)
  })

  it('is narrowed by links and a form, and what is asked for in vain says what to do', async () => {
    const { person, path, ref } = await sentCase()
    const found = ['q=melde', `authority=${ref.authority}`, 'service=residence-certificate', 'sort=deadline']
    for (const query of [...found, 'show=open', 'period=last-30-days', 'sort=deadline&period=older'])
      expect((await person.browser.get(`/konto/vorgaenge?${query}`)).html, query).toContain(path)
    const vain = [
      `authority=${ref.id}`,
      'service=nothing',
      'show=drafts',
      'q=%25',
      'period=older',
      'sort=deadline&period=late',
    ]
    for (const query of vain) {
      const { status, html } = await person.browser.get(`/konto/vorgaenge?${query}`)
      expect(status, query).toBe(200)
      expect(html).not.toContain(path)
      expect(html).toContain('Kein Vorgang passt zu Ihrer Auswahl')
    }
  })

  it('lists number, state and next step, and follows what happens', async () => {
    const { person, path } = await asked()
    await house.jobsDone()
    const { html } = await person.browser.get('/konto/vorgaenge')
    expect(html).toContain(path)
    expect(html).toContain('Rückfrage offen')
    expect(html).toContain('Das können Sie jetzt tun')
    expect(html).toContain('Rückfrage beantworten')
    expect(html).toMatch(/bis \d+\. \S+ \d{4}/)
  })

  it('is read page by page, and names a place that is none', async () => {
    const { person } = await sentCase()
    await house.jobsDone()
    const end = await person.browser.get(
      '/konto/vorgaenge?after=2020-01-01T00:00:00.000Z_01900000-0000-7000-8000-000000000000',
    )
    expect(end.html).toContain('Hier endet die Liste')
    const id = '01900000-0000-7000-8000-000000000000'
    for (const after of ['nonsense', `2020-13-45T99:99:99.000Z_${id}`, `0000-01-01T00:00:00.000Z_${id}`])
      expect((await person.browser.get(`/konto/vorgaenge?after=${after}`)).status).toBe(400)
  })

  it('shows everything of a granted case with its document', async () => {
    const { person, path, ref } = await sentCase()
    await officeMoves(house, ref, { on: 'propose', seen: 1, brings: {} })
    await officeMoves(house, ref, { on: 'grant', as: 'head', seen: 2, brings: {} })
    await house.jobsDone()
    const { html } = await person.browser.get(path)
    expect(html).toContain('Ausgestellt')
    const document = /\/cases\/[^"]+\/files\/[0-9a-f-]{36}/.exec(html)?.[0] ?? ''
    const opened = await person.browser.get(document)
    expect(opened.headers.get('content-type')).toBe('application/pdf')
    expect(opened.html.startsWith('%PDF-')).toBe(true)
  })
})
