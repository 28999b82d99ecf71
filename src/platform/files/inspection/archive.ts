import { configure, ERR_UNSAFE_FILENAME, type FileEntry, Reader, ZipReader } from '@zip.js/zip.js'
import { isMarkup, lookAtMarkup } from './markup.ts'
import { checkMember, kindOfOffice } from './office.ts'
import { Flawed, type Readable } from './words.ts'

configure({ useWebWorkers: false })

const MOST_ENTRIES = 2_000
/** Expanded bytes of everything in it, archives within it counted. Office files of 50 MB reach about 200 MB. */
const MOST_EXPANDED_BYTES = 300_000_000
/** A member may grow this much once it is large: text shrinks to a tenth, hardly ever to a two-hundredth. */
const MOST_GROWTH = 200
const LARGE_BYTES = 10_000_000
/** An archive in an archive has to be held in memory to be looked into. */
const MOST_INNER_BYTES = 16_000_000
const DEEPEST = 2

const SYMLINK = 0o120000
const KIND_OF_FILE = 0o170000

/** What one inspection may still expand, over all levels. */
interface Budget {
  leftBytes: number
}

class ContentReader extends Reader<Readable> {
  readonly #content: Readable
  constructor(content: Readable) {
    super(content)
    this.#content = content
    this.size = content.sizeBytes
  }
  override async readUint8Array(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.#content.read(offset, length))
  }
}

const modeOf = (entry: FileEntry): number => (entry.externalFileAttributes >>> 16) & KIND_OF_FILE

const checkEntry = (entry: FileEntry): void => {
  const { filename, uncompressedSize, compressedSize } = entry
  if (entry.encrypted) throw new Flawed('encrypted')
  const steps = filename.split(/[\\/]/)
  if (
    /^(?:[\\/]|[a-z]:)/i.test(filename) ||
    steps.includes('..') ||
    filename.includes('\0') ||
    modeOf(entry) === SYMLINK
  )
    throw new Flawed('link-or-path')
  if (uncompressedSize > LARGE_BYTES && uncompressedSize > compressedSize * MOST_GROWTH) throw new Flawed('bomb')
  checkMember(filename)
}

const isArchive = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4

/** Watches a member while it is expanded; throws at the first thing that is wrong. Keeps it where it is an archive itself. */
const watchMember = (name: string, budget: Budget) => {
  const kept: Uint8Array[] = []
  let keptBytes = 0
  let inner: boolean | null = null
  const markup = isMarkup(name) ? lookAtMarkup(name) : null
  return {
    see: (piece: Uint8Array): void => {
      budget.leftBytes -= piece.length
      if (budget.leftBytes < 0) throw new Flawed('bomb')
      markup?.see(piece)
      inner ??= isArchive(piece)
      if (!inner) return
      keptBytes += piece.length
      if (keptBytes > MOST_INNER_BYTES) throw new Flawed('nested')
      kept.push(piece)
    },
    archive: (): Uint8Array | null => (inner ? Buffer.concat(kept) : null),
  }
}

/** Expands a member with hard stops, whatever its size says. */
const expand = async (entry: FileEntry, budget: Budget): Promise<Uint8Array | null> => {
  const watch = watchMember(entry.filename, budget)
  // The library tells of a failed writer in its own words; ours are kept.
  let stopped: unknown
  const sink = new WritableStream<Uint8Array>({
    write: (piece) => {
      try {
        watch.see(piece)
      } catch (thrown) {
        stopped = thrown
        throw thrown
      }
    },
  })
  try {
    await entry.getData(sink)
  } catch (thrown) {
    throw stopped ?? thrown
  }
  return watch.archive()
}

interface Level {
  readonly depth: number
  readonly budget: Budget
}

const inMemory = (bytes: Uint8Array): Readable => ({
  sizeBytes: bytes.length,
  read: async (offset, length) => bytes.subarray(offset, offset + length),
})

const lookInto = async (content: Readable, { depth, budget }: Level): Promise<readonly string[]> => {
  if (depth > DEEPEST) throw new Flawed('nested')
  const reader = new ZipReader(new ContentReader(content), { strictness: 'strict', checkCrc32: true })
  try {
    // The whole list first: most of what is wrong shows there, before anything was expanded.
    const names: string[] = []
    const files: FileEntry[] = []
    let declaredBytes = 0
    for await (const entry of reader.getEntriesGenerator()) {
      names.push(entry.filename)
      if (names.length > MOST_ENTRIES) throw new Flawed('bomb')
      if (entry.directory) continue
      checkEntry(entry)
      declaredBytes += entry.uncompressedSize
      if (declaredBytes > budget.leftBytes) throw new Flawed('bomb')
      files.push(entry)
    }
    for (const entry of files) {
      const inner = await expand(entry, budget)
      if (inner) await lookInto(inMemory(inner), { depth: depth + 1, budget })
    }
    return names
  } finally {
    await reader.close().catch(() => {}) // it only reads; what went wrong before is the one to tell
  }
}

/** Looks into an archive with everything in it; tells its media type, or throws what is wrong. Nothing is written. */
export const checkArchive = async (content: Readable): Promise<string> => {
  try {
    const names = await lookInto(content, { depth: 1, budget: { leftBytes: MOST_EXPANDED_BYTES } })
    return await kindOfOffice(names, content)
  } catch (thrown) {
    if (thrown instanceof Flawed) throw thrown
    const unsafe = thrown instanceof Error && thrown.message === ERR_UNSAFE_FILENAME
    throw new Flawed(unsafe ? 'link-or-path' : 'broken')
  }
}
