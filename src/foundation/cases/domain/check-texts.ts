import { LANGUAGES } from '../../../kernel/texts.ts'
import type { Service } from '../service-words.ts'
import { gap, type ServiceFinding } from './check-findings.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isLabel = (value: Readonly<Record<string, unknown>>): boolean => typeof value['de'] === 'string'

const findInLabel = (label: Readonly<Record<string, unknown>>, at: string): readonly ServiceFinding[] =>
  LANGUAGES.flatMap((language) => {
    const text = label[language]
    if (typeof text !== 'string' || text.trim() === '')
      return [gap('missing-text', `${at}.${language}`, 'This text is missing.')]
    const copied = language === 'leicht' && text === label['de']
    return copied ? [gap('missing-text', `${at}.leicht`, 'Easy German repeats the German text.')] : []
  })

/** Lists of the definition name their entries by id, other lists by number. */
const keyOf = (value: unknown, key: string): string => {
  const named = isRecord(value) ? (value['id'] ?? value['code']) : undefined
  return typeof named === 'string' ? named : key
}

const findIn = (value: unknown, at: string): readonly ServiceFinding[] => {
  if (!isRecord(value)) return []
  if (isLabel(value)) return findInLabel(value, at)
  return Object.entries(value).flatMap(([key, inner]) => findIn(inner, at === '' ? key : `${at}.${keyOf(inner, key)}`))
}

/** Every text of a service that is missing in one of the languages, or only pretends to be there. */
export const findMissingTexts = (service: Service): readonly ServiceFinding[] => findIn(service, '')
