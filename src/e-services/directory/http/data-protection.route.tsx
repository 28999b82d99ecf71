import { say } from '../../../kernel/texts.ts'
import { defineRoute } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { privacy } from '../privacy-texts.ts'
import { CACHE, type Directory } from './directory.ts'
import { AboutPage } from './pages/about.page.tsx'
import { KeptTables } from './pages/kept-tables.tsx'

/** What this site does with data, in plain words, and how long it keeps what (GDPR articles 13 and 14). */
export const dataProtectionPage = ({ services, retentionRules }: Directory) =>
  defineRoute({
    method: 'GET',
    path: '/data-protection',
    permission: may.read,
    summary: 'Show what this site does with data, and how long it keeps what',
    answer: async ({ language }) => {
      const title = say(privacy.title, language)
      const current = (await services.current()).map((released) => released.service)
      return {
        kind: 'page',
        cache: CACHE,
        title,
        breadcrumb: [{ text: title }],
        body: (
          <>
            <AboutPage about={privacy} />
            <KeptTables services={current} rules={retentionRules} />
          </>
        ),
      }
    },
  })
