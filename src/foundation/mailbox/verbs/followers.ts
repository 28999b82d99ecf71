import { type MandateRight, mayFor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import type { NoticeKind } from '../domain/notices.ts'
import type { MailboxShell } from '../shell.ts'
import { deleteFollower, findCaseChoice, followersOf, type StoredCaseChoice } from '../store/case-choices.ts'

type FollowingShell = Pick<MailboxShell, 'db' | 'standsFor'>

/** What a mandate must allow for whoever is told of this. */
export const rightFor = (kind: NoticeKind): MandateRight => (kind === 'messages' ? 'mailbox' : 'read')

/** Whether the mandate under which a reader follows a case allows a right for it right now; one's own case needs none. */
export const stillFollows = async (
  shell: FollowingShell,
  reader: Id,
  { choice, right }: { readonly choice: StoredCaseChoice; readonly right: MandateRight },
): Promise<boolean> => {
  if (choice.under === null) return true
  const standing = await shell.standsFor(reader, choice.under)
  return standing !== null && mayFor({ actingFor: standing.acting }, right, choice.topics)
}

/**
 * Who follows a case of a party and may be told of this right now: the mandate is asked every time, so that a revoked one
 * has no effect any more. Who chose nothing any more is taken off the list.
 */
export const followersToTell = async (
  shell: FollowingShell,
  { party, caseRef, kind }: { readonly party: Id; readonly caseRef: string; readonly kind: NoticeKind },
): Promise<readonly Id[]> => {
  const told: Id[] = []
  for (const reader of await shell.db.tx(inAccount(party), (tx) => followersOf(tx, party, caseRef))) {
    const choice = await shell.db.tx(inAccount(reader), (tx) => findCaseChoice(tx, reader, caseRef))
    if (choice?.under?.party !== party)
      await shell.db.tx(inAccount(party), (tx) => deleteFollower(tx, { party, caseRef, reader }))
    else if (await stillFollows(shell, reader, { choice, right: rightFor(kind) })) told.push(reader)
  }
  return told
}
