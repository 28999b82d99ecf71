import { z } from 'zod'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { deviceCookie, knowDevice, welcome } from '../../account/index.ts'
import { may } from '../permissions.ts'
import type { IdentityShell } from '../shell.ts'
import { type Came, comeBack, type Comer, isReached } from '../verbs/come-back.ts'
import { takeSamlAnswer } from '../verbs/take-answer.ts'
import { takeOpenIdAnswer } from '../verbs/take-openid-answer.ts'
import type { IdentityRefusal } from '../words.ts'
import { anId, browserOf, goOnWith, stepAddress } from './entry.ts'

/** Why an answer was not taken stands in the log, for the operator; people are told what to do. */
const told = (shell: IdentityShell, refusal: IdentityRefusal | { readonly code: string }): Answer => {
  const reason = 'reason' in refusal ? refusal.reason : ''
  shell.log.info({ code: refusal.code, reason }, 'an identity was not proven')
  return { kind: 'refusal', refusal: { code: refusal.code } }
}

const MOST_BYTES = 256 * 1024

/** Takes the answer of BundID. It opens nothing: it waits for the browser that asked. */
export const sendSamlAnswer = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/identitaet/saml',
    repeat: { harmless: 'a flow takes one answer; the second is refused' },
    fromOutside: 'BundID sends it through the browser; it is signed, answers one request of ours, and opens no session',
    permission: may.prove,
    summary: 'takes the signed answer of BundID',
    takes: { form: z.object({ SAMLResponse: z.string() }), bodyBytes: MOST_BYTES },
    answer: async ({ form }) => {
      const taken = await takeSamlAnswer(shell)(form.SAMLResponse)
      if (!taken.ok) return told(shell, taken.refusal)
      const { flow, code } = taken.value
      return { kind: 'redirect', to: `/konto/identitaet/weiter?flow=${flow}&code=${code}` }
    },
  })

/** Who comes back, and in which browser. */
export const comerIn = (
  { secure }: Pick<IdentityShell, 'secure'>,
  actor: Actor | null,
  { cookies, userAgent }: { readonly cookies: Readonly<Record<string, string>>; readonly userAgent: string },
): Comer => ({ actor, userAgent, device: deviceCookie(cookies, secure) })

/** Where somebody goes who came back; the browser is known to the account from then on. */
export const onwards = async (
  shell: IdentityShell,
  cookies: Readonly<Record<string, string>>,
  came: Came,
): Promise<Answer> => {
  const { secure } = shell
  if (came.kind === 'signed-in') {
    const more = [await knowDevice(shell, cookies, came.signedIn.account)]
    return welcome(came.signedIn, came.to, { secure, more })
  }
  if (came.kind === 'offer') return { kind: 'redirect', to: `/konto/identitaet/neu?flow=${came.flow}` }
  const { token, level, wish } = came
  const to = isReached(wish, level) ? wish.to : stepAddress(wish.level, wish.to, true)
  return goOnWith(token, to, secure)
}

/** Takes the answer of an OpenID provider. */
export const showOpenIdAnswer = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/identitaet/oidc',
    permission: may.prove,
    summary: 'takes the answer of an OpenID provider',
    takes: { query: z.object({ state: anId }) },
    answer: async ({ actor, asked, cookies, query, userAgent }) => {
      const back = { flow: query.state, browser: browserOf(cookies, shell.secure) }
      const came = await takeOpenIdAnswer(shell)(
        back,
        new URL(asked().path, shell.publicUrl),
        comerIn(shell, actor, { cookies, userAgent }),
      )
      return came.ok ? onwards(shell, cookies, came.value) : told(shell, came.refusal)
    },
  })

/** Goes on in the browser that asked, once. */
export const showReturn = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/identitaet/weiter',
    permission: may.prove,
    summary: 'goes on after an identity was proven',
    takes: { query: z.object({ flow: anId, code: z.string().max(100) }) },
    answer: async ({ actor, cookies, query, userAgent }) => {
      const back = { ...query, browser: browserOf(cookies, shell.secure) }
      const came = await comeBack(shell)(back, comerIn(shell, actor, { cookies, userAgent }))
      return came.ok ? onwards(shell, cookies, came.value) : told(shell, came.refusal)
    },
  })
