import { sha256 } from '../../../src/kernel/canonical.ts'
import type { Answer } from '../crawl.ts'
import type { TextPiece } from './document.ts'

const WORDS_OF_A_SENTENCE = 4

/** Small words that hardly any German sentence does without and no English one has. */
const GERMAN =
  /(?<![\p{L}-])(der|das|und|oder|nicht|ist|sind|für|mit|von|zu|bei|Sie|Ihr|Ihre|Ihren|Ihrem|wird|werden|eine|einen|einer|auf|im|den|dem|zum|zur|wie|wenn|haben|kein|keine|aus|nach|über|noch|Antrag|Zurück|Weiter|Bitte)(?![\p{L}-])/gu

/** Names are the same in every language. */
const NAMES = /stadt|kreis|gemeinde|regierungspräsidium|straße|platz|amt\b|§|gesetz|ordnung|ausweis\.pdf/i

/** Mails and messages are shown in the language in which they were sent. */
const LETTERS = /^\/(demonstration\/outbox|konto\/postfach)/

const spokenIn = ({ lang }: TextPiece): string => (lang.startsWith('de') && lang !== 'de-simple' ? 'de' : lang)

/** Texts of an English page that are German and not marked as German. */
const germanInEnglish = (page: Answer): readonly string[] =>
  (LETTERS.test(page.path) ? [] : (page.document?.pieces ?? []))
    .filter(
      (piece) => spokenIn(piece) === 'en' && !NAMES.test(piece.text) && (piece.text.match(GERMAN) ?? []).length > 0,
    )
    .map(({ text }) => `has German in English: "${text.slice(0, 100)}"`)

/** What is said to everybody alike: headings, buttons, labels, links of the interface. */
const INTERFACE = 'h1, button, legend, summary, th, nav[aria-label], nav a'

const interfaceOf = (page: Answer): readonly string[] => {
  const { document } = page
  if (document === null) return []
  const shown = document
    .elements(INTERFACE)
    .filter((one) => !one.closest('[lang="de"]') && !one.closest('.dk-languages'))
  return shown.map(document.textOf)
}

/** What is kept of a German page, to compare the same page in other languages with it. */
export interface GermanPage {
  readonly body: string
  readonly interface: ReadonlySet<string>
}

const bodyOf = ({ document }: Answer): string => sha256((document?.pieces ?? []).map(({ text }) => text).join('\n'))

/** Keeps what there is to compare of a German page. */
export const germanPage = (page: Answer): GermanPage => ({ body: bodyOf(page), interface: new Set(interfaceOf(page)) })

/** Texts of a page in easy German that the German page says in the very same words. */
const sameAsGerman = (page: Answer, german: GermanPage): readonly string[] =>
  interfaceOf(page)
    .filter((text) => german.interface.has(text) && text.split(' ').length >= WORDS_OF_A_SENTENCE && !NAMES.test(text))
    .map((text) => `is not in easy German: "${text.slice(0, 100)}"`)

/** What a page in another language says in German, where the German page of the same address and person is at hand. */
export const untranslated = (page: Answer, german: GermanPage | undefined): readonly string[] => {
  const english = page.walker.language === 'en' ? germanInEnglish(page) : []
  if (german === undefined) return english
  if (bodyOf(page) === german.body) return ['says the same as the German page']
  return page.walker.language === 'leicht' ? sameAsGerman(page, german) : english
}
