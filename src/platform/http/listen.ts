import { createServer, type Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** A server that takes requests. */
export interface RunningServer {
  readonly url: string
  /** Takes no new requests and waits for the running ones, at most this long; what still runs then is broken off. */
  readonly stop: (graceMs?: number) => Promise<void>
}

const GRACE_MS = 10_000

/**
 * What one connection may cost. Headers that drip in, a body that never ends and a reader that has gone to sleep are cut
 * off, so that a few machines can't hold every connection that there is.
 */
export const CONNECTION_LIMITS = {
  maxHeaderSize: 16_384,
  headersTimeout: 15_000,
  // 45 MB, the largest form, need six minutes on a line of 1 Mbit/s.
  requestTimeout: 600_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
} as const
const MOST_HEADERS = 100
const MOST_CONNECTIONS = 2_000
/** A connection on which nothing moves for so long is closed; no answer takes longer than a statement may. */
const SILENT_MS = 120_000

/** Whether listening failed because another program has the port. */
export const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

/** Listens on an address and port; port 0 is any free one. Rejects with the system's error where it can't. */
export const listen = async (
  app: Pick<Hono, 'fetch'>,
  at: { readonly host: string; readonly port: number },
): Promise<RunningServer> => {
  let closing = false
  const fetch: typeof app.fetch = async (request, env) => {
    // A connection that was kept open may bring one more request after we stopped listening.
    if (closing) return new Response('stopping', { status: 503, headers: { connection: 'close', 'retry-after': '5' } })
    const answer = await app.fetch(request, env)
    if (closing) answer.headers.set('connection', 'close')
    return answer
  }
  const server = await new Promise<Server>((resolve, reject) => {
    const options = { fetch, port: at.port, hostname: at.host, createServer, serverOptions: CONNECTION_LIMITS }
    const listening = serve(options, () => resolve(listening as Server))
    listening.once('error', reject)
  })
  server.maxHeadersCount = MOST_HEADERS
  server.maxConnections = MOST_CONNECTIONS
  server.setTimeout(SILENT_MS)
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : at.port
  const stop = (graceMs = GRACE_MS): Promise<void> => {
    closing = true
    return close(server, graceMs)
  }
  return { url: `http://${at.host.includes(':') ? `[${at.host}]` : at.host}:${port}`, stop }
}

const IDLE_CHECK_MS = 100

const close = (server: Server, graceMs: number): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), graceMs)
    // A connection whose request ends now is idle from then on and would be kept for a minute.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
    server.close(() => {
      clearTimeout(late)
      clearInterval(idle)
      resolve()
    })
    server.closeIdleConnections()
  })
