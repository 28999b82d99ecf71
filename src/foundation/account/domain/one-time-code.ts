import { Secret, TOTP } from 'otpauth'
import type { Instant } from '../../../kernel/clock.ts'

/** What every authenticator program understands without being told (RFC 6238, key URI format). */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/**
 * How many steps of 30 seconds a code may be early or late: one. RFC 6238 section 5.2 recommends no more, for clocks that
 * differ a little and for the time of typing.
 */
const WINDOW_STEPS = 1
const SECRET_BYTES = 20

/** A new secret, 160 bits as RFC 4226 section 4 recommends, in Base32. */
export const newCodeSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

/** The address that a QR code carries: who asks for the codes, and for which account. */
export const codeAddress = (secret: string, { issuer, label }: { readonly issuer: string; readonly label: string }) =>
  new TOTP({ ...FORM, issuer, label, secret: Secret.fromBase32(secret) }).toString()

/** The secret in groups of four, for typing. */
export const spelledSecret = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret

/** A code as it was typed, without blanks. */
const plain = (typed: string): string => typed.replaceAll(/[\s-]/g, '')

/**
 * The step of time that a code belongs to; null where it is wrong, too old, or of a step that a code was taken of before:
 * no code works twice (ASVS V6.5.1).
 */
export const stepOfCode = (
  typed: string,
  { secret, lastStep }: { readonly secret: string; readonly lastStep: number },
  at: Instant,
): number | null => {
  const token = plain(typed)
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = Date.parse(at)
  const delta = TOTP.validate({ ...FORM, token, secret: Secret.fromBase32(secret), timestamp, window: WINDOW_STEPS })
  if (delta === null) return null
  const step = TOTP.counter({ period: FORM.period, timestamp }) + delta
  return step > lastStep ? step : null
}

/** The code of a moment, as an authenticator program shows it. */
export const codeAt = (secret: string, at: Instant): string =>
  TOTP.generate({ ...FORM, secret: Secret.fromBase32(secret), timestamp: Date.parse(at) })
