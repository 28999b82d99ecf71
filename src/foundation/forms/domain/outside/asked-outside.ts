import type { Json } from '../../../../kernel/canonical.ts'
import type { Part } from '../../form-words.ts'

/** An object of JSON. */
export type JsonObject = { readonly [key: string]: Json | undefined }

/** Whether somebody outside is asked for a part: notes ask nothing, and what the program sets nobody else does. */
export const isAskedOutside = (part: Part): boolean => {
  if (part.times.max === 0) return false
  if (part.kind === 'group') return part.parts.some(isAskedOutside)
  return part.kind !== 'note' && part.kind !== 'hidden' && part.locked !== true
}
