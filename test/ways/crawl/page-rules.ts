import { htmlLang } from '../../../src/kernel/texts.ts'
import { CSP, SECURITY_HEADERS } from '../../../src/platform/http/index.ts'
import type { Answer, Reached } from '../crawl.ts'
import { type Document, htmlFaults } from './document.ts'

/** What is wrong with one answer: each a sentence that names the place. */
type Rule = (document: Document, answer: Answer) => readonly string[]

const PRODUCT = 'Dreiklang'
const KINDS = /^(https?|mailto|tel):$/
const REFERENCES = [
  'for',
  'aria-describedby',
  'aria-labelledby',
  'aria-controls',
  'aria-errormessage',
  'aria-details',
  'form',
  'list',
]
/** A placeholder that nobody filled in, or a value that was never meant for people. */
const UNFILLED = /\{\w+\}|\bundefined\b|\bNaN\b|\[object \w+\]|\bInvalid Date\b/

const oneHeading: Rule = (document) => {
  const headings = document.elements('h1').map(document.textOf)
  return headings.length === 1 && headings[0] !== ''
    ? []
    : [`has ${headings.length} main headings: ${headings.join(' | ')}`]
}

const language: Rule = (document, { walker }) => {
  const expected = htmlLang(walker.language)
  const [found] = document.elements('html').map((html) => document.attribute(html, 'lang'))
  return found === expected ? [] : [`says lang="${found}", expected "${expected}"`]
}

const named: Rule = ({ title }) =>
  title.endsWith(` – ${PRODUCT}`) && title.length > PRODUCT.length + 3 ? [] : [`has the title "${title}"`]

const marked: Rule = (document) =>
  document.elements('.dk-demonstration').length === 1 ? [] : ['does not say that it is a demonstration']

const nothingInline: Rule = (document) => [
  ...document.elements('[style]').map((one) => `has a style attribute at ${one.generateSelector()}`),
  ...document.elements('style').map(() => 'has a style element'),
  ...document.elements('script').flatMap((one) => (one.hasAttribute('src') ? [] : ['has an inline script'])),
  ...document
    .elements('*')
    .flatMap((one) =>
      one.attributes
        .filter(({ key }) => /^on\w+/.test(key))
        .map(({ key }) => `has ${key} at ${one.generateSelector()}`),
    ),
]

const ownHost: Rule = (document) => [
  ...document.loaded.flatMap((file) => (/^(\/(?!\/)|data:)/.test(file) ? [] : [`loads ${file}`])),
  ...document.forms.flatMap(({ action = '/' }) => (/^[/?](?!\/)|^$/.test(action) ? [] : [`sends a form to ${action}`])),
  ...document.links.flatMap((link) => {
    const fine = URL.canParse(link, 'http://here.invalid') && KINDS.test(new URL(link, 'http://here.invalid').protocol)
    return fine ? [] : [`links to ${link}`]
  }),
]

const idsExist: Rule = (document) => {
  const ids = new Set(document.elements('[id]').map((one) => document.attribute(one, 'id')))
  const named = REFERENCES.flatMap((name) =>
    document
      .elements(`[${name}]`)
      .flatMap((one) => (document.attribute(one, name) ?? '').split(/\s+/).map((wanted) => [name, wanted] as const)),
  )
  const anchors = document.elements('a[href]').flatMap((one) => {
    const href = document.attribute(one, 'href') ?? ''
    return href.startsWith('#') ? [['href', decodeURIComponent(href.slice(1))] as const] : []
  })
  return [...named, ...anchors].flatMap(([name, wanted]) =>
    ids.has(wanted) ? [] : [`names an id that is not there: ${name}="${wanted}"`],
  )
}

const allFilled: Rule = ({ pieces, title }) =>
  [...pieces.map(({ text }) => text), title]
    .filter((text) => UNFILLED.test(text))
    .map((text) => `shows "${text.slice(0, 120)}"`)

/** Every form that changes something proves that it came from us. Pages that anybody may cache can't hold one. */
const formsCarryToken: Rule = (document, { headers }) =>
  document.forms
    .filter(({ method }) => method === 'post')
    .flatMap(({ action, fields }) => {
      const token = fields.find(([name]) => name === 'form-token')?.[1] ?? ''
      const isCached = headers.get('cache-control')?.startsWith('public') ?? false
      return token === '' || isCached ? [`has a form to ${action} without a token`] : []
    })

/** The links to the other languages lead back to this page. */
const staysHere: Rule = (document, { path }) =>
  document.links
    .filter((link) => link.startsWith('/language/'))
    .flatMap((link) => {
      const back = new URL(link, 'http://here.invalid').searchParams.get('to')
      return back === path ? [] : [`its language link leads to ${back}`]
    })

const RULES: readonly Rule[] = [
  oneHeading,
  language,
  named,
  marked,
  nothingInline,
  ownHost,
  idsExist,
  allFilled,
  formsCarryToken,
  staysHere,
]

const statusFault = ({ status, expected, foundOn }: Answer): readonly string[] => {
  if (expected.length === 0 ? status < 400 : expected.includes(status)) return []
  return [`answers ${status}, expected ${expected.join(' or ') || 'less than 400'}; found on ${foundOn}`]
}

// A redirect and a file of this installation are kept by nobody; static files and public pages say how long.
const CACHING = /^(no-store|public, max-age=\d+(, immutable)?)$/

const SANDBOX = "default-src 'none'; sandbox"

/** Ours, one that is stricter, or ours with origins that the forms of this page lead to. */
const isPolicy = (found: string | null): boolean =>
  found === SANDBOX || found?.replace(/(form-action 'self')( https?:\/\/[a-z0-9.:-]+)+/, '$1') === CSP

const headerFaults = ({ headers, status, path }: Answer): readonly string[] => {
  const missing = Object.entries(SECURITY_HEADERS).flatMap(([name, value]) => {
    const found = headers.get(name)
    if (name === 'content-security-policy' && isPolicy(found)) return []
    return found === value ? [] : [`has the header ${name}: ${found}`]
  })
  const caching = headers.get('cache-control') ?? ''
  if (status < 300 && !CACHING.test(caching)) missing.push(`has the header cache-control: ${caching}`)
  const kind = headers.get('content-type') ?? ''
  if (status < 300 && !/^[a-z]+\/[\w.+-]+(; charset=utf-8)?$/.test(kind)) missing.push(`has the content type ${kind}`)
  if (path.endsWith('.pdf') && status < 300 && kind !== 'application/pdf') missing.push(`is no PDF but ${kind}`)
  return missing
}

/** Everything that is wrong with one answer. */
export const faultsOf = async (answer: Answer): Promise<readonly string[]> => {
  const { document, body, headers } = answer
  const around = [...statusFault(answer), ...headerFaults(answer)]
  if (document === null) return around
  const kind = headers.get('content-type')
  if (kind !== 'text/html; charset=utf-8') around.push(`has the content type ${kind}`)
  return [...around, ...RULES.flatMap((rule) => rule(document, answer)), ...(await htmlFaults(body))]
}

/** Pages of different routes that bear the same title: in a row of tabs nobody can tell them apart. */
export const sameTitles = (reached: readonly Reached[]): readonly string[] => {
  const routes = new Map<string, Set<string>>()
  for (const { title, pattern, status } of reached) {
    if (title === null || status >= 400) continue
    const named = routes.get(title) ?? new Set()
    routes.set(title, named.add(pattern.split('?')[0] ?? ''))
  }
  return [...routes]
    .filter(([, named]) => named.size > 1)
    .map(([title, named]) => `share the title "${title}": ${[...named].join(', ')}`)
}
