import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { MANIFEST } from './manifest.ts'
import type { BackupRefusal } from './words.ts'

/** What a killed backup left behind is taken away after a day; one that still runs is younger. */
const LEFT_MS = 24 * 60 * 60 * 1000
const UNFINISHED = '.unfinished-'

const within = (inner: string, outer: string): boolean =>
  `${resolve(inner)}${sep}`.startsWith(`${resolve(outer)}${sep}`)

const folderRefusal = (folder: string, why: string) => refuse({ code: 'backup/folder', folder, why } as const)

const makeWritable = async (folder: string): Promise<string | null> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const draft = join(folder, `${UNFINISHED}probe-${process.pid}`)
    await mkdir(draft)
    await rm(draft, { recursive: true })
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Makes both folders and checks that they lie apart: whoever finds one of them must not have found the other. */
export const prepareFolders = async (to: string, keys: string): Promise<Result<null, BackupRefusal>> => {
  if (within(keys, to) || within(to, keys))
    return folderRefusal(keys, 'expected another place than the data: with both, everything can be opened')
  for (const folder of [to, keys]) {
    const why = await makeWritable(folder)
    if (why !== null) return folderRefusal(folder, `expected a folder that can be written (${why})`)
  }
  return ok(null)
}

export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** A folder beside the final one; under its own name it is never taken for a whole backup. */
export const beginUnfinished = async (parent: string, id: string): Promise<string> => {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(UNFINISHED)) continue
    const age = await stat(join(parent, name)).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > LEFT_MS) await rm(join(parent, name), { recursive: true, force: true })
  }
  const folder = join(parent, `${UNFINISHED}${id}`)
  await mkdir(folder, { mode: 0o700 })
  return folder
}

/** Gives a finished half its name, in one step. */
export const finish = async (unfinished: string, name: string): Promise<string> => {
  const folder = join(dirname(unfinished), name)
  await rename(unfinished, folder)
  await syncFolder(dirname(folder))
  return folder
}

const isWhole = (folder: string): Promise<boolean> =>
  stat(join(folder, MANIFEST)).then(
    () => true,
    () => false,
  )

/** The whole halves in a folder, oldest first: their names begin with their moment. */
export const halvesIn = async (folder: string): Promise<readonly string[]> => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.')).sort()
  const whole: string[] = []
  for (const name of names) if (await isWhole(join(folder, name))) whole.push(join(folder, name))
  return whole
}

/** The folder itself where it is one half, else the newest half in it. */
export const newestOf = async (folder: string): Promise<Result<string, BackupRefusal>> => {
  if (await isWhole(folder)) return ok(resolve(folder))
  const newest = (await halvesIn(folder)).at(-1)
  return newest === undefined ? refuse({ code: 'backup/none', folder }) : ok(resolve(newest))
}
