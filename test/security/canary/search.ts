import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import type { Needle } from './markers.ts'

/** Something that can be read where nobody should read it. */
export interface Hit {
  /** Where: the kind of place, and what in it. */
  readonly place: string
  readonly what: string
  /** What stands around it. */
  readonly around: string
}

const readable = (bytes: Buffer): string => bytes.toString('latin1').replaceAll(/[^\x20-\x7e]+/g, '·')

/** Every form of which something stands in these bytes. */
export const hitsIn = (place: string, bytes: Buffer, needles: readonly Needle[]): readonly Hit[] =>
  needles.flatMap((needle) => {
    const at = bytes.indexOf(needle.bytes)
    if (at < 0) return []
    const around = readable(bytes.subarray(Math.max(0, at - 80), at + needle.bytes.length + 40))
    return [{ place, what: needle.what, around }]
  })

const bytesOf = (file: string): Promise<Buffer> =>
  file.endsWith('.gz') ? buffer(createReadStream(file).pipe(createGunzip())) : readFile(file)

/** Looks through the names and the bytes of all files of a folder; what is packed is unpacked. */
export const hitsInFolder = async (
  place: string,
  folder: string,
  needles: readonly Needle[],
): Promise<{ readonly files: number; readonly hits: readonly Hit[] }> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hits: Hit[] = []
  for (const file of files) {
    const name = relative(folder, file)
    hits.push(...hitsIn(`${place}: name of ${name}`, Buffer.from(name), needles))
    // A file of the database may go while it is being looked for.
    const bytes = await bytesOf(file).catch(() => Buffer.alloc(0))
    hits.push(...hitsIn(`${place}: ${name}`, bytes, needles))
  }
  return { files: files.length, hits }
}
