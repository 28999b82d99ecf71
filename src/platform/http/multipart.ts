import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { TooLarge, watched } from '../files/index.ts'
import type { Land } from '../files/words.ts'
import { type Body, type BodyRefusal, MOST_TYPED_BYTES } from './form-body.ts'
import type { Upload } from './words.ts'

const MOST_FILES = 50
const LONGEST_NAME_BYTES = 300
const FIELD_BYTES = 1_000_000

interface Wish {
  readonly kind: string
  readonly limitBytes: number
  readonly land: Land | null
  readonly mostFields: number
}

/** A body that is refused while it still comes in. */
class Refused extends Error {
  readonly refusal: BodyRefusal
  constructor(refusal: BodyRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Browsers write these three signs of a name in percent form (HTML standard, multipart/form-data encoding). */
const nameOf = (said: string | undefined): string =>
  (said ?? '').replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n')

const landFile = async (file: BusboyFileStream, { land, limitBytes }: Wish): Promise<Upload['content'] | null> => {
  if (land === null) {
    file.resume()
    return null
  }
  const landed = await land(file, limitBytes)
  if (landed.ok) return landed.value
  file.resume()
  throw new Refused(landed.refusal.code === 'file/disk' ? landed.refusal : { code: 'http/too-large', limitBytes })
}

const openParser = (wish: Wish): BusboyInstance =>
  new Busboy({
    headers: { 'content-type': wish.kind },
    limits: {
      fields: wish.mostFields,
      files: MOST_FILES,
      parts: wish.mostFields + MOST_FILES,
      fieldSize: FIELD_BYTES,
      headerPairs: 20,
      headerSize: 8_192,
    },
  })

/**
 * Reads a form with files as it comes in: typed fields into memory, files to where they land. Nothing stays of a body that
 * breaks off or is refused.
 */
export const readMultipart = async (
  stream: globalThis.ReadableStream<Uint8Array>,
  wish: Wish,
): Promise<Body | BodyRefusal> => {
  const fields: [string, string][] = []
  const landing: Promise<Upload | null>[] = []
  const files: BusboyFileStream[] = []
  let typedBytes = 0
  const stopping = new AbortController()
  try {
    const parser = openParser(wish)
    const refuse = (refusal: BodyRefusal): void => stopping.abort(new Refused(refusal))
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      parser.on(limit, () => refuse({ code: 'http/bad-body' }))
    parser.on('field', (name, value, ...[, valueCut]) => {
      typedBytes += name.length + value.length
      if (valueCut || typedBytes > MOST_TYPED_BYTES) refuse({ code: 'http/too-large', limitBytes: wish.limitBytes })
      else if (name.length > LONGEST_NAME_BYTES) refuse({ code: 'http/bad-body' })
      else fields.push([nameOf(name), value])
    })
    parser.on('file', (field, file, name) => {
      files.push(file)
      const landed = landFile(file, wish).then(
        (content) => content && { field: nameOf(field), name: nameOf(name), content },
      )
      landed.catch((why: unknown) => stopping.abort(why))
      landing.push(landed)
    })
    const counted = watched(Readable.fromWeb(stream as ReadableStream<Uint8Array>), wish.limitBytes, () => {})
    await pipeline(counted, parser, { signal: stopping.signal })
    const uploads = (await Promise.all(landing)).flatMap((upload) => (upload && isChosen(upload) ? [upload] : []))
    return { fields, uploads }
  } catch (thrown) {
    for (const file of files) file.destroy(new Error('the form broke off'))
    await discard(landing)
    const why: unknown = stopping.signal.aborted ? stopping.signal.reason : thrown
    if (why instanceof Refused) return why.refusal
    return why instanceof TooLarge ? { code: 'http/too-large', limitBytes: wish.limitBytes } : { code: 'http/bad-body' }
  }
}

/** Where none was chosen a browser sends an empty file without a name; an empty one with a name was meant. */
const isChosen = (upload: Upload): boolean => upload.name !== '' || upload.content.sizeBytes > 0

const discard = async (landing: readonly Promise<Upload | null>[]): Promise<void> => {
  for (const ended of await Promise.allSettled(landing))
    if (ended.status === 'fulfilled') await ended.value?.content.close()
}
