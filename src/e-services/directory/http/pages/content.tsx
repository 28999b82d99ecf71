import { type Label, type Language, say, speaks } from '../../../../kernel/texts.ts'
import { Said, useLanguage } from '../../../../platform/html/index.ts'

/** The language to mark a text with where it speaks German on a page in another language. */
export const fallbackLang = (text: Label, language: Language): 'de' | undefined =>
  speaks(text, language) || language === 'leicht' ? undefined : 'de'

/** A text of several paragraphs, parted by empty lines; lines within a paragraph stay lines. */
export const Paragraphs = ({ text }: { readonly text: Label }) => {
  const language = useLanguage()
  const lang = fallbackLang(text, language)
  return (
    <>
      {say(text, language)
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, index) => (
          <p key={index} lang={lang}>
            {paragraph.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]))}
          </p>
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
