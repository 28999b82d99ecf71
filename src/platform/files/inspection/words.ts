/** Why a file is not taken. Each one is told to its sender with what to do. */
const FLAWS = [
  'empty',
  'unknown-kind',
  'name-differs',
  'broken',
  'active-content',
  'two-kinds',
  'bomb',
  'nested',
  'link-or-path',
  'encrypted',
  'macro',
  'external',
  'too-hard',
] as const
export type Flaw = (typeof FLAWS)[number]

/** What an inspection came to: the media type by the bytes, and a name that fits it. */
export type Inspected = { readonly mediaType: string; readonly name: string } | { readonly flaw: Flaw }

/** Bytes to be looked into from any place. */
export interface Readable {
  readonly sizeBytes: number
  readonly read: (offset: number, length: number) => Promise<Uint8Array>
}

/** A file that is not what it should be; thrown from deep inside of an inspection. */
export class Flawed extends Error {
  readonly flaw: Flaw
  constructor(flaw: Flaw) {
    super(flaw)
    this.flaw = flaw
  }
}
