import { type Instant, later } from '../../../kernel/clock.ts'

/** How long a session may rest, and how long it may last at all. */
export const IDLE = 'PT1H'
export const LONGEST = 'PT12H'
/** How often the last use is written down. */
export const NOTED_EVERY = 'PT1M'

/** Whether a session is good at this moment. */
export const isGood = (session: { readonly seenAt: Instant; readonly endsAt: Instant }, now: Instant): boolean =>
  now < session.endsAt && now < later(session.seenAt, IDLE)
