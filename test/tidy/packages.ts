import type { Finding } from './finding.ts'
import { isTest, placeOf } from './place.ts'
import type { Source } from './source.ts'

const DATABASE = ['kysely', 'pg', 'pg-boss']
/** Packages that reach out of the program; a pure rule has no use for them. */
const REACHING = [
  ...DATABASE,
  'hono',
  '@hono/node-server',
  'nodemailer',
  'smtp-server',
  'pino',
  'prom-client',
  'esbuild',
]
/** Hashing is a pure function; the rest of Node is the outside world. */
const PURE_BUILTINS = ['node:crypto']
/** Names whose value differs from one call to the next. */
const IMPURE_CALLS = ['Date.now', 'Math.random', 'performance.now', 'Temporal.Now', 'process.env', 'crypto.randomUUID']
const IMPURE_GLOBALS = ['fetch', 'console', 'setTimeout', 'setInterval']

/** What package.json offers at run time. */
export interface Manifest {
  readonly runtime: readonly string[]
}

const mayUseDatabase = (path: string): boolean =>
  /^src\/platform\/(postgres|jobs)\//.test(path) || path.includes('/store/')

const isDomain = (path: string): boolean => placeOf(path)?.inside.startsWith('domain/') ?? false

const checkImports = (source: Source, manifest: Manifest): readonly Finding[] =>
  source.imports.flatMap((wanted): readonly Finding[] => {
    const at = `${source.path}:${wanted.line}`
    const found = wanted.to
    if (wanted.kind === 'file') return []
    const findings: Finding[] = []
    if (
      isDomain(source.path) &&
      (wanted.kind === 'builtin' ? !PURE_BUILTINS.includes(found) : REACHING.includes(found))
    )
      findings.push({ at, found, rule: 'domain is pure', expected: 'no outside world' })
    if (wanted.kind === 'package' && DATABASE.includes(found) && !mayUseDatabase(source.path))
      findings.push({ at, found, rule: 'SQL only in store', expected: "a function of the room's store/" })
    if (wanted.kind === 'package' && !manifest.runtime.includes(found))
      findings.push({ at, found, rule: 'runtime packages', expected: 'a package of "dependencies", or node:' })
    return findings
  })

const member = (source: Source, start: number, end: number) => source.text.slice(start, end).replace(/\s/g, '')

const checkPurity = (source: Source): readonly Finding[] =>
  source.nodes.flatMap((node) => {
    const text = member(source, node.start, node.end)
    const impure =
      (node.type === 'MemberExpression' && IMPURE_CALLS.includes(text)) ||
      (node.type === 'NewExpression' && /^newDate(\(\))?$/.test(text)) ||
      (node.type === 'CallExpression' && IMPURE_GLOBALS.some((name) => text.startsWith(`${name}(`))) ||
      (node.type === 'MemberExpression' && text.startsWith('console.'))
    const at = `${source.path}:${source.lineOf(node.start)}`
    return impure ? [{ at, rule: 'domain is pure', found: text, expected: 'an argument' }] : []
  })

/** Which packages may be used where, and that domain/ knows no clock, database, network or log. */
export const checkPackages = (sources: readonly Source[], manifest: Manifest): readonly Finding[] =>
  sources
    .filter((source) => !isTest(source.path))
    .flatMap((source) => [...checkImports(source, manifest), ...(isDomain(source.path) ? checkPurity(source) : [])])

/** Imports that lead nowhere, or would need an alias or a guessed ending. */
export const checkTargets = (sources: readonly Source[], exists: (path: string) => boolean): readonly Finding[] =>
  sources.flatMap((source) =>
    source.imports
      .filter((wanted) => wanted.kind === 'file' && !exists(wanted.to))
      .map((wanted) => ({
        at: `${source.path}:${wanted.line}`,
        rule: 'imports name a file',
        found: wanted.to,
        expected: 'a file with its ending',
      })),
  )

/** Every package we run on has one line in docs/dependencies.md, and no line is left of one that went. */
export const checkDependencyList = (document: string, manifest: Manifest): readonly Finding[] => {
  const at = 'docs/dependencies.md'
  const listed = [...document.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name)
  const times = (name: string) => listed.filter((one) => one === name).length
  const rule = 'dependencies have a reason'
  return [
    ...manifest.runtime
      .filter((name) => times(name) !== 1)
      .map((name) => ({ at, rule, found: `${name} ${times(name)} times`, expected: 'one line' })),
    ...listed
      .filter((name) => !manifest.runtime.includes(name))
      .map((name) => ({ at, rule, found: name, expected: 'only packages of package.json' })),
  ]
}
