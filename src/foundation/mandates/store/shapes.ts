import { MANDATE_RIGHTS, type MandateRight } from '../../../kernel/actor.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Branches } from '../mandate-words.ts'

/** Rights as they are stored; what this version does not know gives none. */
export const rightsOf = (stored: readonly string[]): readonly MandateRight[] =>
  MANDATE_RIGHTS.filter((right) => stored.includes(right))

/** Services as they are stored: nothing is all of them. */
export const servicesOf = (stored: readonly string[] | null): 'all' | readonly string[] => stored ?? 'all'

/** Branches as they are stored: nothing is all of them. */
export const branchesOf = (stored: readonly string[] | null): Branches => stored?.filter(isId) ?? 'all'

/** The same back: `all` is stored as nothing. */
export const storedList = (list: 'all' | readonly string[]): string[] | null => (list === 'all' ? null : [...list])
