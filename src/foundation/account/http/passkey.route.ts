import { z } from 'zod'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import { lookConfirm } from '../verbs/confirm.ts'
import { askPasskey, offerPasskey } from '../verbs/passkeys.ts'
import { signInWithPasskey } from '../verbs/passkey-sign-in.ts'
import { field, goOn, knowDevice, visitIn, visitorOf, welcome, withTo } from './entry.ts'
import type { EntryShell } from './shell.ts'

const REFUSED: Answer = { kind: 'refusal', refusal: { code: 'account/passkey-refused' } }

/** What the script of a page needs to ask for a passkey. */
export const sendPasskeyOptions = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'each gets a challenge of its own, which ends after five minutes' },
    path: '/konto/passkey/options',
    permission: may.signIn,
    summary: 'makes a challenge for a passkey',
    takes: { form: z.object({ wanted: z.enum(['sign-in', 'prove', 'add', 'first']), token: field }) },
    answer: async ({ actor, cookies, form, network }) => {
      const empty = await shell.limits.take([{ limit: 'passkey.network', of: network ?? 'here' }])
      if (empty !== null)
        return { kind: 'refusal', refusal: { code: 'account/too-many-attempts', seconds: empty.seconds } }
      const visit = visitIn(cookies, shell.secure)
      const options = async () => {
        const { wanted } = form
        if (wanted === 'sign-in') return askPasskey(shell)(null, visit)
        if (wanted === 'first') {
          const open = await lookConfirm(shell)(form.token)
          return open?.choosesWay ? offerPasskey(shell)(open.account, { visit, purpose: 'first' }) : null
        }
        if (actor === null) return null
        if (wanted === 'prove') return askPasskey(shell)(actor.account, visit)
        return offerPasskey(shell)(actor.account, { visit, purpose: 'add' })
      }
      const value = await options()
      return value === null ? REFUSED : { kind: 'json', value }
    },
  })

/** Signs in with a passkey. */
export const sendPasskeySignIn = (shell: EntryShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'a challenge works once; the second is refused' },
    path: '/konto/passkey/sign-in',
    permission: may.signIn,
    summary: 'signs in with a passkey, without an address',
    takes: { form: withTo.extend({ response: field }) },
    answer: async ({ actor, cookies, form, network, userAgent }) => {
      if (actor !== null) return goOn(form.to, actor)
      const signedIn = await signInWithPasskey(shell)(form.response, visitorOf(shell, { cookies, network, userAgent }))
      if (!signedIn.ok) return { kind: 'refusal', refusal: signedIn.refusal }
      const more = [await knowDevice(shell, cookies, signedIn.value.account)]
      return welcome(signedIn.value, form.to, { secure: shell.secure, more })
    },
  })
