import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AsvsEntry } from '../../tools/docs/asvs.ts'
import { anchorsIn, root, textOf } from '../docs/markdown.ts'
import { parseSource, type SyntaxNode } from '../tidy/source.ts'

const isNode = (value: unknown): value is SyntaxNode => typeof value === 'object' && value !== null && 'type' in value

/** The names of what is called: `it.skipIf(x)` is it, skipIf. */
const namesOf = (callee: unknown): readonly string[] => {
  if (!isNode(callee)) return []
  if (callee.type === 'Identifier' && typeof callee['name'] === 'string') return [callee['name']]
  if (callee.type === 'CallExpression') return namesOf(callee['callee'])
  return [...namesOf(callee['object']), ...namesOf(callee['property'])]
}

const textIn = (argument: unknown): string | null => {
  if (!isNode(argument)) return null
  if (argument.type === 'Literal' && typeof argument['value'] === 'string') return argument['value']
  const quasis = argument['quasis']
  if (argument.type !== 'TemplateLiteral' || !Array.isArray(quasis) || quasis.length !== 1) return null
  const [only] = quasis
  return isNode(only) && typeof only['value'] === 'object' && only['value'] !== null && 'cooked' in only['value']
    ? String(only['value'].cooked)
    : null
}

const LEFT_OUT = ['skip', 'skipIf', 'runIf', 'todo', 'fails']
const kept = new Map<string, ReadonlyMap<string, boolean>>()

/** The titles of a file's tests, and whether each always runs. */
const testsIn = (file: string): ReadonlyMap<string, boolean> => {
  const known = kept.get(file)
  if (known) return known
  const calls = parseSource(file, textOf(file)).nodes.filter(({ type }) => type === 'CallExpression')
  const groups = calls.filter((call) => {
    const [first, ...more] = namesOf(call['callee'])
    return first === 'describe' && more.some((name) => LEFT_OUT.includes(name))
  })
  const found = new Map<string, boolean>()
  for (const call of calls) {
    const [first, ...more] = namesOf(call['callee'])
    const title = textIn(Array.isArray(call['arguments']) ? call['arguments'][0] : null)
    if ((first !== 'it' && first !== 'test') || title === null) continue
    const inGroup = groups.some(({ start, end }) => start <= call.start && call.end <= end)
    found.set(title, !inGroup && !more.some((name) => LEFT_OUT.includes(name)))
  }
  kept.set(file, found)
  return found
}

const lintRules = (): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')).rules

const isSwitchedOn = (rule: string): boolean => {
  const set = lintRules()[rule]
  return set === 'error' || (Array.isArray(set) && set[0] === 'error')
}

const tidyFiles = ['doors.ts', 'packages.ts', 'rooms.ts', 'shape.ts'].map((name) => `test/tidy/${name}`)

const testTrouble = (file: string, title: string): string | null => {
  const runs = testsIn(file).get(title)
  if (runs === undefined) return `there is no test of this title in ${file}`
  return runs ? null : 'is not always run'
}

/** What is wrong with a piece of evidence, and of which kind it is. */
export const lookAt = (evidence: string): { readonly kind: AsvsEntry['kind']; readonly trouble: string | null } => {
  const [where = '', rule = ''] = /^(oxlint|tidy):(.+)$/.exec(evidence)?.slice(1) ?? []
  if (where === 'oxlint') return { kind: 'static', trouble: isSwitchedOn(rule) ? null : 'is not switched on' }
  if (where === 'tidy') {
    const there = tidyFiles.some((file) => textOf(file).includes(`rule: '${rule}'`))
    return { kind: 'static', trouble: there ? null : 'is no rule of the house' }
  }
  const path = evidence.replace(/^type:/, '')
  const [file = '', name = ''] = path.split(path.includes(' > ') ? ' > ' : '#')
  const there = existsSync(join(root, file))
  if (!there) return { kind: 'test', trouble: `${file} is not there` }
  if (path.includes(' > ')) return { kind: 'test', trouble: testTrouble(file, name) }
  if (file.endsWith('.md')) {
    const has = name === '' || anchorsIn(textOf(file)).includes(name)
    return { kind: 'review', trouble: has ? null : 'there is no such heading' }
  }
  const has = name !== '' && new RegExp(`\\b${name}\\b`).test(textOf(file))
  return { kind: evidence.startsWith('type:') ? 'static' : 'config', trouble: has ? null : 'there is no such symbol' }
}
