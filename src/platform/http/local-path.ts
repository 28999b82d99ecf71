const LONGEST = 2_000
// A host here would be ours in name only; it is there because the parser wants one.
const HERE = 'https://here.invalid'
// A backslash counts as a slash in browsers; tabs and line breaks they drop without a word.
const LOCAL = /^\/(?![/\\])[^\\\p{Cc}]*$/u

/**
 * The path that somebody wanted to come back to, as pure ASCII; the start page where it is none of ours. Whatever is
 * sent as `to`, a redirect to the outcome stays on this host.
 */
export const safeReturn = (to: string | undefined): string => {
  if (to === undefined || to.length > LONGEST || !LOCAL.test(to) || !URL.canParse(to, HERE)) return '/'
  const { origin, pathname, search, hash } = new URL(to, HERE)
  const path = pathname + search + hash
  // Dots are resolved by now: `/.//elsewhere` has become `//elsewhere`.
  return origin === HERE && LOCAL.test(path) ? path : '/'
}
