import { createHmac } from 'node:crypto'
import type { Actor, TrustLevel } from '../../../kernel/actor.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import type { OidcSession } from '../../../platform/oidc/words.ts'
import { type SessionState, sessionStates } from '../../account/index.ts'
import { acrOf } from '../domain/acr.ts'
import type { SignOnShell } from '../shell.ts'
import { lookGrantsOf } from '../store/grants.ts'
import { requestMemory } from './kept.ts'

type SessionShell = Pick<SignOnShell, 'db' | 'clock'>

const seen = (state: SessionState, level: TrustLevel | null, grants: OidcSession['grants']): OidcSession => ({
  id: state.session,
  account: state.account,
  acr: level === null ? '' : acrOf(level),
  authTime: Math.floor(Date.parse(state.provenAt) / 1000),
  grants,
})

const read = async (shell: SessionShell, session: Id, level: TrustLevel | null): Promise<OidcSession | null> => {
  const [states, rows] = await Promise.all([
    sessionStates(shell)([session]),
    lookGrantsOf(shell.db, session, shell.clock()),
  ])
  const [state] = states
  if (!state) return null
  const memory = requestMemory.getStore()
  for (const row of rows) {
    memory?.grants.set(row.grant_id, row.payload)
    if (row.remembered) memory?.remembered.add(row.grant_id)
  }
  return seen(state, level, Object.fromEntries(rows.map((row) => [row.client_id, row.grant_id])))
}

/** The session of somebody who is here, as the protocol sees it. */
export const sessionOfActor = (shell: SessionShell, actor: Actor | null): Promise<OidcSession | null> =>
  actor === null ? Promise.resolve(null) : read(shell, actor.session, actor.level)

/** The session that a token is bound to, if it is good right now. */
export const sessionOfToken = (shell: SessionShell, session: string): Promise<OidcSession | null> =>
  isId(session) ? read(shell, session, null) : Promise.resolve(null)

/** What a session is called towards a program: the same every time, and nothing to recognise it by elsewhere. */
export const sidFor = ({ keys }: Pick<SignOnShell, 'keys'>, session: string, client: string): string =>
  createHmac('sha256', keys.derived('sign-on.session')).update(`${session}\n${client}`).digest('base64url')

/** The pseudonym of a person for the programs of one host (OpenID Connect Core 8.1). */
export const subjectFor = ({ keys }: Pick<SignOnShell, 'keys'>, account: string, sector: string): string =>
  createHmac('sha256', keys.derived('sign-on.subject')).update(`${sector}\n${account}`).digest('base64url')
