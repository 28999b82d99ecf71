import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { someAuthority, somebody } from '../../../../test/setup/people.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { deliver, MESSAGES_ON_A_PAGE } from '../index.ts'

const application = await openApplication()
const { house, browser, jobsDone, mails } = application
const authority = await someAuthority(application)
const message = { authority: authority.id, title: 'Ihr Bescheid', text: ['Ihr Antrag ist bewilligt.'], links: [] }
const put = async (account: Id, more: object = {}) => {
  const id = newId()
  await deliver(house)(account, { id, ...message, ...more })
  return id
}

describe('the mailbox', () => {
  it('says what will appear in it while it is empty', async () => {
    const { browser: visitor } = await somebody(application)
    const page = await visitor.get('/konto/postfach')
    expect(page.status).toBe(200)
    expect(page.html).toContain('Noch keine Nachrichten')
  })

  it('says in words what is unread, until it is opened', async () => {
    const { account, browser: visitor } = await somebody(application)
    const id = await put(account)
    expect((await visitor.get('/konto/postfach')).html).toContain('Ungelesen')
    const opened = await visitor.get(`/konto/postfach/${id}`)
    expect(opened.html).toContain('<h1 class="kern-heading-large">Ihr Bescheid</h1>')
    expect(opened.html).toContain('Ihr Antrag ist bewilligt.')
    expect(opened.html).toContain('Stadt Musterstadt')
    expect((await visitor.get('/konto/postfach')).html).not.toContain('Ungelesen')
  })

  it('shows what belongs to a message, and nothing of it as HTML', async () => {
    const { account, browser: visitor } = await somebody(application)
    const links = [{ href: '/cases/a/b/files/c', text: 'Bescheid <b>.pdf' }]
    const id = await put(account, { title: '<script>alert(1)</script>', text: ['1 < 2'], links })
    const { html } = await visitor.get(`/konto/postfach/${id}`)
    expect(html).toContain('href="/cases/a/b/files/c"')
    expect(html).toContain('Bescheid &lt;b>.pdf')
    expect(html).not.toContain('<script>alert')
  })

  it('is turned page by page, newest first, and loses nothing between them', async () => {
    const { account, browser: visitor } = await somebody(application)
    const titles = Array.from({ length: MESSAGES_ON_A_PAGE + 3 }, (_, index) => `Nachricht ${index + 100}`)
    for (const title of titles) await put(account, { title })
    const first = await visitor.get('/konto/postfach')
    const next = /href="(\/konto\/postfach\?before=[^"]+)"/.exec(first.html)?.[1] ?? ''
    const second = await visitor.get(next)
    const shown = [first, second].flatMap(({ html }) => html.match(/Nachricht \d{3}/g) ?? [])
    expect(shown).toEqual(titles.toReversed())
    expect(second.html).not.toContain('?before=')
    expect(second.html).toContain('Zu den neuesten Nachrichten')
  })

  it.each(['x', "' or 1=1 --", '%00', newId()])('opens with a wrong place to start: %s', async (before) => {
    const { browser: visitor } = await somebody(application)
    expect((await visitor.get(`/konto/postfach?before=${encodeURIComponent(before)}`)).status).toBe(200)
  })

  it('does not open messages of somebody else, of nobody, or what is no message at all', async () => {
    const [owner, other] = [await somebody(application), await somebody(application)]
    const id = await put(owner.account)
    for (const path of [id, newId(), 'x', '%00', '..%2f..', `${id}%27`])
      expect((await other.browser.get(`/konto/postfach/${path}`)).status).toBe(404)
    expect((await other.browser.get('/konto/postfach')).html).not.toContain('Ihr Bescheid')
    expect((await owner.browser.get('/konto/postfach')).html).toContain('Ungelesen')
  })

  it('is told by a mail without content', async () => {
    const { account, email } = await somebody(application)
    await put(account)
    await jobsDone()
    const [mail] = mails.filter(({ to }) => to === email)
    expect(mail?.text).toContain('http://localhost/konto/postfach')
    expect(mail?.text).not.toContain('Bescheid')
  })

  it('needs a session, and the way back is kept', async () => {
    const page = await browser().get('/konto/postfach?before=a')
    expect([page.status, page.location]).toEqual([303, '/konto/sign-in?to=%2Fkonto%2Fpostfach%3Fbefore%3Da'])
    expect((await browser().get(`/konto/postfach/${newId()}`)).location).toContain('/konto/sign-in?to=')
  })
})
