import { createHmac } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { newId } from '../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { codeOf, disk, exists, isOfSystem, makeFolder, sweep, syncFolder, TooLarge, watched } from './disk.ts'
import { openSealed, writeSealed } from './sealed-file.ts'
import type { FileAddress, FileContent, FileRefusal, FileStore, NewFile, OpenSeal, StoredFile } from './words.ts'

/** A draft this old belongs to a program that died while writing. */
const DRAFT_AGE_MS = 60 * 60 * 1000

const form = /^[0-9a-f]{64}$/

/** Whether a text has the form of an address, and so can't lead out of the store. */
export const isFileAddress = (text: string): text is FileAddress => form.test(text)

interface Places {
  readonly drafts: string
  readonly pathOf: (address: FileAddress) => string
}

/** Writes a draft, synced; tells what it is. Address: HMAC-SHA256 under the key of the scope, so that nobody else can ask for known bytes. */
const writeDraft = async (path: string, file: NewFile): Promise<StoredFile> => {
  const hmac = createHmac('sha256', file.scopeKey)
  let sizeBytes = 0
  const seen = watched(file.bytes, file.mostBytes, (piece) => {
    hmac.update(piece)
    sizeBytes += piece.length
  })
  const handle = await open(path, 'wx', 0o600)
  try {
    await writeSealed(handle, file.seal, seen)
    await handle.sync()
  } finally {
    await handle.close()
  }
  const address = hmac.digest('hex')
  if (!isFileAddress(address)) throw new Error(`files: made ${address}`)
  return { address, sizeBytes }
}

/** Writes beside and moves in place, so that an address holds the whole file or nothing. */
const put = async ({ drafts, pathOf }: Places, file: NewFile): Promise<StoredFile> => {
  const draft = join(drafts, newId())
  try {
    await makeFolder(drafts)
    const stored = await writeDraft(draft, file)
    const path = pathOf(stored.address)
    if (await exists(path)) await rm(draft, { force: true })
    else {
      await file.announce?.(stored.address)
      await makeFolder(dirname(path))
      await rename(draft, path)
    }
    // Whoever moved it in place before may have died before syncing, or not have come to it yet.
    await syncFolder(dirname(path))
    return stored
  } catch (thrown) {
    await rm(draft, { force: true }).catch(() => {}) // the first failure is the one to tell
    throw thrown
  }
}

const get = async (path: string, openSeal: OpenSeal): Promise<Result<FileContent, FileRefusal>> => {
  try {
    const handle = await open(path, 'r')
    try {
      return ok(await openSealed(handle, openSeal))
    } catch (thrown) {
      await handle.close()
      if (thrown instanceof Error && 'syscall' in thrown) throw thrown
      return refuse({ code: 'file/damaged', why: String(thrown) })
    }
  } catch (thrown) {
    return refuse(codeOf(thrown) === 'ENOENT' ? { code: 'file/not-found' } : disk(thrown))
  }
}

/** Opens a store in a folder, which is made when it is needed. Files lie under `aa/bb/address`. */
export const openFolderStore = (folder: string): FileStore => {
  const root = resolve(folder)
  const drafts = join(root, 'drafts')
  const pathOf = (address: FileAddress): string => join(root, address.slice(0, 2), address.slice(2, 4), address)
  const swept = sweep(drafts, DRAFT_AGE_MS)
  return {
    put: async (file) => {
      await swept
      try {
        return ok(await put({ drafts, pathOf }, file))
      } catch (thrown) {
        if (thrown instanceof TooLarge) return refuse({ code: 'file/too-large', mostBytes: file.mostBytes })
        if (!isOfSystem(thrown)) throw thrown
        return refuse(disk(thrown))
      }
    },
    get: async (address, openSeal) =>
      isFileAddress(address) ? get(pathOf(address), openSeal) : refuse({ code: 'file/not-found' }),
    remove: async (address) => {
      if (isFileAddress(address)) await rm(pathOf(address), { force: true })
    },
  }
}
