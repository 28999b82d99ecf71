import { Readable } from 'node:stream'
import { derivedId, type Id } from '../../../kernel/ids.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import type { Authority } from '../../account/words.ts'
import type { Sealer } from '../../data-protection/words.ts'
import type { CasesShell } from '../shell.ts'
import type { StoredCase } from '../store/cases.ts'
import { insertFile } from '../store/files.ts'
import type { CaseRef, LogEntry, Service } from '../words.ts'
import { addressKey, BYTES } from './files-for-case.ts'
import { tellParties } from './send-on.ts'

/** A move that was made, with everything its effects need. */
export interface Done {
  readonly ref: CaseRef
  readonly found: StoredCase
  readonly service: Service
  readonly authority: Authority
  readonly entry: LogEntry
  readonly log: readonly LogEntry[]
  /** The parties who still have a mailbox. */
  readonly reached: readonly Id[]
  /** Whether somebody of the case has closed the account, so that letters go by post. */
  readonly byPost: boolean
  /** Whether a document of this move goes by post to somebody whose account is open. */
  readonly onPaper: boolean
  /** Whether nobody can be told of what lies in the mailbox of a party who still has one. */
  readonly untold: boolean
}

/** A letter that was printed; `document` names it within its move. */
export interface Printed {
  readonly document: string
  readonly title: string
  readonly sealer: Sealer
  readonly bytes: Uint8Array
}

const fileName = (number: string, title: string): string => `${number}-${title.replace(/[^\p{L}\p{N}]+/gu, '-')}.pdf`

/** Puts a printed letter into the store and then into the case; twice is the same as once. */
export const keepLetter = async (
  shell: Pick<CasesShell, 'db' | 'keys' | 'files' | 'outbox'>,
  {
    ref,
    found,
    entry,
    onPaper,
  }: Pick<Done, 'ref' | 'found' | 'onPaper'> & { readonly entry: Pick<LogEntry, 'at' | 'seq'> },
  { document, title, sealer, bytes }: Printed,
): Promise<void> => {
  const id = derivedId(Date.parse(entry.at), `${ref.id} ${entry.seq} ${document}`)
  const stored = await shell.files.put({
    scopeKey: addressKey(shell.keys, ref, id),
    seal: sealer.newFile(BYTES),
    bytes: Readable.from([bytes]),
    mostBytes: bytes.length,
  })
  if (!stored.ok) throw new Error(`${stored.refusal.code}: document ${document} of case ${ref.id}`)
  const name = fileName(found.row.number, title)
  await shell.db.tx(inAuthority(ref.authority), async (tx) => {
    await insertFile(tx, ref, {
      id,
      origin: 'authority',
      document,
      seq: entry.seq,
      name: sealer.seal('case.file-name', name),
      mediaType: 'application/pdf',
      ...stored.value,
      scan: 'clean',
      madeAt: entry.at,
      byPost: onPaper,
      message: null,
    })
    await tellParties(shell, tx, { ref, seq: entry.seq })
  })
}
