import type { Upload } from './words.ts'

/** A form as it came: its fields in order, its files. */
export interface Body {
  readonly fields: readonly (readonly [string, string])[]
  readonly uploads: readonly Upload[]
}

/** Why a body could not be read. */
export type BodyRefusal =
  | { readonly code: 'http/too-large'; readonly limitBytes: number }
  | { readonly code: 'http/bad-body' }

const MOST_FIELDS = 5_000

/** Reads a form of at most `limitBytes`; what is longer is not read to its end. */
export const readBody = async (request: Request, limitBytes: number): Promise<Body | BodyRefusal> => {
  const kind = request.headers.get('content-type') ?? ''
  const bytes = await bytesOf(request, limitBytes)
  if (bytes === null) return { code: 'http/too-large', limitBytes }
  if (kind.startsWith('application/x-www-form-urlencoded'))
    return fieldsOnly(new URLSearchParams(bytes.toString('utf8')))
  if (!kind.startsWith('multipart/form-data')) return bytes.length === 0 ? fieldsOnly([]) : { code: 'http/bad-body' }
  try {
    return await split(await new Response(bytes, { headers: { 'content-type': kind } }).formData())
  } catch {
    return { code: 'http/bad-body' }
  }
}

const bytesOf = async (request: Request, limitBytes: number): Promise<Buffer<ArrayBuffer> | null> => {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) return null
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > limitBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const fieldsOnly = (entries: Iterable<readonly [string, string]>): Body | BodyRefusal => {
  const fields = [...entries]
  return fields.length > MOST_FIELDS ? { code: 'http/bad-body' } : { fields, uploads: [] }
}

const split = async (data: FormData): Promise<Body | BodyRefusal> => {
  const fields: [string, string][] = []
  const uploads: Upload[] = []
  for (const [field, value] of data) {
    if (typeof value === 'string') fields.push([field, value])
    // Where none was chosen a browser sends an empty file without a name; an empty one with a name was meant.
    else if (value.name !== '' || value.size > 0)
      uploads.push({ field, name: value.name, mediaType: value.type, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  return fields.length > MOST_FIELDS ? { code: 'http/bad-body' } : { fields, uploads }
}
