import type { Tx } from '../../../platform/postgres/index.ts'
import { type Bounds, boundedMemory } from '../domain/memory.ts'

/** A memory of what transactions read and made. */
export interface TxMemory<Value> {
  readonly recall: (tx: Tx, name: string) => Value | null
  readonly remember: (tx: Tx, name: string, value: Value) => Value
  readonly forget: (tx: Tx, name: string) => void
}

/** What a transaction read or made may come to nothing: until its commit only itself knows it. */
export const txMemory = <Value>(bounds: Bounds): TxMemory<Value> => {
  const kept = boundedMemory<Value>(bounds)
  const inside = new WeakMap<Tx, Map<string, Value | null>>()
  const note = (tx: Tx, name: string, value: Value | null): void =>
    void inside.set(tx, (inside.get(tx) ?? new Map<string, Value | null>()).set(name, value))
  return {
    recall: (tx, name) => {
      const noted = inside.get(tx)?.get(name)
      return noted === undefined ? (kept.get(name) ?? null) : noted
    },
    remember: (tx, name, value) => {
      note(tx, name, value)
      tx.onCommit(() => kept.keep(name, value))
      return value
    },
    forget: (tx, name) => {
      note(tx, name, null)
      tx.onCommit(() => kept.forget(name))
    },
  }
}
