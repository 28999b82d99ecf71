import type { Mood, Predicate } from './rule-vocabulary.ts'
import type { Deed } from './syntax.ts'

/** What a clause says, without its elements. */
export interface Saying {
  readonly mood: Mood | null
  readonly not: boolean
  readonly only: boolean
  readonly particle: 'ein' | 'aus' | 'an' | null
  readonly predicates: readonly Predicate[]
}

const has = ({ predicates }: Saying, ...wanted: readonly Predicate[]): boolean =>
  wanted.some((one) => predicates.includes(one))

const isHiding = (saying: Saying): boolean => has(saying, 'hidden', 'inactive', 'empty')

/** `nicht befüllt`, `nicht leer`, `nicht anzuzeigen`; null where the negation has two meanings. */
const denied = (saying: Saying): readonly Deed[] | null => {
  const { predicates } = saying
  if (predicates.every((one) => one === 'empty')) return ['require']
  if (predicates.every((one) => one === 'required' || one === 'optional'))
    return predicates.includes('optional') ? null : ['allow']
  if (has(saying, 'hidden', 'inactive', 'empty', 'optional', 'required')) return null
  return ['forbid']
}

/** What is said of elements outright: `befüllt`, `als Pflicht anzuzeigen`, `ausgeblendet`. */
const stated = (saying: Saying): readonly Deed[] | null => {
  const shows = has(saying, 'shown')
  const needs = has(saying, 'filled', 'required')
  const activates = has(saying, 'active')
  if (isHiding(saying)) return shows || needs || activates || has(saying, 'optional') ? null : ['forbid']
  if (has(saying, 'optional')) return needs ? null : shows || activates ? ['show'] : ['allow']
  const deeds: Deed[] = [...(needs ? (['require'] as const) : []), ...(shows ? (['show'] as const) : [])]
  if (activates) deeds.push('activate')
  // `muss nur befüllt sein, wenn …` and `nur dann Pflicht` leave it free otherwise.
  if (saying.only && !shows && saying.mood !== 'must' && !has(saying, 'required')) deeds.push('show')
  return deeds.length === 0 ? null : deeds
}

const must = (saying: Saying): readonly Deed[] | null => {
  if (!saying.not) return stated(saying)
  // `muss nicht befüllt sein` lets everything be; of showing it could mean either.
  if (saying.predicates.every((one) => one === 'empty')) return ['require']
  return has(saying, 'shown', 'hidden', 'active', 'inactive', 'empty') ? null : ['allow']
}

const may = (saying: Saying): readonly Deed[] | null => {
  if (saying.not) return denied(saying)
  if (isHiding(saying) || has(saying, 'required')) return null
  return saying.only ? ['show'] : ['allow']
}

const imperative = (saying: Saying): readonly Deed[] | null => {
  const { mood, not, particle } = saying
  const needs = has(saying, 'required')
  if (has(saying, 'hidden', 'inactive', 'empty', 'filled')) return null
  const ends = mood === 'blend' ? particle : mood === 'show' ? 'ein' : null
  const shows = ends === 'ein' && !(mood === 'show' && (particle === 'aus' || particle === 'ein'))
  if (mood === 'show' || mood === 'blend') {
    if (shows) return not ? (needs ? null : ['forbid']) : needs ? ['require', 'show'] : ['show']
    return ends === 'aus' && mood === 'blend' && !not && !needs ? ['forbid'] : null
  }
  if (not) return mood === 'make' && needs ? ['allow'] : null
  if (mood === 'activate') return needs ? ['require', 'activate'] : ['activate']
  if (mood === 'make') return needs ? ['require'] : null
  return needs ? null : ['forbid']
}

const appears = (saying: Saying): readonly Deed[] | null => {
  if (saying.predicates.some((one) => one !== 'required')) return null
  if (saying.not) return saying.predicates.length === 0 ? ['forbid'] : null
  return saying.predicates.length === 0 ? ['show'] : ['require', 'show']
}

/** What a clause does to its elements; null where it says nothing that is surely meant. */
export const deedsOf = (saying: Saying): readonly Deed[] | null => {
  const { mood, not, predicates } = saying
  if (mood === 'appears') return appears(saying)
  if (mood !== null && ['show', 'activate', 'deactivate', 'blend', 'hide', 'make'].includes(mood))
    return imperative(saying)
  if (predicates.length === 0 || saying.particle !== null) return null
  if (mood === 'must') return must(saying)
  if (mood === 'should') return not ? null : has(saying, 'filled') ? null : stated(saying)
  if (mood === 'may') return may(saying)
  return not ? denied(saying) : stated(saying)
}
