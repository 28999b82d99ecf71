import { dayOf, type Instant, showDay } from '../../../kernel/clock.ts'
import type { Authority } from '../../../foundation/account/words.ts'
import type { Letter } from '../../../platform/pdf/words.ts'
import { letterEnds } from '../domain/letter.ts'
import type { ProofingShell } from '../shell.ts'
import { letterCode } from '../verbs/letter-code.ts'
import type { LetterToPrint } from '../verbs/view.ts'

interface Printed extends LetterToPrint {
  readonly authority: Authority
  readonly signedBy: string
  readonly at: Instant
}

/** The letter that brings a one-time code to the registered address. Letters are in German (HVwVfG § 23 (1)). */
export const codeLetter = (
  shell: Pick<ProofingShell, 'keys' | 'letterMark' | 'publicUrl'>,
  { proofing, data, authority, signedBy, at }: Printed,
): Letter => {
  const { profile, name } = authority
  const said = (field: string): string => data?.said[field] ?? ''
  const ends = showDay(dayOf(letterEnds(proofing.confirmed?.at ?? at)))
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
    recipient: [
      `${said('givenName')} ${said('surname')}`,
      said('postalAddress'),
      `${said('postalCode')} ${said('localityName')}`,
    ],
    number: proofing.id.slice(-8).toUpperCase(),
    date: dayOf(at),
    contact: { name: signedBy, phone: profile.phone, email: profile.email },
    subject: 'Ihr Code für das Servicekonto',
    salutation: 'Guten Tag,',
    blocks: [
      { kind: 'paragraph', text: 'Sie haben diesen Brief in Ihrem Servicekonto bestellt. Ihr Code lautet:' },
      { kind: 'heading', text: letterCode(shell, proofing.id) },
      {
        kind: 'paragraph',
        text: `Melden Sie sich bei Ihrem Servicekonto an und geben Sie ihn ein: ${shell.publicUrl}/konto/nachweis. Der Code gilt einmal und bis zum ${ends}.`,
      },
      {
        kind: 'paragraph',
        text: 'Haben Sie nichts bestellt? Dann geben Sie den Code niemandem und rufen Sie uns bitte an.',
      },
    ],
    closing: 'Mit freundlichen Grüßen',
    signedBy: { name: signedBy, office: name },
    note: 'Dieses Schreiben wurde elektronisch erstellt und ist ohne Unterschrift gültig.',
    remedyNotice: [],
    ...(shell.letterMark === undefined ? {} : { mark: shell.letterMark }),
    madeAt: at,
  }
}
