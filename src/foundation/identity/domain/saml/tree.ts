import { SaxesParser } from 'saxes'

/** An element of a document: names without prefixes, values trimmed. */
export interface Element {
  readonly name: string
  /** By name without prefix; of two namespaces the first counts. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Element[]
  readonly text: string
}

interface Growing {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Growing[]
  text: string
}

const MOST_ELEMENTS = 2_000

/**
 * Reads a SAML document. Refuses (null) what no honest one has: a document type (entity bombs and foreign files begin
 * there), comments, CDATA and processing instructions (they split a text in two between those who sign and those who read).
 * A file of the operator may have comments.
 */
export const readTree = (xml: string, { ofOperator = false } = {}): Element | null => {
  const open: Growing[] = []
  let root: Growing | null = null
  let count = 0
  let sound = true
  const broken = () => {
    sound = false
  }
  const parser = new SaxesParser({ xmlns: true })
  for (const event of ['error', 'doctype', 'cdata', 'processinginstruction'] as const) parser.on(event, broken)
  if (!ofOperator) parser.on('comment', broken)
  parser.on('opentag', ({ local, attributes }) => {
    if (++count > MOST_ELEMENTS) broken()
    const named = Object.values(attributes).map((one) => [one.local, one.value.trim()] as const)
    const element: Growing = { name: local, attributes: new Map(named.toReversed()), children: [], text: '' }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('text', (text) => {
    const inside = open.at(-1)
    if (inside) inside.text += text
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed) closed.text = closed.text.trim()
  })
  for (let at = 0; at < xml.length && sound; at += 4_096) parser.write(xml.slice(at, at + 4_096))
  if (sound) parser.close()
  return sound ? root : null
}

/** The children of an element with a name. */
export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** The first element at the end of a path of names. */
export const at = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce((found, name) => childrenOf(found, name)[0], element)

/** Every element below one, itself first. */
export const everyElement = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap((child) => everyElement(child)),
]
