/** The content security policy: nothing but our own files, no inline code, no frames. */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ')

const ORIGIN = /^https?:\/\/[a-z0-9.:[\]-]+$/i

/** The policy of a page whose forms may lead to these origins in the end, such as back to the program that asked. */
export const cspWithForms = (origins: readonly string[]): string =>
  CSP.replace(
    "form-action 'self'",
    ["form-action 'self'", ...origins.filter((origin) => ORIGIN.test(origin))].join(' '),
  )

/** Headers of every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CSP,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}
