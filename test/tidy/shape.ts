import type { Finding } from './finding.ts'
import { isTest } from './place.ts'
import type { Source, SyntaxNode } from './source.ts'

const FILE_LINES = 250
const SERVICE_LINES = 150
const FUNCTION_LINES = 60
const PARAMETERS = 3

const FUNCTIONS = [
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'TSFunctionType',
  'TSMethodSignature',
]
const FORBIDDEN_NAMES = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'misc', 'v2']
// Put together, so that this file does not find itself.
const UNFINISHED = new RegExp(`\\b(${['TO', 'FIX'].map((half) => half + (half === 'TO' ? 'DO' : 'ME')).join('|')})\\b`)

/** Long groups of pages may move out of a service file into `….form.ts`, which is a file like any other. */
const isService = (path: string): boolean => path.includes('/services/') && !isTest(path) && !path.endsWith('.form.ts')
const isPlatform = (path: string): boolean => path.startsWith('src/platform/')

const checkSize = (source: Source): readonly Finding[] => {
  const limit = isService(source.path) ? SERVICE_LINES : FILE_LINES
  if (source.lines <= limit) return []
  return [{ at: source.path, rule: 'files are short', found: `${source.lines} lines`, expected: `at most ${limit}` }]
}

const isNamed = (node: unknown, name: string): boolean =>
  typeof node === 'object' && node !== null && 'name' in node && node.name === name

const isConst = (type: unknown): boolean =>
  typeof type === 'object' && type !== null && 'typeName' in type && isNamed(type.typeName, 'const')

type NodeRule = (node: SyntaxNode, source: Source) => Pick<Finding, 'rule' | 'found' | 'expected'> | null

const noLongFunction: NodeRule = (node, source) => {
  if (!FUNCTIONS.includes(node.type) || isTest(source.path)) return null
  const lines = source.codeLines(node.start, node.end)
  if (lines <= FUNCTION_LINES) return null
  return { rule: 'functions are short', found: `${lines} lines of code`, expected: `at most ${FUNCTION_LINES}` }
}

const fewParameters: NodeRule = (node) => {
  if (!FUNCTIONS.includes(node.type) || !Array.isArray(node.params)) return null
  const count = node.params.filter((parameter) => !isNamed(parameter, 'this')).length
  if (count <= PARAMETERS) return null
  return { rule: 'few parameters', found: `${count} parameters`, expected: `at most ${PARAMETERS}, else one record` }
}

const noCast: NodeRule = (node, source) => {
  const isCast =
    node.type === 'TSTypeAssertion' ||
    node.type === 'TSNonNullExpression' ||
    (node.type === 'TSAsExpression' && !isConst(node.typeAnnotation))
  if (!isCast || isPlatform(source.path)) return null
  const found = source.text.slice(node.start, node.end).split('\n').at(-1) ?? ''
  return { rule: 'casts only in platform', found: found.trim(), expected: 'a check, a guard or a better type' }
}

const noAny: NodeRule = (node) =>
  node.type === 'TSAnyKeyword' ? { rule: 'no any', found: 'any', expected: 'unknown or the real type' } : null

const noEnum: NodeRule = (node) =>
  node.type === 'TSEnumDeclaration' ? { rule: 'no enums', found: 'enum', expected: 'a union of texts' } : null

const noRawHtml: NodeRule = (node) =>
  (node.type === 'JSXIdentifier' || node.type === 'Identifier' || node.type === 'Literal') &&
  (node.name ?? node.value) === ['dangerously', 'SetInnerHTML'].join('')
    ? { rule: 'no raw HTML', found: 'unescaped content', expected: 'elements' }
    : null

const NODE_RULES: readonly NodeRule[] = [noLongFunction, fewParameters, noCast, noAny, noEnum, noRawHtml]

const checkNodes = (source: Source): readonly Finding[] =>
  source.nodes.flatMap((node) =>
    NODE_RULES.flatMap((rule) => {
      const broken = rule(node, source)
      return broken ? [{ at: `${source.path}:${source.lineOf(node.start)}`, ...broken }] : []
    }),
  )

const checkUnfinished = (source: Source): readonly Finding[] =>
  source.text.split('\n').flatMap((line, index) => {
    const [found] = UNFINISHED.exec(line) ?? []
    const at = `${source.path}:${index + 1}`
    return found ? [{ at, rule: 'nothing unfinished', found, expected: 'the work done, or no word of it' }] : []
  })

/** Sizes, parameters, casts, `any` and what must never be written. */
export const checkShape = (sources: readonly Source[]): readonly Finding[] =>
  sources.flatMap((source) => [...checkSize(source), ...checkNodes(source), ...checkUnfinished(source)])

/** Names that say nothing about what lies inside. */
export const checkNames = (paths: readonly string[]): readonly Finding[] =>
  paths.flatMap((path) => {
    const [empty] = path.split(/[/.-]/).filter((word) => FORBIDDEN_NAMES.includes(word.toLowerCase()))
    return empty ? [{ at: path, rule: 'names say what is inside', found: empty, expected: 'a noun of the field' }] : []
  })
