import type { OpenedShell } from '../../src/app/shell.ts'
import { openKnownAccount, openSession } from '../../src/foundation/account/index.ts'
import { ownProof } from '../../src/foundation/account/words.ts'
import type { Authority } from '../../src/foundation/account/words.ts'
import { saveAnswers, startDraft } from '../../src/foundation/forms/index.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Instant } from '../../src/kernel/clock.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { cookieName } from '../../src/platform/http/index.ts'
import { answers as usual, service as certificate, somebody } from './application.ts'

/** Somebody with an account and a session. */
export interface SignedIn {
  readonly actor: Actor
  /** The `cookie` header of their browser. */
  readonly cookie: string
}

/** Opens an account and a session in it. */
export const signIn = async ({ shell }: OpenedShell): Promise<SignedIn> => {
  const actor = somebody()
  const email = `${actor.account}@beispiel.example`
  await openKnownAccount(shell)({ id: actor.account, name: actor.name, email, level: 'low', language: 'de' })
  const opened = await openSession(shell)(actor.account, ownProof('password'))
  if (!opened.ok) throw new Error(opened.refusal.code)
  return { actor, cookie: `${cookieName('session', false)}=${opened.value.token}` }
}

/** A draft with everything answered, ready to be sent. */
export interface FilledDraft {
  readonly id: Id
  readonly revision: number
  readonly expiresAt: Instant
}

/** What is filled in: a service and answers to all of its form. */
export interface Filling {
  readonly service: typeof certificate
  readonly answers: typeof usual
}

/** Begins a draft to an authority and answers everything. */
export const fillIn = async (
  { shell }: OpenedShell,
  actor: Actor,
  { id: authority, area, service = certificate, answers = usual }: Pick<Authority, 'id' | 'area'> & Partial<Filling>,
): Promise<FilledDraft> => {
  const released = await shell.services.version(service.id, service.version)
  if (!released) throw new Error(`${service.id} is not released`)
  const begun = await startDraft(shell)(actor, {
    service: service.id,
    version: service.version,
    definitionHash: released.hash,
    form: service.form,
    authority,
    area,
    lasts: service.retention.drafts,
    key: null,
  })
  if (!begun.ok) throw new Error(begun.refusal.code)
  const saved = await saveAnswers(shell)(actor, begun.value, { seen: 0, answers })
  if (!saved.ok) throw new Error(saved.refusal.code)
  const { id, revision, expiresAt } = saved.value
  return { id, revision, expiresAt }
}
