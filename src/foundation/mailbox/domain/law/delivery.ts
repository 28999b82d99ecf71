import { type Day, day, plus } from '../../../../kernel/clock.ts'
import { type Dated, inForce } from '../../../../kernel/dated.ts'

/**
 * How an administrative act reaches somebody: put into the mailbox of the account (OZG § 9), posted as a letter or sent
 * electronically by an authority of Hessen (HVwVfG § 41 (2)) or of the federation (VwVfG § 41 (2)).
 */
export const DELIVERY_WAYS = ['mailbox', 'post', 'federal-post'] as const
export type DeliveryWay = (typeof DELIVERY_WAYS)[number]

/** Days after provision or posting on which a decision counts as made known. */
const DAYS: Readonly<Record<DeliveryWay, readonly Dated<number>[]>> = {
  mailbox: [
    {
      value: 4,
      law: 'OZG',
      paragraph: '§ 9 Abs. 1',
      validFrom: day('2024-07-24'),
      validTo: null,
      source: 'gesetze-im-internet.de, OZG as changed on 2024-07-19',
      verified: true,
    },
  ],
  post: [
    {
      value: 3,
      law: 'HVwVfG',
      paragraph: '§ 41 Abs. 2',
      validFrom: day('2010-01-15'),
      validTo: null,
      source: 'last known change 2023-02-16; whether four days as in VwVfG § 41 since 2025 is not found',
      verified: false,
    },
  ],
  'federal-post': [
    {
      value: 3,
      law: 'VwVfG',
      paragraph: '§ 41 Abs. 2',
      validFrom: day('2003-02-01'),
      validTo: day('2024-12-31'),
      source: 'the day before the change that holds since 2025-01-01; its own beginning is not checked',
      verified: false,
    },
    {
      value: 4,
      law: 'VwVfG',
      paragraph: '§ 41 Abs. 2',
      validFrom: day('2025-01-01'),
      validTo: null,
      source: 'gesetze-im-internet.de, VwVfG as changed on 2024-07-15',
      verified: true,
    },
  ],
}

/**
 * How an act that lies in the mailbox takes effect: by its provision there (OZG § 9), or by being retrieved, under the
 * procedure act of Hessen or of the federation (§ 41 (2a)).
 */
export const ONLINE_WAYS = ['mailbox', 'download', 'federal-download'] as const
export type OnlineWay = (typeof ONLINE_WAYS)[number]
export type DownloadWay = Exclude<OnlineWay, 'mailbox'>

/** An act that takes effect by its retrieval. */
export interface DownloadRule {
  /** Days after the notice within which it is to be retrieved; then its provision ends. */
  readonly windowDays: number
  /** Days after the retrieval on which it counts as made known. */
  readonly knownAfterDays: number
}

const DOWNLOAD: Readonly<Record<DownloadWay, readonly Dated<DownloadRule>[]>> = {
  download: [
    {
      value: { windowDays: 10, knownAfterDays: 1 },
      law: 'HVwVfG',
      paragraph: '§ 41 Abs. 2a',
      validFrom: day('2017-01-01'),
      validTo: null,
      source: 'taken to be as VwVfG § 41 (2a); neither the text of Hessen nor its first day of validity is checked',
      verified: false,
    },
  ],
  'federal-download': [
    {
      value: { windowDays: 10, knownAfterDays: 1 },
      law: 'VwVfG',
      paragraph: '§ 41 Abs. 2a',
      validFrom: day('2017-01-01'),
      validTo: null,
      source: 'gesetze-im-internet.de, VwVfG as changed on 2024-07-15; the first day of validity is not checked',
      verified: false,
    },
  ],
}

/** The rule in force on a day under which an act that is provided that day takes effect; null where none is known. */
export const onlineRule = (way: OnlineWay, on: Day): Dated<number | DownloadRule> | null =>
  way === 'mailbox' ? inForce(DAYS.mailbox, on) : inForce(DOWNLOAD[way], on)

/** The day on which a decision counts as made known, and the rule behind it. */
export interface MadeKnown {
  readonly on: Day
  readonly rule: Dated<number>
}

/**
 * The day on which a decision that was provided in the mailbox or posted on a day counts as made known; it does not move
 * off a day off. Null where no rule is known for that day. The authority proves the day of provision (OZG § 9 (1)).
 */
export const madeKnown = (way: DeliveryWay, provided: Day): MadeKnown | null => {
  const rule = inForce(DAYS[way], provided)
  return rule && { on: plus(provided, `P${rule.value}D`), rule }
}

/** An act that was provided before, and once more: what the law counts from. */
export interface Provisions {
  readonly first: Day
  /** The day of a repeated provision; null where there was none. */
  readonly again: Day | null
  /** When it was first retrieved; null where it was not. */
  readonly retrieved: Day | null
}

/**
 * The same after a repeated provision: the new one starts the count anew, unless the act had been retrieved before; then
 * the day of the first retrieval stays decisive (OZG § 9 (1)).
 */
export const madeKnownAgain = ({ first, again, retrieved }: Provisions): MadeKnown | null => {
  if (again === null) return madeKnown('mailbox', first)
  const counted = madeKnown('mailbox', again)
  if (counted === null || retrieved === null || retrieved >= again) return counted
  return { on: retrieved, rule: counted.rule }
}

/** What became of an act that was provided for download (VwVfG § 41 (2a)). */
export type Downloaded =
  /** Retrieved in time: it counts as made known on the day after. */
  | { readonly state: 'made-known'; readonly on: Day }
  /** It may still be retrieved, up to and including this day. */
  | { readonly state: 'open'; readonly until: Day }
  /** The window closed after this day: nothing was served, and provision ended. */
  | { readonly state: 'not-served'; readonly windowEnded: Day }

/** When the party was told of an act for download, and when it was first retrieved; null where it was not. */
export interface Retrieval {
  readonly notice: Day
  readonly retrieved: Day | null
}

/**
 * What became of an act for download on a day: retrieved within the window after the notice it is made known on the day
 * after the retrieval; else nothing was served. Neither day moves off a day off. Null where no rule is known.
 */
export const byDownload = (way: DownloadWay, { notice, retrieved }: Retrieval, today: Day): Downloaded | null => {
  const rule = inForce(DOWNLOAD[way], notice)?.value
  if (rule === undefined) return null
  const until = plus(notice, `P${rule.windowDays}D`)
  if (retrieved !== null && retrieved <= until)
    return { state: 'made-known', on: plus(retrieved, `P${rule.knownAfterDays}D`) }
  return today <= until ? { state: 'open', until } : { state: 'not-served', windowEnded: until }
}

/** An official message with its moments, as days. */
export interface Served extends Retrieval {
  readonly way: OnlineWay
  readonly provided: Day
}

/** When an official message counts as made known, by its way, and the rule behind it; `on` is null while that is open. */
export const servedBy = (
  { way, provided, notice, retrieved }: Served,
  today: Day,
): { readonly on: Day | null; readonly rule: Dated<unknown> } | null => {
  if (way === 'mailbox') return madeKnown('mailbox', provided)
  const rule = onlineRule(way, notice)
  const became = byDownload(way, { notice, retrieved }, today)
  return rule && { on: became?.state === 'made-known' ? became.on : null, rule }
}
