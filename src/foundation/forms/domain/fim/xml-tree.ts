import { SaxesParser } from 'saxes'
import { ok, type Result } from '../../../../kernel/result.ts'
import { FIM_LIMITS, type FimRefusal, type Place } from './fim-words.ts'

/** An element by local name and namespace; the prefix never matters. */
export interface XmlElement extends Place {
  readonly name: string
  readonly namespace: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** Its own text, without that of its children. */
  readonly text: string
}

interface OpenElement extends XmlElement {
  children: XmlElement[]
  text: string
}

export interface TreeRules {
  /** Local names of elements whose whole content is passed over. */
  readonly skip: ReadonlySet<string>
  /** Looks at the first element; a refusal ends reading at once. */
  readonly admit: (root: { readonly name: string; readonly namespace: string }) => FimRefusal | null
}

// The parser looks for a namespace in every element around: what is too deep has to be noticed before it gets slow.
const SLICE_CHARACTERS = 4_096

function* slices(chunks: Iterable<string> | string): Generator<string> {
  for (const chunk of typeof chunks === 'string' ? [chunks] : chunks)
    for (let at = 0; at < chunk.length; at += SLICE_CHARACTERS) yield chunk.slice(at, at + SLICE_CHARACTERS)
}

/**
 * Reads XML into a small tree, in slices, so that a refusal stops the reading of a large file early.
 * Document types are refused, so no entity but the five of XML itself can occur.
 */
export function readTree(chunks: Iterable<string> | string, rules: TreeRules): Result<XmlElement, FimRefusal> {
  const { parser, state } = treeParser(rules)
  let characters = 0
  for (const slice of slices(chunks)) {
    characters += slice.length
    if (characters > FIM_LIMITS.characters)
      state.refusal ??= { code: 'fim/too-large', of: 'characters', limit: FIM_LIMITS.characters }
    if (state.refusal) return { ok: false, refusal: state.refusal }
    parser.write(slice)
  }
  parser.close()
  if (state.refusal) return { ok: false, refusal: state.refusal }
  if (state.root) return ok(state.root)
  return { ok: false, refusal: { code: 'fim/broken-xml', line: 1, column: 1, message: 'document is empty' } }
}

interface TreeState {
  root: XmlElement | null
  refusal: FimRefusal | null
}

function treeParser(rules: TreeRules) {
  const parser = new SaxesParser({ xmlns: true })
  const state: TreeState = { root: null, refusal: null }
  const open: OpenElement[] = []
  let skipped = 0
  let elements = 0
  const here = (): Place => ({ line: parser.line, column: Math.max(1, parser.column) })
  const stop = (refusal: FimRefusal): void => {
    state.refusal ??= refusal
  }

  parser.on('error', (error) =>
    stop({ code: 'fim/broken-xml', ...here(), message: error.message.replace(/^\d+:\d+: /, '') }),
  )
  parser.on('doctype', () => stop({ code: 'fim/doctype', ...here() }))
  parser.on('opentag', (tag) => {
    if (state.refusal) return
    if (skipped > 0 || (open.length > 0 && rules.skip.has(tag.local))) {
      skipped += 1
      if (skipped > FIM_LIMITS.depth) stop({ code: 'fim/too-deep', limit: FIM_LIMITS.depth, ...here() })
      return
    }
    const refused = open.length === 0 ? rules.admit({ name: tag.local, namespace: tag.uri }) : null
    if (refused) return stop(refused)
    elements += 1
    if (elements > FIM_LIMITS.elements)
      return stop({ code: 'fim/too-large', of: 'elements', limit: FIM_LIMITS.elements })
    if (open.length >= FIM_LIMITS.depth) return stop({ code: 'fim/too-deep', limit: FIM_LIMITS.depth, ...here() })
    const attributes = new Map(
      Object.values(tag.attributes).flatMap((a): [string, string][] => (a.uri === '' ? [[a.local, a.value]] : [])),
    )
    const element: OpenElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes,
      children: [],
      text: '',
      ...here(),
    }
    open.at(-1)?.children.push(element)
    open.push(element)
    state.root ??= element
  })
  parser.on('closetag', () => {
    if (state.refusal) return
    if (skipped > 0) skipped -= 1
    else open.pop()
  })
  const addText = (text: string): void => {
    const element = open.at(-1)
    if (element && skipped === 0 && !state.refusal) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  return { parser, state }
}
