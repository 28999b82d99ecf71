import { ATTRIBUTION } from '../../../../foundation/geography/words.ts'
import { easyGermanStatus, Lead, useLanguage, useWords } from '../../../../platform/html/index.ts'
import type { AboutText } from '../../legal-texts.ts'

/** A page about this site: who runs it, what happens to data, who can use it. */
export const AboutPage = ({ about }: { readonly about: AboutText }) => {
  const words = useWords()
  const language = useLanguage()
  const fill = { ...ATTRIBUTION, easy: easyGermanStatus(language) }
  return (
    <>
      <h1>{words(about.title)}</h1>
      <Lead>{words(about.lead)}</Lead>
      {about.sections.map(({ title, text }) => (
        <section key={title.de}>
          <h2>{words(title)}</h2>
          {words(text, fill)
            .split('\n\n')
            .map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
        </section>
      ))}
    </>
  )
}
