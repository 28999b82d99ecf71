import type { Part } from '../form-words.ts'
import { joinPath } from './paths.ts'

/** The parts with each of them changed, from the inside out; `place` is its ids from the top. */
export const changedAt = (
  parts: readonly Part[],
  change: (part: Part, place: string) => Part,
  base = '',
): readonly Part[] =>
  parts.map((part) => {
    const place = joinPath(base, part.id)
    const inside = part.kind === 'group' ? { ...part, parts: changedAt(part.parts, change, place) } : part
    return change(inside, place)
  })

/** The parts, of which those at these places may stay empty. */
export const relaxedAt = (parts: readonly Part[], places: ReadonlySet<string>): readonly Part[] =>
  places.size === 0
    ? parts
    : changedAt(parts, (part, place) =>
        places.has(place) && part.times.min > 0 ? { ...part, times: { ...part.times, min: 0 } } : part,
      )
