import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { OnlineWay } from './law/delivery.ts'

/** One answer to whether decisions may come into the mailbox; about one case, or (null) about all of them. */
export interface ConsentAnswer {
  readonly id: Id
  readonly caseRef: string | null
  readonly wanted: boolean
  readonly at: Instant
}

/** The newest answer about a case, or about all; two of one moment are in the order of their ids. */
const newest = (history: readonly ConsentAnswer[], caseRef: string | null): ConsentAnswer | null =>
  history
    .filter((one) => one.caseRef === caseRef)
    .reduce<ConsentAnswer | null>(
      (last, one) => (last === null || `${one.at} ${one.id}` > `${last.at} ${last.id}` ? one : last),
      null,
    )

/**
 * Whether a decision of a case may come into the mailbox: consent is presumed unless it was excluded in the application
 * (OZG § 9 (1)), and withdrawing it for all holds for everything that comes later. What was provided before stays so.
 */
export const wantsDelivery = (history: readonly ConsentAnswer[], caseRef: string | null): boolean =>
  (newest(history, null)?.wanted ?? true) && (caseRef === null || (newest(history, caseRef)?.wanted ?? true))

/**
 * Whether a party has agreed to retrieve the decision of a case (VwVfG § 41 (2a)): here consent is not presumed, somebody
 * must have said yes, and not no since, to this case or to everything.
 */
export const agreedToDownload = (history: readonly ConsentAnswer[], caseRef: string | null): boolean => {
  const answers = [newest(history, null)?.wanted, caseRef === null ? undefined : newest(history, caseRef)?.wanted]
  return !answers.includes(false) && answers.includes(true)
}

/** Whether a decision of a case may come into the mailbox in this way. */
export const allows = (history: readonly ConsentAnswer[], caseRef: string | null, way: OnlineWay): boolean =>
  (way === 'mailbox' ? wantsDelivery : agreedToDownload)(history, caseRef)
