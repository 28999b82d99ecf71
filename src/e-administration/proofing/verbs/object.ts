import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { proveIdentity } from '../../../foundation/account/index.ts'
import { audit } from '../../../foundation/security/index.ts'
import { levelOf } from '../domain/law/levels.ts'
import type { ProofingShell } from '../shell.ts'
import { forgetShared } from '../store/codes.ts'
import { noteObjected, ownProofings } from '../store/own.ts'
import { lockProofing, saveProofing } from '../store/proofings.ts'
import type { ProofingRefusal } from '../words.ts'

/**
 * The person objects: what was proven by this proofing ends at once, the document proves nobody any more, and the
 * authority sees the objection. Refuses a proofing of somebody else.
 */
export const objectTo =
  (shell: Pick<ProofingShell, 'db' | 'clock' | 'keys' | 'outbox'>) =>
  async (actor: Actor, proofing: Id): Promise<Result<null, ProofingRefusal>> => {
    const { account } = actor
    const at = shell.clock()
    const own = await shell.db.tx(inAccount(account), async (tx) => {
      const found = (await ownProofings(tx, account)).find(({ id }) => id === proofing)
      if (!found || !(await noteObjected(tx, account, { proofing, at }))) return found ?? null
      await forgetShared(tx, account)
      await audit.append(tx, { act: 'proofing.object', ref: { proofing } }, { doer: actor, at })
      await shell.outbox.put(tx, 'proofing.follow', {
        scope: inAccount(account),
        kind: 'objected',
        ref: { account, authority: found.authority, proofing, at },
      })
      return found
    })
    if (!own) return refuse({ code: 'proofing/not-found' })
    if (own.provenAt === null) return ok(null)
    const ended = {
      way: own.way,
      level: levelOf(own.way, dayOf(at)),
      subject: null,
      attributes: {},
      endsAt: at,
    } as const
    await proveIdentity(shell)(account, ended, actor)
    return ok(null)
  }

/** Notes the objection where the authority sees it. */
export const followObjected =
  (shell: Pick<ProofingShell, 'db' | 'clock'>) =>
  ({ authority, proofing }: { readonly authority: Id; readonly proofing: Id }): Promise<void> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      const found = await lockProofing(tx, authority, proofing)
      if (!found || found.proofing.objected) return
      const objected = { by: null, at: shell.clock() }
      await saveProofing(tx, { ...found, proofing: { ...found.proofing, objected } })
    })
