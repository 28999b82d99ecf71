import { z } from 'zod'
import { cookieName } from '../../../platform/http/index.ts'
import { defineRoute, type Route } from '../../../platform/http/words.ts'
import { signOut } from '../../account/index.ts'
import { may } from '../permissions.ts'
import type { SignOnShell } from '../shell.ts'
import { readLogout } from '../verbs/logout.ts'
import { MOUNT } from '../verbs/provider.ts'
import { logoutPage, signedOutPage } from './pages/logout.page.tsx'

const PATH = `${MOUNT}/logout`
const asked = z.object({
  id_token_hint: z.string().optional(),
  client_id: z.string().optional(),
  post_logout_redirect_uri: z.string().optional(),
  state: z.string().max(500).optional(),
})

const wishOf = ({ id_token_hint, client_id, post_logout_redirect_uri, state }: z.infer<typeof asked>) => ({
  hint: id_token_hint,
  client: client_id,
  to: post_logout_redirect_uri,
  state,
})

/** Asks whether somebody who comes from a program really wants to sign out here. */
export const showLogout = (shell: SignOnShell): Route =>
  defineRoute({
    method: 'GET',
    path: PATH,
    permission: may.signIn,
    summary: 'asks whether to sign out, for who comes from a program',
    takes: { query: asked },
    answer: async ({ actor, frame, query }) => {
      const { client, to } = await readLogout(shell, wishOf(query))
      if (actor === null) return to === null ? { kind: 'page', ...signedOutPage(frame) } : { kind: 'redirect', to }
      const hidden = {
        client_id: client?.id,
        post_logout_redirect_uri: query.post_logout_redirect_uri,
        state: query.state,
      }
      const view = { action: PATH, hidden }
      return { kind: 'page', ...(to === null ? {} : { formsLeadTo: [new URL(to).origin] }), ...logoutPage(frame, view) }
    },
  })

/** Signs out here and everywhere, and leads back to the program. */
export const sendLogout = (shell: SignOnShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a session that has ended stays ended' },
    path: PATH,
    permission: may.signIn,
    summary: 'signs out here and of all programs',
    takes: { form: asked },
    answer: async ({ actor, form }) => {
      const { to } = await readLogout(shell, wishOf(form))
      if (actor !== null) await signOut(shell)(actor)
      const cookies = [{ name: cookieName('session', shell.secure), value: null }]
      return { kind: 'redirect', to: to ?? PATH, cookies, forgetsPages: true }
    },
  })
