import type { Answer, Answers, FormDefinition, Part } from '../form-words.ts'
import { entryPath, isRepeated, joinPath } from './paths.ts'

/** What the account knows about its holder. */
export interface AccountFacts {
  readonly name: string
  readonly email: string
}

const valueOf = (from: string, account: AccountFacts): string => {
  if (from.startsWith('=')) return from.slice(1)
  if (from === 'account.name') return account.name
  return from === 'account.email' ? account.email : ''
}

/** What nobody can type must be there from the start, even in a group that may stay empty. */
const isFixed = (part: Part): boolean => part.kind !== 'group' && (part.locked === true || part.kind === 'hidden')

/**
 * First answers, from the account and the fixed texts of the form. A group that may stay empty is not begun by them;
 * of a list the first entry is filled.
 */
export const firstAnswers = (form: FormDefinition, account: AccountFacts): Answers => {
  const found: [string, Answer][] = []
  const fill = (parts: readonly Part[], base: string, expected: boolean): void => {
    for (const part of parts) {
      if (part.times.max === 0) continue
      const place = joinPath(base, part.id)
      const path = isRepeated(part) ? entryPath(place, 0) : place
      if (part.kind === 'group') fill(part.parts, path, expected && part.times.min > 0 && part.choice !== true)
      else if (part.kind !== 'note' && part.kind !== 'file' && part.from !== undefined && (expected || isFixed(part))) {
        const value = valueOf(part.from, account)
        if (value !== '') found.push([path, value])
      }
    }
  }
  fill(form.parts, '', true)
  return Object.fromEntries(found)
}
