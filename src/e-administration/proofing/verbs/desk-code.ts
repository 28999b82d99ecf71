import type { Actor } from '../../../kernel/actor.ts'
import { type Instant, later } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { audit, once } from '../../../foundation/security/index.ts'
import type { OnceRefusal } from '../../../foundation/security/words.ts'
import { codeOf, normalCode } from '../../../kernel/told-code.ts'
import { proves } from '../domain/proofing.ts'
import type { ProofingShell } from '../shell.ts'
import { lookOwnCode, replaceCode, useCode } from '../store/codes.ts'
import { insertProofing } from '../store/proofings.ts'
import type { ProofingRefusal } from '../words.ts'

/** How long a code may be used at a desk. */
const LASTS = 'PT15M'
/** Forty bits, of which a desk can try ten in a quarter of an hour. */
const LETTERS = 8
const USE = 'proofing.desk-code'

const hashOf = ({ keys }: Pick<ProofingShell, 'keys'>, code: string): Buffer => keys.blind(USE, normalCode(code))

/** A code as its person sees it. */
export interface ShownCode {
  readonly code: string
  readonly endsAt: Instant
}

/** Makes a code by which a desk finds the own account for a quarter of an hour, once; an earlier one ends. */
export const makeDeskCode =
  (shell: Pick<ProofingShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor): Promise<void> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const [at, id] = [shell.clock(), newId()]
      const hash = hashOf(shell, codeOf(shell.keys.derived(USE), id, LETTERS))
      await replaceCode(tx, { hash, id, account: actor.account, endsAt: later(at, LASTS) })
      await audit.append(tx, { act: 'proofing.make-code', ref: { account: actor.account } }, { doer: actor, at })
    })

/** The code that the own account has now. */
export const ownDeskCode =
  (shell: Pick<ProofingShell, 'db' | 'clock' | 'keys'>) =>
  async ({ account }: Pick<Actor, 'account'>): Promise<ShownCode | null> => {
    const found = await lookOwnCode(shell.db, account, shell.clock())
    return found && { code: codeOf(shell.keys.derived(USE), found.id, LETTERS), endsAt: found.endsAt }
  }

/** A code that somebody told at a desk; `key` is the hidden key of the form. */
export interface ToldCode {
  readonly authority: Id
  readonly code: string
  readonly key: Id
}

/**
 * Begins to prove the identity of whoever told a code, and uses the code up. A wrong, a used and an ended code are one
 * refusal. The person's own account is refused.
 */
export const beginAtDesk =
  (shell: Pick<ProofingShell, 'db' | 'clock' | 'keys' | 'limits' | 'outbox'>) =>
  async (actor: Actor, { authority, code, key }: ToldCode): Promise<Result<Id, ProofingRefusal | OnceRefusal>> => {
    if (!proves(actor, authority)) return refuse({ code: 'proofing/not-found' })
    const empty = await shell.limits.take([{ limit: 'proofing.code', of: actor.account }])
    if (empty !== null) return refuse({ code: 'proofing/too-many-attempts', seconds: empty.seconds })
    const hash = hashOf(shell, code)
    return shell.db.tx(inAuthority(authority), async (tx): Promise<Result<Id, ProofingRefusal | OnceRefusal>> => {
      const at = shell.clock()
      const body = { act: 'proofing.begin', code: hash.toString('hex') }
      return once<Id, ProofingRefusal>(tx, { key, body, at, read: () => key }, async () => {
        const account = await useCode(tx, hash, at)
        if (account === null) return refuse({ code: 'proofing/code-unknown' })
        if (account === actor.account) return refuse({ code: 'proofing/own-matter' })
        const steps = { seen: null, confirmed: null, refused: null, objected: null }
        const begun = { by: actor.account, at }
        await insertProofing(tx, {
          proofing: { authority, id: key, account, way: 'desk', begun, ...steps },
          data: null,
        })
        await audit.append(tx, { act: 'proofing.begin', ref: { proofing: key, account } }, { doer: actor, at })
        await shell.outbox.put(tx, 'proofing.follow', {
          scope: inAccount(account),
          kind: 'begun',
          ref: { account, authority, proofing: key, at },
        })
        return ok(key)
      })
    })
  }
