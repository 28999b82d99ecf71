import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parseSync } from 'oxc-parser'

/** A part of the syntax tree, as far as the rules look at it. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [property: string]: unknown
}

/** What one file asks of another, resolved: a path from the root of the repository, or a package. */
export interface Import {
  readonly to: string
  readonly kind: 'file' | 'package' | 'builtin'
  readonly line: number
}

/** A file, read and parsed. Paths are from the root of the repository, with slashes. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly nodes: readonly SyntaxNode[]
  readonly lineOf: (offset: number) => number
  /** Lines between two offsets that hold code: neither blank nor only a comment. */
  readonly codeLines: (start: number, end: number) => number
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  'start' in value &&
  'end' in value

function* walk(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) {
    for (const one of value) yield* walk(one)
  } else if (isNode(value)) {
    yield value
    for (const child of Object.values(value)) if (typeof child === 'object') yield* walk(child)
  }
}

/** Where the n-th line starts. */
const lineStarts = (text: string): readonly number[] => [
  0,
  ...[...text.matchAll(/\n/g)].map((found) => (found.index ?? 0) + 1),
]

const lineFinder = (text: string) => {
  const starts = lineStarts(text)
  return (offset: number): number => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}

/** The tree has offsets of UTF-16 text, and so has a JavaScript string. */
const withoutComments = (text: string, comments: readonly { start: number; end: number }[]): string =>
  comments.reduce(
    (left, { start, end }) => left.slice(0, start) + left.slice(start, end).replace(/[^\n]/g, ' ') + left.slice(end),
    text,
  )

const literalOf = (value: unknown): string | null =>
  isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? value.value : null

const IMPORTING = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]

const resolve = (from: string, request: string): Pick<Import, 'to' | 'kind'> => {
  if (request.startsWith('node:')) return { kind: 'builtin', to: request }
  if (request.startsWith('.')) return { kind: 'file', to: posix.normalize(posix.join(dirname(from), request)) }
  return {
    kind: 'package',
    to: request
      .split('/')
      .slice(0, request.startsWith('@') ? 2 : 1)
      .join('/'),
  }
}

/** Parses a file. Throws where it can't be parsed: then the types can't be right either. */
export const parseSource = (path: string, text: string): Source => {
  const parsed = parseSync(path, text)
  const [broken] = parsed.errors
  if (broken) throw new Error(`${path}: ${broken.message}`)
  const nodes = [...walk(parsed.program)]
  const lineOf = lineFinder(text)
  const code = withoutComments(text, parsed.comments)
  return {
    path,
    text,
    lines: text.replace(/\n$/, '').split('\n').length,
    nodes,
    imports: nodes
      .filter((node) => IMPORTING.includes(node.type))
      .flatMap((node) => {
        const request = literalOf(node.source)
        return request === null ? [] : [{ ...resolve(path, request), line: lineOf(node.start) }]
      }),
    lineOf,
    codeLines: (start, end) =>
      code
        .slice(start, end)
        .split('\n')
        .filter((line) => line.trim() !== '').length,
  }
}

/** All files below some folders, as paths from the root. Folders made by machines are left out. */
export const filesBelow = (root: string, folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = posix.join(folder, entry.name)
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(root, [path])
      return [path]
    }),
  )

/** Whether the rules for TypeScript look at a file. */
export const isCode = (path: string): boolean => /\.tsx?$/.test(path) && !path.endsWith('.generated.ts')

export const readSource = (root: string, path: string): Source =>
  parseSource(path, readFileSync(join(root, path), 'utf8'))
