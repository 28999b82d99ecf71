import { newSecret } from '../../../kernel/secrets.ts'
import type { TrustLevel } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Purpose, Wish } from '../domain/flow.ts'
import type { IdentityShell } from '../shell.ts'
import type { IdentityRefusal } from '../words.ts'
import { beginFlow, browserSecret } from './flows.ts'
import { requestAddress } from './saml-request.ts'

/** What somebody wants, where they go on to, and from which browser they leave. */
export interface Leaving {
  readonly way: string
  readonly purpose: Purpose
  readonly level: TrustLevel
  readonly to: string
  readonly account: Id | null
  readonly browser: string | undefined
}

/** Where to go now, and the secret that the browser keeps meanwhile. */
export interface Led {
  readonly address: string
  readonly browser: string
}

/** Id of a SAML request; one of XML begins with no digit. */
const requestOf = (flow: Id): string => `_${flow}`

/** Leads somebody away to prove their identity. Refuses a way that is not set, and a provider that does not answer. */
export const begin =
  (shell: IdentityShell) =>
  async ({ way, browser: known, ...wanted }: Leaving): Promise<Result<Led, IdentityRefusal>> => {
    const browser = browserSecret(known)
    const { purpose, to, level, account } = wanted
    const told = { functions: null, organisation: null }
    const wish: Wish = { purpose, to, level, account, nonce: newSecret(), verifier: newSecret(), ...told }
    if (way === 'bundid' && shell.ways.bundid !== null) {
      const provider = await shell.ways.bundid()
      const flow = await beginFlow(shell)({ way, wish, browser })
      return ok({ address: await requestAddress(provider, { id: requestOf(flow), level }), browser })
    }
    if (way === 'wallet' && shell.ways.wallet !== null) {
      const flow = await beginFlow(shell)({ way, wish, browser })
      return ok({ address: `/konto/identitaet/wallet?flow=${flow}`, browser })
    }
    const speaker = shell.ways.openId.find(({ settings }) => way === `oidc:${settings.id}`)
    if (!speaker) return refuse({ code: 'identity/no-such-way' })
    const flow = await beginFlow(shell)({ way: `oidc:${speaker.settings.id}`, wish, browser })
    const address = await speaker.address(flow, wish)
    return address.ok ? ok({ address: address.value, browser }) : address
  }
