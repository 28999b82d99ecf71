import { randomBytes } from 'node:crypto'
import { sha256 } from '../../../kernel/canonical.ts'
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

const hashOf = (text: string): Buffer => Buffer.from(sha256(text), 'hex')

/** Makes a challenge of 256 bits that works once, for five minutes, in this browser; only hashes are stored. */
export const makeChallenge =
  (shell: Pick<AccountShell, 'db' | 'clock'>) =>
  async ({ purpose, visit, account }: Asked): Promise<string> => {
    const challenge = randomBytes(32).toString('base64url')
    const endsAt = later(shell.clock(), LASTS)
    const row = { hash: hashOf(challenge), purpose, visit: hashOf(visit), account, endsAt }
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
    const taken = await shell.db.tx(inReference, (tx) => takeStoredChallenge(tx, hashOf(challenge)))
    if (!taken || taken.purpose !== purpose || taken.endsAt <= shell.clock()) return undefined
    return visit !== '' && taken.visit.equals(hashOf(visit)) ? taken.account : undefined
  }
