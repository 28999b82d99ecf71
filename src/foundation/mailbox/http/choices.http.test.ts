import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { type Person, someAuthority, somebody } from '../../../../test/setup/people.ts'
import { day } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { deliver, stopToken } from '../index.ts'
import { subscribe } from '../verbs/choices.ts'
import { readSecret } from '../verbs/read-secret.ts'
import { actorOf } from '../../account/index.ts'

const application = await openApplication()
const { house, browser } = application
const authority = await someAuthority(application)
const HERE = '/konto/benachrichtigungen'

const put = async (account: Id, more: object = {}) => {
  const id = newId()
  await deliver(house)(account, {
    id,
    authority: authority.id,
    title: 'Geheimer Titel',
    text: ['Geheim'],
    links: [],
    ...more,
  })
  return id
}

const press = async (
  { browser: own }: Pick<Person, 'browser'>,
  path: string,
  fields: Readonly<Record<string, string>>,
) => {
  const { html } = await own.get(HERE)
  return own.post(path, { 'form-token': /form-token" value="([^"]+)/.exec(html)?.[1] ?? '', ...fields })
}

const addressOf = async (person: Pick<Person, 'browser'>, way: 'feed' | 'calendar'): Promise<string> => {
  const { html } = await press(person, `${HERE}/adresse`, { way })
  return /value="http:\/\/localhost(\/konto\/(?:feed|kalender)\/[\w-]+)"/.exec(html)?.[1] ?? ''
}

describe('the choice of notices', () => {
  it('is a mail at once until somebody chooses, and is kept', async () => {
    const person = await somebody(application)
    const before = await person.browser.get(HERE)
    expect(before.html.match(/value="mail" checked/g)).toHaveLength(3)
    const fields = { messages: 'digest', status: 'digest', deadlines: 'digest', hour: '18' }
    expect((await press(person, HERE, fields)).location).toBe(`${HERE}?saved`)
    const { html } = await person.browser.get(`${HERE}?saved`)
    expect(html).toContain('Ihre Auswahl ist gespeichert')
    expect(html.match(/value="digest" checked/g)).toHaveLength(3)
    expect(html).toMatch(/value="18" selected/)
  })

  it.each([{ messages: 'fax' }, { hour: '24' }, { hour: '' }, {}])(
    'takes the usual for what it does not know: %j',
    async (fields) => {
      const person = await somebody(application)
      expect((await press(person, HERE, fields)).status).toBe(303)
      expect((await person.browser.get(HERE)).html.match(/value="mail" checked/g)).toHaveLength(3)
    },
  )
})

describe('a secret address', () => {
  it('shows that there is a message, nothing of it, and is kept by nobody on the way', async () => {
    const person = await somebody(application)
    const id = await put(person.account)
    const address = await addressOf(person, 'feed')
    const feed = await browser().get(address)
    expect(feed.status).toBe(200)
    expect(feed.headers.get('content-type')).toContain('application/atom+xml')
    expect(feed.headers.get('cache-control')).toBe('no-store')
    expect(feed.html).toContain(`/konto/postfach/${id}`)
    expect(feed.html).not.toMatch(/Geheim|Musterstadt/)
  })

  it('names deadlines by their file number alone', async () => {
    const person = await somebody(application)
    const actor = await actorOf(house)(person.browser.cookies.get('dreiklang-session') ?? '')
    if (!actor) throw new Error('nobody is signed in')
    const secret = await subscribe(house)(actor, 'calendar', 'de')
    const upcomingOf = async () => [{ id: newId(), caseRef: 'a/b', due: day('2026-12-24'), number: 'HS-2026-000001-7' }]
    const read = await readSecret({ ...house, upcomingOf })({ way: 'calendar', secret, network: null })
    expect(read.ok && read.value).toContain('SUMMARY:Frist in Ihrem Servicekonto: HS-2026-000001-7\r\n')
    expect(read.ok && read.value).toContain('DTSTART;VALUE=DATE:20261224\r\n')
  })

  it('works for its own kind, until it is revoked or renewed', async () => {
    const person = await somebody(application)
    const first = await addressOf(person, 'feed')
    const secret = first.split('/').at(-1) ?? ''
    expect((await browser().get(`/konto/kalender/${secret}`)).status).toBe(404)
    const second = await addressOf(person, 'feed')
    expect((await browser().get(first)).status).toBe(404)
    expect((await browser().get(second)).status).toBe(200)
    await press(person, `${HERE}/sperren`, { way: 'feed' })
    expect((await browser().get(second)).status).toBe(404)
  })

  it.each(['x', 'A'.repeat(43), '%00', "' or 1=1 --", '..%2f..'])('is not guessed: %s', async (secret) => {
    for (const path of ['feed', 'kalender'])
      expect((await browser().get(`/konto/${path}/${encodeURIComponent(secret)}`)).status).toBe(404)
  })

  it('is not asked for without an end', async () => {
    const person = await somebody(application)
    const address = await addressOf(person, 'feed')
    const answers = await Promise.all(Array.from({ length: 70 }, () => browser().get(address)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10)
  })
})

describe('the link that stops mails', () => {
  it('asks first, and needs no sign-in', async () => {
    const { account, browser: own } = await somebody(application)
    const visitor = browser()
    const page = await visitor.get(
      `/konto/abbestellen?token=${stopToken(house, account, { what: 'status', caseRef: null })}`,
    )
    expect(page.html).toContain('Stand Ihrer Vorgänge')
    expect((await own.get(HERE)).html.match(/value="none" checked/g)).toBeNull()
    expect((await visitor.submit(page, {})).location).toBe('/konto/abbestellen?done')
    expect((await own.get(HERE)).html.match(/value="none" checked/g)).toHaveLength(1)
  })

  it.each(['', 'x', '%00', `${newId()}.messages.x`])('is told where it is none: %s', async (token) => {
    expect((await browser().get(`/konto/abbestellen?token=${token}`)).status).toBe(410)
  })
})

describe('decisions', () => {
  it('come by post after the button was pressed, with a history of every choice', async () => {
    const { browser: own, account } = await somebody(application)
    await own.fillIn('/konto/zustellung', {})
    const { html } = await own.get('/konto/zustellung')
    expect(html).toContain('Künftig in das Postfach')
    await own.fillIn('/konto/zustellung', {})
    expect((await own.get('/konto/zustellung')).html.match(/<time/g)).toHaveLength(2)
    expect(await put(account, { official: true, kind: 'decision' })).toBeTypeOf('string')
  })

  it('say when the law counts them, print a proof and are deleted only after being read', async () => {
    const { account, browser: own } = await somebody(application)
    const id = await put(account, { official: true, kind: 'decision' })
    const plain = await put(account)
    const { html } = await own.get(`/konto/postfach/${id}`)
    expect(html).toContain('Amtliche Bekanntgabe')
    expect(html).toContain('§ 9 Abs. 1 OZG')
    const proof = await own.get(`/konto/postfach/${id}/nachweis`)
    expect([proof.status, proof.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect((await own.get(`/konto/postfach/${plain}/nachweis`)).status).toBe(404)
    const other = await somebody(application)
    expect((await other.browser.get(`/konto/postfach/${id}/nachweis`)).status).toBe(404)
    const sure = await own.get(`/konto/postfach/${id}/loeschen`)
    expect((await own.submit(sure, { do: 'delete' })).location).toBe('/konto/postfach')
    expect((await own.get(`/konto/postfach/${id}`)).status).toBe(404)
  })

  it('are found by part, sender and period', async () => {
    const { account, browser: own } = await somebody(application)
    const id = await put(account, { title: 'Zu finden' })
    const has = async (query: string) => (await own.get(`/konto/postfach?${query}`)).html.includes('Zu finden')
    expect(await has('part=unread')).toBe(true)
    await own.submit(await own.get(`/konto/postfach/${id}`), { do: 'archive' })
    expect([await has(''), await has('part=unread'), await has('part=archive')]).toEqual([false, false, true])
    expect(await has(`part=archive&sender=${authority.id}`)).toBe(true)
    expect(await has(`part=archive&sender=${newId()}`)).toBe(false)
    expect(await has('part=archive&from--day=1&from--month=1&from--year=2099')).toBe(false)
    expect(await has('part=archive&to--day=31&to--month=12&to--year=2099&from--day=x')).toBe(true)
  })
})
