import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { type Clock, type Instant, instant, systemClock } from '../../kernel/clock.ts'

/** What the mark of a demonstration says. */
export interface DemonstrationMark {
  /** When the empty folder became a demonstration. */
  readonly since: Instant
}

const NAME = 'demonstration.json'
/** A mark that a killed start did not finish; the folder still counts as empty. */
const draftForm = /^demonstration\.json\.\d+\.draft$/

const content = z.object({ demonstration: z.literal(true), since: z.iso.datetime() })

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** The text of a file, or null where there is none; any other trouble is the caller's to tell. */
const textOf = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The mark in a data folder; null where there is none. A file of this name that says something else is no mark. */
export const readMark = async (folder: string): Promise<DemonstrationMark | null> => {
  const text = await textOf(join(folder, NAME))
  const read = content.safeParse(text === null ? null : parse(text))
  return read.success ? { since: instant(read.data.since) } : null
}

/** Whether nothing lies in a data folder yet, or there is none. Only such a folder may become a demonstration. */
export const isEmptyFolder = async (folder: string): Promise<boolean> => {
  try {
    return (await readdir(folder)).every((name) => draftForm.test(name))
  } catch (error) {
    if (isMissing(error)) return true
    throw error
  }
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/**
 * Makes a data folder a demonstration: the mark is there as a whole or not at all, and stays through a power cut.
 * The caller asks `isEmptyFolder` before; what already lies in a folder is never made a demonstration afterwards.
 */
export const writeMark = async (folder: string, clock: Clock = systemClock): Promise<DemonstrationMark> => {
  const made = await mkdir(folder, { recursive: true })
  const draft = join(folder, `${NAME}.${process.pid}.draft`)
  const mark = { since: clock() }
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify({ demonstration: true, ...mark })}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, join(folder, NAME))
  await syncFolder(folder)
  if (made !== undefined) await syncFolder(dirname(made))
  return mark
}
