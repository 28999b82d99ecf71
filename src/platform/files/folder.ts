import { createHmac } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { newId } from '../../kernel/ids.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { FileAddress, FileRefusal, FileStore } from './words.ts'

/** Most bytes of one file. */
export const MOST_BYTES = 20_000_000

/** A draft this old belongs to a program that died while writing. */
const DRAFT_AGE_MS = 60 * 60 * 1000

const form = /^[0-9a-f]{64}$/

/** Whether a text has the form of an address, and so can't lead out of the store. */
export const isFileAddress = (text: string): text is FileAddress => form.test(text)

/** Where bytes of a scope lie: HMAC-SHA256 under the key of the scope, so that nobody else can ask for known bytes. */
export const addressOf = (scopeKey: Uint8Array, bytes: Uint8Array): FileAddress => {
  const address = createHmac('sha256', scopeKey).update(bytes).digest('hex')
  if (!isFileAddress(address)) throw new Error(`files: made ${address}`)
  return address
}

const codeOf = (thrown: unknown): unknown => (thrown instanceof Error && 'code' in thrown ? thrown.code : null)
/** What the operating system says, in contrast to a failing seal. */
const isOfSystem = (thrown: unknown): boolean => thrown instanceof Error && 'syscall' in thrown
const disk = (thrown: unknown): FileRefusal => ({ code: 'file/disk', why: String(codeOf(thrown) ?? thrown) })

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Makes a folder that survives a power cut: each new level is synced in the level above. */
const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = folder; ; made = dirname(made)) {
    await syncFolder(dirname(made))
    if (made === first) return
  }
}

/** Writes beside and moves in place, so that an address holds the whole file or nothing. */
const writeDurably = async (path: string, draft: string, bytes: Uint8Array): Promise<void> => {
  await makeFolder(dirname(draft))
  await makeFolder(dirname(path))
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, path)
  } catch (thrown) {
    await rm(draft, { force: true }).catch(() => {}) // the disk already failed; the first failure is the one to tell
    throw thrown
  }
  await syncFolder(dirname(path))
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (thrown: unknown) => {
      if (codeOf(thrown) === 'ENOENT') return false
      throw thrown
    },
  )

/** Removes what died writers left behind; running writers of other processes are younger. */
const sweepDrafts = async (drafts: string): Promise<void> => {
  const names = await readdir(drafts).catch(() => [])
  for (const name of names) {
    const path = join(drafts, name)
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > DRAFT_AGE_MS) await rm(path, { force: true }).catch(() => {}) // swept the next time
  }
}

/** Opens a store in a folder, which is made when it is needed. Files lie under `aa/bb/address`. */
export const openFolderStore = (folder: string): FileStore => {
  const root = resolve(folder)
  const drafts = join(root, 'drafts')
  const pathOf = (address: FileAddress): string => join(root, address.slice(0, 2), address.slice(2, 4), address)
  const swept = sweepDrafts(drafts)
  return {
    put: async (scopeKey, seal, bytes) => {
      const sizeBytes = bytes.byteLength
      if (sizeBytes > MOST_BYTES) return refuse({ code: 'file/too-large', sizeBytes, mostBytes: MOST_BYTES })
      const address = addressOf(scopeKey, bytes)
      const path = pathOf(address)
      try {
        await swept
        if (!(await exists(path))) await writeDurably(path, join(drafts, newId()), seal(bytes))
        // Whoever moved it in place may have died before syncing, or not have come to it yet.
        else await syncFolder(dirname(path))
        return ok({ address, sizeBytes })
      } catch (thrown) {
        if (!isOfSystem(thrown)) throw thrown
        return refuse(disk(thrown))
      }
    },
    get: async (address, unseal) => {
      if (!isFileAddress(address)) return refuse({ code: 'file/not-found' })
      let sealed: Uint8Array
      try {
        const file = await readFile(pathOf(address))
        sealed = new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
      } catch (thrown) {
        return refuse(codeOf(thrown) === 'ENOENT' ? { code: 'file/not-found' } : disk(thrown))
      }
      try {
        return ok(unseal(sealed))
      } catch (thrown) {
        return refuse({ code: 'file/damaged', why: String(thrown) })
      }
    },
    remove: async (address) => {
      if (isFileAddress(address)) await rm(pathOf(address), { force: true })
    },
  }
}
