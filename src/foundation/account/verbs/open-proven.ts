import { later } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { Language } from '../../../kernel/texts.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { deviceOf } from '../domain/device.ts'
import { LONGEST } from '../domain/session.ts'
import { vouchedProof } from '../domain/trust.ts'
import type { IdentityProof } from '../identity-words.ts'
import type { AccountShell } from '../shell.ts'
import { insertAccount } from '../store/accounts.ts'
import { noteOver, noteSignIn } from '../store/activity.ts'
import type { AccountRefusal } from '../words.ts'
import { keepProof } from './identities.ts'
import { putSession, type SignedIn } from './open-session.ts'
import { sealOrigin } from './session-origin.ts'

/** A person whose identity was proven just now, and who has no account yet. */
export interface ProvenPerson {
  readonly proof: IdentityProof
  readonly name: string
  readonly language: Language
  readonly userAgent: string
}

/**
 * Opens an account for a person whose identity was proven just now, and signs in to it, in one transaction. It has no
 * password and no e-mail address; its person adds them when they like. A proof by which nobody is known again opens it for
 * this once: it ends with the session (`endOneTime`). Refuses an identity that has an account already.
 */
export const openProvenAccount =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  ({ proof, name, language, userAgent }: ProvenPerson): Promise<Result<SignedIn, AccountRefusal>> => {
    const account = newId()
    return shell.db.tx(inAccount(account), async (tx) => {
      const at = shell.clock()
      const row = {
        id: account,
        name,
        email: '',
        passwordHash: null,
        level: 'low',
        language,
        at,
        confirmed: true,
      } as const
      await insertAccount(tx, shell.keys, row)
      const kept = await keepProof(shell, tx, { account, proof, doer: { system: 'identity' } })
      if (!kept.ok) return kept
      const sealer = await shell.keys.of(tx, account)
      const signIn = vouchedProof(proof.level)
      const device = sealOrigin(sealer, { ...deviceOf(userAgent), ...signIn, provenAt: at })
      const { level } = proof
      const { strength } = signIn
      const session = { account, name, level, strength, authority: null, device, at, endsAt: later(at, LONGEST) }
      const opened = await putSession(tx, session)
      await noteSignIn(tx, account, at)
      // Nobody is known by this proof again: what was opened is for this once.
      if (proof.subject === null) await noteOver(tx, account, session.endsAt)
      const act = { act: 'account.open', ref: { account, session: opened.id, level, way: proof.way } }
      await audit.append(tx, act, { doer: { system: 'identity' }, at })
      return ok({ token: opened.token, account, workplaces: [] })
    })
  }
