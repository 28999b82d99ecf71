import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { relyingParty } from '../domain/relying-party.ts'
import type { AccountShell } from '../shell.ts'
import { lockPasskey, lookPasskey, notePasskeyUse } from '../store/passkeys.ts'
import type { AccountRefusal } from '../words.ts'
import { type ChallengePurpose } from '../store/challenges.ts'
import { takeChallenge } from './challenges.ts'
import { noteFailure } from './note-failure.ts'
import { credentialHash, userHandle } from './passkeys.ts'
import { type AssertionAnswer, checkAssertion, readAssertion } from './passkey-answers.ts'

type PasskeyShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'limits' | 'outbox' | 'publicUrl'>

/** What a browser sent, in which visit, and for which account it has to be; null where the passkey itself says so. */
export interface PasskeyProof {
  readonly sent: string
  readonly visit: string
  readonly account: Id | null
  readonly purpose: Extract<ChallengePurpose, 'sign-in' | 'prove'>
}

const REFUSED = { code: 'account/passkey-refused' } as const

/**
 * Whose passkey met our challenge. Refuses what was not asked of this browser for this purpose, was met before, comes from
 * another origin, was made for another host, or without the person verified; and a passkey whose counter did not go up:
 * it was copied, and its owner is warned.
 */
export const usePasskey =
  (shell: PasskeyShell) =>
  async ({ sent, visit, account, purpose }: PasskeyProof): Promise<Result<Id, AccountRefusal>> => {
    const answer = readAssertion(sent)
    if (!answer) return refuse(REFUSED)
    const asked = await takeChallenge(shell)(answer.challenge, { purpose, visit })
    const owner = asked === undefined ? null : await lookPasskey(shell.db, credentialHash(shell.keys, answer.id))
    const wrong = asked === undefined || !owner || asked !== account || (account !== null && owner.account !== account)
    const used = wrong || !owner ? 'passkey' : await useStored(shell, owner, answer)
    if (used === null && owner) return ok(owner.account)
    await noteFailure(shell)(owner?.account ?? account, used ?? 'passkey')
    if (used !== 'passkey-copied' || !owner) return refuse(REFUSED)
    await shell.db.tx(inAccount(owner.account), (tx) =>
      shell.outbox.put(tx, 'account.mail', {
        scope: inAccount(owner.account),
        kind: 'passkey-copied',
        ref: { account: owner.account },
      }),
    )
    return refuse({ code: 'account/passkey-copied' })
  }

/** Checks the answer with the stored key, one after the other for each passkey; what is wrong with it, or null. */
const useStored = (
  shell: PasskeyShell,
  { account, passkey }: { readonly account: Id; readonly passkey: Id },
  answer: AssertionAnswer,
): Promise<'passkey' | 'passkey-copied' | null> =>
  shell.db.tx(inAccount(account), async (tx) => {
    const party = relyingParty(shell.publicUrl)
    const key = await lockPasskey(tx, account, passkey)
    if (!party || !key) return 'passkey'
    const handle = answer.response.userHandle
    if (handle && handle !== userHandle(shell.keys, account)) return 'passkey'
    const counter = await checkAssertion(answer, key, party)
    if (counter === null) return 'passkey'
    // Some keys do not count: both stay at zero (WebAuthn section 7.2, step 22).
    if ((counter > 0 || key.counter > 0) && counter <= key.counter) return 'passkey-copied'
    await notePasskeyUse(tx, account, { passkey, counter, at: shell.clock() })
    return null
  })
