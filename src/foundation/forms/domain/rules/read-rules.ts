import type { FindCodeList } from '../code-lists/code-list.ts'
import { heldCodeList } from '../code-lists/held.ts'
import type { RawSchema } from '../fim/raw-words.ts'
import { doubt, restOf, startAt } from './cursor.ts'
import { type Effect, type Outcome, outcomeOfAll, type Showing, writeEffect, writePreset } from './effects.ts'
import { elementsOf } from './elements.ts'
import { areUnclear, LAENDER, sectionsFor, sectionsOf } from './laender.ts'
import { readStatements } from './read-statement.ts'
import type { RuleDoubt, RuleReading, RuleText, SchemaElement } from './rule-words.ts'
import { unsoundIn } from './soundness.ts'
import { findById, holderOf, placesOf, type Surroundings } from './surroundings.ts'
import type { Expression, Statement } from './syntax.ts'
import { type Token, tokensOf } from './tokens.ts'
import { elementsIn, oppositeOf } from './translate.ts'

/** Doubts that leave a rule to a person; with the others it runs, and they are shown. */
const OPEN: ReadonlySet<RuleDoubt['code']> = new Set([
  'rest',
  'unknown-element',
  'other-name',
  'unknown-value',
  'wrong-type',
  'always-or-never',
  'several-answers',
  'no-text',
]) // prettier-ignore

/** A rule at its place, understood as far as it goes. */
interface Understood {
  readonly rule: RuleText
  readonly around: Surroundings
  readonly doubts: readonly RuleDoubt[]
  readonly applies: boolean
  readonly outcome: Outcome
}

const NOTHING: Outcome = { effects: [], shown: [], presets: [] }

const isOpen = (doubts: readonly RuleDoubt[]): boolean => doubts.some(({ code }) => OPEN.has(code))

/** Ids in a text that name nothing, or several things. */
const doubtsOfIds = (text: string, around: Surroundings): readonly RuleDoubt[] =>
  tokensOf(text).flatMap(({ kind, text: id }): readonly RuleDoubt[] => {
    const found = kind === 'id' ? findById(around, id).found : 'one'
    if (found === 'one') return []
    return [{ code: found === 'none' ? 'unknown-element' : 'ambiguous-element', detail: id }]
  })

/** Rules of released schemas have a few hundred tokens; what is far beyond is not worth the time of the server. */
const MOST_TOKENS = 4_000
/** The reading goes down one level with each bracket. */
const MOST_BRACKETS = 30

const depthOf = (tokens: readonly Token[]): number => {
  let depth = 0
  let deepest = 0
  for (const { text } of tokens) {
    if (text === '(') deepest = Math.max(deepest, ++depth)
    if (text === ')') depth--
  }
  return deepest
}

const understand = (rule: RuleText, around: Surroundings, land: string): Understood => {
  const base = { rule, around, applies: true, outcome: NOTHING }
  if (rule.text.trim() === '') return { ...base, doubts: [{ code: 'no-text', detail: '' }] }
  const all = tokensOf(rule.text)
  if (all.length > MOST_TOKENS || depthOf(all) > MOST_BRACKETS)
    return { ...base, doubts: [{ code: 'rest', detail: rule.text.slice(0, 200) }] }
  const parts = sectionsOf(all)
  const sections = sectionsFor(parts, land)
  if (areUnclear(parts, sections)) return { ...base, doubts: [{ code: 'rest', detail: rule.text.slice(0, 200) }] }
  if (sections.length === 0) return { ...base, doubts: [], applies: false }
  const statements: Statement[] = []
  const doubts: RuleDoubt[] = []
  for (const { tokens } of sections) {
    const cursor = startAt(rule.text, tokens, around)
    const read = readStatements(cursor)
    if (read === null) doubt(cursor, 'rest', restOf(cursor))
    doubts.push(...cursor.doubts)
    statements.push(...(read ?? []))
  }
  doubts.push(...statements.flatMap((statement) => unsoundIn(statement, around)))
  if (isOpen(doubts)) return { ...base, doubts: [...doubtsOfIds(rule.text, around), ...doubts] }
  return { ...base, doubts, outcome: outcomeOfAll(statements) }
}

const rulesIn = (
  element: SchemaElement,
  around: Omit<Surroundings, 'at'>,
): readonly { rule: RuleText; around: Surroundings }[] => {
  const at = element.type === 'group' ? element.path : element.path.split('.').slice(0, -1).join('.')
  return [
    ...element.rules.map((rule) => ({ rule, around: { ...around, at } })),
    ...element.inside.flatMap((inner) => rulesIn(inner, around)),
  ]
}

/** Everything that some rule shows, by path: otherwise it is not shown, unless another rule shows it. */
const showingsOf = (rules: readonly Understood[]): ReadonlyMap<string, readonly Showing[]> => {
  const shown = new Map<string, Showing[]>()
  for (const one of rules.flatMap(({ outcome }) => outcome.shown)) {
    const known = shown.get(one.target.path)
    if (known) known.push(one)
    else shown.set(one.target.path, [one])
  }
  return shown
}

