import { randomUUID } from 'node:crypto'
import { access, chmod, cp, lstat, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { closedFolder } from './account.ts'
import type { Native } from './native.ts'
import type { Account } from './words.ts'

const isLink = (value: unknown): value is { source: string; target: string } =>
  typeof value === 'object' &&
  value !== null &&
  'source' in value &&
  'target' in value &&
  typeof value.source === 'string' &&
  typeof value.target === 'string'

const there = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Whether the account can't get at the programs where they are installed, as in a clone below /root. */
export const closedNative = async (native: Native, account: Account | undefined): Promise<boolean> =>
  account !== undefined &&
  (await Promise.all(['bin', 'lib', 'share'].map((name) => closedFolder(join(native.root, name), account)))).some(
    Boolean,
  )

/** npm packs no symbolic links, so the package lists them in a file: `native/lib/libpq.so.5` for `libpq.so.5.18`. */
const linksOf = async (root: string): Promise<readonly { path: string; to: string }[]> => {
  const list: unknown = JSON.parse(await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]'))
  return (Array.isArray(list) ? list.filter(isLink) : [])
    .filter((link) => dirname(link.source) === dirname(link.target))
    .map((link) => ({ path: join(root, link.target.replace(/^native\//, '')), to: basename(link.source) }))
}

/** Makes the links that are missing; false when the folder can't be written. Several processes may do it at once. */
export const linkLibraries = async (root: string): Promise<boolean> => {
  try {
    for (const link of await linksOf(root)) {
      if (await there(link.path)) continue
      const fresh = `${link.path}.${randomUUID()}`
      await symlink(link.to, fresh)
      await rename(fresh, link.path)
    }
    return true
  } catch {
    return false
  }
}

/** Opens a copied tree for reading by everybody; an installation under umask 077 would stay closed. */
const openTree = async (path: string): Promise<void> => {
  const found = await lstat(path)
  if (found.isSymbolicLink()) return
  if (!found.isDirectory()) return chmod(path, found.mode & 0o100 ? 0o755 : 0o644)
  await chmod(path, 0o755)
  for (const name of await readdir(path)) await openTree(join(path, name))
}

const neededToRun = (path: string): boolean => !path.endsWith('.a') && !['include', 'pgxs'].includes(basename(path))

/** Copies PostgreSQL into `folder` once per version, whole or not at all, and drops copies of other versions. */
export const copyNative = async (native: Native, folder: string): Promise<Native> => {
  const name = `native-${native.version}`
  const target = join(folder, name)
  for (const other of await readdir(folder))
    if (other.startsWith('native-') && other !== name) await rm(join(folder, other), { recursive: true, force: true })
  if (!(await there(target))) {
    const fresh = join(folder, `native-${randomUUID()}`)
    await cp(native.root, fresh, { recursive: true, verbatimSymlinks: true, filter: neededToRun })
    await linkLibraries(fresh)
    await openTree(fresh)
    await rename(fresh, target)
  }
  await access(join(target, 'bin', 'postgres'))
  return { ...native, root: target }
}
