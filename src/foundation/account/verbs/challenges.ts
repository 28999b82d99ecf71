import { newSecret } from '../../../kernel/secrets.ts'
import { digest } from '../../../kernel/canonical.ts'
import { later } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inReference } from '../../../platform/postgres/index.ts'
import type { AccountShell } from '../shell.ts'
import { type ChallengePurpose, insertChallenge, takeStoredChallenge } from '../store/challenges.ts'

/** How long a browser has for its answer; people look for their key. */
const LASTS = 'PT5M'

/** What a challenge is bound to: its purpose, the browser, and the account where it is known. */
export interface Asked {
  readonly purpose: ChallengePurpose
  /** The browser's visit, out of its cookie. */
  readonly visit: string
  readonly account: Id | null
}

/** Makes a challenge of 256 bits that works once, for five minutes, in this browser; only hashes are stored. */
export const makeChallenge =
  (shell: Pick<AccountShell, 'db' | 'clock'>) =>
  async ({ purpose, visit, account }: Asked): Promise<string> => {
    const challenge = newSecret()
    const endsAt = later(shell.clock(), LASTS)
    const row = { hash: digest(challenge), purpose, visit: digest(visit), account, endsAt }
    await shell.db.tx(inReference, (tx) => insertChallenge(tx, row))
    return challenge
  }

/**
 * Uses a challenge up, and says for which account it was made; undefined where it was not made for this purpose and
 * browser, was used, or is too old. A transaction of its own: whatever follows, it never works again.
 */
export const takeChallenge =
  (shell: Pick<AccountShell, 'db' | 'clock'>) =>
  async (challenge: string, { purpose, visit }: Omit<Asked, 'account'>): Promise<Id | null | undefined> => {
    const taken = await shell.db.tx(inReference, (tx) => takeStoredChallenge(tx, digest(challenge)))
    if (!taken || taken.purpose !== purpose || taken.endsAt <= shell.clock()) return undefined
    return visit !== '' && taken.visit.equals(digest(visit)) ? taken.account : undefined
  }
