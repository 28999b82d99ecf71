import { showDay } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { namesOfStaff } from '../../account/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import type { LetterBlock } from '../domain/letter.ts'
import type { CasesShell } from '../shell.ts'
import type { StoredCase } from '../store/cases.ts'
import type { CaseMessage, CaseRef, Service } from '../words.ts'
import { keepLetter } from './keep-letter.ts'
import { letterSheet } from './letter-sheet.ts'
import { type PostReason, whyByPost } from './message-letter.ts'

/** A message that was written, with everything that telling it needs. */
export interface Written {
  readonly ref: CaseRef
  readonly found: StoredCase
  readonly service: Service
  readonly message: CaseMessage
  readonly sealer: Sealer
  readonly files: readonly { readonly id: Id; readonly name: string }[]
  readonly parties: readonly Id[]
}

const paragraph = (text: string): LetterBlock => ({ block: 'paragraph', text })

/**
 * A message of the office as a letter, for whoever would not see it otherwise; it lies with the files of the case, marked
 * to be sent by post, and names the files that go along. In German (HVwVfG § 23 (1)). Doing it again changes nothing.
 */
export const writtenLetter = async (shell: CasesShell, written: Written, reason: PostReason): Promise<void> => {
  const { ref, found, message, sealer, files } = written
  const authority = await shell.authorities.byId(ref.authority)
  if (!authority) throw new Error(`case ${ref.id}: unknown authority`)
  const staff = await shell.db.tx(inAuthority(ref.authority), (tx) => namesOfStaff(tx, shell.keys, ref.authority))
  const { number } = found.row
  const signedBy = staff.get(message.account) ?? authority.name
  const { replyUntil } = message
  const blocks = [
    ...message.text.split(/\n\s*\n/).map(paragraph),
    ...(replyUntil === null ? [] : [paragraph(`Bitte antworten Sie bis zum ${showDay(replyUntil, 'de')}.`)]),
    ...(files.length === 0 ? [] : [paragraph(`Anlagen: ${files.map(({ name }) => name).join(', ')}`)]),
    paragraph(whyByPost(number, reason)),
  ]
  const sheet = letterSheet(
    { title: message.title, blocks, remedyNotice: [], seal: false, unverified: [] },
    {
      authority,
      recipient: sealer.open('case.applicant', found.applicant),
      byPost: true,
      number,
      contact: signedBy,
      signedBy,
      at: message.sentAt,
      mark: shell.letterMark,
    },
  )
  const entry = { at: message.sentAt, seq: 0 }
  const bytes = await shell.press.letterPdf(sheet)
  await keepLetter(
    shell,
    { ref, found, entry, onPaper: true },
    { document: `message.${message.id}`, title: message.title, sealer, bytes },
  )
}
