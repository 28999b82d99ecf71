import { ok, refuse, type Result } from '../../../kernel/result.ts'
import {
  type Condition,
  type FormDefinition,
  type FormRule,
  type Part,
  partAt,
  placeOf,
  placesIn,
} from '../../../foundation/forms/words.ts'
import type { Change, ChangeRefusal } from '../designer-words.ts'
import { below, freeId, groupAround, liesAt, placedParts } from './places.ts'

/** More than the largest schema of the federal repository has, and few enough to be looked through on every change. */
const MOST_PARTS = 5_000

type Changed = Result<FormDefinition, ChangeRefusal>

/** Gives the parts of the group at a place to `change` and puts what comes of them in their stead. */
const within = (
  parts: readonly Part[],
  group: string,
  change: (parts: readonly Part[]) => readonly Part[],
): readonly Part[] => {
  if (group === '') return change(parts)
  const [first, ...rest] = group.split('.')
  return parts.map((part) =>
    part.id === first && part.kind === 'group' ? { ...part, parts: within(part.parts, rest.join('.'), change) } : part,
  )
}

const idOf = (at: string): string => at.split('.').at(-1) ?? ''

const partsOf = (form: FormDefinition, group: string): readonly Part[] | null => {
  if (group === '') return form.parts
  const found = partAt(form, group)
  return found?.kind === 'group' ? found.parts : null
}

/** Where conditions and rules look at a part, or at something in it, from outside of it. */
const namersOf = (form: FormDefinition, at: string): readonly string[] => {
  const looksAt = (names: readonly string[]): boolean => names.some((name) => liesAt(placeOf(name), at))
  const parts = placedParts(form).filter(
    ({ at: place, part }) => !liesAt(place, at) && part.when !== undefined && looksAt(placesIn(part.when)),
  )
  const rules = (form.rules ?? []).filter(({ target, condition }) => looksAt([target, ...placesIn(condition)]))
  return [...parts.map(({ part }) => part.label.de), ...new Set(rules.map(({ id }) => id))]
}

const add = (form: FormDefinition, { into, part }: Extract<Change, { do: 'add' }>): Changed => {
  const among = partsOf(form, into)
  if (among === null) return refuse({ code: 'designer/nothing-there', at: into })
  if (into === '' && part.kind !== 'group') return refuse({ code: 'designer/wrong-place', at: part.label.de, into })
  if (placedParts(form).length >= MOST_PARTS) return refuse({ code: 'designer/too-many-parts', most: MOST_PARTS })
  const named = { ...part, id: freeId(part.label.de, among) }
  return ok({ ...form, parts: within(form.parts, into, (parts) => [...parts, named]) })
}

/** A part with what somebody set; the id and what lies in a group stay. */
const kept = (before: Part, after: Part): Part =>
  before.kind === 'group' && after.kind === 'group'
    ? { ...after, id: before.id, parts: before.parts }
    : { ...after, id: before.id }

const set = (form: FormDefinition, { at, part }: Extract<Change, { do: 'set' }>): Changed => {
  const before = partAt(form, at)
  if (before === null) return refuse({ code: 'designer/nothing-there', at })
  if ((before.kind === 'group') !== (part.kind === 'group'))
    return refuse({ code: 'designer/wrong-place', at, into: groupAround(at) })
  const parts = within(form.parts, groupAround(at), (among) =>
    among.map((one) => (one.id === before.id ? kept(one, part) : one)),
  )
  return ok({ ...form, parts })
}

const moved = (parts: readonly Part[], id: string, by: -1 | 1): readonly Part[] => {
  const here = parts.findIndex((part) => part.id === id)
  const one = parts[here]
  const other = parts[here + by]
  return one && other ? parts.with(here, other).with(here + by, one) : parts
}

