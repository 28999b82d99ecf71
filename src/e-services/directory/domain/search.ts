import type { Service } from '../../../foundation/cases/words.ts'
import { LANGUAGES, type Label } from '../../../kernel/texts.ts'
import { askedWords, beginsAlmost, plainly, spellings, stemOf, wordsIn } from './spelling.ts'

/** Where a word stands in a service; a title says more than a keyword, a keyword more than the rest. */
const PLACE = { rest: 1, keyword: 2, title: 3 } as const

/** How well a word answers; always less than the step from one place to the next. */
const FIT = { almost: 0, inside: 1, stem: 2, begins: 3, same: 4 } as const
const PLACE_STEP = 8

/** From so many letters on a word is also looked for inside of others: `steuer` is in `hundesteuer`. */
const INSIDE_FROM = 4
/** From so many letters on one of them may be wrong. */
const ALMOST_FROM = 5

/** Services prepared for searching. Made once for a list of services; a search only reads it. */
export interface SearchIndex {
  /** In the order of their German titles. */
  readonly services: readonly Service[]
  readonly titles: readonly string[]
  /** All words, each after a line break, so that one look finds beginnings and insides. */
  readonly text: string
  readonly words: readonly string[]
  /** Where each word begins in the text. */
  readonly begins: Uint32Array
  /** For each word where its postings begin; they end where those of the next word begin. */
  readonly firstPosting: Uint32Array
  /** A service that has the word: its number times four, plus the best place. */
  readonly postings: Uint32Array
}

/** What a search found. */
export interface Found {
  readonly services: readonly Service[]
  /** True where nothing fits as it was typed, and services with similar words are shown instead. */
  readonly similar: boolean
}

const saidIn = (label: Label): readonly string[] => LANGUAGES.flatMap((language) => label[language] ?? [])

/** Easy German parts long words with hyphens: `Park-Ausweis` is found as `parkausweis` too. */
const withJoined = (text: string): readonly string[] => [
  ...wordsIn(text),
  ...(text.includes('-') ? (text.match(/\p{L}+(?:-\p{L}+)+/gu) ?? []) : []).flatMap((word) =>
    wordsIn(word.replaceAll('-', '')),
  ),
]

/** The spellings of words, each worked out once: the same words stand in most services. */
const rememberSpellings = (): typeof spellings => {
  const known = new Map<string, readonly string[]>()
  return (word) => {
    const spelled = known.get(word) ?? spellings(word)
    known.set(word, spelled)
    return spelled
  }
}

/** Every word of a service in every spelling, with the best place where it stands. */
const placesOf = ({ texts, law }: Service, spell: typeof spellings): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  const add = (parts: readonly string[], place: number): void => {
    for (const word of parts.flatMap(withJoined))
      for (const spelling of spell(word)) places.set(spelling, Math.max(place, places.get(spelling) ?? 0))
  }
  add([...saidIn(texts.summary), ...law], PLACE.rest)
  add(texts.keywords ?? [], PLACE.keyword)
  add(saidIn(texts.title), PLACE.title)
  return places
}

const german = new Intl.Collator('de', { numeric: true })

/** Where each of several things begins that lie behind each other, and where the last one ends. */
const runningSum = <Thing>(things: readonly Thing[], from: number, lengthOf: (thing: Thing) => number): Uint32Array => {
  const sums = new Uint32Array(things.length + 1)
  sums[0] = from
  for (const [at, thing] of things.entries()) sums[at + 1] = (sums[at] ?? 0) + lengthOf(thing)
  return sums
}

/** Prepares a list of services for searching. */
export const indexServices = (list: readonly Service[]): SearchIndex => {
  const services = [...list].sort(
    (a, b) => german.compare(a.texts.title.de, b.texts.title.de) || (a.id < b.id ? -1 : 1),
  )
  const spell = rememberSpellings()
  const found = new Map<string, number[]>()
  for (const [number, service] of services.entries())
    for (const [word, place] of placesOf(service, spell)) {
      const posting = found.get(word) ?? []
      posting.push(number * 4 + place)
      found.set(word, posting)
    }
  const words = [...found.keys()].sort()
  const postings = words.map((word) => found.get(word) ?? [])
  return {
    services,
    titles: services.map(({ texts }) => plainly(texts.title.de)),
    text: `\n${words.join('\n')}\n`,
    words,
    begins: runningSum(words, 1, (word) => word.length + 1),
    firstPosting: runningSum(postings, 0, (posting) => posting.length),
    postings: Uint32Array.from(postings.flat()),
  }
}

