import { createServer, type Server } from 'node:net'
import type { clamdAt } from '../../src/platform/files/index.ts'

/** The test file of the anti-virus industry, put together so that no scanner takes this file for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** A scanner that speaks the real protocol and knows one virus. */
export interface FakeClamd {
  readonly at: NonNullable<ReturnType<typeof clamdAt>>
  readonly close: () => Promise<void>
}

const COMMAND = 'zINSTREAM\0'

/** What a stream came to, or null where it is not complete yet. */
const verdictOn = (heard: Buffer, mostBytes: number): string | null => {
  const content: Buffer[] = []
  let size = 0
  for (let at = COMMAND.length; at + 4 <= heard.length; ) {
    const length = heard.readUInt32BE(at)
    if (length === 0)
      return Buffer.concat(content).includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK'
    size += length
    if (size > mostBytes) return 'INSTREAM size limit exceeded. ERROR'
    content.push(heard.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

/** Starts it on a free port, or on a socket. */
export const fakeClamd = async (
  wish: { readonly path?: string | null; readonly mostBytes?: number } = {},
): Promise<FakeClamd> => {
  const server: Server = createServer((socket) => {
    let heard: Buffer = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (piece: Buffer) => {
      heard = Buffer.concat([heard, piece])
      if (heard.length >= COMMAND.length && !heard.subarray(0, COMMAND.length).equals(Buffer.from(COMMAND)))
        return void socket.end('UNKNOWN COMMAND\0')
      const answer = verdictOn(heard, wish.mostBytes ?? 100_000_000)
      if (answer !== null) socket.end(`${answer}\0`)
    })
  })
  const { path } = wish
  await new Promise<void>((resolve) => (path ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve)))
  const address = server.address()
  return {
    at: path ? { path } : { host: '127.0.0.1', port: typeof address === 'object' && address ? address.port : 0 },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  }
}
