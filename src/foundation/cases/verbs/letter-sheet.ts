import { dayOf, type Instant } from '../../../kernel/clock.ts'
import type { Letter, LetterBlock } from '../../../platform/pdf/words.ts'
import type { Authority } from '../../account/words.ts'
import type { LetterBlock as Block, Letter as Composed } from '../domain/letter.ts'

/** Who and what a letter is between, besides its text. */
export interface LetterFrame {
  readonly authority: Authority
  readonly recipient: string
  /** Whether it goes by post, because nobody reads the mailbox any more. */
  readonly byPost: boolean
  readonly number: string
  readonly contact: string
  readonly signedBy: string
  readonly at: Instant
  readonly mark: string | undefined
}

// The postal address stands among the answers, in every service elsewhere; the office writes it on the envelope.
const BY_POST = 'Per Post'

const sheetBlock = (block: Block): LetterBlock =>
  block.block === 'pairs' ? { kind: 'table', rows: block.pairs } : { kind: block.block, text: block.text }

/** A composed document as the sheet of paper that the press prints. Letters are in German (HVwVfG § 23 (1)). */
export const letterSheet = (composed: Composed, frame: LetterFrame): Letter => {
  const { profile, name } = frame.authority
  return {
    language: 'de',
    sender: {
      name,
      unit: profile.office,
      street: profile.street,
      place: `${profile.postcode} ${profile.place}`,
      phone: profile.phone,
      email: profile.email,
    },
    recipient: [frame.recipient, frame.byPost ? BY_POST : 'Elektronisch in das Postfach des Servicekontos'],
    number: frame.number,
    date: dayOf(frame.at),
    contact: { name: frame.contact, phone: profile.phone, email: profile.email },
    subject: composed.title,
    // The texts of a service begin with their own greeting.
    salutation: '',
    blocks: composed.blocks.map(sheetBlock),
    closing: 'Mit freundlichen Grüßen',
    signedBy: { name: frame.signedBy, office: name },
    note: 'Dieses Schreiben wurde elektronisch erstellt und ist ohne Unterschrift gültig (§ 37 Abs. 5 HVwVfG).',
    remedyNotice: composed.remedyNotice,
    ...(frame.mark === undefined ? {} : { mark: frame.mark }),
    madeAt: frame.at,
  }
}
