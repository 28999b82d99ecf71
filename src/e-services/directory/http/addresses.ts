import type { Id } from '../../../kernel/ids.ts'

/** Words behind the question mark of an address; what is empty is left out. */
const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value)
  return search.size === 0 ? path : `${path}?${search}`
}

/** What somebody asks the directory, as it stands in an address. */
export interface Asked {
  readonly what?: string | undefined
  readonly where?: string | undefined
  readonly place?: string | undefined
  readonly after?: string | undefined
}

/** Where the pages of the directory lie. */
export const to = {
  results: (asked: Asked): string => withQuery('/directory', { ...asked }),
  all: (query: { readonly letter?: string | undefined; readonly after?: string | undefined } = {}): string =>
    withQuery('/directory/all', query),
  service: (id: string, place = ''): string => withQuery(`/directory/services/${encodeURIComponent(id)}`, { place }),
  authority: (id: Id): string => `/directory/authorities/${id}`,
  /** The first page of the form; it asks for a sign-in by itself. */
  application: (service: string, place: string): string =>
    withQuery(`/desk/start/${encodeURIComponent(service)}`, { place }),
} as const
