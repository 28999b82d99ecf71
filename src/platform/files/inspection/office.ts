import { Flawed, type Readable } from './words.ts'

/** Parts of office files that hold programs: OOXML with macros, ActiveX, macro sheets of old tables; Basic and scripts of ODF. */
const PROGRAMS = [
  /(?:^|\/)vba(?:project|data)[^/]*$/i,
  /(?:^|\/)activex\//i,
  /(?:^|\/)xl\/(?:macrosheets|dialogsheets)\//i,
  /^(?:basic|scripts)\//i,
]

/** Throws where a member of an archive is a part that holds programs. */
export const checkMember = (name: string): void => {
  if (PROGRAMS.some((form) => form.test(name))) throw new Flawed('macro')
}

const OOXML: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
]

const ODF = /^application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation)$/

/** ODF begins with an unpacked member `mimetype`, so that its kind stands at byte 38 (OpenDocument 1.3, part 2, 3.3). */
const odfKind = async (content: Readable): Promise<string | null> => {
  const head = Buffer.from(await content.read(0, 150)).toString('latin1')
  if (head.slice(30, 38) !== 'mimetype') return null
  const length = Buffer.from(head, 'latin1').readUInt32LE(22)
  const kind = head.slice(38, 38 + length)
  return ODF.test(kind) ? kind : null
}

/** Which office file an archive is by what is in it; a plain archive where it is none. */
export const kindOfOffice = async (names: readonly string[], content: Readable): Promise<string> => {
  const office = names.includes('[Content_Types].xml') ? OOXML.find(([part]) => names.includes(part))?.[1] : undefined
  return office ?? (await odfKind(content)) ?? 'application/zip'
}
