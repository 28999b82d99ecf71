import { connect, type Socket } from 'node:net'
import { z } from 'zod'

/** Requests to send over some connections that stay open, bounded in number and time. */
export const loadOrder = z.strictObject({
  port: z.int().min(1).max(65_535),
  connections: z.int().min(1).max(256),
  /** As they go over the wire. */
  requests: z.array(z.string()).min(1).max(20_000),
  /** `repeat` sends them round and round until the time is over, `once` each a single time. */
  mode: z.enum(['repeat', 'once']),
  forMs: z.int().min(1).max(60_000),
  /** The only status that counts; any other ends the load with an error. */
  status: z.int(),
})
export type LoadOrder = z.infer<typeof loadOrder>

/** What came of it. `busy` says how much of one processor the generator itself took; near 1 it was the limit. */
export const loadOutcome = z.strictObject({
  answers: z.int(),
  bytes: z.int(),
  elapsedMs: z.number(),
  busy: z.number(),
})
export type LoadOutcome = z.infer<typeof loadOutcome>

const END_OF_HEAD = '\r\n\r\n'
const END_OF_CHUNKS = '0\r\n\r\n'

/** Reads one answer at a time: only as much of it as is needed to know where it ends. */
class AnswerReader {
  #head: Buffer = Buffer.alloc(0)
  #missing: number | 'chunks' | null = null
  #status = 0

  /** Takes bytes; gives the status once the answer is whole, else null. */
  take(chunk: Buffer): number | null {
    let body = chunk
    if (this.#missing === null) {
      const all = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk])
      const end = all.indexOf(END_OF_HEAD)
      if (end < 0) {
        this.#head = all
        return null
      }
      this.#readHead(all.toString('latin1', 0, end))
      body = all.subarray(end + END_OF_HEAD.length)
    }
    return this.#isWhole(body) ? this.#next() : null
  }

  #readHead(head: string): void {
    this.#status = Number(head.slice(9, 12))
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
    this.#missing = length === undefined ? 'chunks' : Number(length)
  }

  #isWhole(body: Buffer): boolean {
    if (this.#missing === 'chunks') return body.subarray(-END_OF_CHUNKS.length).toString('latin1') === END_OF_CHUNKS
    const missing = (this.#missing ?? 0) - body.length
    if (missing < 0) throw new Error('load: the answer is longer than it says')
    this.#missing = missing
    return missing === 0
  }

  #next(): number {
    this.#head = Buffer.alloc(0)
    this.#missing = null
    return this.#status
  }
}

interface Running {
  readonly order: LoadOrder
  readonly endMs: number
  next: number
  answers: number
  bytes: number
}

const nextRequest = (run: Running): string | null => {
  const { requests, mode } = run.order
  if (performance.now() >= run.endMs) return null
  const at = run.next++
  if (mode === 'once' && at >= requests.length) return null
  return requests[at % requests.length] ?? null
}

/** One connection: sends, reads, sends again. */
const drive = (run: Running): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket: Socket = connect({ host: '127.0.0.1', port: run.order.port, noDelay: true })
    const reader = new AnswerReader()
    const send = (): void => {
      const request = nextRequest(run)
      if (request !== null) socket.write(request, 'utf8')
      else socket.end(() => resolve())
    }
    const fail = (why: Error): void => {
      socket.destroy()
      reject(why)
    }
    const hear = (chunk: Buffer): void => {
      run.bytes += chunk.length
      const status = reader.take(chunk)
      if (status === null) return
      if (status !== run.order.status) throw new Error(`load: expected status ${run.order.status}, got ${status}`)
      run.answers++
      send()
    }
    // A server that hangs must not hold the round for ever.
    socket.setTimeout(run.order.forMs + 10_000, () => fail(new Error('load: no answer in time')))
    socket.once('connect', send)
    socket.on('data', (chunk) => {
      try {
        hear(chunk)
      } catch (broken) {
        fail(broken instanceof Error ? broken : new Error(String(broken)))
      }
    })
    socket.once('error', fail)
    socket.once('close', () => reject(new Error('load: the server closed a connection')))
  })

/** Sends the load and waits for every answer. Rejects on a wrong status, a broken connection, or a server that hangs. */
export const sendLoad = async (order: LoadOrder): Promise<LoadOutcome> => {
  const started = performance.now()
  const cpu = process.cpuUsage()
  const run: Running = { order, endMs: started + order.forMs, next: 0, answers: 0, bytes: 0 }
  await Promise.all(Array.from({ length: order.connections }, () => drive(run)))
  const elapsedMs = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  return { answers: run.answers, bytes: run.bytes, elapsedMs, busy: (user + system) / 1000 / elapsedMs }
}

/** A request as it goes over the wire. */
export const rawRequest = (
  method: 'GET' | 'POST',
  path: string,
  { headers, body = '' }: { readonly headers: Readonly<Record<string, string>>; readonly body?: string },
): string => {
  const length: Record<string, string> = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const lines = Object.entries({ host: '127.0.0.1', ...headers, ...length }).map(([name, value]) => `${name}: ${value}`)
  return `${[`${method} ${path} HTTP/1.1`, ...lines].join('\r\n')}${END_OF_HEAD}${body}`
}
