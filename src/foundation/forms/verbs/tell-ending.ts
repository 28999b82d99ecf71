import { dayOf, type Instant, showDay } from '../../../kernel/clock.ts'
import { derivedId } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import { accountCard } from '../../account/index.ts'
import { deliver } from '../../mailbox/index.ts'
import { PORTAL } from '../../mailbox/words.ts'
import type { DraftHead } from '../draft-words.ts'
import { endingTexts as t } from '../ending-texts.ts'
import type { FormsShell } from '../shell.ts'
import type { DraftKey } from '../store/revisions.ts'

/**
 * Tells a party in its mailbox from when on a draft is deleted, and how to keep it; the mail about it says nothing of
 * that. Once for each time that the draft was saved.
 */
export const tellEnding = async (
  shell: Pick<FormsShell, 'db' | 'clock' | 'keys' | 'outbox'>,
  { account, draft }: DraftKey,
  { head, deletesAt }: { readonly head: DraftHead; readonly deletesAt: Instant },
): Promise<void> => {
  const language = (await accountCard(shell)(account))?.language ?? 'de'
  const day = showDay(dayOf(deletesAt), language)
  await deliver(shell)(account, {
    id: derivedId(Date.parse(head.changedAt), `ends ${draft} ${head.changedAt}`),
    authority: PORTAL,
    topics: [head.service],
    title: say(t.title, language, { day }),
    text: [say(t.text, language, { day }), say(t.keep, language)],
    links: [{ href: `/desk/drafts/${draft}`, text: say(t.toDraft, language) }],
  })
}
