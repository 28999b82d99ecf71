import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { FileRefusal } from '../../../platform/files/words.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { CasesShell } from '../shell.ts'
import { filesOf } from '../store/files.ts'
import type { CaseRef, CaseRefusal } from '../words.ts'
import type { Side } from './move-case.ts'
import { applicantRoles, staffRoles } from './roles.ts'

/** The content of a file with the name it was given. */
export interface OpenedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Opens a file of a case for a party or for staff of its authority; each opening is remembered. */
export const openFile =
  (shell: Pick<CasesShell, 'db' | 'clock' | 'keys' | 'files'>) =>
  async (
    actor: Actor,
    target: CaseRef & { readonly side: Side },
    fileId: Id,
  ): Promise<Result<OpenedFile, CaseRefusal | FileRefusal>> => {
    const ref = { authority: target.authority, id: target.id }
    const party = target.side === 'applicant' ? actor.account : undefined
    const found = await shell.db.tx(inAuthority(ref.authority, party), async (tx) => {
      const roles = party === undefined ? staffRoles(actor, ref.authority) : await applicantRoles(tx, ref, actor)
      const file = roles.length > 0 ? (await filesOf(tx, ref)).find((one) => one.id === fileId) : undefined
      if (!file) return null
      const act = { act: 'cases.open-file', ref: { case: ref.id, file: fileId }, purpose: target.side }
      await audit.append(tx, act, { doer: actor, at: shell.clock() })
      return { file, sealer: await shell.keys.of(tx, ref.id) }
    })
    if (!found) return refuse({ code: 'case/not-found' })
    const { file, sealer } = found
    const bytes = await shell.files.get(file.address, (sealed) => sealer.openBytes('case.file', sealed))
    if (!bytes.ok) return bytes
    return ok({ name: sealer.open('case.file-name', file.name), mediaType: file.mediaType, bytes: bytes.value })
  }
