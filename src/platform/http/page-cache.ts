/** A page that is the same for every visitor without a session, kept for its seconds. */
export interface CachedPage {
  /** As it goes out: encoding it for every visitor would cost more than all the rest. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly seconds: number
  readonly freshUntilMs: number
}

/** Pages of visitors without a session. Bounded: the oldest goes first. */
export interface PageCache {
  readonly get: (key: string, nowMs: number) => CachedPage | undefined
  readonly put: (key: string, page: CachedPage) => void
  readonly clear: () => void
}

/** An empty cache for so many pages. */
export const pageCache = (most = 500): PageCache => {
  const pages = new Map<string, CachedPage>()
  return {
    get: (key, nowMs) => {
      const found = pages.get(key)
      if (found && found.freshUntilMs <= nowMs) {
        pages.delete(key)
        return undefined
      }
      return found
    },
    put: (key, page) => {
      const oldest = pages.size >= most ? pages.keys().next().value : undefined
      if (oldest !== undefined) pages.delete(oldest)
      pages.set(key, page)
    },
    clear: () => pages.clear(),
  }
}
