import type {
  Answer,
  Answers,
  Asked,
  AskedField,
  AskedGroup,
  AskedList,
  FormDefinition,
  Group,
  Part,
} from '../form-words.ts'
import { holdsFor, type Known, knownOf } from './conditions.ts'
import { answerAt, entryPath, isRepeated, isWithin, joinPath, MOST_ENTRIES } from './paths.ts'
import { type Ruling, rulingOf } from './running-rules.ts'

/** Entries by list: one more than the highest index that any answer carries there. */
const countEntries = (answers: Answers): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const path of Object.keys(answers)) {
    for (const match of path.matchAll(/\[(\d+)\]/g)) {
      const list = path.slice(0, match.index)
      const count = Math.min(Number(match[1]) + 1, MOST_ENTRIES)
      if (count > (counts.get(list) ?? 0)) counts.set(list, count)
    }
  }
  return counts
}

interface View {
  readonly counts: ReadonlyMap<string, number>
  readonly known: Known
  readonly ruling: Ruling
}

/** A part that a rule requires now is one that has to occur. */
const withRuling = <One extends Part>(part: One, path: string, { ruling }: View): One =>
  part.times.min === 0 && ruling.required.has(path) ? { ...part, times: { ...part.times, min: 1 } } : part

const askOne = (part: Part, at: { path: string; index: number | null }, view: View): AskedField | AskedGroup =>
  part.kind === 'group'
    ? { asked: 'group', part, ...at, inside: askAll(part.parts, at.path, view) }
    : { asked: 'field', part, ...at }

const askList = (part: Part, path: string, view: View): AskedList => {
  const count = Math.max(view.counts.get(path) ?? 0, part.times.min, 1)
  const entries = Array.from({ length: Math.min(count, MOST_ENTRIES) }, (_, index) =>
    askOne(part, { path: entryPath(path, index), index }, view),
  )
  return { asked: 'list', path, part, entries }
}

const askAll = (parts: readonly Part[], base: string, view: View): readonly Asked[] =>
  parts.flatMap((part): readonly Asked[] => {
    const path = joinPath(base, part.id)
    if (part.times.max === 0) return []
    if (part.when !== undefined && !holdsFor(part.when, view.known, path)) return []
    if (view.ruling.forbidden.has(path)) return []
    const ruled = withRuling(part, path, view)
    return [isRepeated(part) ? askList(ruled, path, view) : askOne(ruled, { path, index: null }, view)]
  })

/** Every field of what is asked, from top to bottom, notes included. */
export const fieldsOf = (asked: readonly Asked[]): readonly AskedField[] =>
  asked.flatMap((one): readonly AskedField[] => {
    if (one.asked === 'field') return [one]
    return fieldsOf(one.asked === 'group' ? one.inside : one.entries)
  })

/** How many questions a group asks, one entry of each list counted. */
export const countQuestions = (group: Group): number =>
  group.parts.reduce((count, part) => {
    if (part.kind === 'group') return count + countQuestions(part)
    return part.kind === 'note' || part.kind === 'hidden' ? count : count + 1
  }, 0)

const answersTo = (asked: readonly Asked[], answers: Answers): Answers => {
  const found: [string, Answer][] = []
  for (const { path, part } of fieldsOf(asked)) {
    const answer = part.kind === 'note' ? undefined : answerAt(answers, path)
    if (answer !== undefined) found.push([path, answer])
  }
  return Object.fromEntries(found)
}

const sameKeys = (one: Answers, other: Answers): boolean => {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key))
}

/** What is asked, and the answers that count. */
interface Look {
  readonly asked: readonly Asked[]
  readonly relevant: Answers
}

/** What stays the same from round to round; `hide` says which of the forbidden parts are left out. */
interface Rounds {
  readonly form: FormDefinition
  readonly answers: Answers
  readonly counts: ReadonlyMap<string, number>
  readonly hide: (forbidden: ReadonlySet<string>) => ReadonlySet<string>
}

const nextRound = ({ form, answers, counts, hide }: Rounds, relevant: Answers): Look => {
  const { forbidden, required } = rulingOf(form, relevant)
  const ruling = { forbidden: hide(forbidden), required }
  const asked = askAll(form.parts, '', { counts, known: knownOf(relevant), ruling })
  return { asked, relevant: answersTo(asked, answers) }
}

/** Conditions that need each other in a circle never settle; after this many rounds the last view counts. */
const MOST_ROUNDS = 50

/** Looks again and again until what is asked and what counts agree. */
const settle = (rounds: Rounds): Look => {
  let relevant = rounds.answers
  for (let round = 0; ; round++) {
    const found = nextRound(rounds, relevant)
    if (round === MOST_ROUNDS || sameKeys(found.relevant, relevant)) return found
    relevant = found.relevant
  }
}

/** The same, but null as soon as answers count again that had been taken away: then they forbid one another. */
const settleOrCircle = (rounds: Rounds): Look | null => {
  const seen = new Set<string>()
  let relevant = rounds.answers
  for (let round = 0; round <= MOST_ROUNDS; round++) {
    const found = nextRound(rounds, relevant)
    if (sameKeys(found.relevant, relevant)) return found
    const keys = Object.keys(found.relevant).join('\n')
    if (seen.has(keys)) return null
    seen.add(keys)
    relevant = found.relevant
  }
  return null
}

const isAnsweredIn = (answers: Answers, part: string): boolean =>
  Object.keys(answers).some((path) => isWithin(path, part) && answerAt(answers, path) !== undefined)

const lookAnew = (form: FormDefinition, answers: Answers): Look => {
  const rounds = { form, answers, counts: countEntries(answers) }
  const forbids = form.rules?.some(({ effect }) => effect === 'forbid') ?? false
  const all = forbids ? settleOrCircle({ ...rounds, hide: (forbidden) => forbidden }) : null
  const unanswered: Rounds['hide'] = (forbidden) =>
    new Set([...forbidden].filter((part) => !isAnsweredIn(answers, part)))
  return all ?? settle({ ...rounds, hide: unanswered })
}

// Page, step, check and way on look at the same answers: of 500 fields with 100 rules each look takes 3.5 ms.
const looks = new WeakMap<FormDefinition, WeakMap<Answers, Look>>()

/**
 * What is asked and which answers count, together: an answer to a hidden question is as good as none, so hiding one
 * part may hide the next. Where two answers forbid each other, neither is taken away: both stay, and the check tells.
 */
export const look = (form: FormDefinition, answers: Answers): Look => {
  const known = looks.get(form) ?? new WeakMap<Answers, Look>()
  looks.set(form, known)
  const found = known.get(answers) ?? lookAnew(form, answers)
  known.set(answers, found)
  return found
}

/** Every part that is asked now, with concrete paths; a list shows at least one entry, and those that answers name. */
export const visibleParts = (form: FormDefinition, answers: Answers): readonly Asked[] => look(form, answers).asked

/** The answers that count: without blank ones, unknown ones, and answers to what is not asked. */
export const relevantAnswers = (form: FormDefinition, answers: Answers): Answers => look(form, answers).relevant
