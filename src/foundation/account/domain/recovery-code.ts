import { randomBytes } from 'node:crypto'

const COUNT = 10
// 120 bits each: guessing is hopeless even for who has the keyed hashes, so they need no slow hash (ASVS V6.5.2: 112).
const BYTES = 15
const LENGTH = 24
// Base32 of Crockford: no letter that is mistaken for a digit.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const spelled = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = bits.match(/.{5}/g)?.map((five) => LETTERS[Number.parseInt(five, 2)]) ?? []
  return letters.join('').match(/.{4}/g)?.join('-') ?? ''
}

/** Ten new recovery codes such as `7K2M-9QXT-0ABC-4DEF-GH1J-5NPR`. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: COUNT }, () => spelled(randomBytes(BYTES)))

/** A recovery code in the one form it is looked up by, whatever case and blanks it was typed with; null where it is none. */
export const readRecoveryCode = (typed: string): string | null => {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return letters.length === LENGTH && [...letters].every((letter) => LETTERS.includes(letter)) ? letters : null
}