const joinedOpposite = (showings: readonly Showing[]): Expression => {
  const [first, ...more] = showings.map(({ when }) => oppositeOf(when))
  return first !== undefined && more.length === 0
    ? first
    : { is: 'and', of: showings.map(({ when }) => oppositeOf(when)) }
}

const sameAsked = (one: Expression | null, other: Expression): boolean =>
  one?.is === 'compared' && other.is === 'compared' && one.subject.path === other.subject.path

/** Whether a rule forbids the element on the same question anyway, so that the sentence says itself what is otherwise. */
const saysOtherwise = (effects: readonly Effect[], showing: Showing): boolean =>
  effects.some(
    ({ effect, targets, when }) =>
      effect === 'forbid' &&
      targets[0]?.path === showing.target.path &&
      when !== null &&
      JSON.stringify(elementsIn(when).map(({ path }) => path)) ===
        JSON.stringify(elementsIn(showing.when).map(({ path }) => path)) &&
      !(sameAsked(when, showing.when) && when.is === 'compared' && when.by === '=' && when.value.is === 'text'),
  )

/** `nicht bei 002` is part of `nur bei 001`. */
const isPartOf = (effect: Effect, whole: Effect): boolean =>
  effect.effect === 'forbid' &&
  effect.targets[0]?.path === whole.targets[0]?.path &&
  effect.when?.is === 'compared' &&
  whole.when?.is === 'compared' &&
  sameAsked(effect.when, whole.when) &&
  (JSON.stringify(effect.when) === JSON.stringify(whole.when) ||
    (effect.when.by === '=' &&
      whole.when.by === '<>' &&
      effect.when.value.is === 'text' &&
      whole.when.value.is === 'text' &&
      effect.when.value.value !== whole.when.value.value))

const closed = (own: Understood, showings: ReadonlyMap<string, readonly Showing[]>): readonly Effect[] => {
  const { effects, shown } = own.outcome
  const targets = new Set<string>()
  const added = shown.flatMap((showing): readonly Effect[] => {
    const { path } = showing.target
    if (targets.has(path) || saysOtherwise(effects, showing)) return []
    targets.add(path)
    const when = joinedOpposite(showings.get(path) ?? [showing])
    return [{ effect: 'forbid', targets: [showing.target], when, demand: null }]
  })
  const kept = effects.filter((effect) => !added.some((other) => isPartOf(effect, other)))
  return [...kept, ...added]
}

/** Elements that rules which nobody could read speak of: what they show can't be known. */
const unclearPaths = (rules: readonly Understood[]): ReadonlySet<string> => {
  const unclear = rules.filter(({ doubts }) => isOpen(doubts))
  return new Set(
    unclear.flatMap(({ rule, around }) =>
      tokensOf(rule.text).flatMap(({ kind, text }) => {
        const found = kind === 'id' ? findById(around, text) : null
        return found?.found === 'one' ? [found.place.path] : []
      }),
    ),
  )
}

const pathsOf = ({ effects, presets }: Outcome): readonly string[] => [
  ...effects.flatMap(({ targets, when, demand }) =>
    [...targets, ...(when ? elementsIn(when) : []), ...(demand ? elementsIn(demand) : [])].map(({ path }) => path),
  ),
  ...presets.map(({ target }) => target.path),
]

const gradeOf = (doubts: readonly RuleDoubt[]): RuleReading['grade'] =>
  isOpen(doubts) ? 'open' : doubts.length > 0 ? 'warned' : 'sure'

/** Like readRules, of a schema as its rules see it. */
export const readRulesIn = (root: SchemaElement, land: string): readonly RuleReading[] => {
  if (!LAENDER.includes(land)) throw new RangeError(`readRules: expected a Land such as HE, got ${land}`)
  const understood = rulesIn(root, placesOf(root)).map(({ rule, around }) => understand(rule, around, land))
  const showings = showingsOf(understood)
  const unclear = unclearPaths(understood)
  return understood.map((own): RuleReading => {
    const unsure = own.outcome.shown.filter(({ target }) => unclear.has(target.path))
    const doubts = [
      ...own.doubts,
      ...unsure.map(({ target }): RuleDoubt => ({ code: 'unclear-otherwise', detail: target.element.name })),
    ]
    const effects = unsure.length > 0 ? own.outcome.effects : closed(own, showings)
    const at = holderOf(pathsOf({ ...own.outcome, effects }), own.around.at)
    const { id, version, name, text } = own.rule
    return {
      ...{ id, version, name, at, text, doubts, applies: own.applies },
      grade: gradeOf(doubts),
      rules: effects.map((effect) => writeEffect(effect, at)),
      presets: own.outcome.presets.map((preset) => writePreset(preset, at)),
    }
  })
}

/**
 * Reads the rules of a schema for one Land (two letters, such as HE), each at every place where it hangs, in the order
 * of the schema. What is not understood to the last word, or names what the schema has not or has twice, is open: such a
 * rule has no effect, and a person has to read it. Source: FIM, Standard XDatenfelder, `freitextRegel`; the form of the
 * effects is that of FITKO's translated rules. Code lists are those that we hold, or what `find` knows.
 */
export const readRules = (schema: RawSchema, land: string, find: FindCodeList = heldCodeList): readonly RuleReading[] =>
  readRulesIn(elementsOf(schema, find), land)
