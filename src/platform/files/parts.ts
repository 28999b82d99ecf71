import { open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Id, newId } from '../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { codeOf, disk, exists, isOfSystem, makeFolder, sweep, syncFolder, TooLarge, watched } from './disk.ts'
import { openSealed, writeSealed } from './sealed-file.ts'
import type { FileContent, FileRefusal, FileSeal, OpenSeal } from './words.ts'

/** A part of a file that comes in several requests. */
export interface Part {
  readonly upload: Id
  /** Where it begins; exactly where what is there ends. */
  readonly offset: number
  readonly seal: FileSeal
  readonly bytes: AsyncIterable<Uint8Array>
  readonly mostBytes: number
}

/** Files on their way in, part by part. What is there, is there for good: written beside, synced, and moved in place. */
export interface Parts {
  /** How many bytes have arrived without a gap. */
  readonly sizeOf: (upload: Id) => Promise<number>
  /** Adds a part and tells how many bytes there are now; a part that does not begin at the end changes nothing. */
  readonly add: (part: Part) => Promise<Result<number, FileRefusal>>
  /** Everything that has arrived, as one content. */
  readonly open: (upload: Id, openSeal: OpenSeal) => Promise<Result<FileContent, FileRefusal>>
  readonly remove: (upload: Id) => Promise<void>
  /** Removes what nobody has added to for so long. */
  readonly sweep: (olderThanMs: number) => Promise<void>
}

interface Lying {
  readonly offset: number
  readonly end: number
  readonly name: string
}

const nameOf = (offset: number, end: number): string => `${offset}-${end}`

/** The parts that lie in a folder, as far as one begins where the other ends. */
const lyingIn = async (folder: string): Promise<readonly Lying[]> => {
  const names = await readdir(folder).catch((thrown: unknown) => {
    if (codeOf(thrown) === 'ENOENT') return []
    throw thrown
  })
  const all = names
    .flatMap((name) => {
      const [, offset, end] = /^(\d+)-(\d+)$/.exec(name) ?? []
      return offset === undefined ? [] : [{ offset: Number(offset), end: Number(end), name }]
    })
    .sort((one, other) => one.offset - other.offset)
  const gap = all.findIndex((part, index) => part.offset !== (all[index - 1]?.end ?? 0))
  return gap === -1 ? all : all.slice(0, gap)
}

const endOf = (parts: readonly Lying[]): number => parts.at(-1)?.end ?? 0

const write = async (folder: string, part: Part): Promise<number> => {
  await makeFolder(folder)
  const draft = join(folder, `${newId()}.draft`)
  try {
    let end = part.offset
    const handle = await open(draft, 'wx', 0o600)
    try {
      const seen = watched(part.bytes, part.mostBytes, (piece) => {
        end += piece.length
      })
      await writeSealed(handle, part.seal, seen)
      await handle.sync()
    } finally {
      await handle.close()
    }
    // Somebody may have sent the same part in a second tab meanwhile; the first one stays.
    const now = endOf(await lyingIn(folder))
    if (now !== part.offset || end === part.offset) {
      await rm(draft, { force: true })
      return now
    }
    await rename(draft, join(folder, nameOf(part.offset, end)))
    await syncFolder(folder)
    return endOf(await lyingIn(folder))
  } catch (thrown) {
    await rm(draft, { force: true }).catch(() => {}) // the first failure is the one to tell
    throw thrown
  }
}

/** Several contents as one. */
const joined = (contents: readonly FileContent[]): FileContent => {
  const starts = contents.map((_, index) => contents.slice(0, index).reduce((sum, one) => sum + one.sizeBytes, 0))
  return {
    sizeBytes: contents.reduce((sum, one) => sum + one.sizeBytes, 0),
    read: async (offset, length) => {
      const pieces: Uint8Array[] = []
      for (const [index, content] of contents.entries()) {
        const from = Math.max(0, offset - (starts[index] ?? 0))
        const to = Math.min(content.sizeBytes, offset + length - (starts[index] ?? 0))
        if (from < to) pieces.push(await content.read(from, to - from))
      }
      return Buffer.concat(pieces)
    },
    stream: async function* () {
      for (const content of contents) yield* content.stream()
    },
    close: async () => {
      for (const content of contents) await content.close()
    },
  }
}

const openParts = async (folder: string, openSeal: OpenSeal): Promise<Result<FileContent, FileRefusal>> => {
  const contents: FileContent[] = []
  try {
    for (const { name } of await lyingIn(folder)) {
      const handle = await open(join(folder, name), 'r')
      contents.push(
        await openSealed(handle, openSeal).catch(async (thrown: unknown) => {
          await handle.close()
          throw thrown
        }),
      )
    }
    return ok(joined(contents))
  } catch (thrown) {
    for (const content of contents) await content.close()
    return refuse(isOfSystem(thrown) ? disk(thrown) : { code: 'file/damaged', why: String(thrown) })
  }
}

/** Opens the place for files on their way in; each has a folder of its own. */
export const openPartsFolder = (root: string): Parts => {
  const folderOf = (upload: Id): string => join(root, upload)
  return {
    sizeOf: async (upload) => endOf(await lyingIn(folderOf(upload))),
    add: async (part) => {
      const folder = folderOf(part.upload)
      try {
        const now = endOf(await lyingIn(folder))
        return ok(now === part.offset ? await write(folder, part) : now)
      } catch (thrown) {
        if (thrown instanceof TooLarge) return refuse({ code: 'file/too-large', mostBytes: part.mostBytes })
        if (!isOfSystem(thrown)) throw thrown
        return refuse(disk(thrown))
      }
    },
    open: (upload, openSeal) => openParts(folderOf(upload), openSeal),
    remove: (upload) => rm(folderOf(upload), { recursive: true, force: true }),
    sweep: async (olderThanMs) => {
      if (await exists(root)) await sweep(root, olderThanMs)
    },
  }
}
