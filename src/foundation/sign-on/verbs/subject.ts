import { type Actor, type TrustLevel } from '../../../kernel/actor.ts'
import { sessionStates } from '../../account/index.ts'
import type { Standing } from '../../account/words.ts'
import { actingText, signsInFor, type Subject, type SubjectWish } from '../domain/subject.ts'
import type { SignOnShell } from '../shell.ts'
import { requestMemory } from './request-memory.ts'

/** Who signs in where somebody meets the wish of a program; without a wish it is the person. */
export const subjectOf = async (
  shell: Pick<SignOnShell, 'db' | 'clock'>,
  actor: Actor,
  wish: SubjectWish | null,
): Promise<Subject> => {
  const { account, actingFor, session } = actor
  if (wish === null || !signsInFor(actingFor, wish)) return { account, acting: null }
  const [state] = await sessionStates(shell)([session])
  return { account, acting: state?.acting ?? null }
}

/** At which level: for an organisation no higher than it is known itself, for oneself as surely as one signed in. */
export const levelAs = ({ level, signedInAt = level }: Actor, { acting }: Subject): TrustLevel =>
  acting === null ? signedInAt : level

/** Whether somebody may act so at this moment, and in whose name; asked once in each request. Null where they may not. */
export const standingOf = (
  { standsFor }: Pick<SignOnShell, 'standsFor'>,
  { account, acting }: Subject,
): Promise<Standing | null> => {
  if (acting === null) return Promise.resolve(null)
  const memory = requestMemory.getStore()?.standings
  const name = `${account}.${actingText(acting)}`
  const known = memory?.get(name) ?? standsFor(account, acting)
  memory?.set(name, known)
  return known
}
