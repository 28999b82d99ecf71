import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { parseDay } from '../../../kernel/clock.ts'
import { derivedId, type Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { FileRefusal } from '../../../platform/files/words.ts'
import { inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import type { NewFile } from '../../forms/index.ts'
import { textAt } from '../../forms/words.ts'
import { tiesOf } from '../../mandates/index.ts'
import { audit } from '../../security/index.ts'
import { unlessMandated } from '../domain/represent.ts'
import { threadGlance } from '../domain/messages.ts'
import type { CasesShell } from '../shell.ts'
import { lockCase } from '../store/cases.ts'
import { type CaseFile, insertFile } from '../store/files.ts'
import { partiesOf } from '../store/history.ts'
import { deleteAttention, insertAttention } from '../store/attention.ts'
import { findMessage, insertMessage } from '../store/messages.ts'
import type { Case, CaseRef, CaseRefusal, MessageWish, WriterRole } from '../words.ts'
import { putFile } from './files-for-case.ts'
import type { Side } from './move-case.ts'
import { applicantRoles, staffRoles } from './roles.ts'
import { scanLater, waitingOf } from './scan-file.ts'
import { MESSAGE, type MessageWords, threadOf } from './thread.ts'

type WritingShell = Pick<CasesShell, 'db' | 'clock' | 'keys' | 'outbox' | 'files' | 'fileLimits' | 'scan' | 'services'>

interface Writer {
  readonly row: Case
  readonly role: WriterRole
  readonly sealer: Sealer
}

type Target = CaseRef & { readonly side: Side }

/** The role in which somebody may write in a case; null where in none. */
const roleOf = async (tx: Tx, target: Target, actor: Actor): Promise<WriterRole | null> => {
  if (target.side === 'applicant') return (await applicantRoles(tx, target, actor)).length > 0 ? 'applicant' : null
  const roles = staffRoles(actor, target.authority)
  return roles.includes('clerk') ? 'clerk' : roles.includes('head') ? 'head' : null
}

/** Parties that somebody of the staff is tied to; for the applicant's side it does not matter. */
const tiesOfWriter = async (shell: WritingShell, { side }: Target, { account }: Actor): Promise<ReadonlySet<Id>> =>
  side === 'staff' ? tiesOf(shell)(account) : new Set()

/** Who writes; nobody writes to themselves as the office (HVwVfG § 20). The case is held until the transaction ends. */
const writerIn = async (
  shell: WritingShell,
  tx: Tx,
  { target, actor, ties }: { readonly target: Target; readonly actor: Actor; readonly ties: ReadonlySet<Id> },
): Promise<Result<Writer, CaseRefusal>> => {
  const role = await roleOf(tx, target, actor)
  const found = role && (await lockCase(tx, target))
  const released = found && (await shell.services.version(found.row.service, found.row.version))
  if (!role || !found || !released) return refuse({ code: 'case/not-found' })
  const barred = role === 'applicant' ? unlessMandated(actor, 'mailbox', released.service) : null
  if (barred) return barred
  if (role !== 'applicant' && (await partiesOf(tx, target)).some((one) => one === actor.account || ties.has(one)))
    return refuse({ code: 'case/excluded', on: 'write' })
  const sealer = await shell.keys.find(tx, target.id)
  return sealer ? ok({ row: found.row, role, sealer }) : refuse({ code: 'case/erased' })
}

/** The same form of the same person with the same words is the same message. */
const idOf = (
  { keys }: Pick<WritingShell, 'keys'>,
  { id, openedAt }: Case,
  by: Pick<Writing, 'actor' | 'wish'>,
): Id => {
  const { actor, wish } = by
  const sent = JSON.stringify([id, actor.account, partyOf(actor), wish.key, wordsOf(actor, wish)])
  return derivedId(Date.parse(openedAt), keys.blind('cases.message', sent).toString('hex'))
}

const wordsOf = (actor: Actor, { answers }: MessageWish): MessageWords => ({
  title: textAt(answers, 'title') ?? '',
  text: textAt(answers, 'text') ?? '',
  by: actor.name,
  actsFor: actor.actingFor.kind === 'self' ? null : actor.actingFor.name,
})

interface Writing {
  readonly actor: Actor
  readonly wish: MessageWish
}

interface Storing extends Writer {
  readonly target: Target
  readonly message: Id
  readonly files: readonly NewFile[]
}

/** Puts the files of a message into the store; what is put and then not named is found by nobody. */
const storeFiles = async (
  shell: WritingShell,
  { target, message, files, row, role, sealer }: Storing,
): Promise<Result<readonly CaseFile[], FileRefusal>> => {
  const stored: CaseFile[] = []
  for (const [index, { answer, content }] of files.entries()) {
    const id = derivedId(Date.parse(row.openedAt), `${message} file ${index}`)
    const put = await putFile(shell, { ref: target, sealer, file: id, content })
    if (!put.ok) return put
    stored.push({
      id,
      origin: role === 'applicant' ? 'applicant' : 'authority',
      document: null,
      // No move has this count: what comes with a message is no document of a move.
      seq: 0,
      name: sealer.seal('case.file-name', answer.name),
      mediaType: answer.mediaType,
      ...put.value,
      scan: shell.scan === null ? 'not-scanned' : 'waiting',
      madeAt: shell.clock(),
      byPost: false,
      message,
    })
  }
  return ok(stored)
}

/**
 * Writes a message in a case, as a party of it or as its office, with files that were looked into (`readMessage`). It lies
 * with the case; the other side's mailbox and what is unanswered follow. The same key is one message, however often it is
 * sent. Refuses who is neither party nor clerk or head of the authority, a mandate that does not reach the mailbox, and
 * whoever would write to themselves.
 */
export const writeMessage =
  (shell: WritingShell) =>
  async (
    actor: Actor,
    target: Target,
    { wish, files }: { readonly wish: MessageWish; readonly files: readonly NewFile[] },
  ): Promise<Result<Id, CaseRefusal | FileRefusal>> => {
    const scope = inAuthority(target.authority, target.side === 'applicant' ? partyOf(actor) : undefined)
    const ties = await tiesOfWriter(shell, target, actor)
    const ready = await shell.db.tx(scope, (tx) => writerIn(shell, tx, { target, actor, ties }))
    if (!ready.ok) return ready
    const message = idOf(shell, ready.value.row, { actor, wish })
    const stored = await storeFiles(shell, { ...ready.value, target, message, files })
    if (!stored.ok) return stored
    return shell.db.tx(scope, async (tx) => {
      const writer = await writerIn(shell, tx, { target, actor, ties })
      if (!writer.ok) return writer
      await save(shell, tx, { actor, target, wish, message, files: stored.value, writer: writer.value })
      return ok(message)
    })
  }

interface Saving extends Writing {
  readonly target: Target
  readonly message: Id
  readonly files: readonly CaseFile[]
  readonly writer: Writer
}

const save = async (shell: WritingShell, tx: Tx, saving: Saving): Promise<void> => {
  const { actor, target, wish, message, files, writer } = saving
  const ref = { authority: target.authority, id: target.id }
  const at = shell.clock()
  const to = wish.to === null ? null : await findMessage(tx, ref, wish.to)
  const put = await insertMessage(tx, ref, {
    id: message,
    role: writer.role,
    account: actor.account,
    answers: to?.id ?? null,
    replyUntil: parseDay(textAt(wish.answers, 'until') ?? ''),
    body: writer.sealer.seal(MESSAGE, JSON.stringify(wordsOf(actor, wish))),
    sentAt: at,
  })
  if (!put) return
  for (const file of files) await insertFile(tx, ref, file)
  for (const file of waitingOf(files)) await scanLater(shell, tx, { ref, file })
  if (writer.role === 'applicant') await insertAttention(tx, { ...ref, reason: 'message', since: at })
  else await settle(tx, ref, { sealer: writer.sealer, seen: wish.seen })
  const act = { act: 'cases.write', ref: { case: ref.id, message, role: writer.role, files: files.length } }
  await audit.append(tx, act, { doer: actor, at })
  await shell.outbox.put(tx, 'cases.message', {
    scope: inAuthority(ref.authority),
    kind: 'message',
    ref: { case: ref.id, message },
  })
}

/** Ends the waiting for an answer, unless a party wrote something that the office has not seen. */
const settle = async (
  tx: Tx,
  ref: CaseRef,
  { sealer, seen }: { readonly sealer: Sealer; readonly seen: Id | null },
): Promise<boolean> => {
  const { newestOfParty } = threadGlance(await threadOf(tx, ref, sealer))
  return newestOfParty === seen && deleteAttention(tx, ref, 'message')
}

/**
 * Says that the messages of a case need no answer. What a party wrote after `seen` still waits; doing it again changes
 * nothing. Refuses like writing.
 */
export const settleMessages =
  (shell: WritingShell) =>
  async (actor: Actor, ref: CaseRef, seen: Id): Promise<Result<null, CaseRefusal>> => {
    const target = { ...ref, side: 'staff' } as const
    const ties = await tiesOfWriter(shell, target, actor)
    return shell.db.tx(inAuthority(ref.authority), async (tx) => {
      const writer = await writerIn(shell, tx, { target, actor, ties })
      if (!writer.ok) return writer
      if (!(await settle(tx, ref, { sealer: writer.value.sealer, seen }))) return ok(null)
      const act = { act: 'cases.settle-messages', ref: { case: ref.id, message: seen } }
      await audit.append(tx, act, { doer: actor, at: shell.clock() })
      return ok(null)
    })
  }
