import { say } from '../../../kernel/texts.ts'
import { defineRoute } from '../../../platform/http/words.ts'
import { type AboutText, accessibility, imprint } from '../legal-texts.ts'
import { may } from '../permissions.ts'
import { CACHE } from './directory.ts'
import { AboutPage } from './pages/about.page.tsx'

const aboutPage = (path: string, about: AboutText) =>
  defineRoute({
    method: 'GET',
    path,
    permission: may.read,
    summary: `Show the page ${path.slice(1)} of this site`,
    answer: ({ language }) => {
      const title = say(about.title, language)
      return { kind: 'page', cache: CACHE, title, breadcrumb: [{ text: title }], body: <AboutPage about={about} /> }
    },
  })

export const aboutPages = () => [aboutPage('/imprint', imprint), aboutPage('/accessibility', accessibility)]