/** The number of the word that stands at a place of the text. */
const wordAt = ({ begins, words }: SearchIndex, at: number): number => {
  let low = 0
  let high = words.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((begins[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Tells how well a word of the index answers. */
type Tell = (word: number, fit: number) => void
/** A way to look for an asked word; it tells everything it finds. */
type Way = (index: SearchIndex, asked: string, tell: Tell) => void

const tellDirect: Way = (index, asked, tell) => {
  const head = asked.length < INSIDE_FROM ? '\n' : ''
  let at = index.text.indexOf(head + asked)
  while (at >= 0) {
    const start = at + head.length
    const word = wordAt(index, start)
    const begin = index.begins[word] ?? 0
    const length = index.words[word]?.length ?? 0
    const fit = start > begin ? FIT.inside : length > asked.length ? FIT.begins : FIT.same
    tell(word, fit)
    at = index.text.indexOf(head + asked, begin + length)
  }
}

const tellStem: Way = (index, asked, tell) => {
  const stem = stemOf(asked)
  if (stem === asked) return
  let at = index.text.indexOf(`\n${stem}`)
  while (at >= 0) {
    const word = wordAt(index, at + 1)
    tell(word, FIT.stem)
    at = index.text.indexOf(`\n${stem}`, at + 1)
  }
}

const tellAlmost: Way = (index, asked, tell) => {
  if (asked.length < ALMOST_FROM) return
  index.words.forEach((word, number) => {
    if (beginsAlmost(word, asked)) tell(number, FIT.almost)
  })
}

/** For each service how well it answers one asked word; 0 not at all. */
const pointsOf = (index: SearchIndex, word: string, ways: readonly Way[]): Uint8Array => {
  const points = new Uint8Array(index.services.length)
  const tell: Tell = (found, fit) => {
    const end = index.firstPosting[found + 1] ?? 0
    for (let at = index.firstPosting[found] ?? 0; at < end; at += 1) {
      const posting = index.postings[at] ?? 0
      const service = posting >> 2
      const point = (posting & 3) * PLACE_STEP + fit
      if (point > (points[service] ?? 0)) points[service] = point
    }
  }
  for (const spelling of spellings(word)) for (const way of ways) way(index, spelling, tell)
  return points
}

/** What all words together say for a service; 0 where one of them does not fit. */
const sumOf = (all: readonly Uint8Array[], service: number): number => {
  let sum = 0
  for (const points of all) {
    const point = points[service] ?? 0
    if (point === 0) return 0
    sum += point
  }
  return sum
}

/** The numbers of the services that answer every word, the best first; equals stay in the order of their titles. */
const ranked = (index: SearchIndex, text: string, ways: readonly Way[]): readonly number[] => {
  const all = askedWords(text).map((word) => pointsOf(index, word, ways))
  const title = plainly(text)
  const sums = new Uint16Array(index.services.length)
  const fitting: number[] = []
  for (let service = 0; service < sums.length; service += 1) {
    const sum = sumOf(all, service)
    if (sum === 0) continue
    sums[service] = sum + (index.titles[service] === title ? PLACE_STEP : 0)
    fitting.push(service)
  }
  return fitting.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
}

/**
 * The services that answer a question, the best first. Every word must fit somewhere in title, keywords, summary or law,
 * in any language: as it is, as the beginning of a word, without its ending, or inside a compound from four letters on.
 * Umlauts may be typed in any way. Only where nothing fits, one letter of each word from five letters on may be wrong.
 */
export const search = (index: SearchIndex, text: string): Found => {
  const direct = ranked(index, text, [tellDirect, tellStem])
  const numbers = direct.length > 0 ? direct : ranked(index, text, [tellDirect, tellStem, tellAlmost])
  return {
    services: numbers.flatMap((number) => index.services[number] ?? []),
    similar: direct.length === 0 && numbers.length > 0,
  }
}
