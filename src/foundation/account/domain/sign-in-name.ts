import { isKnownPassword } from './known-passwords.ts'

/** Why a password is not taken. Length is what counts (BSI ORP.4, NIST SP 800-63B): no rules about kinds of characters. */
export type PasswordRefusal = 'too-short' | 'too-long' | 'contains-address' | 'too-simple' | 'known'

const SHORTEST = 10
// Argon2 has no such limit; a page-long password is somebody's mistake or attack.
const LONGEST = 200

/** What is wrong with a new password; null is fine. */
export const checkPassword = (password: string, email: string): PasswordRefusal | null => {
  if ([...password].length < SHORTEST) return 'too-short'
  if (password.length > LONGEST) return 'too-long'
  const before = email.split('@')[0]?.toLowerCase() ?? ''
  if (before.length >= 4 && password.toLowerCase().includes(before)) return 'contains-address'
  if (new Set(password).size < 5) return 'too-simple'
  return isKnownPassword(password) ? 'known' : null
}

const EMAIL = /^[^\s@,;:<>"()[\]\\]+@[^\s@,;:<>"()[\]\\]+\.[^\s@,;:<>"()[\]\\.]{2,}$/u

/** An e-mail address in the one form it is looked up by, or null where it is none. */
export const normalEmail = (text: string): string | null => {
  const normal = text.normalize('NFC').trim().toLowerCase()
  return normal.length <= 254 && EMAIL.test(normal) ? normal : null
}
