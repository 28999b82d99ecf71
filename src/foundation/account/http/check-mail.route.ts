import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { goOn, withTo } from './entry.ts'
import { checkMailPage } from './pages/confirm.page.tsx'

/** What to do after opening an account; the same for new and known addresses. */
export const checkMail = (): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/check-mail',
    permission: may.register,
    summary: 'says that a mail is on its way',
    takes: { query: withTo },
    answer: ({ actor, frame, query }) =>
      actor === null ? { kind: 'page', ...checkMailPage(frame, query.to) } : goOn(query.to, actor),
  })
