import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../../src/platform/root.ts'

/** A route as the source declares it. */
export interface DeclaredRoute {
  readonly method: 'GET' | 'POST'
  readonly path: string
}

const DECLARED = /method: '(GET|POST)',\s+path: '([^']+)'/g

/** A form on trial has a server of its own (`form serve`), whose pages no portal shows. */
const ELSEWHERE = /\.test\.tsx?$|trial\.route\.ts$/

/** Every route of the portal whose path stands in the source. */
export const declaredRoutes = (): readonly DeclaredRoute[] =>
  readdirSync(join(packageRoot(), 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !ELSEWHERE.test(file))
    .flatMap((file) => [...readFileSync(join(packageRoot(), 'src', file), 'utf8').matchAll(DECLARED)])
    .map(([, method, path = '']) => ({ method: method === 'POST' ? 'POST' : 'GET', path }))

const parametersIn = (path: string): number => path.split(':').length

/** Finds the route of a path: `/cases/:authority/:case`; a path that no route declares stands for itself. */
export const patternFinder = (routes: readonly DeclaredRoute[]): ((path: string) => string) => {
  const known = [...new Set(routes.filter(({ method }) => method === 'GET').map(({ path }) => path))]
    .toSorted((one, other) => parametersIn(one) - parametersIn(other))
    .map((path) => ({ path, fits: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`) }))
  return (path) => known.find(({ fits }) => fits.test(path))?.path ?? path.replace(/^\/assets\/.*/, '/assets/*')
}
