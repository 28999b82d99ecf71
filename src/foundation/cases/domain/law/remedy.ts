import { type Day, day } from '../../../../kernel/clock.ts'
import { type Dated, inForce } from '../../../../kernel/dated.ts'
import type { AuthorityKind } from '../../service-words.ts'

/** What somebody can do against a decision, and in which form. */
export interface Remedy {
  readonly kind: 'objection' | 'action'
  /** How the notice names the time, which counts from the day the decision is made known. */
  readonly within: string
  /** The allowed forms, as they stand in the notice. */
  readonly form: string
}

/** Objection: VwGO § 70 (1); the form that replaces writing came with the law of 19 July 2024 (BGBl. 2024 I Nr. 245). */
const OBJECTION: readonly Dated<Remedy>[] = [
  {
    value: {
      kind: 'objection',
      within: 'innerhalb eines Monats',
      form: 'schriftlich, in elektronischer Form nach § 3a Abs. 2 des Verwaltungsverfahrensgesetzes oder zur Niederschrift',
    },
    law: 'VwGO',
    paragraph: '§§ 68, 70 Abs. 1',
    validFrom: day('2018-01-01'),
    validTo: day('2024-07-23'),
    source: 'quoted in case law and commentary before 2024',
    verified: false,
  },
  {
    value: {
      kind: 'objection',
      within: 'innerhalb eines Monats',
      form: 'schriftlich, in elektronischer Form nach § 3a Abs. 2 des Verwaltungsverfahrensgesetzes, schriftformersetzend nach § 3a Abs. 3 des Verwaltungsverfahrensgesetzes und § 9a Abs. 5 des Onlinezugangsgesetzes oder zur Niederschrift',
    },
    law: 'VwGO',
    paragraph: '§§ 68, 70 Abs. 1',
    validFrom: day('2024-07-24'),
    validTo: null,
    source: 'general knowledge of the change by BGBl. 2024 I Nr. 245, official text not read',
    verified: false,
  },
]

const action = (law: string, paragraph: string): Dated<Remedy> => ({
  value: {
    kind: 'action',
    within: 'innerhalb eines Monats',
    form: 'schriftlich, als elektronisches Dokument nach § 55a der Verwaltungsgerichtsordnung oder zur Niederschrift der Urkundsbeamtin oder des Urkundsbeamten der Geschäftsstelle',
  },
  law,
  paragraph,
  validFrom: day('2018-01-01'),
  validTo: null,
  source: 'HessAGVwGO: reasons of the bill that introduced it; VwGO: general knowledge, official text not read',
  verified: false,
})

/**
 * The remedy by kind of authority. In Hessen no objection is needed where the regional council decided
 * (HessAGVwGO § 16a (2)) or a supreme authority of the state (VwGO § 68 (1) no. 1). For municipalities and counties the
 * annex to HessAGVwGO § 16a drops it in single matters; which of them these are is not checked here.
 */
export const REMEDIES: Readonly<Record<AuthorityKind, readonly Dated<Remedy>[]>> = {
  municipality: OBJECTION,
  county: OBJECTION,
  'regional-council': [action('HessAGVwGO, VwGO', '§ 16a Abs. 2; §§ 74, 81')],
  state: [action('VwGO', '§§ 68 Abs. 1 Satz 2 Nr. 1, 74, 81')],
}

/** Names and seats that a notice on remedies must tell (VwGO § 58 (1)). */
export interface RemedyFacts {
  readonly on: Day
  /** Name and postal address of the authority, in one line. */
  readonly authority: string
  /** Name and postal address of the court, in one line (see `courtOf`). */
  readonly court: string
}

/** A notice on remedies: its text and the dated rule behind it. */
export interface RemedyNotice {
  readonly text: string
  readonly rule: Dated<Remedy>
}

/**
 * The notice on remedies for a decision of an authority of this kind on a day (HVwVfG § 37 (6), VwGO § 58).
 * Throws for a day before the table begins, because a wrong notice opens the decision for a year (VwGO § 58 (2)).
 */
export const remedyNotice = (owner: AuthorityKind, { on, authority, court }: RemedyFacts): RemedyNotice => {
  const rule = inForce(REMEDIES[owner], on)
  if (!rule) throw new RangeError(`notice on remedies: no rule for ${owner} on ${on}`)
  const { kind, within, form } = rule.value
  const text =
    kind === 'objection'
      ? `Gegen diesen Bescheid können Sie ${within} nach seiner Bekanntgabe Widerspruch erheben. Der Widerspruch ist ${form} bei der Behörde zu erheben, die ihn erlassen hat: ${authority}.`
      : `Gegen diesen Bescheid können Sie ${within} nach seiner Bekanntgabe Klage erheben. Die Klage ist ${form} zu erheben beim ${court}.`
  return { text, rule }
}
