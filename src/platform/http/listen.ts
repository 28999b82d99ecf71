import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** A server that takes requests. */
export interface RunningServer {
  readonly url: string
  /** Takes no new requests and waits for the running ones, ten seconds at most. */
  readonly stop: () => Promise<void>
}

const GRACE_MS = 10_000

/** Listens on an address and port; port 0 is any free one. Rejects with the system's error where it can't. */
export const listen = async (
  app: Hono,
  at: { readonly host: string; readonly port: number },
): Promise<RunningServer> => {
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, port: at.port, hostname: at.host }, () => resolve(listening as Server))
    listening.once('error', reject)
  })
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : at.port
  return { url: `http://${at.host.includes(':') ? `[${at.host}]` : at.host}:${port}`, stop: () => close(server) }
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
