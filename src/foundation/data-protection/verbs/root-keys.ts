import type { ReadRootKeys, RootKey, RootKeys } from '../root-key-words.ts'

/** The root keys as this process knows them. */
export interface KnownRootKeys {
  /** Wraps what is new. */
  readonly current: () => RootKey
  /** The root key of a name; one that is not known is looked for once more where the keys lie. */
  readonly find: (id: string) => Promise<RootKey | null>
  /** Looks again where the keys lie; what was known holds where that fails. */
  readonly again: () => Promise<void>
}

/**
 * Keeps the root keys of a start and reads them again when an unknown one is met, which happens once after they were
 * rotated. That wait inside of a transaction is meant: the other way is to fail what people are doing.
 */
export const knownRootKeys = (first: RootKeys, read: ReadRootKeys): KnownRootKeys => {
  let known = first
  let reading: Promise<void> | null = null
  const readOnce = async (): Promise<void> => {
    const now = await read()
    if (now.ok) known = now.value
  }
  const again = (): Promise<void> => {
    reading ??= readOnce().finally(() => {
      reading = null
    })
    return reading
  }
  const look = (id: string): RootKey | null => known.find((root) => root.id === id) ?? null
  return {
    again,
    current: () => known[0],
    find: async (id) => {
      const there = look(id)
      if (there) return there
      await again()
      return look(id)
    },
  }
}
