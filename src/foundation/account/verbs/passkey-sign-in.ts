import { refuse, type Result } from '../../../kernel/result.ts'
import type { AccountShell } from '../shell.ts'
import { ownProof } from '../domain/trust.ts'
import type { AccountRefusal } from '../words.ts'
import { openSession, type SignedIn } from './open-session.ts'
import type { Visitor } from './sign-in.ts'
import { usePasskey } from './use-passkey.ts'

/**
 * Signs in with a passkey that the browser found by itself: no address is typed, and the passkey says whose account it is.
 * An account whose address nobody confirmed has none.
 */
export const signInWithPasskey =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'limits' | 'outbox' | 'publicUrl'>) =>
  async (sent: string, from: Visitor & { readonly visit: string }): Promise<Result<SignedIn, AccountRefusal>> => {
    const of = from.network ?? 'here'
    const empty = await shell.limits.take([{ limit: 'passkey.network', of }])
    if (empty !== null) return refuse({ code: 'account/too-many-attempts', seconds: empty.seconds })
    const used = await usePasskey(shell)({ sent, visit: from.visit, account: null, purpose: 'sign-in' })
    return used.ok ? openSession(shell)(used.value, ownProof('passkey'), from) : used
  }
