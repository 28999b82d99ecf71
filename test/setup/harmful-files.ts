import { crc32, deflateRawSync } from 'node:zlib'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter, configure } from '@zip.js/zip.js'

configure({ useWebWorkers: false })

/** A member of an archive. */
export interface Member {
  readonly name: string
  readonly bytes?: string | Uint8Array
  /** Unix mode, as for a symbolic link. */
  readonly mode?: number
}

const SYMLINK = 0o120777

/** An archive with these members. */
export const zipOf = async (members: readonly Member[], password?: string): Promise<Uint8Array> => {
  const writer = new ZipWriter(new Uint8ArrayWriter(), password === undefined ? {} : { password })
  for (const { name, bytes = '', mode } of members)
    await writer.add(name, new Uint8ArrayReader(Uint8Array.from(Buffer.from(bytes))), {
      ...(mode === undefined ? {} : { externalFileAttributes: (mode << 16) >>> 0, versionMadeBy: 0x0314 }),
      // An ODF file begins with its kind, unpacked.
      level: name === 'mimetype' ? 0 : 6,
      extendedTimestamp: name !== 'mimetype',
      dataDescriptor: false,
    })
  return writer.close()
}

/** A link that leads out of the archive. */
export const linkInZip = () => zipOf([{ name: 'bild.png', bytes: '/etc/passwd', mode: SYMLINK }])

/** Header of a member, as it stands in front of it and, with a few fields more, in the list at the end (APPNOTE.TXT 4.3.7, 4.3.12). */
const headerOf = (
  name: string,
  packed: Buffer,
  { crc, sizeBytes, at }: { readonly crc: number; readonly sizeBytes: number; readonly at: number | null },
) => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(sizeBytes, 18)
  fields.writeUInt16LE(name.length, 22)
  if (at === null) return Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name)])
  const more = Buffer.alloc(14)
  more.writeUInt32LE(at, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, more, Buffer.from(name)])
}

/** An archive with one content many times, packed only once. `saysBytes` is how large each member says it is. */
export const repeated = (members: number, sizeBytes: number, saysBytes = sizeBytes): Buffer => {
  const zeros = Buffer.alloc(sizeBytes)
  const packed = deflateRawSync(zeros)
  const crc = crc32(zeros)
  const [packedMembers, list]: [Buffer[], Buffer[]] = [[], []]
  const says = { crc, sizeBytes: saysBytes }
  let at = 0
  for (let count = 0; count < members; count++) {
    const member = Buffer.concat([headerOf(`${count}.txt`, packed, { ...says, at: null }), packed])
    packedMembers.push(member)
    list.push(headerOf(`${count}.txt`, packed, { ...says, at }))
    at += member.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(members, 8)
  end.writeUInt16LE(members, 10)
  end.writeUInt32LE(Buffer.concat(list).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...packedMembers, ...list, end])
}

/** An archive of about a megabyte that grows to more than a gigabyte. */
export const bomb = (): Buffer => repeated(110, 9_900_000)

/** An archive in an archive, so many levels deep. */
export const nestedZip = async (levels: number): Promise<Uint8Array> => {
  let inner = await zipOf([{ name: 'a.txt', bytes: 'a' }])
  for (let level = 1; level < levels; level++) inner = await zipOf([{ name: 'innen.zip', bytes: inner }])
  return inner
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'

/** A text document with further members. */
export const docxWith = (more: readonly Member[] = []) =>
  zipOf([
    { name: '[Content_Types].xml', bytes: TYPES },
    { name: 'word/document.xml', bytes: '<w:document xmlns:w="x"/>' },
    ...more,
  ])

/** A table whose own markup is this. */
export const xlsxWith = (workbook: string | Uint8Array) =>
  zipOf([
    { name: '[Content_Types].xml', bytes: TYPES },
    { name: 'xl/workbook.xml', bytes: workbook },
  ])

/** A picture of 2 x 2 points, as far as its header goes. */
export const png = (width = 2, height = 2): Buffer => {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width)
  size.writeUInt32BE(height, 4)
  const head = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  return Buffer.concat([head, size, Buffer.from([8, 2, 0, 0, 0, 0, 0, 0, 0])])
}
