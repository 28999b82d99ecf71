import { createHmac } from 'node:crypto'
import type { Actor, TrustLevel } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import type { OidcSession } from '../../../platform/oidc/words.ts'
import { sessionStates } from '../../account/index.ts'
import { acrOf } from '../domain/acr.ts'
import { actingText, knownBy, readSubject, type Subject, type SubjectWish, subjectText } from '../domain/subject.ts'
import type { SignOnShell } from '../shell.ts'
import { lookGrantsOf } from '../store/grants.ts'
import { noteGrants, requestMemory } from './request-memory.ts'
import { levelAs, standingOf, subjectOf } from './subject.ts'

type SessionShell = Pick<SignOnShell, 'db' | 'clock'>

/** A session that is good right now. */
interface Opened {
  readonly account: Id
  readonly session: Id
  readonly at: Instant
}

const seen = (
  state: Opened,
  { subject, level, grants }: { subject: Subject; level: TrustLevel | null; grants: OidcSession['grants'] },
): OidcSession => ({
  id: state.session,
  account: subjectText(subject),
  acr: level === null ? '' : acrOf(level),
  authTime: Math.floor(Date.parse(state.at) / 1000),
  grants,
})

/** The grants that somebody has in a session: out of what the request read ahead, where that is so. */
const grantsOf = async (
  { db, clock }: SessionShell,
  session: Id,
  { acting }: Subject,
): Promise<OidcSession['grants']> => {
  const memory = requestMemory.getStore()
  const known = memory?.ofSession.get(session)
  const rows = known ?? (await lookGrantsOf(db, session, clock()))
  if (memory && !known) noteGrants(memory, session, rows)
  const own = rows.filter((row) => row.acting === actingText(acting))
  return Object.fromEntries(own.map((row) => [row.client_id, row.grant_id]))
}

const stateOf = async (shell: SessionShell, session: Id): Promise<Opened | null> => {
  const [state] = await sessionStates(shell)([session])
  return state ? { account: state.account, session: state.session, at: state.provenAt } : null
}

/** The session of somebody who is here, as the protocol sees it. */
export const sessionOfActor = async (
  shell: SessionShell,
  actor: Actor | null,
  wish: SubjectWish | null,
): Promise<OidcSession | null> => {
  if (actor === null) return null
  const { account, opened } = actor
  const state = opened ? { account, ...opened } : await stateOf(shell, actor.session)
  if (state === null) return null
  const subject = await subjectOf(shell, actor, wish)
  const grants = await grantsOf(shell, state.session, subject)
  return seen(state, { subject, level: levelAs(actor, subject), grants })
}

/** The session that a token is bound to, if it is good right now; for an organisation only while the mandate holds. */
export const sessionOfToken = async (
  shell: SessionShell & Pick<SignOnShell, 'standsFor'>,
  session: string,
): Promise<OidcSession | null> => {
  const state = isId(session) ? await stateOf(shell, session) : null
  if (state === null) return null
  const shown = requestMemory.getStore()?.subjects.get(session)
  const subject = { account: state.account, acting: shown?.acting ?? null }
  if (subject.acting !== null && (await standingOf(shell, subject)) === null) return null
  return seen(state, { subject, level: null, grants: await grantsOf(shell, state.session, subject) })
}

/** What a session is called towards a program: the same every time, and nothing to recognise it by elsewhere. */
export const sidFor = (
  { keys }: Pick<SignOnShell, 'keys'>,
  { id, account }: Pick<OidcSession, 'id' | 'account'>,
  client: string,
): string => {
  const { acting } = readSubject(account)
  const text = acting === null ? `${id}\n${client}` : `${id}\n${client}\n${actingText(acting)}`
  return createHmac('sha256', keys.derived('sign-on.session')).update(text).digest('base64url')
}

const pseudonym = ({ keys }: Pick<SignOnShell, 'keys'>, of: string, sector: string): string =>
  createHmac('sha256', keys.derived('sign-on.subject')).update(`${sector}\n${of}`).digest('base64url')

/** The pseudonym of who signs in for the programs of one host (OpenID Connect Core 8.1). */
export const subjectFor = (shell: Pick<SignOnShell, 'keys'>, subject: string, sector: string): string =>
  pseudonym(shell, knownBy(readSubject(subject)), sector)

/** The pseudonym of an organisation there: the same, whoever signs in for it. */
export const organisationFor = (shell: Pick<SignOnShell, 'keys'>, party: Id, sector: string): string =>
  pseudonym(shell, `organisation\n${party}`, sector)
