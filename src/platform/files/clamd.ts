import { connect, type Socket } from 'node:net'

/** What a scanner says. `unknown` is never taken for clean. */
export type Verdict =
  | { readonly verdict: 'clean' }
  | { readonly verdict: 'infected'; readonly signature: string }
  | { readonly verdict: 'unknown'; readonly why: string }

/** Has a file scanned; does not throw for what the scanner or the line to it does. */
export type Scan = (bytes: AsyncIterable<Uint8Array>) => Promise<Verdict>

const IDLE_MS = 30_000
const LONGEST_ANSWER = 1_000

/** Where clamd listens: `host:port`, `[::1]:3310`, or an absolute path of a socket; null where it is none of them. */
export const clamdAt = (
  text: string,
): { readonly path: string } | { readonly host: string; readonly port: number } | null => {
  if (text.startsWith('/')) return { path: text }
  const [, six, name, port] = /^(?:\[([0-9a-f:.]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(text) ?? []
  const host = six ?? name
  return host !== undefined && Number(port) > 0 && Number(port) < 65_536 ? { host, port: Number(port) } : null
}

const read = (answer: string): Verdict => {
  if (answer === 'stream: OK') return { verdict: 'clean' }
  const signature = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  return signature === undefined
    ? { verdict: 'unknown', why: answer.slice(0, 200) }
    : { verdict: 'infected', signature }
}

/** The line broke while we were sending. */
class HungUp extends Error {}

/** Writes, and waits where the scanner is slower than the disk; gives up when it has hung up. */
const send = (socket: Socket, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    if (socket.destroyed || !socket.writable) return reject(new HungUp())
    socket.write(bytes, (failed) => (failed ? reject(new HungUp()) : resolve()))
  })

const stream = async (socket: Socket, bytes: AsyncIterable<Uint8Array>): Promise<void> => {
  await send(socket, Buffer.from('zINSTREAM\0'))
  for await (const piece of bytes) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    if (piece.length > 0) await send(socket, Buffer.concat([length, piece]))
  }
  await send(socket, Buffer.alloc(4))
}

/** The same, where a broken line is left to the answer: the scanner may have said why. A file that can't be read is not. */
const sent = (socket: Socket, bytes: AsyncIterable<Uint8Array>): Promise<void> =>
  stream(socket, bytes).catch((thrown: unknown) => {
    if (!(thrown instanceof HungUp)) throw thrown
  })

/** The answer of the scanner, up to the zero byte that ends it. It may come early: a file too large is refused in between. */
const answerOf = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = ''
    socket.setTimeout(IDLE_MS, () => socket.destroy(new Error('the scanner did not answer in time')))
    socket.on('data', (piece: Buffer) => {
      answer += piece.toString('latin1')
      if (answer.includes('\0')) resolve(answer.slice(0, answer.indexOf('\0')).trim())
      else if (answer.length > LONGEST_ANSWER) reject(new Error('the scanner answered something else'))
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the scanner hung up')))
  })

/** A scanner behind clamd, by its INSTREAM command (clamd(8)): pieces with their length, a zero length at the end. */
export const clamdScanner =
  (at: NonNullable<ReturnType<typeof clamdAt>>): Scan =>
  async (bytes) => {
    const socket = connect(at)
    const answered = answerOf(socket)
    answered.catch(() => {}) // heard below, or of no matter any more
    try {
      // The scanner may say why it hangs up before everything was sent.
      await Promise.race([sent(socket, bytes), answered])
      return read(await answered)
    } catch (thrown) {
      return { verdict: 'unknown', why: thrown instanceof Error ? thrown.message : String(thrown) }
    } finally {
      socket.destroy()
    }
  }
