import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../../kernel/ids.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { disk, isOfSystem, makeFolder, TooLarge, watched } from './disk.ts'
import { openSealed, writeSealed } from './sealed-file.ts'
import type { FileSeal, Land } from './words.ts'

/**
 * A place where bytes from the network land before anybody has looked at them. The file loses its name as soon as it is
 * open: whatever happens to the request or to the program, nothing of it stays. `newSeal` makes a key that nobody keeps.
 */
export const openLanding =
  (folder: string, newSeal: () => FileSeal): Land =>
  async (bytes, mostBytes) => {
    const path = join(folder, newId())
    const seal = newSeal()
    try {
      await makeFolder(folder)
      const handle = await open(path, 'wx+', 0o600)
      try {
        await rm(path)
        await writeSealed(
          handle,
          seal,
          watched(bytes, mostBytes, () => {}),
        )
        return ok(await openSealed(handle, () => seal))
      } catch (thrown) {
        await handle.close()
        throw thrown
      }
    } catch (thrown) {
      if (thrown instanceof TooLarge) return refuse({ code: 'file/too-large', mostBytes })
      if (!isOfSystem(thrown)) throw thrown
      return refuse(disk(thrown))
    }
  }
