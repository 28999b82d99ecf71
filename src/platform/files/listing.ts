import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isFileAddress } from './folder.ts'
import type { FileAddress } from './words.ts'

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return []
    throw error
  }
}

/** Where a file lies below the folder of a store. */
export const placeOfFile = (address: FileAddress): string => join(address.slice(0, 2), address.slice(2, 4), address)

/** Every file of a store by its address, in the order of addresses; never more than one folder in memory. */
export async function* listStored(folder: string): AsyncGenerator<FileAddress> {
  for (const first of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(first)) continue
    for (const second of await namesIn(join(folder, first)))
      for (const name of await namesIn(join(folder, first, second))) if (isFileAddress(name)) yield name
  }
}
