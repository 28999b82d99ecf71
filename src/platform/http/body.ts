import type { Land } from '../files/words.ts'
import { type Body, type BodyRefusal, MOST_TYPED_BYTES } from './form-body.ts'
import { mediaTypeOf } from './media-type.ts'
import { readMultipart } from './multipart.ts'

/** How much is read, and where files land; null where nobody will look at them. */
export interface BodyWish {
  readonly limitBytes: number
  readonly land: Land | null
  /** Whether a body of this kind is text to be handed on as it is. */
  readonly isText?: (kind: string) => boolean
}

const MOST_FIELDS = 5_000
const NO_FIELDS: Body = { fields: [], uploads: [] }

/** Reads a form of at most `limitBytes`; what is longer is not read to its end. Its files land, one after the other. */
export const readBody = async (
  request: Request,
  { limitBytes, land, isText }: BodyWish,
): Promise<Body | BodyRefusal> => {
  const kind = request.headers.get('content-type') ?? ''
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) return { code: 'http/too-large', limitBytes }
  if (kind.startsWith('multipart/form-data') && request.body)
    return readMultipart(request.body, { kind, limitBytes, land, mostFields: MOST_FIELDS })
  const most = Math.min(limitBytes, MOST_TYPED_BYTES)
  const bytes = await bytesOf(request, most)
  if (bytes === null) return { code: 'http/too-large', limitBytes: most }
  if (kind.startsWith('application/x-www-form-urlencoded'))
    return fieldsOnly(new URLSearchParams(bytes.toString('utf8')))
  if (isText?.(kind)) return { ...NO_FIELDS, sent: { mediaType: mediaTypeOf(kind), text: bytes.toString('utf8') } }
  return bytes.length === 0 ? fieldsOnly([]) : { code: 'http/bad-body' }
}

const bytesOf = async (request: Request, limitBytes: number): Promise<Buffer<ArrayBuffer> | null> => {
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
