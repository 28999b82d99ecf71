import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../../foundation/security/index.ts'
import { sameDocument, type TypedDocument } from '../domain/document.ts'
import { confirm, proves, see, turnDown } from '../domain/proofing.ts'
import { DATA, dataOf, dataText } from '../domain/sealed-data.ts'
import type { ProofingShell } from '../shell.ts'
import { takeDocument } from '../store/codes.ts'
import { fourEyesIn, lockProofing, saveProofing, setFourEyes, type StoredProofing } from '../store/proofings.ts'
import type { Proofing, ProofingRefusal } from '../words.ts'

type DecidingShell = Pick<ProofingShell, 'db' | 'clock' | 'keys' | 'outbox'>

/** Which proofing of which authority. */
export interface ProofingRef {
  readonly authority: Id
  readonly proofing: Id
}

type Decided = Result<Proofing, ProofingRefusal>
type Deciding = (tx: Tx, stored: StoredProofing, at: Instant) => Promise<Result<StoredProofing, ProofingRefusal>>

/** Loads, decides, stores; what follows for the account leaves through the outbox in the same transaction. */
const decide =
  (shell: DecidingShell, act: 'proofing.see' | 'proofing.confirm' | 'proofing.turn-down') =>
  (actor: Actor, ref: ProofingRef, work: Deciding): Promise<Decided> =>
    shell.db.tx(inAuthority(ref.authority), async (tx): Promise<Decided> => {
      const found = proves(actor, ref.authority) ? await lockProofing(tx, ref.authority, ref.proofing) : null
      if (!found) return refuse({ code: 'proofing/not-found' })
      const at = shell.clock()
      const decided = await work(tx, found, at)
      if (!decided.ok) return decided
      await saveProofing(tx, decided.value)
      const { proofing } = decided.value
      const said = { proofing: proofing.id, account: proofing.account, way: proofing.way }
      await audit.append(tx, { act, ref: said }, { doer: actor, at })
      const kind = proofing.refused ? 'refused' : proofing.confirmed ? 'confirmed' : null
      if (kind !== null) await tell(shell, tx, { proofing, kind })
      return ok(proofing)
    })

const tell = (
  shell: DecidingShell,
  tx: Tx,
  { proofing, kind }: { readonly proofing: Proofing; readonly kind: 'confirmed' | 'refused' },
): Promise<void> =>
  shell.outbox.put(tx, 'proofing.follow', {
    scope: inAccount(proofing.account),
    kind,
    ref: { account: proofing.account, authority: proofing.authority, proofing: proofing.id, at: proofing.begun.at },
  })

/**
 * A clerk has seen the document of the person at the desk. What stood in it is kept sealed, its number only as a keyed
 * hash. Refuses the own matter, and a document that proves another account already.
 */
export const seeDocument =
  (shell: DecidingShell) =>
  (actor: Actor, ref: ProofingRef, typed: TypedDocument): Promise<Decided> =>
    decide(shell, 'proofing.see')(actor, ref, async (tx, stored, at) => {
      const decided = see(stored.proofing, actor, { at, fourEyes: await fourEyesIn(tx, ref.authority) })
      if (!decided.ok) return decided
      if (stored.proofing.way !== 'desk') return refuse({ code: 'proofing/decided-already' })
      const hash = shell.keys.blind('proofing.document', sameDocument(typed))
      if (!(await takeDocument(tx, hash, stored.proofing.account))) return refuse({ code: 'proofing/document-known' })
      const sealer = await shell.keys.make(tx, ref.proofing)
      return ok({ proofing: decided.value, data: sealer.seal(DATA, dataText(dataOf(typed))) })
    })

/** A clerk has compared what somebody wrote for a letter with the residents' register, and both are the same. */
export const compareRegister =
  (shell: DecidingShell) =>
  (actor: Actor, ref: ProofingRef): Promise<Decided> =>
    decide(shell, 'proofing.see')(actor, ref, async (tx, stored, at) => {
      if (stored.proofing.way !== 'letter') return refuse({ code: 'proofing/decided-already' })
      const decided = see(stored.proofing, actor, { at, fourEyes: await fourEyesIn(tx, ref.authority) })
      return decided.ok ? ok({ ...stored, proofing: decided.value }) : decided
    })

/** Confirms as the second person what a colleague has seen. */
export const confirmSeen =
  (shell: DecidingShell) =>
  (actor: Actor, ref: ProofingRef): Promise<Decided> =>
    decide(shell, 'proofing.confirm')(actor, ref, async (_tx, stored, at) => {
      const decided = confirm(stored.proofing, actor, at)
      return decided.ok ? ok({ ...stored, proofing: decided.value }) : decided
    })

/** Says that the identity is not proven; the person is told. */
export const turnDownProofing =
  (shell: DecidingShell) =>
  (actor: Actor, ref: ProofingRef): Promise<Decided> =>
    decide(shell, 'proofing.turn-down')(actor, ref, async (_tx, stored, at) => {
      const decided = turnDown(stored.proofing, actor, at)
      return decided.ok ? ok({ ...stored, proofing: decided.value }) : decided
    })

/** Sets whether two people prove an identity in an authority; for its administrators. */
export const chooseFourEyes =
  (shell: Pick<ProofingShell, 'db' | 'clock'>) =>
  (actor: Actor, authority: Id, fourEyes: boolean): Promise<Result<null, ProofingRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx): Promise<Result<null, ProofingRefusal>> => {
      const administers = actor.functions.some(
        (held) => held.authority === authority && held.function === 'administrator',
      )
      if (!administers) return refuse({ code: 'proofing/not-found' })
      await setFourEyes(tx, authority, fourEyes)
      await audit.append(tx, { act: 'proofing.set', ref: { fourEyes } }, { doer: actor, at: shell.clock() })
      return ok(null)
    })
