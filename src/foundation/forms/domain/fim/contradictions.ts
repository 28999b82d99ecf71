import type { FimRefusal } from './fim-words.ts'
import type { RawPart } from './raw-words.ts'

type Contradiction = FimRefusal & { readonly code: 'fim/contradicting-id' }

/** What makes an element what it is. Where and how often it is used, and notes of editors, may differ. */
const essence = (part: RawPart): string =>
  JSON.stringify(
    part.kind === 'group'
      ? [part.name, part.art, part.parts.map(({ id, version, times }) => [id, version, times.min, times.max])]
      : [part.name, part.art, part.type, Object.entries(part.limits), part.values, part.codeList, part.content],
  )

/**
 * The first element that has id and version of another one but is not the same. In FIM an element is its id with its
 * version, so a form would ask one of the two under the name of the other.
 */
export function findContradiction(parts: readonly RawPart[]): Contradiction | null {
  const known = new Map<string, { readonly essence: string; readonly line: number }>()
  const look = (part: RawPart): Contradiction | null => {
    const { id, version, line, column } = part
    const own = { essence: essence(part), line }
    const other = known.get(`${id} ${version}`)
    if (other && version !== '' && other.essence !== own.essence) {
      const element = part.kind === 'group' ? 'datenfeldgruppe' : 'datenfeld'
      return { code: 'fim/contradicting-id', element, id, version, first: other.line, line, column }
    }
    if (!other) known.set(`${id} ${version}`, own)
    return part.kind === 'group' ? lookAll(part.parts) : null
  }
  const lookAll = (all: readonly RawPart[]): Contradiction | null => {
    for (const part of all) {
      const found = look(part)
      if (found) return found
    }
    return null
  }
  return lookAll(parts)
}
