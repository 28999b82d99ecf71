import { newSecret } from '../../../kernel/secrets.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { type Id, id as idOf } from '../../../kernel/ids.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { later } from '../../../kernel/clock.ts'
import { OIDC_SECONDS, type AskedGrant } from '../../../platform/oidc/words.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { sessionStates } from '../../account/index.ts'
import type { ActingChoice } from '../../account/words.ts'
import { audit } from '../../security/index.ts'
import { ALWAYS } from '../domain/claims.ts'
import { type Allowed, consentAfter, covers } from '../domain/consent.ts'
import { actingText, readSubject, subjectText } from '../domain/subject.ts'
import type { SignOnShell } from '../shell.ts'
import { findConsent, putConsent } from '../store/consents.ts'
import { putGrant } from '../store/grants.ts'
import { sealGrant } from './kept.ts'
import { requestMemory } from './request-memory.ts'

type AllowShell = Pick<SignOnShell, 'db' | 'clock' | 'keys'>

interface NewGrant {
  readonly account: Id
  readonly session: Id
  readonly client: string
  readonly acting: ActingChoice | null
  readonly allowed: Allowed
  readonly remembered: boolean
  readonly at: Instant
}

/** What a grant says, in the words of the library. */
const payloadOf = (id: string, { account, acting, client, allowed, at }: NewGrant) => {
  const iat = Math.floor(Date.parse(at) / 1000)
  const openid = { scope: allowed.scopes.join(' '), claims: allowed.claims }
  return {
    kind: 'Grant',
    jti: id,
    accountId: subjectText({ account, acting }),
    clientId: client,
    openid,
    iat,
    exp: iat + OIDC_SECONDS.Grant,
  }
}

const grant = (tx: Tx, shell: AllowShell, wish: NewGrant): Promise<string> => {
  const id = newSecret()
  const { account, session, client, acting, remembered, at } = wish
  const endsAt = later(at, `PT${OIDC_SECONDS.Grant}S`)
  const payload = sealGrant(shell, payloadOf(id, wish))
  return putGrant(tx, { id, account, session, client, acting: actingText(acting), remembered, payload, at, endsAt })
}

/** A consent that somebody gives. */
export interface GivenConsent extends Allowed {
  readonly client: string
  /** Under what they act in it; null for themselves. */
  readonly acting: ActingChoice | null
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
      const { client, acting } = given
      const at = shell.clock()
      const known = await findConsent(tx, account, client)
      const consent = consentAfter(known, given, acting !== null)
      await putConsent(tx, account, { client, ...consent, givenAt: at, usedAt: at })
      // For an organisation one is asked every time, and what one allows oneself does not count for it.
      const allowed = acting === null ? consent : given
      const remembered = acting === null && consent.remembered
      const { scopes, claims } = allowed
      const act = { act: 'sign-on.allow', ref: { client, scopes, claims, remembered } }
      await audit.append(tx, act, { doer: actor, at })
      return grant(tx, shell, { account, session, client, acting, allowed, remembered, at })
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
    const { account, acting } = readSubject(session.account)
    if (acting !== null) return null
    return shell.db.tx(inAccount(account), async (tx) => {
      const known = await findConsent(tx, account, client)
      if (!known?.remembered || !covers(known, { scopes, claims })) return null
      const at = shell.clock()
      await putConsent(tx, account, { ...known, usedAt: at })
      const wish = { account, session: idOf(session.id), client, acting, allowed: known, remembered: true, at }
      return grant(tx, shell, wish)
    })
  }
