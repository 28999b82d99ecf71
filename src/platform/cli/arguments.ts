import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'

/** An option that takes a value: `--date 2026-01-31` or `--date=2026-01-31`. */
export interface Option<Value> {
  /** What a good value is, to be said after "expected". */
  readonly expects: string
  /** The value, or undefined where the text is not a good one. */
  readonly read: (text: string) => Value | undefined
}

/** An option that is there or not: `--all`. */
export interface Switch {
  readonly isSwitch: true
}

type Options = Readonly<Record<string, Option<unknown> | Switch>>

/** What a command takes. */
export interface ArgumentsForm<Taken extends Options> {
  /** Names of the arguments without dashes, in order, each needed: `['FILE']`. */
  readonly positional: readonly string[]
  /** The last positional argument may be said several times: `FILE...`. */
  readonly more?: boolean
  readonly options?: Taken
}

type Values<Taken extends Options> = {
  readonly [Name in keyof Taken]: Taken[Name] extends Option<infer Value> ? Value | undefined : boolean
}

/** Arguments, read and checked. */
export interface Arguments<Taken extends Options> {
  readonly positional: readonly string[]
  readonly options: Values<Taken>
}

/** An argument that can't be used: where it stands, what was said, what was expected. */
export interface BadArgument extends Refusal {
  readonly code: 'cli/bad-argument'
  readonly at: string
  readonly value: string | null
  readonly expected: string
}

/** An option without a value is a switch. */
export const flag: Switch = { isSwitch: true }

/** An option whose value is any text but the empty one. */
export const textOption = (expects: string): Option<string> => ({ expects, read: (text) => text || undefined })

/** An option with a closed list of values. */
export const oneOf = <const Choice extends string>(choices: readonly Choice[]): Option<Choice> => ({
  expects: `one of ${choices.join(', ')}`,
  read: (text) => choices.find((choice) => choice === text),
})

const bad = (at: string, value: string | null, expected: string) =>
  refuse({ code: 'cli/bad-argument', at, value, expected } satisfies BadArgument)

/** The refusal as one sentence: path, value, expectation. */
export const sayBadArgument = (refused: BadArgument): string =>
  refused.value === null
    ? `${refused.at}: nothing given, expected ${refused.expected}`
    : `${refused.at}: got ${JSON.stringify(refused.value)}, expected ${refused.expected}`

interface Split {
  readonly positional: readonly string[]
  readonly given: ReadonlyMap<string, string | true>
}

const names = (options: Options): string => {
  const known = Object.keys(options).map((name) => `--${name}`)
  return known.length === 0 ? 'no options' : `one of ${known.join(', ')}`
}

/** Own names only: `--constructor` is not an option because every object has one. */
const find = (options: Options, name: string) => (Object.hasOwn(options, name) ? options[name] : undefined)

/** Tells options and positional arguments apart. After `--` everything is positional; a single `-` always is. */
const split = (args: readonly string[], options: Options): Result<Split, BadArgument> => {
  const positional: string[] = []
  const given = new Map<string, string | true>()
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? ''
    if (word === '--') return ok({ positional: [...positional, ...args.slice(at + 1)], given })
    if (!word.startsWith('-') || word === '-') {
      positional.push(word)
      continue
    }
    const [, name = '', inline] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? []
    const option = find(options, name)
    if (option === undefined) return bad(word, word, names(options))
    if (given.has(name)) return bad(`--${name}`, inline ?? args[at + 1] ?? null, 'the option once')
    if ('isSwitch' in option) {
      if (inline !== undefined) return bad(`--${name}`, inline, 'no value')
      given.set(name, true)
      continue
    }
    const next = args[at + 1]
    const value = inline ?? (next?.startsWith('--') ? undefined : next)
    if (value === undefined) return bad(`--${name}`, null, option.expects)
    if (inline === undefined) at++
    given.set(name, value)
  }
  return ok({ positional, given })
}

const checkCount = (positional: readonly string[], form: ArgumentsForm<Options>): BadArgument | null => {
  const missing = form.positional[positional.length]
  if (missing !== undefined) return bad(missing, null, `${missing} as argument ${positional.length + 1}`).refusal
  const extra = positional[form.positional.length]
  if (extra === undefined || form.more) return null
  const last = form.positional.length
  return bad(`argument ${last + 1}`, extra, last === 0 ? 'no arguments' : `only ${form.positional.join(' ')}`).refusal
}

/**
 * Reads the arguments of a command. Refuses, by name, value and expectation: an option that does not exist, is said
 * twice, lacks its value or has a bad one; a missing or surplus argument.
 */
export const readArguments = <const Taken extends Options = Record<never, never>>(
  args: readonly string[],
  form: ArgumentsForm<Taken>,
): Result<Arguments<Taken>, BadArgument> => {
  const options: Options = form.options ?? {}
  const words = split(args, options)
  if (!words.ok) return words
  const wrongCount = checkCount(words.value.positional, { ...form, options })
  if (wrongCount) return refuse(wrongCount)
  const values: Record<string, unknown> = {}
  for (const [name, option] of Object.entries(options)) {
    const said = words.value.given.get(name)
    if ('isSwitch' in option) values[name] = said === true
    else if (typeof said === 'string') {
      const value = option.read(said)
      if (value === undefined) return bad(`--${name}`, said, option.expects)
      values[name] = value
    }
  }
  // The loop above built exactly this shape, name by name; the type system can't follow it.
  return ok({ positional: words.value.positional, options: values as Values<Taken> })
}
