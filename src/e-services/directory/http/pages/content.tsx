import { type Label, type Language, say, speaks } from '../../../../kernel/texts.ts'
import { Said, useLanguage } from '../../../../platform/html/index.ts'

/** The language to mark a text with where it speaks German on a page in another language. */
export const fallbackLang = (text: Label, language: Language): 'de' | undefined =>
  speaks(text, language) || language === 'leicht' ? undefined : 'de'

const DASH = /^\s*[-–•]\s+/

/** Lines that follow each other and begin with a dash, or that don't. */
const runsOf = (lines: readonly string[]): readonly (readonly string[])[] => {
  const runs: string[][] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last?.[0] !== undefined && DASH.test(last[0]) === DASH.test(line)) last.push(line)
    else runs.push([line])
  }
  return runs
}

const Lines = ({ lines, lang }: { readonly lines: readonly string[]; readonly lang: 'de' | undefined }) =>
  lines.some((line) => DASH.test(line)) ? (
    <ul lang={lang}>
      {lines.map((line, index) => (
        <li key={index}>{line.replace(DASH, '')}</li>
      ))}
    </ul>
  ) : (
    <p lang={lang}>{lines.flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]))}</p>
  )

/** A text of several paragraphs, parted by empty lines; lines within a paragraph stay lines, those with a dash a list. */
export const Paragraphs = ({ text }: { readonly text: Label }) => {
  const language = useLanguage()
  const lang = fallbackLang(text, language)
  return (
    <>
      {say(text, language)
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .flatMap((paragraph) => runsOf(paragraph.split('\n')))
        .map((lines, index) => (
          <Lines key={index} lines={lines} lang={lang} />
        ))}
    </>
  )
}

/** Short texts, one below the other. */
export const Bullets = ({ texts }: { readonly texts: readonly Label[] }) => (
  <ul>
    {texts.map((text, index) => (
      <li key={index}>
        <Said text={text} />
      </li>
    ))}
  </ul>
)
