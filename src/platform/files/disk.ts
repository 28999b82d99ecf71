import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileRefusal } from './words.ts'

/** The code of an error of the operating system, such as ENOENT; null where it is none. */
export const codeOf = (thrown: unknown): unknown => (thrown instanceof Error && 'code' in thrown ? thrown.code : null)

/** What the operating system says, in contrast to a failing seal or a sender who went away. */
export const isOfSystem = (thrown: unknown): boolean =>
  thrown instanceof Error && 'syscall' in thrown && thrown.syscall !== 'read'

/** How the system's word is told. */
export const disk = (thrown: unknown): FileRefusal & { readonly code: 'file/disk' } => ({
  code: 'file/disk',
  why: String(codeOf(thrown) ?? thrown),
})

/** Syncs a folder, so that the names in it survive a power cut. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Makes a folder that survives a power cut: each new level is synced in the level above. */
export const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = folder; ; made = dirname(made)) {
    await syncFolder(dirname(made))
    if (made === first) return
  }
}

/** Whether something lies at a path. */
export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (thrown: unknown) => {
      if (codeOf(thrown) === 'ENOENT') return false
      throw thrown
    },
  )

/** Removes what nobody has written to for so long; what can't be removed is swept the next time. */
export const sweep = async (folder: string, olderThanMs: number): Promise<void> => {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const path = join(folder, name)
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > olderThanMs) await rm(path, { force: true, recursive: true }).catch(() => {})
  }
}

/** Bytes of a file were more than are taken. */
export class TooLarge extends Error {}

/** The same bytes, each piece told; throws TooLarge as soon as they are more than `mostBytes`. */
export async function* watched(
  bytes: AsyncIterable<Uint8Array>,
  mostBytes: number,
  see: (piece: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const piece of bytes) {
    count += piece.length
    if (count > mostBytes) throw new TooLarge()
    see(piece)
    yield piece
  }
}
