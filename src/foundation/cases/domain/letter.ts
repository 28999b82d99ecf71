import { type Day, showDay } from '../../../kernel/clock.ts'
import { type Cents, showMoney } from '../../../kernel/money.ts'
import { type Answer, type Answers, type Field, holds, placeOf, showAnswer } from '../../forms/words.ts'
import type { Block, DocumentDefinition, Fee, Service } from '../service-words.ts'
import { remedyNotice } from './law/remedy.ts'
import { answersBelow, placesOf, questionsOf } from './places.ts'

/** A block of a finished letter: plain data, to be set by one master. Letters are in German (HVwVfG § 23 (1)). */
export type LetterBlock =
  | { readonly block: 'heading' | 'paragraph'; readonly text: string }
  | { readonly block: 'pairs'; readonly pairs: readonly { readonly label: string; readonly value: string }[] }

/** What a letter is filled with, besides the service. */
export interface LetterFacts {
  readonly answers: Answers
  readonly number: string
  /** The day of the letter. */
  readonly on: Day
  /** What the office wrote; null where it need not give reasons (HVwVfG § 39 (2)). */
  readonly reasons: string | null
  readonly feeCents: Cents
  /** Name and postal address of the authority, in one line. */
  readonly authority: string
  /** Name and postal address of the court, in one line (see `courtOf`). */
  readonly court: string
  /** Where to pay (HVwKostG § 14); without it the letter asks to wait for the bill. */
  readonly payee?: { readonly name: string; readonly iban: string }
}

/** A finished letter. `unverified` names the rules of law in it that nobody has checked against the official text. */
export interface Letter {
  readonly title: string
  readonly blocks: readonly LetterBlock[]
  /** Paragraphs of the notice on remedies (Rechtsbehelfsbelehrung, HVwVfG § 37 (6)); it stands below the signature. */
  readonly remedyNotice: readonly string[]
  readonly seal: boolean
  readonly unverified: readonly string[]
}

const NOTHING_SAID = 'keine Angabe'

const inGerman = (field: Field, answer: Answer): string => showAnswer(field, answer, 'de').text

/** What may be filled into a text of a letter, apart from answers. */
export const LETTER_FILL_INS = ['number', 'date', 'reasons', 'fee', 'authority'] as const

const fillInForm = /\{([a-z][\w.-]*)\}/g

/** The names in braces of a text, in order. */
export const fillInsOf = (text: string): readonly string[] =>
  [...text.matchAll(fillInForm)].flatMap(([, name]) => name ?? [])

const answersAt = (service: Service, answers: Answers, path: string): string => {
  const field = questionsOf(service.form).find(({ place }) => place === path)?.field
  const said = field ? answersBelow(answers, path).map(([, answer]) => inGerman(field, answer)) : []
  return said.length > 0 ? said.join(', ') : NOTHING_SAID
}

const filled = (text: string, service: Service, facts: LetterFacts): string => {
  const known: Readonly<Record<string, string>> = {
    number: facts.number,
    date: showDay(facts.on),
    reasons: facts.reasons ?? NOTHING_SAID,
    fee: showMoney(facts.feeCents),
    authority: facts.authority,
  }
  return text.replace(fillInForm, (whole, name: string) =>
    name.startsWith('answer.')
      ? answersAt(service, facts.answers, name.slice('answer.'.length))
      : (known[name] ?? whole),
  )
}

