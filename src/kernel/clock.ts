import { Temporal } from 'temporal-polyfill'

/** A moment in UTC, always of the form `2026-11-23T14:06:00.000Z`, so that text order is time order. */
export type Instant = string & { readonly kind: 'instant' }

/** A calendar day of the form `2026-11-23`, without a time and without a zone. */
export type Day = string & { readonly kind: 'day' }

/** Where the clock of the law hangs. */
export const ZONE = 'Europe/Berlin'

/** The only way to learn the time. Handed in at the edge, so that a decision can be made for any moment. */
export type Clock = () => Instant

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const dayForm = /^\d{4}-\d{2}-\d{2}$/

// A year 0 is known to ISO 8601 but not to PostgreSQL.
const isInstant = (text: string): text is Instant => instantForm.test(text) && !text.startsWith('0000')
const isDay = (text: string): text is Day => {
  if (!dayForm.test(text)) return false
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  return month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** A moment out of text, a date object or milliseconds since 1970; throws on what is no moment. */
export const instant = (from: string | Date | number): Instant => {
  const text = new Date(from).toISOString()
  if (!isInstant(text)) throw new RangeError(`instant: expected a moment between year 1 and 9999, got ${text}`)
  return text
}

/** A moment out of text of exactly our own form, or null where the text names none. */
export const parseInstant = (text: string): Instant | null =>
  isInstant(text) && !Number.isNaN(Date.parse(text)) ? instant(text) : null

/** A day out of text of the form 2026-11-23; throws on what is no day of the calendar. */
export const day = (text: string): Day => {
  if (!isDay(text)) throw new RangeError(`day: expected a day like 2026-11-23, got ${text}`)
  return text
}

/** A day out of text, or null where the text names none. */
export const parseDay = (text: string): Day | null => (isDay(text) ? text : null)

/** The day that a moment falls on in Germany. */
export const dayOf = (at: Instant): Day =>
  day(Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainDate().toString())

/** The first moment after a German day has ended: a deadline on that day is missed from here on. */
export const endOf = (on: Day): Instant =>
  instant(Temporal.PlainDate.from(on).add({ days: 1 }).toZonedDateTime(ZONE).epochMilliseconds)

/** The moment of an hour on a German day. An hour that is skipped in spring is the one after it, of two in autumn the first. */
export const atHour = (on: Day, hour: number): Instant =>
  instant(Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: ZONE, plainTime: { hour } }).epochMilliseconds)

/** A day later (or earlier) by an ISO 8601 period such as `P1M`; 31 January plus a month is the last of February (BGB § 188 (3)). */
export const plus = (from: Day, period: string): Day =>
  day(Temporal.PlainDate.from(from).add(Temporal.Duration.from(period), { overflow: 'constrain' }).toString())

// Every request asks for a few periods of the program and its definitions; reading one takes 30 µs.
const periodsMs = new Map<string, number>()

const periodMs = (period: string): number => {
  const known = periodsMs.get(period)
  if (known !== undefined) return known
  const relativeTo = Temporal.PlainDate.from('2000-01-01')
  const readMs = Temporal.Duration.from(period).total({ unit: 'milliseconds', relativeTo })
  periodsMs.set(period, readMs)
  return readMs
}

/** A moment later by an ISO 8601 duration in days, hours, minutes or seconds (a day is 24 hours here). */
export const later = (from: Instant, period: string): Instant => instant(Date.parse(from) + periodMs(period))

/** The clock on the wall. */
export const systemClock: Clock = () => instant(Date.now())

const localeOf = { de: 'de-DE', en: 'en-GB', leicht: 'de-DE' }

/** A day as people read it: `23. November 2026`, in English `23 November 2026`. */
export const showDay = (on: Day, language: keyof typeof localeOf = 'de'): string =>
  new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${on}T00:00:00Z`),
  )

/** A moment as people in Germany read it, to the minute: `23. November 2026 um 14:05 Uhr`. */
export const showInstant = (at: Instant, language: keyof typeof localeOf = 'de'): string => {
  const shown = new Intl.DateTimeFormat(localeOf[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: ZONE,
  }).format(new Date(at))
  return language === 'en' ? shown : `${shown} Uhr`
}
