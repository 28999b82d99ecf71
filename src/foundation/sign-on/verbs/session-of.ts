import { createHmac } from 'node:crypto'
import type { Actor, TrustLevel } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import type { OidcSession } from '../../../platform/oidc/words.ts'
import { sessionStates } from '../../account/index.ts'
import { acrOf } from '../domain/acr.ts'
import type { SignOnShell } from '../shell.ts'
import { lookGrantsOf } from '../store/grants.ts'
import { noteGrants, requestMemory } from './request-memory.ts'

type SessionShell = Pick<SignOnShell, 'db' | 'clock'>

/** A session that is good right now. */
interface Opened {
  readonly account: Id
  readonly session: Id
  readonly at: Instant
}

const seen = (state: Opened, level: TrustLevel | null, grants: OidcSession['grants']): OidcSession => ({
  id: state.session,
  account: state.account,
  acr: level === null ? '' : acrOf(level),
  authTime: Math.floor(Date.parse(state.at) / 1000),
  grants,
})

/** The grants of a session: out of what the request read ahead, where that is so. */
const grantsOf = async ({ db, clock }: SessionShell, session: Id): Promise<OidcSession['grants']> => {
  const memory = requestMemory.getStore()
  const known = memory?.ofSession.get(session)
  const rows = known ?? (await lookGrantsOf(db, session, clock()))
  if (memory && !known) noteGrants(memory, session, rows)
  return Object.fromEntries(rows.map((row) => [row.client_id, row.grant_id]))
}

const stateOf = async (shell: SessionShell, session: Id): Promise<Opened | null> => {
  const [state] = await sessionStates(shell)([session])
  return state ? { account: state.account, session: state.session, at: state.provenAt } : null
}

/** The session of somebody who is here, as the protocol sees it. */
export const sessionOfActor = async (shell: SessionShell, actor: Actor | null): Promise<OidcSession | null> => {
  if (actor === null) return null
  const { account, opened, level } = actor
  const state = opened ? { account, ...opened } : await stateOf(shell, actor.session)
  return state && seen(state, level, await grantsOf(shell, state.session))
}

/** The session that a token is bound to, if it is good right now. */
export const sessionOfToken = async (shell: SessionShell, session: string): Promise<OidcSession | null> => {
  const state = isId(session) ? await stateOf(shell, session) : null
  return state && seen(state, null, await grantsOf(shell, state.session))
}

/** What a session is called towards a program: the same every time, and nothing to recognise it by elsewhere. */
export const sidFor = ({ keys }: Pick<SignOnShell, 'keys'>, session: string, client: string): string =>
  createHmac('sha256', keys.derived('sign-on.session')).update(`${session}\n${client}`).digest('base64url')

/** The pseudonym of a person for the programs of one host (OpenID Connect Core 8.1). */
export const subjectFor = ({ keys }: Pick<SignOnShell, 'keys'>, account: string, sector: string): string =>
  createHmac('sha256', keys.derived('sign-on.subject')).update(`${sector}\n${account}`).digest('base64url')
