import { newSecret } from '../../../kernel/secrets.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { type Id, id as idOf } from '../../../kernel/ids.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { later } from '../../../kernel/clock.ts'
import { OIDC_SECONDS, type AskedGrant } from '../../../platform/oidc/words.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { sessionStates } from '../../account/index.ts'
import { audit } from '../../security/index.ts'
import { ALWAYS } from '../domain/claims.ts'
import { type Allowed, covers, together } from '../domain/consent.ts'
import type { SignOnShell } from '../shell.ts'
import { findConsent, putConsent } from '../store/consents.ts'
import { putGrant } from '../store/grants.ts'
import { sealGrant } from './kept.ts'
import { requestMemory } from './request-memory.ts'

type AllowShell = Pick<SignOnShell, 'db' | 'clock' | 'keys'>

const NOTHING: Allowed = { scopes: [], claims: [] }

interface NewGrant {
  readonly account: Id
  readonly session: Id
  readonly client: string
  readonly allowed: Allowed
  readonly remembered: boolean
  readonly at: Instant
}

/** What a grant says, in the words of the library. */
const payloadOf = (id: string, { account, client, allowed, at }: NewGrant) => {
  const iat = Math.floor(Date.parse(at) / 1000)
  const openid = { scope: allowed.scopes.join(' '), claims: allowed.claims }
  return { kind: 'Grant', jti: id, accountId: account, clientId: client, openid, iat, exp: iat + OIDC_SECONDS.Grant }
}

const grant = (tx: Tx, shell: AllowShell, wish: NewGrant): Promise<string> => {
  const id = newSecret()
  const { account, session, client, remembered, at } = wish
  const endsAt = later(at, `PT${OIDC_SECONDS.Grant}S`)
  const payload = sealGrant(shell, payloadOf(id, wish))
  return putGrant(tx, { id, account, session, client, remembered, payload, at, endsAt })
}

/** A consent that somebody gives. */
export interface GivenConsent extends Allowed {
  readonly client: string
  readonly remembered: boolean
}

/** Keeps what a person allowed a program, and makes it work in this session; gives the grant. What was allowed before stays. */
export const allow =
  (shell: AllowShell) =>
  async (actor: Actor, given: GivenConsent): Promise<string> => {
    const { account } = actor
    const [state] = await sessionStates(shell)([actor.session])
    const session = state?.session ?? actor.session
    return shell.db.tx(inAccount(account), async (tx) => {
      const { client, remembered } = given
      const at = shell.clock()
      const known = await findConsent(tx, account, client)
      const allowed = together(known ?? NOTHING, given)
      await putConsent(tx, account, { client, ...allowed, remembered, givenAt: at, usedAt: at })
      const act = { act: 'sign-on.allow', ref: { client, scopes: allowed.scopes, claims: allowed.claims, remembered } }
      await audit.append(tx, act, { doer: actor, at })
      return grant(tx, shell, { account, session, client, allowed, remembered, at })
    })
  }

/**
 * The grant for a request: the one given in it, the one that the session has, or one made of a consent that was to be
 * remembered. Null where the person has to be asked, which a consent for one time means every time.
 */
export const grantFor =
  (shell: AllowShell) =>
  async (asked: AskedGrant): Promise<string | null> => {
    const { client, session, scopes } = asked
    const claims = asked.claims.filter((claim) => !ALWAYS.includes(claim))
    if (asked.given !== null) return asked.given
    const has = session.grants[client]
    if (has !== undefined) return requestMemory.getStore()?.remembered.has(has) ? has : null
    const account = idOf(session.account)
    return shell.db.tx(inAccount(account), async (tx) => {
      const known = await findConsent(tx, account, client)
      if (!known?.remembered || !covers(known, { scopes, claims })) return null
      const at = shell.clock()
      await putConsent(tx, account, { ...known, usedAt: at })
      return grant(tx, shell, { account, session: idOf(session.id), client, allowed: known, remembered: true, at })
    })
  }
