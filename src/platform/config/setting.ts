/** One setting of the environment: its key, what it does, what holds without it, and how its text is read. */
export interface Setting<Value> {
  readonly key: string
  readonly does: string
  readonly without: string
  readonly expects: string
  readonly read: (text: string | undefined) => Value | undefined
}

/** A setting; what it reads decides its type. */
export const setting = <Value>(one: Setting<Value>): Setting<Value> => one

/** A text; null where there is none. */
export const text = (value: string | undefined): string | null => value?.trim() || null
/** A URL of one of these protocols; null where there is none. */
export const url =
  (...protocols: readonly string[]) =>
  (value: string | undefined): string | null | undefined => {
    const given = text(value)
    if (given === null) return null
    return URL.canParse(given) && protocols.includes(new URL(given).protocol) ? given : undefined
  }
