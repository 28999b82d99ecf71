import { oneLine, paragraphs } from './plain-text.ts'
import type { XmlElement } from './xml-tree.ts'

/** Children of this name in the namespace of their parent, which is that of XDatenfelder. */
export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name && child.namespace === element.namespace)

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name && child.namespace === element.namespace)

/** Text of a child on one line; undefined where it is missing or empty. */
export function lineOf(element: XmlElement, name: string): string | undefined {
  const text = oneLine(childOf(element, name)?.text ?? '')
  return text === '' ? undefined : text
}

/** Text of a child in paragraphs; undefined where it is missing or empty. */
export function textOf(element: XmlElement, name: string): string | undefined {
  const text = paragraphs(childOf(element, name)?.text ?? '')
  return text === '' ? undefined : text
}

/**
 * The code inside a coded child such as `<feldart><code>input</code></feldart>`. The standard puts `code` into no
 * namespace; files that leave it in the namespace of XDatenfelder are read as well.
 */
export function codeOf(element: XmlElement, name: string): string | undefined {
  const code = childOf(element, name)?.children.find(
    (child) => child.name === 'code' && (child.namespace === '' || child.namespace === element.namespace),
  )
  const text = code?.text.trim() ?? ''
  return text === '' ? undefined : text
}

/** An attribute without namespace; undefined where it is missing or blank. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes.get(name)?.trim()
  return value === '' ? undefined : value
}
