import { mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A folder that can't be used, named by its path; `startTrouble` tells it as what it is. */
const unusable = (path: string, why: string): Error => Object.assign(new Error(`${why}: ${path}`), { path })

const kindAt = (path: string): Promise<'folder' | 'other' | 'nothing'> =>
  stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'other'),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return 'nothing'
      throw error
    },
  )

/**
 * Makes a folder and what is missing above it. One after the other: the recursive way of the runtime never ends where a
 * file system (such as /proc) says of a new folder that it is not there. `mode` is for the folder itself.
 */
export const makeFolder = async (path: string, mode = 0o777): Promise<void> => {
  const kind = await kindAt(path)
  if (kind === 'folder') return
  if (kind === 'other') throw unusable(path, 'not a folder')
  if (dirname(path) !== path) await makeFolder(dirname(path))
  await mkdir(path, { mode }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST')
      throw unusable(path, error.code === 'ENOENT' ? 'no folder can be made here' : error.message)
  })
}

/** Below this a submission could fail half-way: uploads, PDFs, the log of PostgreSQL. */
const LEAST_FREE_BYTES = 256 * 1024 * 1024

/** Whether the data folder can be written and has room; a reason without a path, or null. */
export const folderTrouble = async (folder: string): Promise<string | null> => {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < LEAST_FREE_BYTES) return 'the data folder has less than 256 MB left'
  const trial = join(folder, `.ready-${process.pid}`)
  await writeFile(trial, 'ready', { mode: 0o600 })
  await rm(trial, { force: true })
  return null
}
