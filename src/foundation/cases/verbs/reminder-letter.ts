import { type Day, showDay } from '../../../kernel/clock.ts'
import { say } from '../../../kernel/texts.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { noteReading } from '../../data-protection/index.ts'
import { READING_LAW } from '../domain/law/reading.ts'
import type { LetterBlock } from '../domain/letter.ts'
import { reminderTexts as t } from '../message-texts.ts'
import type { CasesShell } from '../shell.ts'
import type { StoredCase } from '../store/cases.ts'
import { filesOf } from '../store/files.ts'
import type { CaseRef, Service } from '../words.ts'
import { keepLetter } from './keep-letter.ts'
import { letterSheet } from './letter-sheet.ts'
import { type PostReason, whyByPost } from './message-letter.ts'

/** A day by which a party has to do something. */
export interface Reminder {
  readonly ref: CaseRef
  readonly found: StoredCase
  readonly service: Service
  readonly due: Day
}

/**
 * Reminds of a day by a letter that lies with the files of the case, marked to be sent by post; once for each day, and not
 * at all where the case is erased. In German (HVwVfG § 23 (1)).
 */
export const reminderLetter = async (
  shell: CasesShell,
  { ref, found, service, due }: Reminder,
  reason: PostReason,
): Promise<void> => {
  const authority = await shell.authorities.byId(ref.authority)
  if (!authority) throw new Error(`case ${ref.id}: unknown authority`)
  const at = shell.clock()
  const document = `due.${due}`
  const sealer = await shell.db.tx(inAuthority(ref.authority), async (tx) => {
    const there = (await filesOf(tx, ref)).some((file) => file.document === document)
    const found = there ? null : await shell.keys.find(tx, ref.id)
    if (!found) return null
    const law = service.law[0] ?? READING_LAW
    const reading = { act: 'cases.letter', rows: [ref.id], ref: { due }, purpose: 'system', law } as const
    await noteReading(shell)(tx, reading, { doer: { system: 'cases.remind' }, at })
    return found
  })
  if (!sealer) return
  const { number } = found.row
  const fill = { day: showDay(due, 'de'), number, service: service.texts.title.de }
  const title = say(t.title, 'de', fill)
  const paragraph = (text: string): LetterBlock => ({ block: 'paragraph', text })
  const blocks = [paragraph(say(t.text, 'de', fill)), paragraph(whyByPost(number, reason))]
  const sheet = letterSheet(
    { title, blocks, remedyNotice: [], seal: false, unverified: [] },
    {
      authority,
      recipient: sealer.open('case.applicant', found.applicant),
      byPost: true,
      number,
      contact: authority.name,
      signedBy: authority.name,
      at,
      mark: shell.letterMark,
    },
  )
  const bytes = await shell.press.letterPdf(sheet)
  await keepLetter(shell, { ref, found, entry: { at, seq: 0 }, onPaper: true }, { document, title, sealer, bytes })
}
