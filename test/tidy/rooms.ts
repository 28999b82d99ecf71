import type { Finding } from './finding.ts'
import { placeOf } from './place.ts'

const README_LINES = 60

/** Every room says in at most 60 lines what it is for. */
export const checkReadmes = (paths: readonly string[], linesOf: (path: string) => number): readonly Finding[] => {
  const rooms = new Set(paths.flatMap((path) => placeOf(path)?.room ?? []).filter((room) => room !== 'platform'))
  return [...rooms].sort().flatMap((room) => {
    const at = `src/${room}/README.md`
    const rule = 'rooms introduce themselves'
    if (!paths.includes(at)) return [{ at, rule, found: 'no file', expected: 'what this room is for' }]
    const lines = linesOf(at)
    if (lines <= README_LINES) return []
    return [{ at, rule, found: `${lines} lines`, expected: `at most ${README_LINES}` }]
  })
}
