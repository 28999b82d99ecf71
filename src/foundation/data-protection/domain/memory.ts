/** Values by name, kept briefly. */
export interface Memory<Value> {
  readonly get: (name: string) => Value | undefined
  readonly keep: (name: string, value: Value) => void
  readonly forget: (name: string) => void
}

/** How much is kept and how long, in milliseconds of a clock that only goes forward. */
export interface Bounds {
  readonly most: number
  readonly lastsMs: number
  readonly nowMs: () => number
}

/** A memory bounded in number and time; reading does not make a value last longer. The oldest makes room. */
export const boundedMemory = <Value>({ most, lastsMs, nowMs }: Bounds): Memory<Value> => {
  const kept = new Map<string, { readonly value: Value; readonly untilMs: number }>()
  return {
    get: (name) => {
      const known = kept.get(name)
      if (known === undefined) return undefined
      if (known.untilMs > nowMs()) return known.value
      kept.delete(name)
      return undefined
    },
    keep: (name, value) => {
      kept.delete(name)
      const oldest = kept.size >= most ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      kept.set(name, { value, untilMs: nowMs() + lastsMs })
    },
    forget: (name) => void kept.delete(name),
  }
}
