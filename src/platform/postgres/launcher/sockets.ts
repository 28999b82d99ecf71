import { chown, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { closedFolder } from './account.ts'
import type { Account } from './words.ts'

const PREFIX = 'dreiklang-pg-'

/** A socket's address holds at most 103 bytes on macOS (107 on Linux), `/.s.PGSQL.5432` included. */
const LONGEST_BYTES = 89

const fits = async (base: string, account: Account | undefined): Promise<boolean> =>
  Buffer.byteLength(join(base, `${PREFIX}123456`)) <= LONGEST_BYTES &&
  !(account && (await closedFolder(base, account).catch(() => base)))

/** Makes a folder of the account's own for the socket, in the temporary folder or, where that doesn't serve, in /tmp. */
export const makeSocketFolder = async (account: Account | undefined): Promise<string> => {
  const base = (await fits(tmpdir(), account)) ? tmpdir() : '/tmp'
  const folder = await mkdtemp(join(base, PREFIX))
  if (account) await chown(folder, account.uid, account.gid)
  return folder
}

/** Removes a socket folder, and nothing that isn't one. */
export const removeSocketFolder = async (folder: string): Promise<void> => {
  if (basename(folder).startsWith(PREFIX)) await rm(folder, { recursive: true, force: true })
}

/** A loopback port that is free now. */
export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer()
    server.on('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))))
    })
  })
