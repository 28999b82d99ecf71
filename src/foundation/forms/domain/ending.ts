import { dayOf, instant, type Instant, later } from '../../../kernel/clock.ts'
import { draftNotice } from './law/draft-notice.ts'

/** When a draft was saved last, when its time is over, and from when on it is deleted: null until its party was told. */
export interface Lasting {
  readonly changedAt: Instant
  readonly expiresAt: Instant
  readonly deletesAt: Instant | null
}

/** What is due about a draft: nothing before a moment, a notice that names from when on it is deleted, or its deletion. */
export type EndingStep =
  | { readonly due: 'nothing'; readonly until: Instant }
  | { readonly due: 'notice'; readonly deletesAt: Instant }
  | { readonly due: 'deletion' }

/** The notice of a draft in milliseconds; one that its service keeps shortly is told of at half its time. */
const noticeMs = ({ changedAt, expiresAt }: Lasting, now: Instant): number | null => {
  const period = draftNotice(dayOf(now))
  if (period === null) return null
  const lastsMs = Date.parse(expiresAt) - Date.parse(changedAt)
  return Math.min(Date.parse(later(now, period)) - Date.parse(now), lastsMs / 2)
}

/** How long a draft is looked at again later where no rule of notice is in force. */
const NO_RULE = 'P30D'

/**
 * What is due about a draft now (OZG § 8a): the notice comes before the deletion, and one that comes late moves the
 * deletion, so that its whole time remains.
 */
export const endingStep = (draft: Lasting, now: Instant): EndingStep => {
  if (draft.deletesAt !== null)
    return draft.deletesAt > now ? { due: 'nothing', until: draft.deletesAt } : { due: 'deletion' }
  const notice = noticeMs(draft, now)
  if (notice === null) return { due: 'nothing', until: later(now, NO_RULE) }
  const tellAt = instant(Date.parse(draft.expiresAt) - notice)
  return tellAt > now ? { due: 'nothing', until: tellAt } : { due: 'notice', deletesAt: deletedFrom(draft, now) }
}

/** When a draft that was just saved has to be looked at: at its notice. */
export const nextLook = (draft: Lasting, now: Instant): Instant => {
  const step = endingStep(draft, now)
  return step.due === 'nothing' ? step.until : now
}

/** From when on a draft is deleted if nobody saves it before: as its party was told, or would be told now. */
export const deletedFrom = (draft: Lasting, now: Instant): Instant => {
  if (draft.deletesAt !== null) return draft.deletesAt
  const told = instant(Date.parse(now) + (noticeMs(draft, now) ?? 0))
  return told > draft.expiresAt ? told : draft.expiresAt
}

/** Whether the time of a draft is over; never before its party was told. */
export const isOver = ({ deletesAt }: Lasting, now: Instant): boolean => deletesAt !== null && deletesAt <= now
