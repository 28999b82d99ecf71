import { say } from '../../../kernel/texts.ts'
import { defineRoute } from '../../../platform/http/words.ts'
import { oftenNeeded } from '../domain/catalogue.ts'
import { may } from '../permissions.ts'
import { startTexts } from '../texts.ts'
import { CACHE, type Directory } from './directory.ts'
import { StartPage } from './pages/start.page.tsx'

export const startPage = (directory: Pick<Directory, 'catalogue'>) =>
  defineRoute({
    method: 'GET',
    path: '/',
    permission: may.read,
    summary: 'Ask what somebody needs and where',
    answer: async ({ language }) => ({
      kind: 'page',
      cache: CACHE,
      title: say(startTexts.title, language),
      body: <StartPage often={oftenNeeded((await directory.catalogue()).inOrder(language))} />,
    }),
  })
