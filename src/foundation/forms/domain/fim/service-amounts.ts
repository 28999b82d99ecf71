import { z } from 'zod'
import { parseDay, showDay } from '../../../../kernel/clock.ts'
import { cents, showMoney } from '../../../../kernel/money.ts'

/** Units of time of XZuFi, one and many. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  JAHR: ['Jahr', 'Jahre'],
  MONAT: ['Monat', 'Monate'],
  WOCHE: ['Woche', 'Wochen'],
  TAG: ['Tag', 'Tage'],
  WERKTAG: ['Werktag', 'Werktage'],
  ARBEITSTAG: ['Arbeitstag', 'Arbeitstage'],
  STUNDE: ['Stunde', 'Stunden'],
  MINUTE: ['Minute', 'Minuten'],
}

const wholeNumber = z.coerce.number().int().positive().max(10_000)
const period = z.object({ dauer: wholeNumber, einheit: z.string(), dauer_bis: wholeNumber.nullish() })
const day = z.iso.date()
const span = z.object({ von: day.nullish(), bis: day })

/** A period in words, such as „6 Wochen“; undefined where number or unit is missing. */
export function durationText(given: unknown): string | undefined {
  const read = period.safeParse(given)
  const unit = read.success ? UNITS[read.data.einheit.toUpperCase()] : undefined
  if (!read.success || !unit) return undefined
  const { dauer, dauer_bis } = read.data
  const most = dauer_bis ?? dauer
  return `${most === dauer ? '' : `${dauer} bis `}${most} ${most === 1 ? unit[0] : unit[1]}`
}

/** A deadline in words: a period, or days of the calendar. */
export function deadlineText(given: unknown): string | undefined {
  const read = span.safeParse(given)
  if (!read.success) return durationText(given)
  const { von, bis } = read.data
  return von ? `${germanDay(von)} bis ${germanDay(bis)}` : `bis ${germanDay(bis)}`
}

const germanDay = (iso: string): string => {
  const on = parseDay(iso)
  return on === null ? iso : showDay(on)
}

const amount = z.coerce.number().nonnegative().max(100_000_000)
const fixed = z.object({ betrag: amount })
const between = z.object({ untergrenze: amount.nullish(), obergrenze: amount })

/** A fee in words: one amount, or from and to; undefined where no amount is told. */
export function feeText(given: unknown): string | undefined {
  const one = fixed.safeParse(given)
  if (one.success) return german(one.data.betrag)
  const range = between.safeParse(given)
  if (!range.success) return undefined
  const { untergrenze, obergrenze } = range.data
  return untergrenze ? `${german(untergrenze)} bis ${german(obergrenze)}` : `bis ${german(obergrenze)}`
}

const german = (euros: number): string => showMoney(cents(Math.round(euros * 100)))
