import { type Day, parseDay } from '../../../kernel/clock.ts'
import { AREA_KINDS, type Area } from '../words.ts'

/** A row of data/geo/areas.json: an area whose kind and days are still text. */
export interface AreaRow extends Omit<Area, 'kind' | 'validFrom' | 'validTo'> {
  readonly kind: string
  readonly validFrom: string | null
  readonly validTo: string | null
}

const dayOrNull = (row: AreaRow, column: 'validFrom' | 'validTo'): Day | null => {
  const text = row[column]
  if (text === null) return null
  const found = parseDay(text)
  if (!found) throw new RangeError(`areas, ${row.ags}, ${column}: expected a day like 2026-01-01, got ${text}`)
  return found
}

/** An area out of a row of the table; throws on a kind or a day that there is not. */
export const readArea = (row: AreaRow): Area => {
  const kind = AREA_KINDS.find((one) => one === row.kind)
  if (!kind) throw new RangeError(`areas, ${row.ags}, kind: expected one of ${AREA_KINDS.join(', ')}, got ${row.kind}`)
  return { ...row, kind, validFrom: dayOrNull(row, 'validFrom'), validTo: dayOrNull(row, 'validTo') }
}
