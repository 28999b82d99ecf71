import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'

/** A folder that keeps one file for each checkpoint; better on another machine or in other hands than the database. */
export interface CopyFolder {
  /** Writes a file that holds after a power cut; one that is there already stays as it is. */
  readonly keep: (number: number, ending: CopyEnding, bytes: string | Uint8Array) => Promise<void>
  /** The highest number that has a file, or 0. */
  readonly latest: () => Promise<number>
  readonly read: (number: number, ending: CopyEnding) => Promise<Buffer | null>
}

/** A checkpoint, or the time stamp over its note. */
export type CopyEnding = 'json' | 'tsr'

const FORM = /^(\d{10})\.json$/
const nameOf = (number: number, ending: CopyEnding): string => `${String(number).padStart(10, '0')}.${ending}`
const isThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST'
const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const writeWhole = async (file: string, bytes: string | Uint8Array): Promise<void> => {
  const handle = await open(file, 'w', 0o644)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Opens a folder of copies; it is made with the first file. */
export const copyFolder = (folder: string): CopyFolder => ({
  keep: async (number, ending, bytes) => {
    await mkdir(folder, { recursive: true })
    const draft = join(folder, `.${nameOf(number, ending)}.${process.pid}`)
    try {
      await writeWhole(draft, bytes)
      // A link never replaces a file, as a rename would.
      await link(draft, join(folder, nameOf(number, ending)))
    } catch (error) {
      if (!isThere(error)) throw error
    } finally {
      await rm(draft, { force: true })
    }
    await syncFolder(folder)
  },
  latest: async () => {
    const names = await readdir(folder).catch((error: unknown) => {
      if (isGone(error)) return []
      throw error
    })
    return names.reduce((highest, name) => Math.max(highest, Number(FORM.exec(name)?.[1] ?? 0)), 0)
  },
  read: (number, ending) =>
    readFile(join(folder, nameOf(number, ending))).catch((error: unknown) => {
      if (isGone(error)) return null
      throw error
    }),
})
