import { Flawed, type Readable } from './words.ts'

// A picture of more points would need gigabytes to be shown; a large-format scan has 140 million.
const MOST_POINTS = 250_000_000

interface Size {
  readonly width: number
  readonly height: number
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const png = (head: Uint8Array): Size | null => {
  if (head.length < 33 || view(head).getUint32(8) !== 13 || view(head).getUint32(12) !== 0x49_48_44_52) return null
  return { width: view(head).getUint32(16), height: view(head).getUint32(20) }
}

const gif = (head: Uint8Array): Size | null =>
  head.length < 13 ? null : { width: view(head).getUint16(6, true), height: view(head).getUint16(8, true) }

/** Frame headers of JPEG, but for those that are other tables (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const MOST_MARKERS = 2_000

/** Walks from marker to marker up to the frame header. */
const jpeg = async ({ read, sizeBytes }: Readable): Promise<Size | null> => {
  let at = 2
  for (let count = 0; count < MOST_MARKERS && at < sizeBytes; count++) {
    const bytes = await read(at, 9)
    if (bytes.length < 9 || bytes[0] !== 0xff) return null
    const marker = bytes[1] ?? 0
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return { height: view(bytes).getUint16(5), width: view(bytes).getUint16(7) }
    else at += 2 + view(bytes).getUint16(2)
  }
  return null
}

const webp = (head: Uint8Array): Size | null => {
  if (head.length < 30) return null
  const kind = Buffer.from(head.subarray(12, 16)).toString('latin1')
  const look = view(head)
  if (kind === 'VP8X')
    return { width: 1 + (look.getUint32(24, true) & 0xffffff), height: 1 + (look.getUint32(26, true) >>> 8) }
  if (kind === 'VP8L') {
    const bits = look.getUint32(21, true)
    return head[20] === 0x2f ? { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) } : null
  }
  if (kind !== 'VP8 ') return null
  return { width: look.getUint16(26, true) & 0x3fff, height: look.getUint16(28, true) & 0x3fff }
}

/** Reads how large a picture is; throws where its header is none or it is too large to be shown. TIFF and HEIC keep it deep inside: not read. */
export const checkPicture = async (mediaType: string, content: Readable): Promise<void> => {
  const head = await content.read(0, 64)
  const sizes: Readonly<Record<string, () => Promise<Size | null> | Size | null>> = {
    'image/png': () => png(head),
    'image/gif': () => gif(head),
    'image/jpeg': () => jpeg(content),
    'image/webp': () => webp(head),
  }
  const look = sizes[mediaType]
  if (look === undefined) return
  const size = await look()
  if (size === null || size.width === 0 || size.height === 0) throw new Flawed('broken')
  if (size.width * size.height > MOST_POINTS) throw new Flawed('bomb')
}
