import type { ScanState } from '../files/words.ts'
import { Badge } from './blocks.tsx'
import { useWords } from './frame.tsx'
import { scanTexts } from './texts.ts'

export interface FileLinkProps {
  readonly name: string
  /** Where it can be looked at, if it can. */
  readonly href?: string | undefined
  /** What is known of its harm; nothing is said where that is not known. */
  readonly scan?: ScanState | undefined
}

const KINDS = { waiting: 'info', infected: 'danger', 'not-scanned': 'warning' } as const

/** A file by its name, with a mark where it was not found clean. Only what may be opened is a link. */
export const FileLink = ({ name, href, scan }: FileLinkProps) => {
  const words = useWords()
  const open = scan !== 'waiting' && scan !== 'infected'
  return (
    <>
      {open && href !== undefined ? (
        <a class="kern-link" href={href}>
          {name}
        </a>
      ) : (
        name
      )}
      {scan === undefined || scan === 'clean' ? null : (
        <>
          {' '}
          <Badge kind={KINDS[scan]}>{words(scanTexts[scan])}</Badge>
        </>
      )}
    </>
  )
}
