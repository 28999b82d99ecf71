import { z } from 'zod'
import { newId, type Id, isId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { MailboxShell } from '../shell.ts'
import { answerConsent, consentHistory } from '../verbs/consent.ts'
import { consentPage } from './pages/consent.page.tsx'
import { signInFirst } from './sign-in-first.ts'

const HERE = '/konto/zustellung'

const keyOf = (text: string | null): Id => (text !== null && isId(text) ? text : newId())

/** Whether decisions come into the mailbox, and every choice so far. */
export const showConsent = (shell: MailboxShell): Route =>
  defineRoute({
    method: 'GET',
    path: HERE,
    permission: may.consent,
    summary: 'shows whether decisions come into the mailbox, with every choice so far',
    takes: { query: z.object({ saved: z.string().optional() }) },
    answer: async ({ actor, frame, query }) => {
      if (actor === null) return signInFirst
      const history = await consentHistory(shell)(actor)
      return { kind: 'page', ...consentPage(frame, { history, saved: query.saved !== undefined, key: newId() }) }
    },
  })

/** Chooses whether decisions come into the mailbox from now on. */
export const sendConsent = (shell: MailboxShell): Route =>
  defineRoute({
    method: 'POST',
    path: HERE,
    repeat: { harmless: 'the same form counts once by its key, and the last choice holds' },
    permission: may.consent,
    summary: 'chooses whether decisions come into the mailbox from now on',
    takes: { form: z.object({ wanted: z.enum(['true', 'false']) }) },
    answer: async ({ actor, form, idempotencyKey }) => {
      if (actor === null) return signInFirst
      const wish = { wanted: form.wanted === 'true', caseRef: null, key: keyOf(idempotencyKey) }
      const answered = await answerConsent(shell)(actor, wish)
      if (!answered.ok) return { kind: 'refusal', refusal: answered.refusal }
      return { kind: 'redirect', to: `${HERE}?saved` }
    },
  })
