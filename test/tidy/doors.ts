import type { Finding } from './finding.ts'
import { FLOORS, isBrowserScript, isTest, type Place, placeOf } from './place.ts'
import type { Import, Source } from './source.ts'

const DOOR = /^(index|words|[a-z-]+-words)\.tsx?$/
const WORDS = /^(words|[a-z-]+-words)\.tsx?$/

/** What stands at the outer wall of a room: only wiring may take it, to hand it down. */
const isContribution = (inside: string): boolean => !inside.includes('/')

const floorRule = (from: Place, to: Place): Pick<Finding, 'rule' | 'expected'> | null => {
  if (from.room === to.room) return null
  if (FLOORS.indexOf(to.floor) > FLOORS.indexOf(from.floor))
    return { rule: 'look down only', expected: `something below ${from.floor}` }
  if (from.floor === 'wings' && to.floor === 'wings')
    return { rule: 'no looking sideways', expected: 'an event, or a port filled in src/app' }
  return null
}

const doorRule = (from: Place, to: Place): Pick<Finding, 'rule' | 'expected'> | null => {
  if (from.room === to.room || to.floor === 'kernel' || to.room === 'platform') return null
  if (DOOR.test(to.inside)) return null
  if (from.floor === 'app' && to.floor !== 'platform' && isContribution(to.inside)) return null
  return { rule: 'rooms have two doors', expected: `src/${to.room}/index.ts or words.ts` }
}

const domainRule = (from: Place, to: Place): Pick<Finding, 'rule' | 'expected'> | null => {
  if (!from.inside.startsWith('domain/')) return null
  const own = from.room === to.room
  if (to.floor === 'kernel' || (own && to.inside.startsWith('domain/')) || WORDS.test(to.inside)) return null
  return { rule: 'domain is pure', expected: 'kernel, its own domain, or words' }
}

const checkImport = (source: Source, wanted: Import): readonly Finding[] => {
  const at = `${source.path}:${wanted.line}`
  const found = `an import of ${wanted.to}`
  if (isBrowserScript(source.path)) {
    const fine = isBrowserScript(wanted.to) || wanted.to.startsWith('src/kernel/')
    return fine ? [] : [{ at, found, rule: 'browser scripts stand alone', expected: 'src/browser or src/kernel' }]
  }
  if (!wanted.to.startsWith('src/')) return []
  const [from, to] = [placeOf(source.path), placeOf(wanted.to)]
  if (!from) return []
  if (!to) return [{ at, found, rule: 'look down only', expected: 'a file of a floor' }]
  return [floorRule(from, to) ?? doorRule(from, to), domainRule(from, to)].flatMap((broken) =>
    broken ? [{ at, found, ...broken }] : [],
  )
}

/** Floors and doors of docs/ARCHITECTURE.md. Tests may look everywhere. */
export const checkDoors = (sources: readonly Source[]): readonly Finding[] =>
  sources
    .filter((source) => !isTest(source.path))
    .flatMap((source) => [
      ...(placeOf(source.path) || isBrowserScript(source.path)
        ? []
        : [
            {
              at: source.path,
              rule: 'every file has a floor',
              found: 'none',
              expected: 'a room of docs/ARCHITECTURE.md',
            },
          ]),
      ...source.imports.filter((wanted) => wanted.kind === 'file').flatMap((wanted) => checkImport(source, wanted)),
    ])

/** Imports that lead in a circle, each told once, starting at its first file by name. */
export const checkCycles = (sources: readonly Source[]): readonly Finding[] => {
  const graph = new Map(sources.map((source) => [source.path, source.imports.map((wanted) => wanted.to)]))
  const done = new Set<string>()
  const circles = new Map<string, readonly string[]>()
  const visit = (path: string, way: readonly string[]): void => {
    const seenAt = way.indexOf(path)
    if (seenAt >= 0) {
      const circle = way.slice(seenAt)
      circles.set([...circle].sort().join(), circle)
      return
    }
    if (done.has(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...way, path])
    done.add(path)
  }
  for (const path of [...graph.keys()].sort()) visit(path, [])
  return [...circles.values()].map((circle) => ({
    at: circle[0] ?? '',
    rule: 'no import cycles',
    found: [...circle, circle[0]].join(' -> '),
    expected: 'a way that ends',
  }))
}
