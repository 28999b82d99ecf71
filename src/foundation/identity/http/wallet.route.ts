import { z } from 'zod'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { WALLET_DEVICES } from '../domain/wallet/verifier.ts'
import { may } from '../permissions.ts'
import type { IdentityShell } from '../shell.ts'
import { comeBack } from '../verbs/come-back.ts'
import { lookAtFlow } from '../verbs/flows.ts'
import { takeWalletAnswer } from '../verbs/take-wallet-answer.ts'
import { walletAddress, walletRequest } from '../verbs/wallet-request.ts'
import { walletSecrets } from '../verbs/wallet-secrets.ts'
import type { IdentityRefusal } from '../words.ts'
import { anId, browserOf } from './entry.ts'
import { walletPage } from './pages/wallet.page.tsx'
import { comerIn, onwards } from './return.route.ts'

const device = z.object({ device: z.enum(WALLET_DEVICES) })
const ofFlow = z.object({ flow: anId })
const refused = (refusal: { readonly code: string }): Answer => ({ kind: 'refusal', refusal: { code: refusal.code } })

/** How one proves an identity with a wallet, on this device or on another. */
export const showWallet = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/identitaet/wallet',
    permission: may.prove,
    summary: 'opens a wallet, here or on another device',
    takes: { query: z.object({ flow: anId, early: z.string().optional() }) },
    answer: async ({ cookies, frame, query }) => {
      const { flow, early } = query
      const back = { flow, browser: browserOf(cookies, shell.secure), code: walletSecrets(shell, flow).code }
      const found = await lookAtFlow(shell)(back)
      if (!found.ok) return refused(found.refusal)
      const [here, there] = [walletAddress(shell, flow, 'this'), walletAddress(shell, flow, 'other')]
      if (here === null || there === null) return refused({ code: 'identity/no-such-way' })
      return { kind: 'page', ...walletPage(frame, { flow, here, there, early: early !== undefined }) }
    },
  })

/** The request that a wallet fetches. */
export const giveWalletRequest = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/identitaet/wallet/:flow/anfrage',
    permission: may.prove,
    summary: 'gives a wallet the signed request',
    takes: { params: ofFlow, query: device },
    answer: async ({ params, query }) => {
      const signed = await walletRequest(shell)(params.flow, query.device)
      if (!signed.ok) return refused(signed.refusal)
      const headers = [
        ['content-type', ['application/oauth-authz-req+jwt']],
        ['cache-control', ['no-store']],
      ] as const
      return { kind: 'raw', status: 200, headers, bytes: Buffer.from(signed.value) }
    },
  })

const tellWallet = (shell: IdentityShell, refusal: IdentityRefusal): Answer => {
  shell.log.info({ code: refusal.code, reason: 'reason' in refusal ? refusal.reason : '' }, 'a wallet was not believed')
  return { kind: 'json', status: 400, value: { error: 'invalid_request' } }
}

/** Takes the answer of a wallet; tells one on the same device where to lead the person. */
export const sendWalletAnswer = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/identitaet/wallet/:flow/antwort',
    repeat: { harmless: 'a flow takes one answer; the second is refused' },
    fromOutside:
      'a wallet sends it; it is encrypted for one request of ours, signed by its holder, and opens no session',
    permission: may.prove,
    summary: 'takes the answer of a wallet',
    takes: { params: ofFlow, query: device, form: z.object({ response: z.string() }), bodyBytes: 512 * 1024 },
    answer: async ({ params: { flow }, query, form }) => {
      const taken = await takeWalletAnswer(shell)(flow, form.response)
      if (!taken.ok) return tellWallet(shell, taken.refusal)
      const back = `${shell.publicUrl}/konto/identitaet/weiter?flow=${flow}&code=${taken.value.code}`
      return { kind: 'json', value: query.device === 'this' ? { redirect_uri: back } : {} }
    },
  })

/** Goes on in the browser that asked, after the wallet on another device has answered. */
export const sendWalletDone = (shell: IdentityShell): Route =>
  defineRoute({
    method: 'POST',
    path: '/konto/identitaet/wallet',
    repeat: { harmless: 'a flow is used once; the second is told so' },
    permission: may.prove,
    summary: 'goes on after a wallet on another device has answered',
    takes: { form: ofFlow },
    answer: async ({ actor, cookies, form: { flow }, userAgent }) => {
      const back = { flow, browser: browserOf(cookies, shell.secure), code: walletSecrets(shell, flow).code }
      const found = await lookAtFlow(shell)(back)
      if (!found.ok) return refused(found.refusal)
      if (found.value.proof === null) return { kind: 'redirect', to: `/konto/identitaet/wallet?flow=${flow}&early` }
      const came = await comeBack(shell)(back, comerIn(shell, actor, { cookies, userAgent }))
      return came.ok ? onwards(shell, cookies, came.value) : refused(came.refusal)
    },
  })
