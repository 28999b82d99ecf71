import type { Actor } from '../../../kernel/actor.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../../foundation/security/index.ts'
import { isWaiting, type LetterWish, tryCode } from '../domain/letter.ts'
import { DATA, dataText, readData, WISH } from '../domain/sealed-data.ts'
import type { ProofingShell } from '../shell.ts'
import { insertLetter, insertOwn, lockNewestLetter, saveLetter, type StoredLetter } from '../store/own.ts'
import { insertProofing } from '../store/proofings.ts'
import type { ProofingRefusal } from '../words.ts'
import { carryOut } from './carry-out.ts'
import { hashOfLetterCode } from './letter-code.ts'

type LetterShell = Pick<ProofingShell, 'db' | 'clock' | 'keys' | 'outbox'>

/** Asks an authority for a letter with a one-time code. Refuses a second one while the first still waits. */
export const askLetter =
  (shell: LetterShell) =>
  (
    actor: Actor,
    { authority, wish }: { readonly authority: Id; readonly wish: LetterWish },
  ): Promise<Result<Id, ProofingRefusal>> =>
    shell.db.tx(inAccount(actor.account), async (tx): Promise<Result<Id, ProofingRefusal>> => {
      const { account } = actor
      const at = shell.clock()
      const before = await lockNewestLetter(tx, account)
      if (before && isWaiting(before, at)) return refuse({ code: 'proofing/letter-waiting' })
      const id = newId()
      const sealer = await shell.keys.of(tx, account)
      const data = { said: { ...wish }, document: {} }
      await insertLetter(tx, account, { id, wish: sealer.seal(WISH, dataText(data)) })
      await insertOwn(tx, account, { id, authority, way: 'letter', askedAt: at })
      await audit.append(tx, { act: 'proofing.ask-letter', ref: { proofing: id, authority } }, { doer: actor, at })
      await shell.outbox.put(tx, 'proofing.follow', {
        scope: inAccount(account),
        kind: 'asked',
        ref: { account, authority, proofing: id, at },
      })
      return ok(id)
    })

/** Brings a wish to the authority: sealed anew with a key of its own there. */
export const followAsked =
  (shell: Pick<ProofingShell, 'db' | 'clock' | 'keys'>) =>
  async (account: Id, { authority, proofing }: { readonly authority: Id; readonly proofing: Id }): Promise<void> => {
    const text = await shell.db.tx(inAccount(account), async (tx) => {
      const letter = await lockNewestLetter(tx, account)
      const sealer = letter?.id === proofing ? await shell.keys.find(tx, account) : null
      return letter && sealer ? sealer.open(WISH, letter.wish) : null
    })
    if (text === null) return
    await shell.db.tx(inAuthority(authority), async (tx) => {
      const sealer = await shell.keys.make(tx, proofing)
      const steps = { seen: null, confirmed: null, refused: null, objected: null }
      const begun = { by: null, at: shell.clock() }
      const row = { authority, id: proofing, account, way: 'letter' as const, begun, ...steps }
      await insertProofing(tx, { proofing: row, data: sealer.seal(DATA, text) })
    })
  }

/** The newest letter of the own account. */
export const ownLetter =
  (shell: Pick<ProofingShell, 'db'>) =>
  ({ account }: Pick<Actor, 'account'>): Promise<StoredLetter | null> =>
    shell.db.tx(inAccount(account), (tx) => lockNewestLetter(tx, account))

/**
 * Uses the code of the own letter. Of many at once one succeeds; a wrong one counts, and the tenth ends the letter.
 * The right one proves the identity with what the residents' register confirmed.
 */
export const useLetter =
  (shell: LetterShell) =>
  async (actor: Actor, code: string): Promise<Result<null, ProofingRefusal>> => {
    const { account } = actor
    const tried = await shell.db.tx(inAccount(account), async (tx) => {
      const letter = await lockNewestLetter(tx, account)
      if (!letter) return refuse<ProofingRefusal>({ code: 'proofing/letter-ended' })
      const at = shell.clock()
      const outcome = tryCode(letter, hashOfLetterCode(shell, code), at)
      if (!outcome.ok) return outcome
      const { right, left } = outcome.value
      await saveLetter(
        tx,
        account,
        right ? { ...letter, usedAt: at } : { ...letter, wrongTries: letter.wrongTries + 1 },
      )
      const act = right ? 'proofing.use-letter' : 'proofing.wrong-letter-code'
      await audit.append(tx, { act, ref: { proofing: letter.id, left } }, { doer: actor, at })
      const payload = { scope: inAccount(account), kind: 'used', ref: { account, proofing: letter.id } }
      if (right) await shell.outbox.put(tx, 'proofing.follow', payload)
      return ok({ right, left, proofing: letter.id })
    })
    if (!tried.ok) return tried
    if (!tried.value.right) return refuse({ code: 'proofing/letter-code-wrong', left: tried.value.left })
    await followUsed(shell)(account, tried.value.proofing)
    return ok(null)
  }

/** Proves the identity of whoever used the code of a letter; repeating it changes nothing. */
export const followUsed =
  (shell: LetterShell) =>
  async (account: Id, proofing: Id): Promise<void> => {
    const said = await shell.db.tx(inAccount(account), async (tx) => {
      const letter = await lockNewestLetter(tx, account)
      const sealer = letter?.id === proofing && letter.usedAt !== null ? await shell.keys.find(tx, account) : null
      return letter && sealer ? readData(sealer.open(WISH, letter.wish)).said : null
    })
    if (said) await carryOut(shell)(account, { proofing, way: 'letter', said })
  }
