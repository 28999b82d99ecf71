import type { Language } from '../../src/kernel/texts.ts'
import { type Document, readDocument, type SentForm } from './crawl/document.ts'

/** Somebody who goes through the portal: a name for the report, the cookies of a browser, and where to begin. */
export interface Walker {
  readonly role: string
  readonly language: Language
  readonly cookies: ReadonlyMap<string, string>
  /** Addresses to begin with, and the status that they must have: what nobody links to, and what must be refused. */
  readonly from: readonly (readonly [path: string, status: number])[]
}

/** An answer that the walk got, for the report. */
export interface Reached {
  readonly path: string
  /** The route that answers here, with the names of what was asked of it. */
  readonly pattern: string
  readonly walker: Walker
  readonly status: number
  readonly sizeBytes: number
  readonly ms: number
  /** Title of the page; null where the answer is none, or was only asked for its status. */
  readonly title: string | null
}

/** The same answer while it is at hand. */
export interface Answer extends Reached {
  /** The status that it must have; one below 400 where nothing is said. */
  readonly expected: readonly number[]
  /** The page or seed that led here. */
  readonly foundOn: string
  readonly headers: Headers
  readonly body: string
  /** What the page says, where it is one. */
  readonly document: Document | null
}

/** What a walk needs. */
export interface Ground {
  readonly url: string
  readonly patternOf: (path: string) => string
  /** So many pages at most, and so many of one kind; what is left over is only asked for its status. */
  readonly mostPages: number
  readonly mostOfKind: number
  /** How often pages of each kind were looked at, by those who see the same pages as this walker. */
  readonly seen?: Map<string, number>
  /** Looks at every answer before it is let go: thousands of pages don't fit into memory. */
  readonly inspect: (answer: Answer) => Promise<void>
}

/** What a walk brought. */
export interface Walk {
  readonly reached: readonly Reached[]
  /** Places that forms are sent to, by POST, and the page of each. */
  readonly posts: ReadonlyMap<string, string>
}

// What a person might look for, by the name of the field.
const TYPED: Readonly<Record<string, string>> = { what: 'Hund', where: '65185', number: 'WI-2026-000001' }

const START = 'the beginning'

/** Whoever types something wrong into a search is told so. */
const SEARCHED = [200, 303, 404, 422]

/** A connection of its own: while an answer is looked at, the server may close one that rests. */
export const ALONE = { connection: 'close' }

const cookieLine = ({ cookies, language }: Walker): string =>
  [...new Map([...cookies, ['dreiklang-language', language]])].map(([name, value]) => `${name}=${value}`).join('; ')

/** Asks for one page as this walker. Cookies that come back are dropped: the walk stays who it is. */
const ask = async (
  url: string,
  walker: Walker,
): Promise<Pick<Answer, 'status' | 'headers' | 'body' | 'sizeBytes' | 'ms'>> => {
  const started = performance.now()
  const answer = await fetch(url, { redirect: 'manual', headers: { cookie: cookieLine(walker), ...ALONE } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const ms = performance.now() - started
  return { status: answer.status, headers: answer.headers, body: bytes.toString('utf8'), sizeBytes: bytes.length, ms }
}

/** Where somebody comes back to makes no other page. */
const keyOf = ({ pathname, searchParams }: URL): string => {
  const asked = new URLSearchParams([...searchParams].filter(([name]) => name !== 'to'))
  return asked.size === 0 ? pathname : `${pathname}?${asked}`
}

const sentAddresses = (form: SentForm, here: URL): readonly URL[] => {
  const samples = [
    form.fields,
    form.fields.map(([name, value]) => [name, form.typed.includes(name) ? (TYPED[name] ?? 'Hund') : value] as const),
  ]
  return samples.map((fields) => {
    const to = new URL(form.action ?? here.pathname, here)
    to.search = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
    return to
  })
}

interface Waiting {
  readonly path: string
  readonly pattern: string
  readonly expected: readonly number[]
  readonly foundOn: string
}

/** Goes through all pages, breadth first, but pages of a kind that was seen least come first. */
export const walk = async (walker: Walker, ground: Ground): Promise<Walk> => {
  const { url, patternOf, mostPages, mostOfKind, inspect } = ground
  const waiting = new Map<string, Waiting>()
  const known = new Set<string>()
  const seen = ground.seen ?? new Map<string, number>()
  const reached: Reached[] = []
  const posts = new Map<string, string>()
  let pages = 0

  const wait = (target: string, foundOn: string, expected: readonly number[] = []): void => {
    const base = foundOn === START ? url : url + foundOn
    if (!URL.canParse(target, base)) return
    const to = new URL(target, base)
    if (to.origin !== url) return
    const key = keyOf(to)
    if (known.has(key)) return
    known.add(key)
    const asked = [...new Set(to.searchParams.keys())].filter((name) => name !== 'to').toSorted()
    const route = patternOf(to.pathname)
    const pattern = asked.length === 0 ? route : `${route}?${asked.join('&')}`
    waiting.set(key, { path: to.pathname + to.search, pattern, expected, foundOn })
  }

  const follow = (document: Document, path: string): void => {
    const here = new URL(path, url)
    for (const address of [...document.links, ...document.loaded]) wait(address, path)
    for (const form of document.forms) {
      if (form.method === 'get') for (const to of sentAddresses(form, here)) wait(to.href, path, SEARCHED)
      else posts.set(new URL(form.action ?? here.pathname, here).pathname, path)
    }
  }

  const takeNext = (): Waiting | undefined => {
    let least: readonly [key: string, next: Waiting, times: number] | undefined
    for (const [key, next] of waiting) {
      const times = next.foundOn === START ? 0 : (seen.get(next.pattern) ?? 0)
      if (least === undefined || times < least[2]) least = [key, next, times]
      if (times === 0) break
    }
    if (least !== undefined) waiting.delete(least[0])
    return least?.[1]
  }

  for (const [path, status] of walker.from) wait(path, START, [status])
  for (let next = takeNext(); next !== undefined; next = takeNext()) {
    const answer = await ask(url + next.path, walker)
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
    const times = seen.get(next.pattern) ?? 0
    seen.set(next.pattern, times + 1)
    const read = isPage && answer.body !== '' && pages < mostPages && (times < mostOfKind || next.foundOn === START)
    const document = read ? await readDocument(answer.body) : null
    const { path, pattern, expected, foundOn } = next
    const { status, sizeBytes, ms } = answer
    const kept = { path, pattern, walker, status, sizeBytes, ms, title: document?.title ?? null }
    reached.push(kept)
    await inspect({ ...kept, ...answer, expected, foundOn, document })
    const onward = answer.headers.get('location')
    if (onward !== null) wait(onward, next.path)
    if (document === null) continue
    pages += 1
    follow(document, next.path)
  }
  return { reached, posts }
}
