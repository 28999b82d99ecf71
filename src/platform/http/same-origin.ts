/** What a request says about the page that it was sent from. */
export interface SentFrom {
  /** Header `Sec-Fetch-Site`: the browser's own word, which no page can change. */
  readonly site: string | undefined
  /** Header `Origin`. */
  readonly origin: string | undefined
  /** Header `Host`. */
  readonly host: string | undefined
}

/**
 * Whether a change may come from one of our own pages: the wall beside the form token. A browser that says nothing, or
 * hides its origin for privacy (`null`), is judged by the token alone.
 */
export const isOwnPage = ({ site, origin, host }: SentFrom, publicUrl: string): boolean => {
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (origin === undefined || origin === 'null') return true
  if (!URL.canParse(origin)) return false
  return origin === new URL(publicUrl).origin || new URL(origin).host === host
}
