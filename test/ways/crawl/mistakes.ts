import type { Language } from '../../../src/kernel/texts.ts'
import type { Page, Sent } from '../../setup/test-browser.ts'
import type { Answer, Walker } from '../crawl.ts'
import { readDocument } from './document.ts'
import type { People, Story } from './story.ts'

/** Something that goes wrong: who does it, on which page, what is sent where, and the status that tells it. */
interface Mistake {
  readonly who: keyof People
  readonly on: string
  readonly to: string
  readonly fields: Sent
  readonly status: number
}

const mistakesOf = ({ draft, cases }: Story): readonly Mistake[] => {
  const own = `/cases/${cases.asked.replace(/^\/desk\/receipts\//, '')}`
  const work = `/workplace/cases/${cases.waiting.split('/').at(-1)}`
  const person = `${draft}/person`
  const unnamed = { 'person.name': '', do: 'next' }
  const otherTab = { '--seen': '1', 'person.name': 'Rosa Neumann', do: 'next' }
  const strange = { email: 'rosa@beispiel.example', password: 'falsch' }
  return [
    { who: 'visitor', on: '/konto/register', to: '/konto/register', fields: {}, status: 422 },
    { who: 'visitor', on: '/konto/sign-in', to: '/konto/sign-in', fields: {}, status: 422 },
    { who: 'visitor', on: '/konto/sign-in', to: '/konto/sign-in', fields: strange, status: 401 },
    { who: 'visitor', on: '/konto/sign-in', to: '/konto/sign-in', fields: { 'form-token': 'old' }, status: 403 },
    { who: 'visitor', on: '/konto/register', to: '/konto/confirm', fields: { token: 'x' }, status: 410 },
    { who: 'visitor', on: '/demonstration', to: '/demonstration/office', fields: {}, status: 422 },
    { who: 'citizen', on: person, to: person, fields: unnamed, status: 422 },
    { who: 'citizen', on: person, to: person, fields: otherTab, status: 409 },
    { who: 'citizen', on: person, to: `${draft}/send`, fields: {}, status: 422 },
    { who: 'citizen', on: person, to: `${draft}/send`, fields: { '--seen': '1' }, status: 409 },
    { who: 'citizen', on: own, to: `${own}/moves`, fields: { on: 'answer', answer: '' }, status: 422 },
    { who: 'clerk', on: work, to: `${work}/moves`, fields: { on: 'ask' }, status: 422 },
    { who: 'clerk', on: work, to: `${work}/moves`, fields: { on: 'propose', seen: '0' }, status: 409 },
    { who: 'clerk', on: work, to: `${work}/moves`, fields: { on: 'withdraw' }, status: 403 },
  ]
}

const CARRIED = ['form-token', 'seen', '--seen']

const hiddenIn = ({ html }: Page, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

/** Makes every mistake in a language, and brings the pages that tell it. */
export const makeMistakes = async (story: Story, language: Language): Promise<readonly Answer[]> => {
  const found: Answer[] = []
  for (const { who, on, to, fields, status } of mistakesOf(story)) {
    const browser = story.people[who]
    browser.cookies.set('dreiklang-language', language)
    const before = await browser.get(on)
    const hidden = Object.fromEntries(CARRIED.map((name) => [name, hiddenIn(before, name)]))
    const started = performance.now()
    const answer = await browser.post(to, { ...hidden, ...fields })
    const ms = performance.now() - started
    const walker: Walker = { role: who, language, cookies: browser.cookies, from: [] }
    const document = answer.html === '' ? null : await readDocument(answer.html)
    found.push({
      path: to,
      pattern: `POST ${to.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')} → ${status}`,
      walker,
      status: answer.status,
      expected: [status],
      headers: answer.headers,
      body: answer.html,
      sizeBytes: Buffer.byteLength(answer.html),
      ms,
      document,
      title: document?.title ?? null,
      foundOn: on,
    })
  }
  return found
}
