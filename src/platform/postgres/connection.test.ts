import { type AddressInfo, createServer, type Server } from 'node:net'
import process from 'node:process'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { connect, inReference } from './index.ts'

const message = (kind: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(kind), length, body])
}

const WELCOME = message('R', Buffer.alloc(4))
const READY = message('Z', Buffer.from('I'))
const DONE = message('C', Buffer.from('SELECT 0\0'))
const FAREWELL = message(
  'E',
  Buffer.from('SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'),
)

/** Speaks as PostgreSQL does, each time one of these writes, and hangs up after the last. */
const speaking = (...writes: readonly Buffer[]): Promise<Server> =>
  new Promise((listening) => {
    const server = createServer((socket) => {
      const left = [...writes]
      socket.on('error', () => {})
      socket.on('data', () => {
        const next = left.shift()
        if (next) socket.write(next)
        if (left.length === 0) socket.end()
      })
    })
    server.listen(0, '127.0.0.1', () => listening(server))
  })

const crashes: Error[] = []
const note = (error: Error): void => void crashes.push(error)
beforeEach(() => void process.on('uncaughtExceptionMonitor', note))
afterEach(() => {
  process.off('uncaughtExceptionMonitor', note)
  crashes.length = 0
})

const doing = async (server: Server, work: (database: ReturnType<typeof connect>) => Promise<unknown>) => {
  const { port } = server.address() as AddressInfo
  const database = connect(`postgresql://dreiklang@127.0.0.1:${port}/dreiklang`, 1)
  try {
    return await work(database)
  } finally {
    await database.end()
    server.close()
  }
}

it('a PostgreSQL that greets and dies in one breath refuses a transaction and leaves the program alive', async () => {
  const server = await speaking(Buffer.concat([WELCOME, READY, FAREWELL]))
  const failed = doing(server, (database) => database.tx(inReference, async () => 'done'))
  await expect(failed).rejects.toThrow(/connection error|terminat/)
  expect(crashes).toEqual([])
})

it('one that dies with its last answer refuses the one who waits for the connection', async () => {
  const server = await speaking(Buffer.concat([WELCOME, READY]), Buffer.concat([DONE, READY, FAREWELL]))
  await doing(server, async (database) => {
    const [looked, waited] = await Promise.allSettled([
      database.look('select'),
      database.tx(inReference, async () => 'done'),
    ])
    expect([looked.status, waited.status]).toEqual(['fulfilled', 'rejected'])
  })
  expect(crashes).toEqual([])
})
