import { execFile } from 'node:child_process'
import { lchown, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { LauncherRefusal } from './refusals.ts'
import type { Account } from './words.ts'

const NOBODY: Account = { uid: 65_534, gid: 65_534 }
const run = promisify(execFile)

/** A program call as the account of the server makes it. */
export interface Call {
  readonly file: string
  readonly args: readonly string[]
  readonly as: Partial<Account>
}
export type CallAs = (program: string, args: readonly string[]) => Call

/**
 * The account for PostgreSQL, which refuses to be root: our own when it is an ordinary one, else the owner of an existing
 * database (so that a start as root doesn't take it away from an ordinary user), else 65534.
 */
export const serverAccount = async (pgFolder: string): Promise<Account | undefined> => {
  if (process.getuid?.() !== 0) return undefined
  const found = await stat(pgFolder).catch(() => undefined)
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : NOBODY
}

const ancestors = (path: string): readonly string[] =>
  dirname(path) === path ? [path] : [...ancestors(dirname(path)), path]

/** The first folder on the way to `folder`, itself included, that the account can't enter. */
export const closedFolder = async (folder: string, account: Account): Promise<string | undefined> => {
  for (const each of ancestors(folder)) {
    const { mode, uid, gid } = await stat(each)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if (!(mode & bit)) return each
  }
  return undefined
}

/** The least that gets an account through closed folders: it may read and search everywhere, and nothing else. */
const throughClosed =
  ({ uid, gid }: Account): CallAs =>
  (program, args) => ({
    file: 'setpriv',
    args: [
      ...['--reuid', String(uid), '--regid', String(gid), '--clear-groups'],
      ...['--inh-caps', '-all,+dac_read_search', '--ambient-caps', '-all,+dac_read_search'],
      // Without this bit access(2), by which initdb looks for its programs, would not count the right.
      ...['--securebits', '+no_setuid_fixup'],
      ...['--bounding-set', '-all,+dac_read_search', '--no-new-privs', '--', program, ...args],
    ],
    as: {},
  })

/** How programs are called for a data folder, and whether they get through closed folders. */
export interface Way {
  readonly call: CallAs
  readonly passesClosed: boolean
}

/** Finds how the account reaches the folder: plainly, through setpriv, or not at all. */
export const wayTo = async (folder: string, account: Account | undefined): Promise<Result<Way, LauncherRefusal>> => {
  const plain: CallAs = (file, args) => ({ file, args, as: account ?? {} })
  const closed = account && (await closedFolder(folder, account))
  if (!account || !closed) return ok({ call: plain, passesClosed: false })
  const call = throughClosed(account)
  const probe = call('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder])
  try {
    await run(probe.file, [...probe.args])
    return ok({ call, passesClosed: true })
  } catch {
    return refuse({ code: 'postgres/folder-closed', folder, closed, uid: account.uid })
  }
}

/** Hands a path to the account, with everything below it. Symbolic links are not followed. */
export const handOver = async (path: string, account: Account | undefined): Promise<void> => {
  if (!account) return
  await lchown(path, account.uid, account.gid)
  const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (entry.isDirectory()) await handOver(join(path, entry.name), account)
    else await lchown(join(path, entry.name), account.uid, account.gid)
  }
}
