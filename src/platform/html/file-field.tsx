import { FieldShell, type FieldProps, inputAttributes, inputClass } from './field-frame.tsx'
import type { ScanState } from '../files/words.ts'
import { FileLink } from './file-link.tsx'
import { useLanguage, useWords } from './frame.tsx'
import { fieldTexts } from './texts.ts'

/** A file that was sent before. */
export interface PresentFile {
  readonly name: string
  readonly sizeBytes: number
  /** Where it can be looked at. */
  readonly href?: string | undefined
  /** What is known of its harm. */
  readonly scan?: ScanState | undefined
}

/** A file of which only a part has arrived. */
export interface UnfinishedFile {
  readonly id: string
  readonly name: string
  readonly sizeBytes: number
  readonly arrivedBytes: number
}

/** Where a script may send large files in parts, and what it has begun. */
export interface SentInParts {
  readonly href: string
  readonly unfinished: readonly UnfinishedFile[]
  /** Name and value of the button that throws one away. */
  readonly discard: (file: UnfinishedFile) => { readonly name: string; readonly value: string }
}

export interface FileFieldProps extends FieldProps {
  readonly parts?: SentInParts | undefined
  /** Media types that are accepted, as `application/pdf`. */
  readonly mediaTypes?: readonly string[] | undefined
  readonly maxBytes?: number | undefined
  readonly multiple?: boolean | undefined
  readonly present?: readonly PresentFile[] | undefined
  /** Gives each present file a button; name and value are sent with the form. */
  readonly remove?: ((file: PresentFile, index: number) => { name: string; value: string }) | undefined
}

const kindNames: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/tiff': 'TIFF',
  'image/heic': 'HEIC',
  'text/plain': 'TXT',
  'text/csv': 'CSV',
  'application/xml': 'XML',
  'text/xml': 'XML',
  'application/zip': 'ZIP',
  'application/msword': 'DOC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.oasis.opendocument.text': 'ODT',
}

/** The size of a file as people read it: `1,5 MB`; 1 MB is 1024 KB here, as limits are set. */
export const showBytes = (sizeBytes: number, locale: 'de-DE' | 'en-GB' = 'de-DE'): string => {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  if (sizeBytes < 1024) return `${format.format(sizeBytes)} Byte`
  if (sizeBytes < 1024 * 1024) return `${format.format(Math.round(sizeBytes / 1024))} KB`
  return `${format.format(sizeBytes / (1024 * 1024))} MB`
}

/** Names of media types as people say them, each once. */
export const showMediaTypes = (mediaTypes: readonly string[]): string =>
  [...new Set(mediaTypes.map((type) => kindNames[type] ?? (type.split('/')[1] ?? type).toUpperCase()))].join(', ')

interface PresentFilesProps extends FileFieldProps {
  readonly present: readonly PresentFile[]
  readonly locale: 'de-DE' | 'en-GB'
}

const PresentFiles = ({ present, remove, locale }: PresentFilesProps) => {
  const words = useWords()
  return (
    <div class="dk-files">
      <p class="kern-body kern-body--small kern-body--muted">{words(fieldTexts.fileThere)}</p>
      <ul class="dk-files__list">
        {present.map((file, index) => {
          const button = remove?.(file, index)
          return (
            <li class="dk-files__file" key={`${index}-${file.name}`}>
              <span class="kern-icon kern-icon--draft kern-icon--default" aria-hidden="true" />
              <span class="kern-body dk-files__name">
                <FileLink name={file.name} href={file.href} scan={file.scan} />{' '}
                <span class="dk-muted">({showBytes(file.sizeBytes, locale)})</span>
              </span>
              {button === undefined ? null : (
                <button class="kern-btn kern-btn--tertiary" type="submit" name={button.name} value={button.value}>
                  <span class="kern-label">
                    {words(fieldTexts.fileRemove)}
                    <span class="dk-unseen">: {file.name}</span>
                  </span>
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const UnfinishedFiles = ({ unfinished, discard }: SentInParts) => {
  const words = useWords()
  const locale = useLanguage() === 'en' ? 'en-GB' : 'de-DE'
  return (
    <div class="dk-files">
      <p class="kern-body kern-body--small kern-body--muted">{words(fieldTexts.fileUnfinished)}</p>
      <ul class="dk-files__list">
        {unfinished.map((file) => (
          <li class="dk-files__file" key={file.id}>
            <span class="kern-body dk-files__name">
              {file.name}{' '}
              <span class="dk-muted">
                ({showBytes(file.arrivedBytes, locale)} / {showBytes(file.sizeBytes, locale)})
              </span>
            </span>
            <button class="kern-btn kern-btn--tertiary" type="submit" {...discard(file)}>
              <span class="kern-label">
                {words(fieldTexts.fileDiscard)}
                <span class="dk-unseen">: {file.name}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the script that sends large files needs to know. */
const forScript = (parts: SentInParts | undefined, sending: string) =>
  parts && {
    'data-uploads': parts.href,
    'data-sending': sending,
    'data-unfinished': JSON.stringify(
      parts.unfinished.map(({ id, name, sizeBytes }) => ({ id, name, size: sizeBytes })),
    ),
  }

/** A file to send; shows what is already there and the limits. */
export const FileField = (props: FileFieldProps) => {
  const words = useWords()
  const locale = useLanguage() === 'en' ? 'en-GB' : 'de-DE'
  const present = props.present ?? []
  const hints = [
    props.mediaTypes?.length ? words(fieldTexts.fileKinds, { kinds: showMediaTypes(props.mediaTypes) }) : '',
    props.maxBytes === undefined ? '' : words(fieldTexts.fileSize, { size: showBytes(props.maxBytes, locale) }),
    present.length > 0 && !props.multiple ? words(fieldTexts.fileReplace) : '',
  ].filter((hint) => hint !== '')
  return (
    <div class="dk-file">
      <FieldShell field={props} hint={hints.length > 0 ? hints.join(' ') : undefined}>
        {present.length > 0 ? <PresentFiles {...props} present={present} locale={locale} /> : null}
        {props.parts && props.parts.unfinished.length > 0 ? <UnfinishedFiles {...props.parts} /> : null}
        <input
          {...forScript(props.parts, words(fieldTexts.fileSending))}
          {...inputAttributes(props, hints.length > 0)}
          class={inputClass(props.error)}
          type="file"
          accept={props.mediaTypes?.length ? props.mediaTypes.join(',') : undefined}
          multiple={props.multiple}
        />
      </FieldShell>
    </div>
  )
}
