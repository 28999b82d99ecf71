import { HtmlElement, HtmlValidate, Parser, TextNode } from 'html-validate'

const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'long-title': 'off' } })

const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'", nbsp: '\u00a0' }

const signOf = (reference: string): string => {
  if (!reference.startsWith('#')) return NAMED[reference] ?? `&${reference};`
  return String.fromCodePoint(Number(reference.replace(/^#x/i, '0x').replace('#', '')))
}

/** A text of a document as people read it; the parser leaves character references as they are written. */
const plain = (written: string): string =>
  written.replace(/&(#\d+|#x[\da-f]+|\w+);/gi, (_whole, reference: string) => signOf(reference))

const spaced = (text: string): string => plain(text).replace(/\s+/g, ' ').trim()

/** Something that a document sends when its button is pressed. */
export interface SentForm {
  readonly method: 'get' | 'post'
  /** Where it is sent, as the document says it; undefined is the page itself. */
  readonly action: string | undefined
  /** What it sends when nobody types anything. */
  readonly fields: readonly (readonly [string, string])[]
  /** Names of the fields that people type into. */
  readonly typed: readonly string[]
}

/** A piece of text and the language that it is marked with. */
export interface TextPiece {
  readonly text: string
  readonly lang: string
}

/** An HTML document, taken apart. */
export interface Document {
  readonly elements: (selector: string) => readonly HtmlElement[]
  readonly attribute: (element: HtmlElement, name: string) => string | undefined
  readonly textOf: (element: HtmlElement) => string
  readonly title: string
  /** Addresses of links, without those inside of the page. */
  readonly links: readonly string[]
  /** What the browser loads by itself: styles, scripts, fonts, pictures. */
  readonly loaded: readonly string[]
  readonly forms: readonly SentForm[]
  /** Every piece of text between head and end that people see or hear, with the language it is said in. */
  readonly pieces: readonly TextPiece[]
}

const attribute = (element: HtmlElement, name: string): string | undefined => {
  const value = element.getAttributeValue(name)
  return value === null ? undefined : plain(value)
}

const valuesOf = (elements: readonly HtmlElement[], name: string): readonly string[] =>
  elements.flatMap((element) => attribute(element, name) ?? [])

const chosenOf = (select: HtmlElement): string => {
  const options = select.querySelectorAll('option')
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
  return chosen === undefined ? '' : (attribute(chosen, 'value') ?? spaced(chosen.textContent))
}

const fieldOf = (field: HtmlElement): readonly (readonly [string, string])[] => {
  const name = attribute(field, 'name')
  const type = attribute(field, 'type') ?? ''
  if (name === undefined || ['file', 'submit', 'button'].includes(type)) return []
  if (['radio', 'checkbox'].includes(type) && !field.hasAttribute('checked')) return []
  if (field.is('select')) return [[name, chosenOf(field)]]
  return [[name, field.is('textarea') ? plain(field.textContent) : (attribute(field, 'value') ?? '')]]
}

const formsOf = (form: HtmlElement): readonly SentForm[] => {
  const fields = form.querySelectorAll('input, select, textarea')
  const method = attribute(form, 'method')?.toLowerCase() === 'post' ? 'post' : 'get'
  const typed = fields.filter(
    (field) => field.is('textarea') || /^(text|search)$/.test(attribute(field, 'type') ?? 'text'),
  )
  const one = { method, fields: fields.flatMap(fieldOf), typed: valuesOf(typed, 'name') } as const
  const elsewhere = valuesOf(form.querySelectorAll('[formaction]'), 'formaction')
  return [attribute(form, 'action'), ...elsewhere].map((action) => ({ ...one, action }))
}

const READ_ALOUD = ['aria-label', 'alt', 'title', 'placeholder', 'aria-description']
const SILENT = ['script', 'style', 'title', 'template']

const piecesOf = (element: HtmlElement, around: string): readonly TextPiece[] => {
  if (SILENT.includes(element.tagName)) return []
  const lang = attribute(element, 'lang') ?? around
  const said = READ_ALOUD.flatMap((name) => attribute(element, name) ?? [])
  const inside = element.childNodes.flatMap((node): readonly TextPiece[] => {
    if (node instanceof TextNode) return [{ text: node.textContent, lang }]
    return node instanceof HtmlElement ? piecesOf(node, lang) : []
  })
  return [...said.map((text) => ({ text, lang })), ...inside].flatMap((piece) => {
    const text = spaced(piece.text)
    return text === '' ? [] : [{ ...piece, text }]
  })
}

const isOutside = (href: string): boolean => href !== '' && !href.startsWith('#')

/** Takes a document apart. */
export const readDocument = async (html: string): Promise<Document> => {
  const root = new Parser(await validator.getConfigFor('page.html')).parseHtml(html)
  const elements = (selector: string): readonly HtmlElement[] => root.querySelectorAll(selector)
  const textOf = (element: HtmlElement): string => spaced(element.textContent)
  const [head] = elements('title')
  const [page] = elements('html')
  return {
    elements,
    attribute,
    textOf,
    title: head ? textOf(head) : '',
    links: valuesOf(elements('a[href]'), 'href').filter(isOutside),
    loaded: [...valuesOf(elements('link[href]'), 'href'), ...valuesOf(elements('[src]'), 'src')],
    forms: elements('form').flatMap(formsOf),
    pieces: page ? piecesOf(page, '') : [],
  }
}

/** What is not sound in a document, by the rules of HTML and of accessibility. */
export const htmlFaults = async (html: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  )
}
