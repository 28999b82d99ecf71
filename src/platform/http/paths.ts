import type { Route } from './words.ts'

/** The pattern of a path in hono's form. */
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:[^/]+/g, '[^/]+')}/?$`)

/** Tells for a path which methods it has; none where there is no such page. */
export const methodsOf = (routes: readonly Pick<Route, 'method' | 'path'>[]): ((path: string) => readonly string[]) => {
  const patterns = routes.map(({ method, path }) => ({ method, pattern: patternOf(path) }))
  return (path) => {
    const found = new Set(patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))
    if (found.size === 0) return []
    return [...(found.has('GET') ? ['GET', 'HEAD'] : []), ...(found.has('POST') ? ['POST'] : []), 'OPTIONS']
  }
}
