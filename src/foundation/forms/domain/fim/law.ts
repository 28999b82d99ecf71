import { oneLine } from './plain-text.ts'
import { childrenOf, codeOf } from './xdf-element.ts'
import type { XmlElement } from './xml-tree.ts'

/** Paragraphs, articles, annexes, and acts by their names; FIM also cites other standards as `bezug`. */
const NAMES_LAW: readonly RegExp[] = [
  /§/u,
  /^(?:Art\.|Artikel|Anhang|Anlage)\s/u,
  /(?:gesetz|gesetzbuch|verordnung|vorschrift|satzung|richtlinie)\b/iu,
  /^(?:[A-ZÄÖÜ][a-zäöü]+)+[A-Z]*[GVO](?:-DVO)?(?:\s[A-Z]{2,4})?$/u,
]
const NO_LAW = /^(?:x[a-z]|urn:|leer|bezug:|codeliste|in anlehnung|leitet sich)/iu

/** The legal bases that an element cites. */
const lawTexts = (element: XmlElement): readonly string[] =>
  childrenOf(element, 'bezug')
    .map((reference) => oneLine(reference.text))
    .filter((text) => NAMES_LAW.some((form) => form.test(text)) && !NO_LAW.test(text))

/**
 * The legal basis of asking for a part: what is said where it is used, else what the part itself is bound to. Parts of
 * the common library cite the law that they were modelled on, which is no reason to ask here; so only a part that is
 * bound to a rule of law (kind RNG) speaks for itself.
 */
export function lawOf(use: XmlElement, part: XmlElement): string | undefined {
  const used = lawTexts(use)
  const own = codeOf(part, 'schemaelementart') === 'RNG' ? lawTexts(part) : []
  const law = [...new Set(used.length > 0 ? used : own)].join('; ')
  return law === '' ? undefined : law
}
