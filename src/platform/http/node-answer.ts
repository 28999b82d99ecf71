import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Answer, AskedOutside } from './words.ts'

/** A handler as node's own server calls it, such as that of a library that speaks a protocol. */
export type NodeHandler = (asked: IncomingMessage, answered: ServerResponse) => unknown

/** Keeps what a handler answers instead of sending it. */
class KeptResponse extends ServerResponse {
  readonly kept: Buffer[] = []

  private keep(piece: unknown): void {
    if (typeof piece === 'string') this.kept.push(Buffer.from(piece))
    else if (piece instanceof Uint8Array) this.kept.push(Buffer.from(piece))
  }

  override write(piece: unknown): boolean {
    this.keep(piece)
    return true
  }

  override end(piece?: unknown): this {
    this.keep(piece)
    this.finished = true
    this.emit('finish')
    return this
  }
}

/** Where the request came in, as the outside sees it: a proxy in front may have changed both. */
export interface Outside {
  /** Address under which people reach the portal. */
  readonly publicUrl: string
  /** The prefix that the handler lives under, without a slash at the end. */
  readonly mount: string
}

const messageOf = (asked: AskedOutside, { publicUrl, mount }: Outside): IncomingMessage => {
  const { host, protocol } = new URL(publicUrl)
  const socket = Object.assign(new Socket(), { encrypted: protocol === 'https:' })
  const message = new IncomingMessage(socket)
  message.method = asked.method
  message.url = asked.path.slice(mount.length) || '/'
  message.headers = { ...asked.headers, host }
  message.complete = true
  Object.assign(message, { originalUrl: asked.path })
  if (asked.body.length > 0) message.headers['content-length'] = String(asked.body.length)
  message.push(asked.body.length > 0 ? asked.body : null)
  if (asked.body.length > 0) message.push(null)
  return message
}

/**
 * Asks a node handler and gives its answer as one of ours, so that it passes the same edge as every other. `before` gets
 * the message, for who wants to know it again.
 */
export const answerOfNode = (
  handler: NodeHandler,
  asked: AskedOutside,
  outside: Outside & { readonly before?: (message: IncomingMessage) => void },
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const message = messageOf(asked, outside)
    outside.before?.(message)
    const answered = new KeptResponse(message)
    answered.once('finish', () => {
      const headers = Object.entries(answered.getHeaders()).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, Array.isArray(value) ? value : [String(value)]] as const],
      )
      resolve({ kind: 'raw', status: answered.statusCode, headers, bytes: Buffer.concat(answered.kept) })
    })
    Promise.resolve(handler(message, answered)).catch(reject)
  })
