import { type Actor, partyOf } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { type FileContent, type FileRefusal, shutBy } from '../../../platform/files/words.ts'
import { inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { noteReading } from '../../data-protection/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { audit } from '../../security/index.ts'
import { READING_LAW } from '../domain/law/reading.ts'
import { unlessMandated } from '../domain/represent.ts'
import { isSeen } from '../domain/see.ts'
import type { CasesShell } from '../shell.ts'
import { findCase } from '../store/cases.ts'
import { type CaseFile, filesOf } from '../store/files.ts'
import type { CaseRef, CaseRefusal } from '../words.ts'
import { latestAnswers } from './answers.ts'
import { BYTES } from './files-for-case.ts'
import type { Side } from './move-case.ts'
import { applicantRoles, seenByStaff, staffRoles } from './roles.ts'

type OpeningShell = Pick<CasesShell, 'db' | 'clock' | 'keys' | 'outbox' | 'files' | 'services'>

/** The content of a file with the name it was given. Whoever opened it closes it. */
export interface OpenedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: FileContent
}

interface Opening {
  readonly actor: Actor
  readonly ref: CaseRef
  readonly file: CaseFile
}

/** Staff open what they see: a file of the applicant only where they see the answer that names it. */
const mayOpen = async (shell: OpeningShell, tx: Tx, { actor, ref, file }: Opening): Promise<boolean> => {
  const found = await findCase(tx, ref)
  const released = found && (await shell.services.version(found.row.service, found.row.version))
  if (!found || !released) return false
  const answers = await latestAnswers(shell, tx, ref)
  return answers !== null && isSeen(file, seenByStaff(actor, found.row, { service: released.service, answers }))
}

/** Whoever acts for a party opens only what the mandate lets them read; what came with a message belongs to the mailbox. */
const unlessMayRead = async (shell: OpeningShell, tx: Tx, { actor, ref, file }: Opening) => {
  if (actor.actingFor.kind === 'self') return null
  const found = await findCase(tx, ref)
  const released = found && (await shell.services.version(found.row.service, found.row.version))
  return released
    ? unlessMandated(actor, file.message === null ? 'read' : 'mailbox', released.service)
    : refuse({ code: 'case/not-found' })
}

/** Staff who open a file read somebody's data; a party who does reads the own. */
const remember = async (
  shell: Pick<CasesShell, 'clock' | 'outbox'>,
  tx: Tx,
  {
    actor,
    target,
    file,
  }: { readonly actor: Actor; readonly target: CaseRef & { side: Side }; readonly file: CaseFile },
): Promise<void> => {
  const by = { doer: actor, at: shell.clock() }
  const ref = { case: target.id, file: file.id }
  const act = 'cases.open-file'
  if (target.side === 'applicant') return audit.append(tx, { act, ref }, by)
  await noteReading(shell)(tx, { act, rows: [target.id], ref, purpose: 'case-work', law: READING_LAW }, by)
}

/**
 * Opens a file of a case for a party or for staff of its authority; each opening is remembered. Refuses one that waits
 * for the virus scanner, and an infected one.
 */
export const openFile =
  (shell: OpeningShell) =>
  async (
    actor: Actor,
    target: CaseRef & { readonly side: Side },
    fileId: Id,
  ): Promise<Result<OpenedFile, CaseRefusal | FileRefusal>> => {
    const ref = { authority: target.authority, id: target.id }
    const party = target.side === 'applicant' ? partyOf(actor) : undefined
    const found = await shell.db.tx(inAuthority(ref.authority, party), async (tx) => {
      const roles = party === undefined ? staffRoles(actor, ref.authority) : await applicantRoles(tx, ref, actor)
      const file = roles.length > 0 ? (await filesOf(tx, ref)).find((one) => one.id === fileId) : undefined
      if (!file) return refuse({ code: 'case/not-found' })
      const barred = target.side === 'applicant' ? await unlessMayRead(shell, tx, { actor, ref, file }) : null
      if (barred) return barred
      const sealer = await shell.keys.find(tx, ref.id)
      if (!sealer) return refuse({ code: 'case/erased' })
      if (target.side === 'staff' && !(await mayOpen(shell, tx, { actor, ref, file })))
        return refuse({ code: 'case/not-found' })
      if (shutBy(file.scan) === null) await remember(shell, tx, { actor, target, file })
      return ok({ file, sealer })
    })
    return found.ok ? fileContent(shell, found.value) : found
  }

/** Reads the bytes of a file that somebody may open; one that waits for the scanner, and an infected one, is refused. */
export const fileContent = async (
  shell: Pick<CasesShell, 'files'>,
  { file, sealer }: { readonly file: CaseFile; readonly sealer: Sealer },
): Promise<Result<OpenedFile, FileRefusal>> => {
  const shut = shutBy(file.scan)
  if (shut !== null) return refuse(shut)
  const bytes = await shell.files.get(file.address, sealer.openFile(BYTES))
  if (!bytes.ok) return bytes
  return ok({ name: sealer.open('case.file-name', file.name), mediaType: file.mediaType, bytes: bytes.value })
}
