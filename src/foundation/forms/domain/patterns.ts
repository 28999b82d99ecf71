/** Steps that trying a pattern may take: about a tenth of a second. */
const MOST_STEPS = 2e7

/** What in a pattern costs time: repetitions of open length, and whether one lies inside another. */
interface Cost {
  readonly repetitions: number
  readonly nested: boolean
}

/** A quantifier whose length is open: `*`, `+`, `{2,}`, `{1,9}`; `?` and `{5}` are not. */
const open = /^(?:[*+]|\{(\d+),(\d*)\})/

/** Escapes and classes are single signs for the cost; group openers lose their `?:`. */
const plain = (pattern: string): string =>
  pattern
    .replace(/\\(?:[pPu]\{[^}]*\}|.)/g, 'x')
    .replace(/\[[^\]]*\]/g, 'x')
    .replace(/\(\?(?:[:=!]|<[=!]|<\w+>)/g, '(')

const costOf = (pattern: string): Cost => {
  const text = plain(pattern)
  const groups: { risky: boolean }[] = [{ risky: false }]
  let repetitions = 0
  let nested = false
  let closed: { risky: boolean } | null = null
  for (let at = 0; at < text.length; at++) {
    const group = groups.at(-1) ?? { risky: false }
    const repeats = open.test(text.slice(at))
    if (repeats) {
      repetitions++
      nested ||= closed?.risky === true
      group.risky = true
    }
    closed = null
    if (text[at] === '(') groups.push({ risky: false })
    else if (text[at] === '|') group.risky = true
    else if (text[at] === ')' && groups.length > 1) {
      closed = groups.pop() ?? null
      const outer = groups.at(-1)
      if (outer !== undefined && closed?.risky) outer.risky = true
    }
  }
  return { repetitions, nested }
}

const stepsFor = (pattern: string, length: number): number => {
  const { repetitions, nested } = costOf(pattern)
  return nested ? (2 * repetitions) ** length : length ** repetitions
}

const compile = (pattern: string): RegExp | null => {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(`^(?:${pattern})$`, flags)
    } catch {}
  }
  return null
}

/**
 * Whether the whole text fits a regular expression of a schema. Schemas come from elsewhere: an expression that
 * cannot be read, or that could take too long on a text of this length, counts as fitting; the office reads the answer.
 */
export const fitsPattern = (text: string, pattern: string): boolean =>
  stepsFor(pattern, text.length) > MOST_STEPS || (compile(pattern)?.test(text) ?? true)

/** Whether an expression can be read and is tried on every text up to this length, so that it may be told to others. */
export const isAlwaysTried = (pattern: string, longest: number): boolean =>
  stepsFor(pattern, longest) <= MOST_STEPS && compile(pattern) !== null
