import { type Day, day, plus } from '../../../kernel/clock.ts'
import { type Dated, inForce } from '../../../kernel/dated.ts'
import { MAJORITY } from './law.ts'

const LEAP_DAY = '-02-29'

/**
 * The first day of full age. The day of birth counts, so that it begins with the 18th birthday in German time (BGB § 187
 * (2), § 188 (2)); a birthday on 29 February that a year does not have ends with the last of February, and the day after
 * is the first. Throws where the law of that day is unknown.
 */
export const adultOn = (born: Day, law: readonly Dated<number>[] = MAJORITY): Day => {
  const age = inForce(law, born)
  if (age === null) throw new Error(`majority: expected a law in force on ${born}`)
  const birthday = plus(born, `P${age.value}Y`)
  return born.endsWith(LEAP_DAY) && !birthday.endsWith(LEAP_DAY) ? plus(birthday, 'P1D') : birthday
}

/** The last day on which parents represent a child. */
export const lastDayOfChildhood = (born: Day): Day => day(plus(adultOn(born), '-P1D'))
