import { createReadStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { isFileAddress, listStored, placeOfFile } from '../files/index.ts'
import type { FileAddress } from '../files/words.ts'
import { linesOf, pack, unpacked, type Written, writeHashed, writtenAt } from './archive.ts'

/** The folder of file contents beside the backups, shared by all of them. */
export const FILES = 'files'
/** How many missing files are named one by one. */
const NAMED_AT_MOST = 100

/** A file in the list of a backup. */
export interface ListedFile extends Written {
  readonly address: FileAddress
}

/** Reads a list of files. */
export async function* listedFiles(list: string, key: Uint8Array | null): AsyncGenerator<ListedFile> {
  for await (const line of linesOf(unpacked(list, key))) {
    const [address = '', size = '', sha256 = ''] = line.split(' ')
    if (!isFileAddress(address)) throw new Error(`expected an address of a file, got ${JSON.stringify(address)}`)
    yield { address, sizeBytes: Number(size), sha256 }
  }
}

/** Walks a sorted list beside a sorted question: what is skipped on the way is told. */
const walker = <Entry>(
  entries: AsyncIterator<Entry>,
  addressOf: (entry: Entry) => string,
  skipped: (entry: Entry) => void,
) => {
  let ahead: Entry | null | undefined
  const next = async (): Promise<Entry | null> => {
    const { done, value } = await entries.next()
    return done === true ? null : value
  }
  const upTo = async (address: string | null): Promise<Entry | null> => {
    ahead = ahead === undefined ? await next() : ahead
    while (ahead !== null && (address === null || addressOf(ahead) < address)) {
      skipped(ahead)
      ahead = await next()
    }
    if (ahead === null || addressOf(ahead) !== address) return null
    const found = ahead
    ahead = await next()
    return found
  }
  return { upTo }
}

/** The list of an earlier backup; one that can't be read is only a hash that has to be made again. */
async function* knownFrom(list: string | null, key: Uint8Array | null): AsyncGenerator<ListedFile> {
  if (list === null) return
  try {
    yield* listedFiles(list, key)
  } catch {
    return
  }
}

const sizeAt = (file: string): Promise<number | null> =>
  stat(file).then(
    ({ size }) => size,
    () => null,
  )

/** Copies one file to its place, whole or not at all; null where the source is gone. */
export const copyWhole = async (from: string, to: string): Promise<Written | null> => {
  const draft = `${to}.draft-${process.pid}`
  try {
    await rm(draft, { force: true })
    const copied = await writeHashed(createReadStream(from), draft, [])
    await rename(draft, to)
    return copied
  } catch (error) {
    await rm(draft, { force: true })
    if ((await sizeAt(from)) === null) return null
    throw error
  }
}

/** What is copied, and what earlier backups know already. */
export interface FilesWish {
  readonly store: string
  readonly target: string
  /** Addresses that rows name, sorted. */
  readonly named: string
  /** The list of the backup before. */
  readonly previous: string | null
  readonly list: string
  readonly key: Uint8Array | null
}

/** What became of the files. */
export interface SavedFiles extends Written {
  readonly count: number
  readonly fileBytes: number
  readonly newFiles: number
  readonly missing: readonly string[]
}

/** Copies every file that the target does not have yet, and lists all of them with their hashes. */
export const saveFiles = async (wish: FilesWish): Promise<SavedFiles> => {
  const { store, target, key } = wish
  const sum = { count: 0, fileBytes: 0, newFiles: 0 }
  const missing: string[] = []
  const named = walker(
    linesOf(unpacked(wish.named, key)),
    (address) => address,
    (address) => {
      if (isFileAddress(address) && missing.length < NAMED_AT_MOST) missing.push(address)
    },
  )
  const earlier = walker(
    knownFrom(wish.previous, key),
    ({ address }) => address,
    () => {},
  )
  const keep = async (address: FileAddress): Promise<Written | null> => {
    const [from, to] = [join(store, placeOfFile(address)), join(target, placeOfFile(address))]
    const [sizeBytes, there] = [await sizeAt(from), await sizeAt(to)]
    if (sizeBytes === null) return null
    const known = await earlier.upTo(address)
    if (there === sizeBytes) return known?.sizeBytes === sizeBytes ? known : writtenAt(to)
    sum.newFiles++
    return copyWhole(from, to)
  }
  async function* lines(): AsyncGenerator<string> {
    for await (const address of listStored(store)) {
      const kept = await keep(address)
      if (!kept) continue
      await named.upTo(address)
      sum.count++
      sum.fileBytes += kept.sizeBytes
      yield `${address} ${kept.sizeBytes} ${kept.sha256}\n`
    }
    await named.upTo(null)
  }
  const written = await pack(Readable.from(lines()), wish.list, key)
  return { ...written, ...sum, missing }
}
