/** Endings that a media type goes by; the first one is given where a name has none of them. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic', 'heif'],
  'application/zip': ['zip'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'text/plain': ['txt', 'log', 'md'],
  'text/csv': ['csv'],
  'application/json': ['json'],
  'application/xml': ['xml'],
}

/** Endings of what a system would run or a browser would draw; nobody needs to send them to an office. */
const ACTIVE = new Set(
  'exe com scr msi bat cmd ps1 vbs vbe js mjs jse wsf wsh hta jar sh php py html htm xhtml svg svgz mht lnk url reg dll docm xlsm pptm dotm xltm'.split(
    ' ',
  ),
)

/** Longest name of a file, in code points; the ending stays. */
export const LONGEST_NAME = 120

/** The ending of a name in lower case, or an empty text. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** Whether an ending belongs to something that is run or drawn. */
export const isActive = (ending: string): boolean => ACTIVE.has(ending)

/** The media type that an ending promises, or null where we know none. */
export const promisedBy = (ending: string): string | null =>
  Object.entries(ENDINGS).find(([, endings]) => endings.includes(ending))?.[0] ?? null

/**
 * A name that can be shown and saved: composed (NFC), without folders, control signs, signs that turn the direction of
 * writing (so that `exe.pdf` is what it seems), signs that systems forbid, and with an ending that fits the content.
 */
export const cleanName = (said: string, mediaType: string): string => {
  const plain = (said.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[\s<>:"|?*]+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const endings = ENDINGS[mediaType] ?? []
  const fits = endings.includes(endingOf(plain))
  const ending = fits ? plain.slice(plain.lastIndexOf('.')) : endings[0] === undefined ? '' : `.${endings[0]}`
  const stem = fits ? plain.slice(0, -ending.length) : plain
  const signs = [...(stem.trim() || 'datei')]
  return `${signs
    .slice(0, LONGEST_NAME - ending.length)
    .join('')
    .trimEnd()}${ending}`
}
