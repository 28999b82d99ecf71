import { atHour, type Day, dayOf, type Instant, plus } from '../../../kernel/clock.ts'
import type { MessageKind } from './message.ts'

/** What somebody can be told of. */
export const NOTICE_KINDS = ['messages', 'status', 'deadlines', 'subscriptions'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What somebody can choose for so far: nothing tells of topics yet. */
export const OFFERED_KINDS = ['messages', 'status', 'deadlines'] as const satisfies readonly NoticeKind[]
export type OfferedKind = (typeof OFFERED_KINDS)[number]

/** How: not at all (it lies in the account), by a mail at once, or counted in one mail a day. */
export const NOTICE_WAYS = ['none', 'mail', 'digest'] as const
export type NoticeWay = (typeof NOTICE_WAYS)[number]

/** How somebody wants to be told of what, and at which hour the mail of the day comes. */
export interface NoticeWish {
  readonly ways: Readonly<Record<NoticeKind, NoticeWay>>
  /** 0 to 23, in Germany. */
  readonly hour: number
}

/** Who has chosen nothing gets a mail at once; the mail of the day would come in the morning. */
export const USUAL_WISH: NoticeWish = {
  ways: { messages: 'mail', status: 'mail', deadlines: 'mail', subscriptions: 'mail' },
  hour: 7,
}

/** How somebody wants to be told of one case; null is as of everything else. */
export interface CaseChoice {
  readonly ways: Readonly<Record<OfferedKind, NoticeWay | null>>
  /** Whether feed and calendar name it. */
  readonly listed: boolean
}

/** Who has chosen nothing about a case. */
export const USUAL_CASE_CHOICE: CaseChoice = { ways: { messages: null, status: null, deadlines: null }, listed: true }

/** Which notice a message causes. */
export const noticeOf = (kind: MessageKind): NoticeKind => (kind === 'status' ? 'status' : 'messages')

/** Something to tell of: its kind, whether the law attaches an effect to it, and what was chosen about its case. */
export interface NoticeAbout {
  readonly kind: NoticeKind
  readonly official: boolean
  readonly choice: CaseChoice | null
}

/**
 * How somebody is told now: as they chose for the case, else as for everything. Of an official message always by a mail at
 * once: the authority has to tell of it on the day of provision at the latest (OZG § 9 (1)).
 */
export const wayFor = (wish: NoticeWish, { kind, official, choice }: NoticeAbout): NoticeWay => {
  if (official) return 'mail'
  return (kind === 'subscriptions' ? null : choice?.ways[kind]) ?? wish.ways[kind]
}

/** When the next mail of the day goes out: at the hour, today or tomorrow, on the clock of Germany. */
export const nextDigest = (now: Instant, hour: number): Instant => {
  const today: Day = dayOf(now)
  const due = atHour(today, hour)
  return due > now ? due : atHour(plus(today, 'P1D'), hour)
}
