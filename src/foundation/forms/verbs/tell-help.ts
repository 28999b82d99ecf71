import type { Id } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import { type JobTry, JobTrouble } from '../../../platform/jobs/words.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { accountCard, type AccountShell } from '../../account/index.ts'
import { deliver } from '../../mailbox/index.ts'
import { invitationToken } from '../../mandates/index.ts'
import { helpState } from '../domain/help.ts'
import { helpTexts as t } from '../help-texts.ts'
import type { HelpRef } from '../help-words.ts'
import type { FormsShell } from '../shell.ts'
import { findDraftRow } from '../store/drafts.ts'
import { findHelper, type StoredHelper } from '../store/help.ts'
import { HELP_LINK } from './ask-for-help.ts'

type TellingShell = FormsShell & Pick<AccountShell, 'mailer' | 'publicUrl'>

interface Telling extends HelpRef {
  readonly helper: StoredHelper
  /** The authority that the draft will go to; it stands as the sender in the mailbox. */
  readonly authority: Id
}

const sendLink = async (shell: TellingShell, { party, help, helper }: Telling, attempt: JobTry): Promise<void> => {
  if (helpState(helper, shell.clock()) !== 'asked') return
  const token = invitationToken(shell.keys.derived(HELP_LINK), { party, id: help })
  const text = say(t.mailText, helper.language, { link: `${shell.publicUrl}/konto/helfen?token=${token}` })
  const subject = say(t.mailSubject, helper.language)
  const sent = await shell.mailer.send({ to: helper.email, subject, text, key: attempt.id })
  if (!sent.ok) throw new JobTrouble(sent.refusal.code, sent.refusal.code !== 'mail/unreachable')
}

const tellHelper = async (shell: TellingShell, { party, help, helper, authority }: Telling): Promise<void> => {
  const to = helper.person && (await accountCard(shell)(helper.person))
  if (!to) return
  await deliver(shell)(to.id, {
    id: help,
    authority,
    title: say(t.acceptedTitle, to.language),
    text: [say(t.acceptedText, to.language, { name: helper.from })],
    links: [{ href: `/konto/helfen/${party}/${help}`, text: say(t.toHelp, to.language) }],
  })
}

const tellOwner = async (shell: TellingShell, { party, help, helper, authority }: Telling): Promise<void> => {
  const to = await accountCard(shell)(party)
  if (!to) return
  await deliver(shell)(party, {
    id: help,
    authority,
    title: say(t.doneTitle, to.language),
    text: [say(t.doneText, to.language, { name: helper.name ?? '' })],
    links: [{ href: `/desk/drafts/${helper.draft}/summary`, text: say(t.toSummary, to.language) }],
  })
}

/**
 * Tells what became of a help: `asked` sends the link by mail, `accepted` tells the helper in the mailbox where the draft is,
 * `done` tells the owner. A draft that is gone is told of no more.
 */
export const tellHelp =
  (shell: TellingShell) =>
  async ({ party, help, kind }: HelpRef & { readonly kind: string }, attempt: JobTry): Promise<void> => {
    const found = await shell.db.tx(inAccount(party), async (tx): Promise<Telling | null> => {
      const sealer = await shell.keys.find(tx, party)
      const helper = sealer && (await findHelper(tx, sealer, { party, help }))
      const draft = helper && (await findDraftRow(tx, party, helper.draft))
      return draft ? { party, help, helper, authority: draft.authority } : null
    })
    if (!found) return
    if (kind === 'asked') await sendLink(shell, found, attempt)
    if (kind === 'accepted') await tellHelper(shell, found)
    if (kind === 'done') await tellOwner(shell, found)
  }
