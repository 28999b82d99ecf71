import { showDay } from '../../../kernel/clock.ts'
import { type Id, id } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import type { JobPayload } from '../../../platform/jobs/words.ts'
import { inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { noteReading } from '../../data-protection/index.ts'
import { canBeTold, deliver, languageOf, noteAnswered } from '../../mailbox/index.ts'
import { READING_LAW } from '../domain/law/reading.ts'
import { mandateNames } from '../domain/represent.ts'
import { tellingTexts as t } from '../message-texts.ts'
import type { CasesShell } from '../shell.ts'
import { findCase } from '../store/cases.ts'
import { filesOf } from '../store/files.ts'
import { partiesOf } from '../store/history.ts'
import { findMessage } from '../store/messages.ts'
import { type CaseRef, caseRefOf } from '../words.ts'
import { reachedParties } from './party-left.ts'
import { openedMessage } from './thread.ts'
import type { PostReason } from './message-letter.ts'
import { type Written, writtenLetter } from './written-letter.ts'

/**
 * Hands a message on: what the office wrote goes into the mailbox of every party, and on paper to whoever has none or can
 * not be told of it; what a party wrote marks the message in the mailbox that it answers. It may run again at any point.
 */
export const tellMessage =
  (shell: CasesShell) =>
  async ({ scope, ref: names }: JobPayload): Promise<void> => {
    if (scope.kind !== 'authority') throw new Error('cases.message: expected the scope of an authority')
    const ref = { authority: scope.authority, id: id(names['case'] ?? '') }
    const written = await shell.db.tx(inAuthority(ref.authority), (tx) =>
      load(shell, tx, { ref, message: id(names['message'] ?? '') }),
    )
    if (written === null) return
    const reached = await reachedParties(shell, ref, written.parties)
    const { role, answers, sentAt } = written.message
    if (role === 'applicant') {
      if (answers !== null) for (const party of reached) await noteAnswered(shell)(party, answers, sentAt)
      return
    }
    const onPaper: PostReason[] = reached.length < written.parties.length ? ['closed'] : []
    for (const party of reached) {
      await putInMailbox(shell, written, party)
      if (!(await canBeTold(shell, party, mandateNames(written.service)))) onPaper.push('no-address')
    }
    const [reason] = onPaper
    if (reason !== undefined) await writtenLetter(shell, written, reason)
  }

/** Null where the case was deleted or erased meanwhile. The program reads a message of the office as it reads a case. */
const load = async (
  shell: CasesShell,
  tx: Tx,
  { ref, message }: { readonly ref: CaseRef; readonly message: Id },
): Promise<Written | null> => {
  const found = await findCase(tx, ref)
  const stored = found && (await findMessage(tx, ref, message))
  const released = found && (await shell.services.version(found.row.service, found.row.version))
  const sealer = stored && (await shell.keys.find(tx, ref.id))
  if (!found || !stored || !released || !sealer) return null
  if (stored.role !== 'applicant') {
    const law = released.service.law[0] ?? READING_LAW
    const reading = { act: 'cases.message', rows: [ref.id], ref: { message }, purpose: 'system', law } as const
    await noteReading(shell)(tx, reading, { doer: { system: 'cases.message' }, at: shell.clock() })
  }
  return {
    ref,
    found,
    service: released.service,
    message: openedMessage(sealer, stored),
    sealer,
    files: (await filesOf(tx, ref)).flatMap((file) =>
      file.message === message ? [{ id: file.id, name: sealer.open('case.file-name', file.name) }] : [],
    ),
    parties: await partiesOf(tx, ref),
  }
}

const putInMailbox = async (shell: CasesShell, written: Written, party: Id): Promise<void> => {
  const { ref, found, service, message, files } = written
  const language = await languageOf(shell)(party)
  const { replyUntil } = message
  const asks = replyUntil === null ? [] : [say(t.until, language, { day: showDay(replyUntil, language) })]
  const page = `/cases/${ref.authority}/${ref.id}`
  const fill = { number: found.row.number, service: say(service.texts.title, language) }
  await deliver(shell)(party, {
    id: message.id,
    authority: ref.authority,
    kind: replyUntil === null ? 'information' : 'question',
    topics: mandateNames(service),
    caseRef: caseRefOf(ref),
    replyUntil,
    service: fill.service,
    reference: fill.number,
    title: message.title,
    text: [...message.text.split(/\n\s*\n/), ...asks],
    links: [
      ...files.map((file) => ({ href: `${page}/files/${file.id}`, text: file.name })),
      { href: page, text: say(t.toCase, language, fill) },
    ],
  })
}