const remove = (form: FormDefinition, at: string): Changed => {
  const by = namersOf(form, at)
  if (by.length > 0) return refuse({ code: 'designer/still-named', at, by: by.join(', ') })
  const parts = within(form.parts, groupAround(at), (among) => among.filter(({ id }) => id !== idOf(at)))
  return ok({ ...form, parts, hints: form.hints.filter(({ path }) => path === '' || !liesAt(path, at)) })
}

type Rename = (place: string) => string

const renamed = (condition: Condition, rename: Rename): Condition =>
  JSON.parse(JSON.stringify(condition), (key, value) => (key === 'identifier' ? rename(String(value)) : value))

const renamedPart = (part: Part, rename: Rename): Part => ({
  ...part,
  ...(part.when && { when: renamed(part.when, rename) }),
  ...(part.kind === 'group' && { parts: part.parts.map((inner) => renamedPart(inner, rename)) }),
})

/** Takes a part out of its group and puts it at the end of another one; whatever looks at it follows. */
const put = (form: FormDefinition, { at, into }: Extract<Change, { do: 'put' }>): Changed => {
  const part = partAt(form, at)
  const among = partsOf(form, into)
  if (part === null || among === null) return refuse({ code: 'designer/nothing-there', at: part === null ? at : into })
  if (liesAt(into, at) || (into === '' && part.kind !== 'group'))
    return refuse({ code: 'designer/wrong-place', at, into })
  if (groupAround(at) === into) return ok(form)
  const free = among.some(({ id }) => id === part.id) ? freeId(part.id, among) : part.id
  const to = below(into, free)
  const rename: Rename = (place) => (liesAt(place, at) ? `${to}${place.slice(at.length)}` : place)
  const without = within(form.parts, groupAround(at), (parts) => parts.filter(({ id }) => id !== part.id))
  const parts = within(without, into, (parts) => [...parts, { ...part, id: free }])
  return ok({
    ...form,
    parts: parts.map((one) => renamedPart(one, rename)),
    hints: form.hints.map((hint) => ({ ...hint, path: rename(hint.path) })),
    ...(form.rules && {
      rules: form.rules.map((rule) => ({
        ...rule,
        target: rename(rule.target),
        condition: renamed(rule.condition, rename),
      })),
    }),
  })
}

const withRules = (form: FormDefinition, rules: readonly FormRule[]): FormDefinition => {
  const { rules: _, ...rest } = form
  return rules.length === 0 ? rest : { ...rest, rules }
}

const setRule = (form: FormDefinition, { index, rule }: Extract<Change, { do: 'rule' }>): Changed => {
  const rules = form.rules ?? []
  const unknown = [rule.target, ...placesIn(rule.condition)].find((at) => at !== '' && partAt(form, at) === null)
  if (unknown !== undefined) return refuse({ code: 'designer/nothing-there', at: unknown })
  if (index === null) return ok(withRules(form, [...rules, rule]))
  if (rules[index] === undefined) return refuse({ code: 'designer/nothing-there', at: `${index + 1}` })
  return ok(withRules(form, rules.with(index, rule)))
}

/**
 * A form after one change. Refuses what is not there, what would leave a condition or rule without what it looks at, and
 * a question outside of every page.
 */
export const changed = (form: FormDefinition, change: Change): Changed => {
  switch (change.do) {
    case 'add':
      return add(form, change)
    case 'set':
      return set(form, change)
    case 'put':
      return put(form, change)
    case 'rule':
      return setRule(form, change)
    case 'drop-rule':
      return form.rules?.[change.index] === undefined
        ? refuse({ code: 'designer/nothing-there', at: `${change.index + 1}` })
        : ok(withRules(form, form.rules.toSpliced(change.index, 1)))
    default: {
      const { at } = change
      if (partAt(form, at) === null) return refuse({ code: 'designer/nothing-there', at })
      if (change.do === 'remove') return remove(form, at)
      const by = change.do === 'up' ? -1 : 1
      return ok({ ...form, parts: within(form.parts, groupAround(at), (parts) => moved(parts, idOf(at), by)) })
    }
  }
}
