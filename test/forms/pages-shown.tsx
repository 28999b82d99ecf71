import { HtmlValidate } from 'html-validate'
import { FormPageView } from '../../src/foundation/forms/index.ts'
import { type Answers, checkAnswers, type FormDefinition, visiblePages } from '../../src/foundation/forms/words.ts'
import type { Language } from '../../src/kernel/texts.ts'
import { pageRenderer } from '../../src/platform/html/index.ts'
import type { PageContent } from '../../src/platform/html/words.ts'

const render = pageRenderer({ href: (name) => `/assets/${name}`, find: () => undefined })
const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'long-title': 'off' } })

const frameIn = (language: Language) => ({
  ...{ language, here: '/', signedInAs: 'Erika', navigation: [], demonstration: false, formToken: 'x' },
})

/** A page as a whole document. */
export const pageHtml = (content: PageContent, language: Language = 'de'): string => render(frameIn(language), content)

/** Every page of a form as a whole document, with what is wrong on it. */
export const pagesShown = (form: FormDefinition, answers: Answers, language: Language): readonly string[] =>
  visiblePages(form, answers).map((page, index, pages) => {
    const problems = checkAnswers(form, answers, page)
    const view = { form, page, answers, problems, step: index + 1, steps: pages.length }
    return pageHtml({ title: page.title.de, body: <FormPageView {...view} /> }, language)
  })

/** What is not sound in an HTML document, by the rules of HTML and of accessibility. */
export const htmlFindings = async (html: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  )
}
