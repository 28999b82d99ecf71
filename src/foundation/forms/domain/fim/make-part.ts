import type { Field, Group, Part } from '../../form-words.ts'
import { lawOf } from './law.ts'
import { makeField } from './make-field.ts'
import { type Making, note, type PartBasics } from './making.ts'
import type { RawGroup, RawPart, RawRule } from './raw-words.ts'

/** The parts of a schema or group as parts of a form, in order. What may occur never, and what holds nothing, is left out. */
export const makeParts = (making: Making, parts: readonly RawPart[]): readonly Part[] =>
  parts.flatMap((raw): readonly Part[] => {
    const { min, max } = raw.times
    if (max === 0) {
      note(making, raw, ['fim/left-out', `${min}:${max}`])
      return []
    }
    return raw.kind === 'group' ? makeGroup(making, raw) : [makeWithRules(making, raw)]
  })

function makeWithRules(making: Making, raw: RawPart & { readonly kind: 'field' }): Field {
  keepRules(making, raw.rules)
  return makeField(making, raw, basicsOf(raw))
}

function makeGroup(making: Making, raw: RawGroup): readonly Group[] {
  const before = making.hints.length
  keepRules(making, raw.rules)
  const parts = makeParts(making, raw.parts)
  const { art } = raw
  if (art !== undefined && art !== 'X') note(making, raw, ['fim/unknown-kind', `art ${art}`])
  if (parts.length > 0) return [{ ...basicsOf(raw), kind: 'group', ...(art === 'X' && { choice: true }), parts }]
  note(making, raw, ['fim/left-out', 'datenfeldgruppe'])
  making.hints.length = before
  return []
}

/** Keeps free-text rules as hints, each at the group or field that it hangs at. */
export function keepRules(making: Making, rules: readonly RawRule[]): void {
  for (const { id, name, text, path } of rules) if (text !== '') making.hints.push({ id, name, text, path })
}

/** Id, label, help and legal basis of a part. The last id of its path is its own within the group. */
function basicsOf(raw: RawPart): PartBasics {
  const { label, showLabel = label, help, times, path } = raw
  const law = lawOf(raw)
  return {
    id: path.slice(path.lastIndexOf('.') + 1),
    label: { de: label },
    ...(showLabel !== label && { showLabel: { de: showLabel } }),
    ...(help !== undefined && { help: { de: help } }),
    ...(law !== undefined && { law }),
    times,
  }
}
