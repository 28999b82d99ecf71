import { createHash } from 'node:crypto'

/** Plain data: what survives JSON without a loss. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** One way to write a value: keys in order, nothing undefined, so that equal data has equal text. */
export const canonical = (value: Json): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const parts: string[] = []
  for (const key of Object.keys(value).sort()) {
    const part = value[key]
    if (part !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(part)}`)
  }
  return `{${parts.join(',')}}`
}

const isList = (value: readonly Json[] | { readonly [key: string]: Json | undefined }): value is readonly Json[] =>
  Array.isArray(value)

/** SHA-256 over bytes or text, as 32 bytes. */
export const digest = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** SHA-256 over bytes or text, in lower-case hex. */
export const sha256 = (bytes: string | Uint8Array): string => digest(bytes).toString('hex')

/** The fingerprint of plain data: equal data, equal fingerprint. */
export const hashOf = (value: Json): string => sha256(canonical(value))
