import type { Conflict } from '../draft-words.ts'
import type { Answer, Answers, FileAnswer } from '../form-words.ts'
import { entryPath, indexOf, listOf } from './paths.ts'

/** The same answers as three know them: what a page was made from, what was sent from it, what was saved meanwhile. */
export interface ThreeWays {
  readonly base: Answers
  readonly mine: Answers
  readonly saved: Answers
}

/** What came of bringing answers together: everything, or what somebody has to choose between. */
export type Merged = { readonly answers: Answers } | { readonly conflict: Conflict }

/** Which of two answers counts, by unit. */
export type Choices = Readonly<Record<string, 'mine' | 'saved'>>

/** The unit that a path belongs to: the outermost list around it, else itself. */
export const unitOf = (path: string): string => path.split('[')[0] ?? path

type Unit = ReadonlyMap<string, Answer>

const unitsOf = (answers: Answers): ReadonlyMap<string, Unit> => {
  const units = new Map<string, Map<string, Answer>>()
  for (const [path, answer] of Object.entries(answers)) {
    const unit = units.get(unitOf(path)) ?? new Map<string, Answer>()
    units.set(unitOf(path), unit.set(path, answer))
  }
  return units
}

const NOTHING: Unit = new Map()

/** Whether two answers are the same; of files, whether they are the same file. */
export const sameAnswer = (one: Answer | undefined, other: Answer | undefined): boolean =>
  typeof one === 'object' && typeof other === 'object' ? one.file === other.file : one === other

const same = (one: Unit, other: Unit): boolean =>
  one.size === other.size && [...one].every(([path, answer]) => sameAnswer(answer, other.get(path)))

const isFile = (answer: Answer): answer is FileAnswer => typeof answer !== 'string'

/** Files of a unit that is nothing but a list of files; null for every other unit. */
const fileList = (name: string, unit: Unit): readonly FileAnswer[] | null => {
  const files: FileAnswer[] = []
  for (const [path, answer] of unit) {
    if (indexOf(path) === null || listOf(path) !== name) return null
    if (isFile(answer)) files.push(answer)
    else if (answer !== '') return null
  }
  return files
}

/** Files that both sides added stay, files that one side took away are gone. */
const mergeFiles = (name: string, ways: Readonly<Record<keyof ThreeWays, Unit>>): Unit | null => {
  const [base, mine, saved] = [fileList(name, ways.base), fileList(name, ways.mine), fileList(name, ways.saved)]
  if (base === null || mine === null || saved === null) return null
  const has = (files: readonly FileAnswer[], one: FileAnswer): boolean => files.some(({ file }) => file === one.file)
  const kept = saved.filter((one) => has(mine, one) || !has(base, one))
  const added = mine.filter((one) => !has(base, one) && !has(saved, one))
  return new Map([...kept, ...added].map((file, index) => [entryPath(name, index), file]))
}

/**
 * Brings together what was changed in two places since the same revision. Units that only one side changed are taken
 * from there; lists of files are united; where both changed a unit differently, `choices` decides, else it is a conflict
 * that holds both.
 */
export const mergeAnswers = (ways: ThreeWays, choices: Choices = {}): Merged => {
  const [base, mine, saved] = [unitsOf(ways.base), unitsOf(ways.mine), unitsOf(ways.saved)]
  const either: { readonly mine: [string, Answer][]; readonly saved: [string, Answer][] } = { mine: [], saved: [] }
  const units: string[] = []
  for (const name of new Set([...saved.keys(), ...mine.keys()])) {
    const here = { base: base.get(name) ?? NOTHING, mine: mine.get(name) ?? NOTHING, saved: saved.get(name) ?? NOTHING }
    const settled = settle(name, here, choices)
    if (settled === null) units.push(name)
    either.mine.push(...(settled ?? here.mine))
    either.saved.push(...(settled ?? here.saved))
  }
  const [withMine, withSaved] = [Object.fromEntries(either.mine), Object.fromEntries(either.saved)]
  return units.length === 0
    ? { answers: withSaved }
    : { conflict: { units: units.sort(), mine: withMine, saved: withSaved } }
}

const settle = (name: string, here: Readonly<Record<keyof ThreeWays, Unit>>, choices: Choices): Unit | null => {
  const { base, mine, saved } = here
  if (same(mine, base) || same(mine, saved)) return saved
  if (same(saved, base)) return mine
  const files = mergeFiles(name, here)
  if (files !== null) return files
  const choice = Object.hasOwn(choices, name) ? choices[name] : undefined
  return choice === undefined ? null : here[choice]
}
