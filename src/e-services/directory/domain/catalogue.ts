import type { Service } from '../../../foundation/cases/words.ts'
import { type Language, say } from '../../../kernel/texts.ts'
import { spellings, wordsIn } from './spelling.ts'

/** A part of a list, and after which entries the parts around it begin; '' stands for the beginning. */
export interface Slice<Item> {
  readonly items: readonly Item[]
  readonly previous: string | undefined
  readonly next: string | undefined
}

/** Entries on one page of a list. */
export const ENTRIES_ON_A_PAGE = 25

/** The entries behind the one with the id `after`; from the beginning where there is no such entry (any more). */
export const sliceAfter = <Item extends { readonly id: string }>(
  list: readonly Item[],
  after: string,
  size = ENTRIES_ON_A_PAGE,
): Slice<Item> => {
  const from = list.findIndex(({ id }) => id === after) + 1
  const items = list.slice(from, from + size)
  const before = Math.max(0, from - size)
  return {
    items,
    previous: from === 0 ? undefined : before === 0 ? '' : list[before - 1]?.id,
    next: from + size < list.length ? items.at(-1)?.id : undefined,
  }
}

/** The services in the order of their titles in a language. */
export const inOrder = (services: readonly Service[], language: Language): readonly Service[] => {
  const { compare } = new Intl.Collator(language === 'en' ? 'en' : 'de', { numeric: true })
  const titled = services.map((service) => ({ service, title: say(service.texts.title, language) }))
  return titled
    .sort((a, b) => compare(a.title, b.title) || (a.service.id < b.service.id ? -1 : 1))
    .map(({ service }) => service)
}

/** The letter under which a title stands: A for Ä, # for everything that begins with no letter from A to Z. */
export const letterOf = (title: string): string => {
  const [letter = ''] = spellings(wordsIn(title)[0] ?? '')[0] ?? ''
  return /[a-z]/.test(letter) ? letter.toUpperCase() : '#'
}

/** Ids of the services that the start page offers first, chosen by the editors: there is no counting of visits. */
const OFTEN_NEEDED = [
  'residence-certificate',
  'resident-parking-permit',
  'dog-tax',
  'trade-registration',
  'special-use-street-party',
  'dismissal-protection',
]

/** The services of the start page: the chosen ones that there are, filled up in the order given. */
export const oftenNeeded = (services: readonly Service[], most = 6): readonly Service[] => {
  const chosen = OFTEN_NEEDED.flatMap((id) => services.find((service) => service.id === id) ?? [])
  return [...chosen, ...services.filter((service) => !chosen.includes(service))].slice(0, most)
}
