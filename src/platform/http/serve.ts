import { type Context, Hono } from 'hono'
import { fail, failFor } from './fail.ts'
import { methodsOf } from './paths.ts'
import { SECURITY_HEADERS } from './headers.ts'
import { pageCache } from './page-cache.ts'
import type { HttpPorts } from './ports.ts'
import { serveRoute } from './serve-route.ts'
import { type StaticAnswers, staticAnswers } from './static.ts'
import type { Route } from './words.ts'

const TWO_YEARS = 'max-age=63072000; includeSubDomains'

/** Builds the web application out of its routes. Every route says who may use it; there is no other way in. */
export const webApplication = (routes: readonly Route[], ports: HttpPorts): Hono => {
  const app = new Hono()
  const cache = pageCache()
  const files = staticAnswers(ports.staticFile)
  app.use(async (context, next) => {
    if (context.req.url.length > LONGEST_URL) context.res = fail({ context, ports }, { code: 'http/too-long' })
    else await next()
    secure(context, ports.secure)
  })
  app.get('/health/live', (context) => context.json({ alive: true }))
  app.get('/health/ready', async (context) => {
    const { ready, reasons } = await ports.readiness()
    return context.json({ ready, reasons }, ready ? 200 : 503)
  })
  app.get('/assets/*', (context) => serveStatic(context, files, ports))
  for (const route of routes)
    app.on(route.method, route.path, (context) => serveRoute({ context, ports }, route, cache))
  const methods = methodsOf(routes)
  app.notFound((context) => nothingHere(context, methods(context.req.path), ports))
  app.onError((error, context) => failFor({ context, ports }, error))
  return app
}

const LONGEST_URL = 4_000

/** A page that does not exist, or does not take this method: then it says which ones it takes. */
const nothingHere = (context: Context, methods: readonly string[], ports: HttpPorts): Response => {
  if (methods.length === 0) return fail({ context, ports }, { code: 'http/not-found' })
  context.header('allow', methods.join(', '))
  if (context.req.method === 'OPTIONS') return context.body(null, 204)
  return fail({ context, ports }, { code: 'http/wrong-method' })
}

const secure = (context: Context, https: boolean): void => {
  const { headers } = context.res
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!headers.has(name)) headers.set(name, value)
  // What says nothing about being kept is kept by nobody: redirects, refusals, the state of the server.
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  if (https) headers.set('strict-transport-security', TWO_YEARS)
}

const serveStatic = (context: Context, files: StaticAnswers, ports: HttpPorts): Response => {
  const accepts = context.req.header('accept-encoding') ?? ''
  const found = files(context.req.path, accepts.includes('gzip'))
  if (!found) return fail({ context, ports }, { code: 'http/not-found' })
  return context.body(found.bytes, 200, found.headers)
}
