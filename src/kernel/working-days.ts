import { getHolidays } from 'feiertagejs'
import { type Day, plus } from './clock.ts'

/** Monday is 1, Sunday is 7. */
const weekday = (on: Day): number => new Date(`${on}T00:00:00Z`).getUTCDay() || 7

// Kept by year: asking the calendar for one day costs 2 ms, and every deadline asks for several.
const holidaysByYear = new Map<string, ReadonlySet<string>>()

const holidaysOf = (year: string): ReadonlySet<string> => {
  const known = holidaysByYear.get(year)
  if (known) return known
  const days = new Set(getHolidays(Number(year), 'HE').map((holiday) => holiday.dateString))
  holidaysByYear.set(year, days)
  return days
}

/** A public holiday in Hessen (Hessisches Feiertagsgesetz § 1); Corpus Christi counts, Easter Sunday is a Sunday anyway. */
export const isHessianHoliday = (on: Day): boolean => holidaysOf(on.slice(0, 4)).has(on)

/** A day on which authorities work: Monday to Friday and no holiday in Hessen. */
export const isWorkingDay = (on: Day): boolean => weekday(on) < 6 && !isHessianHoliday(on)

/** The day itself, or the next working day: where a period would end on a Saturday, Sunday or holiday (BGB § 193, HVwVfG § 31 (3)). */
export const nextWorkingDay = (on: Day): Day => {
  let candidate = on
  while (!isWorkingDay(candidate)) candidate = plus(candidate, 'P1D')
  return candidate
}

/**
 * The last day of a period that starts with an event: the day of the event does not count (BGB § 187 (1)),
 * a month ends on the day of the same number or the last of the month (§ 188), and an end on a day off moves on (§ 193).
 */
export const periodEnd = (event: Day, period: string): Day => nextWorkingDay(plus(event, period))
