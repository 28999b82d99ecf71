import { say } from '../../../kernel/texts.ts'
import type { Sealer } from '../../data-protection/words.ts'
import type { LetterBlock } from '../domain/letter.ts'
import type { CasesShell } from '../shell.ts'
import type { Writing } from '../store/history.ts'
import type { MessageDefinition } from '../words.ts'
import { type Done, keepLetter } from './keep-letter.ts'
import { letterSheet } from './letter-sheet.ts'

/** What a message says, opened. */
export interface MessageFacts {
  readonly sealer: Sealer
  readonly writings: readonly Writing[]
  readonly reasons: string
  readonly signedBy: string
}

const paragraph = (text: string): LetterBlock => ({ block: 'paragraph', text })

/** Why something goes on paper: the account is closed, or has no address to be told at. */
export type PostReason = 'closed' | 'no-address'

/** Why somebody gets a letter, and how they answer. */
export const whyByPost = (number: string, reason: PostReason): string =>
  reason === 'closed'
    ? `Ihr Servicekonto ist geschlossen, deshalb schreiben wir Ihnen per Post. Unter „Meine Vorgänge“ und im Postfach finden Sie nichts mehr: Antworten Sie uns bitte schriftlich an die Anschrift oben und nennen Sie das Aktenzeichen ${number}.`
    : `Zu Ihrem Servicekonto kennen wir keine E-Mail-Adresse, deshalb schreiben wir Ihnen auch per Post. Die Nachricht liegt außerdem in Ihrem Postfach. Wenn Sie uns schriftlich antworten, nennen Sie bitte das Aktenzeichen ${number}.`

/** The question that this move asks or reminds of; a mailbox would have led to it. */
const questionOf = ({ log, entry }: Done, { writings, sealer }: MessageFacts): readonly LetterBlock[] => {
  const asked = writings.findLast(({ kind, seq }) => kind === 'question' && seq <= entry.seq)
  const waits = asked && log.find(({ seq }) => seq === asked.seq)?.to === entry.to
  if (!asked || !waits) return []
  return [{ block: 'heading', text: 'Unsere Frage' }, paragraph(sealer.open('case.question', asked.body))]
}

/** The message of a move as a letter for whoever would not see it otherwise. In German (HVwVfG § 23 (1)). */
export const messageLetter = async (
  shell: Pick<CasesShell, 'db' | 'keys' | 'files' | 'outbox' | 'press' | 'letterMark'>,
  done: Done,
  {
    message,
    facts,
    reason,
  }: { readonly message: MessageDefinition; readonly facts: MessageFacts; readonly reason: PostReason },
): Promise<void> => {
  const { found, service, authority, entry } = done
  const number = found.row.number
  const fill = { number, service: service.texts.title.de, authority: authority.name, reasons: facts.reasons }
  const title = say(message.title, 'de', fill)
  const blocks = [
    ...say(message.text, 'de', fill)
      .split(/\n\s*\n/)
      .map(paragraph),
    ...questionOf(done, facts),
    paragraph(whyByPost(number, reason)),
  ]
  const sheet = letterSheet(
    { title, blocks, remedyNotice: [], seal: false, unverified: [] },
    {
      authority,
      recipient: facts.sealer.open('case.applicant', found.applicant),
      byPost: true,
      number,
      contact: facts.signedBy,
      signedBy: facts.signedBy,
      at: entry.at,
      mark: shell.letterMark,
    },
  )
  const bytes = await shell.press.letterPdf(sheet)
  const printed = { document: `message.${message.id}`, title, sealer: facts.sealer, bytes }
  await keepLetter(shell, { ...done, onPaper: true }, printed)
}
