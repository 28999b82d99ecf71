import { reaches, type Actor } from '../../../kernel/actor.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { sessionLevel, type SignInProof, strongerOf } from '../domain/trust.ts'
import type { AccountShell } from '../shell.ts'
import { provenLevel } from '../store/proven-level.ts'
import { setActing, takeSession } from '../store/sessions.ts'
import type { AccountRefusal } from '../words.ts'
import { putSession } from './open-session.ts'
import { openOrigin, sealOrigin } from './session-origin.ts'

/**
 * Works out the level of a session anew: after a proof within it (a passkey, a code, an identity that somebody vouches
 * for), or, with null, after the identity itself was proven better. It never falls. A new token, and the old one ends in
 * the same transaction, so that whoever had it gains nothing. The session keeps its origin, so that programs which it
 * signed in to stay signed in, and ends when it would have ended before. Of several
 * raises at once one succeeds; the others are told that the session has ended.
 */
export const raiseLevel =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor, proof: SignInProof | null): Promise<Result<{ readonly token: string }, AccountRefusal>> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const old = await takeSession(tx, actor.account, actor.session)
      if (old === null) return refuse({ code: 'account/session-ended' })
      const { account, name } = actor
      const at = shell.clock()
      const sealer = await shell.keys.of(tx, account)
      const origin = openOrigin(sealer, old.device)
      const strongest = proof === null ? origin : { ...origin, ...strongerOf(origin, proof), provenAt: at }
      const reached = sessionLevel(strongest, await provenLevel(tx, account, at))
      // Whoever acts for another is shown at most at the level of that party; the session itself keeps its own.
      const before = actor.signedInAt ?? actor.level
      const level = reaches(before, reached) ? before : reached
      const { authority, endsAt } = old
      const device = sealOrigin(sealer, strongest)
      const { strength } = strongest
      const session = { origin: old.origin, account, name, level, strength, authority, device, at, endsAt }
      const opened = await putSession(tx, session)
      await setActing(tx, opened.id, old.acting)
      const ref = { account, session: opened.id, before: actor.session, level, way: proof?.way ?? origin.way }
      await audit.append(tx, { act: 'account.raise-level', ref }, { doer: actor, at })
      return ok({ token: opened.token })
    })
