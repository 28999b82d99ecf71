import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { afterFile } from '../setup/after-file.ts'

/** A way to the portal on which answers can get lost: the portal has done the work, and nobody hears of it. */
export interface LossyProxy {
  readonly port: number
  /** The next answer that comes is thrown away; `then` is told in that moment. */
  readonly loseNext: (then?: () => void) => void
  readonly lost: () => number
}

/** Opens a way to a port of this machine. Every connection carries one request. */
export const openLossyProxy = async (to: number): Promise<LossyProxy> => {
  const losses: (() => void)[] = []
  let lost = 0
  const server = createServer((client) => {
    const portal = connect(to, '127.0.0.1')
    client.on('error', () => portal.destroy())
    portal.on('error', () => client.destroy())
    client.pipe(portal)
    portal.once('data', (first: Buffer) => {
      const loss = losses.shift()
      if (loss) {
        lost += 1
        loss()
        client.destroy()
        portal.destroy()
        return
      }
      client.write(first)
      portal.pipe(client)
    })
    portal.on('end', () => client.end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterFile(async () => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  return { port: address.port, loseNext: (then = () => {}) => void losses.push(then), lost: () => lost }
}
