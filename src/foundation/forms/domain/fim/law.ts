import type { RawPart, RawReference } from './raw-words.ts'

/** Paragraphs, articles, annexes, and acts by their names; FIM also cites other standards as `bezug`. */
const NAMES_LAW: readonly RegExp[] = [
  /§/u,
  /^(?:Art\.|Artikel|Anhang|Anlage)\s/u,
  /(?:gesetz|gesetzbuch|verordnung|vorschrift|satzung|richtlinie)\b/iu,
  /^(?:[A-ZÄÖÜ][a-zäöü]+)+[A-Z]*[GVO](?:-DVO)?(?:\s[A-Z]{2,4})?$/u,
]
const NO_LAW = /^(?:x[a-z]|urn:|leer|bezug:|codeliste|in anlehnung|leitet sich)/iu

/** The legal bases among what is cited. */
const lawTexts = (references: readonly RawReference[]): readonly string[] =>
  references.map(({ text }) => text).filter((text) => NAMES_LAW.some((form) => form.test(text)) && !NO_LAW.test(text))

/**
 * The legal basis of asking for a part: what is said where it is used, else what the part itself is bound to. Parts of
 * the common library cite the law that they were modelled on, which is no reason to ask here; so only a part that is
 * bound to a rule of law (kind RNG) speaks for itself.
 */
export function lawOf({ law: own, lawOfUse, bond }: RawPart): string | undefined {
  const used = lawTexts(lawOfUse)
  const bound = bond === 'RNG' ? lawTexts(own) : []
  const law = [...new Set(used.length > 0 ? used : bound)].join('; ')
  return law === '' ? undefined : law
}
