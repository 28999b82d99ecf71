import { parseDay } from '../../../../kernel/clock.ts'
import { placeOf } from '../paths.ts'

/** Answers as rules look at them: by place, which is a path without the numbers of entries. */
export interface RuleAnswers {
  readonly values: ReadonlyMap<string, readonly { readonly path: string; readonly value: string }[]>
  /** Everything that has an answer in it, by place, with concrete paths. */
  readonly filled: ReadonlyMap<string, readonly string[]>
  /** The day on which the form is filled in; null where it is not known, and then nothing compares with it. */
  readonly today: string | null
}

const add = <Item>(index: Map<string, Item[]>, key: string, item: Item): void => {
  const known = index.get(key)
  if (known) known.push(item)
  else index.set(key, [item])
}

/** Each path that a path lies in, from the inside: `a[1].b` lies in `a[1].b`, `a[1]` and `a`. */
const pathsAround = (path: string): readonly string[] => {
  const paths = [path]
  for (let at = path.length - 1; at > 0; at--) if (path[at] === '.' || path[at] === '[') paths.push(path.slice(0, at))
  return paths
}

/** Makes answers ready for many conditions. Blank answers are none. */
export const rulesAnswers = (answers: Readonly<Record<string, string>>, today: string | null): RuleAnswers => {
  const values = new Map<string, { path: string; value: string }[]>()
  const filled = new Map<string, string[]>()
  const seen = new Set<string>()
  for (const [path, value] of Object.entries(answers)) {
    if (value.trim() === '') continue
    add(values, placeOf(path), { path, value })
    for (const around of pathsAround(path)) {
      if (seen.has(around)) continue
      seen.add(around)
      add(filled, placeOf(around), around)
    }
  }
  return { values, filled, today }
}

/** The beginning of a concrete path that a place shares with it: `a[1]` for `a.b` seen from `a[1].c`. */
export const sharedPath = (place: string, at: string): string => {
  const wanted = place.split('.')
  const here = at === '' ? [] : at.split('.')
  let depth = 0
  while (depth < wanted.length && depth < here.length && placeOf(here[depth] ?? '') === wanted[depth]) depth++
  return here.slice(0, depth).join('.')
}

/** Whether a concrete path is the other or lies in it. */
export const liesIn = (path: string, around: string): boolean =>
  around === '' || path === around || (path.startsWith(around) && /[.[]/.test(path[around.length] ?? ''))

/** All answers that a place means from here: those of the entry that both lie in, else of any entry. */
export const valuesOf = (answers: RuleAnswers, place: string, shared: string): readonly string[] =>
  (answers.values.get(place) ?? []).filter(({ path }) => liesIn(path, shared)).map(({ value }) => value)

/** Whether anything is answered at a place, seen from here. */
export const isFilledAt = (answers: RuleAnswers, place: string, shared: string): boolean =>
  answers.filled.get(place)?.some((path) => liesIn(path, shared)) ?? false

const whole = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null)

/** A day out of its parts; null where they are no day of the calendar. */
export const dayOfParts = (day: string, month: string, year: string): string | null => {
  const [date, of, in_] = [whole(day), whole(month), whole(year)]
  if (date === null || of === null || in_ === null) return null
  return parseDay(`${String(in_).padStart(4, '0')}-${String(of).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
}

/**
 * Full years from a day to today. Of a day that is only partly known the earliest that it can be: nobody is younger
 * than that says. Null where it is no day, or not yet there.
 */
export const yearsSince = (parts: readonly string[], today: string | null): number | null => {
  const [first = '', month = '', year = ''] = parts
  const day = parts.length === 1 ? parseDay(first) : dayOfParts(first || '1', month || '1', year)
  if (day === null || today === null || day > today) return null
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4))
  return today.slice(4) < day.slice(4) ? years - 1 : years
}