/** The entry of the innermost repeated part around an answer, as people count: 2 for `dog[1].name`, null outside of one. */
const entryOf = (path: string): number | null => {
  const index = /\[(\d+)\][^[]*$/.exec(path)?.[1]
  return index === undefined ? null : Number(index) + 1
}

const pairsOf = (service: Service, answers: Answers, paths: readonly string[]): LetterBlock => {
  const questions = new Map(questionsOf(service.form).map(({ place, field }) => [place, field]))
  const order = placesOf(service.form).map(({ place }) => place)
  const given = paths.flatMap((path) => answersBelow(answers, path))
  const sorted = given.toSorted(([one], [other]) => {
    const byEntry = (entryOf(one) ?? 0) - (entryOf(other) ?? 0)
    return byEntry || order.indexOf(placeOf(one)) - order.indexOf(placeOf(other))
  })
  const pairs = sorted.flatMap(([path, answer]) => {
    const field = questions.get(placeOf(path))
    const entry = entryOf(path)
    if (!field) return []
    const { de } = field.showLabel ?? field.label
    return [{ label: entry === null ? de : `${entry}. ${de}`, value: inGerman(field, answer) }]
  })
  return { block: 'pairs', pairs }
}

const paragraphs = (text: string): readonly LetterBlock[] =>
  text
    .split(/\n\s*\n/)
    .filter((one) => one.trim() !== '')
    .map((one) => ({ block: 'paragraph', text: one.trim() }))

/** Where the office follows the applicant it need not say more, but the letter says that and why (§ 39 Abs. 2 Nr. 1 HVwVfG). */
const NO_REASONS =
  'Wir folgen Ihren Angaben in vollem Umfang. Einer weiteren Begründung bedarf es deshalb nicht (§ 39 Abs. 2 Nr. 1 HVwVfG).'

const reasonsOf = ({ reasons }: LetterFacts): readonly LetterBlock[] => [
  { block: 'heading', text: 'Gründe' },
  ...paragraphs(reasons?.trim() ? reasons : NO_REASONS),
]

const lawOf = (fees: readonly Fee[]): string => [...new Set(fees.map(({ law }) => law))].join('; ')

/** The decision on costs: amount, legal basis, where, when and how to pay (HVwKostG § 14). */
const feeNoteOf = (service: Service, { feeCents, number, payee }: LetterFacts): readonly LetterBlock[] => {
  const head: LetterBlock = { block: 'heading', text: 'Kosten' }
  if (feeCents === 0) return [head, { block: 'paragraph', text: 'Dieser Bescheid ergeht kostenfrei.' }]
  const pay = payee
    ? `Bitte überweisen Sie den Betrag innerhalb eines Monats nach Bekanntgabe dieses Bescheids an ${payee.name}, IBAN ${payee.iban}, Verwendungszweck ${number}.`
    : `Bitte zahlen Sie erst, wenn Sie unsere Rechnung mit der Nummer ${number} erhalten haben.`
  const text = `Zu zahlen sind ${showMoney(feeCents)}. Rechtsgrundlage: ${lawOf(service.fees)}. ${pay}`
  return [head, { block: 'paragraph', text }]
}

const holdsNow = (block: Block, answers: Answers): boolean =>
  !('when' in block) || block.when === undefined || holds(block.when, answers, '')

const blocksOf = (block: Block, service: Service, facts: LetterFacts): readonly LetterBlock[] => {
  if (!holdsNow(block, facts.answers)) return []
  switch (block.block) {
    case 'reasons':
      return reasonsOf(facts)
    case 'fee':
      return feeNoteOf(service, facts)
    case 'answers':
      return [pairsOf(service, facts.answers, block.paths)]
    default:
      return [{ block: block.block, text: filled(block.text, service, facts) }]
  }
}

const withNotice = (document: DocumentDefinition, service: Service, facts: LetterFacts) => {
  if (!document.remedyNotice) return { remedy: [], unverified: [] }
  const { text, rule } = remedyNotice(service.owner, facts)
  return { remedy: [text], unverified: rule.verified ? [] : [`${rule.law} ${rule.paragraph}`] }
}

/**
 * A document of a service as the blocks of a letter, with everything filled in: answers, number, reasons, costs and the
 * notice on remedies of the law in force on the day of the letter. Throws on a document that the service does not have.
 */
export const composeDocument = (service: Service, documentId: string, facts: LetterFacts): Letter => {
  const document = service.documents.find(({ id }) => id === documentId)
  if (!document) throw new RangeError(`service ${service.id}: unknown document ${documentId}`)
  const notice = withNotice(document, service, facts)
  return {
    title: document.title.de,
    blocks: document.blocks.flatMap((block) => blocksOf(block, service, facts)),
    remedyNotice: notice.remedy,
    seal: document.seal,
    unverified: notice.unverified,
  }
}
