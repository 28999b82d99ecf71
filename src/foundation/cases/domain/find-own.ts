import { mayFor, type ActingFor } from '../../../kernel/actor.ts'
import type { Service } from '../service-words.ts'
import { fileNumber, parseFileNumber } from './number.ts'
import { mandateNames } from './represent.ts'

/** What somebody typed into the search of "my cases": a file number, or services that all its words fit. */
export type OwnSearch =
  | { readonly by: 'number'; readonly number: string }
  | { readonly by: 'services'; readonly services: readonly string[] }

const MOST_WORDS = 8

/** Words as they are compared: lower case, without marks above letters, ß as ss. */
const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '')

const wordsOf = ({ id, texts }: Service): readonly string[] =>
  wordsIn([id, ...Object.values(texts.title), ...(texts.keywords ?? [])].join(' '))

const fits = (service: Service, asked: readonly string[]): boolean => {
  const known = wordsOf(service)
  return asked.every((word) => known.some((one) => one.includes(word)))
}

/**
 * Reads a search. A file number is recognised in any case and with blanks around. Otherwise every word must stand in the
 * title of a service in one of its languages, or among the words that people use for it; part of a word is enough.
 * Null where nothing was typed that is a word.
 */
export const readSearch = (text: string, services: readonly Service[]): OwnSearch | null => {
  if (text.trim() === '') return null
  const number = parseFileNumber(text)
  if (number) return { by: 'number', number: fileNumber(number) }
  const asked = wordsIn(text).slice(0, MOST_WORDS)
  return {
    by: 'services',
    services: services.filter((one) => asked.length > 0 && fits(one, asked)).map(({ id }) => id),
  }
}

/** The services whose cases somebody may read; `all` where no mandate narrows them. */
export const readable = (
  actor: { readonly actingFor: ActingFor },
  services: readonly Service[],
): 'all' | readonly string[] => {
  const { actingFor } = actor
  if (actingFor.kind === 'self') return 'all'
  if (actingFor.scope.services === 'all') return mayFor(actor, 'read') ? 'all' : []
  return services.filter((one) => mayFor(actor, 'read', mandateNames(one))).map(({ id }) => id)
}

/** What two lists of services have in common; `all` narrows nothing. */
export const both = (one: 'all' | readonly string[], other: 'all' | readonly string[]): 'all' | readonly string[] => {
  if (one === 'all') return other
  return other === 'all' ? one : one.filter((id) => other.includes(id))
}
