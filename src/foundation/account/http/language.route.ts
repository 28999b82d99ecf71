import { z } from 'zod'
import { LANGUAGES } from '../../../kernel/texts.ts'
import { cookieName } from '../../../platform/http/index.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { withTo } from './entry.ts'
import type { EntryShell } from './shell.ts'

const A_YEAR_SECONDS = 31_536_000

/** Chooses the language of the pages and goes back to where one was. */
export const chooseLanguage = ({ secure }: Pick<EntryShell, 'secure'>): Route =>
  defineRoute({
    method: 'GET',
    path: '/language/:language',
    permission: may.signIn,
    summary: 'chooses the language of the pages',
    takes: { params: z.object({ language: z.enum(LANGUAGES) }), query: withTo },
    answer: ({ params, query }) => ({
      kind: 'redirect',
      to: query.to,
      cookies: [{ name: cookieName('language', secure), value: params.language, maxAgeSeconds: A_YEAR_SECONDS }],
    }),
  })
