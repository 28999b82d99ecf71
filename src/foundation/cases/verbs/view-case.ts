import { type Actor, partyOf } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ScanState } from '../../../platform/files/words.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { namesOfStaff } from '../../account/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { type Answers, type Origins, originsThatHold, readOrigins } from '../../forms/words.ts'
import { noteReading } from '../../data-protection/index.ts'
import { tiesOf } from '../../mandates/index.ts'
import { possibleMoves } from '../domain/move.ts'
import { isSeen } from '../domain/see.ts'
import type { CasesShell } from '../shell.ts'
import { findCase, type StoredCase } from '../store/cases.ts'
import { filesOf } from '../store/files.ts'
import { findOrigins } from '../store/origins.ts'
import { attentionOf, type Waiting } from '../store/attention.ts'
import { leftSince } from '../store/party-left.ts'
import { logOf, type WritingKind, writingsOf } from '../store/history.ts'
import type { Case, CaseMessage, CaseRef, CaseRefusal, LogEntry, MoveRole, Service, Transition } from '../words.ts'
import { READING_LAW } from '../domain/law/reading.ts'
import { answersIn } from './answers.ts'
import { threadOf } from './thread.ts'
import { applicantRoles, moverOf, seenByStaff, staffRoles } from './roles.ts'
import { unlessMandated } from '../domain/represent.ts'

/** A text that was kept with a move; of kind `doer` it says who made it for whom. */
export interface WrittenText {
  readonly seq: number
  readonly kind: Exclude<WritingKind, 'answers'>
  readonly text: string
}

/** A file of the case, ready to be linked to. */
export interface CaseFileView {
  readonly id: Id
  readonly origin: 'applicant' | 'authority'
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly scan: ScanState
  readonly seq: number
  readonly madeAt: Instant
  /** Whether somebody has to send it by post: its party has no mailbox, or wants no decisions there. */
  readonly byPost: boolean
  /** The message that it came with; null for files of the application and documents of moves. */
  readonly message: Id | null
}

/** A case as one side sees it. */
export interface CaseView extends Waiting {
  readonly row: Case
  readonly service: Service
  readonly area: string
  /** Name of the applicant; null where everything that was sealed for this case is erased. */
  readonly applicant: string | null
  /** Since when the account of a party is closed, so that letters go by post; null where all have a mailbox. */
  readonly left: Instant | null
  readonly answers: Answers
  /** Where answers come from that were taken over from an account and not changed since; for staff. */
  readonly origins: Origins
  readonly log: readonly LogEntry[]
  readonly texts: readonly WrittenText[]
  readonly files: readonly CaseFileView[]
  /** Messages besides the moves, oldest first; none for a mandate that does not reach the mailbox. */
  readonly messages: readonly CaseMessage[]
  /** The moves that this person can make now. */
  readonly moves: readonly Transition[]
  /** Who of the staff is behind an account; empty for the applicant's side. */
  readonly staff: ReadonlyMap<Id, string>
}

type ViewShell = Pick<CasesShell, 'db' | 'clock' | 'keys' | 'services'>

/** The own case of an applicant; a case of somebody else does not exist. */
export const viewOwnCase =
  (shell: ViewShell) =>
  (actor: Actor, ref: CaseRef): Promise<Result<CaseView, CaseRefusal>> =>
    shell.db.tx(inAuthority(ref.authority, partyOf(actor)), async (tx) => {
      const roles = await applicantRoles(tx, ref, actor)
      const viewed = await view(shell, tx, { ref, roles, actor, side: 'applicant' })
      return viewed.ok ? (unlessMandated(actor, 'read', viewed.value.service) ?? viewed) : viewed
    })

/** A case as staff of its authority see it in its state; opening it is an entry in the audit trail and in the access log of its parties. */
export const viewCase =
  (shell: ViewShell & Pick<CasesShell, 'outbox'>) =>
  async (actor: Actor, ref: CaseRef): Promise<Result<CaseView, CaseRefusal>> => {
    const ties = await tiesOf(shell)(actor.account)
    return shell.db.tx(inAuthority(ref.authority), async (tx) => {
      const roles = staffRoles(actor, ref.authority)
      const opened = await view(shell, tx, { ref, roles, actor, side: 'staff', ties })
      if (opened.ok) {
        const law = opened.value.service.law[0] ?? READING_LAW
        const reading = { act: 'cases.view', rows: [ref.id], purpose: 'case-work', law } as const
        await noteReading(shell)(tx, reading, { doer: actor, at: shell.clock() })
      }
      return opened
    })
  }

interface Viewing {
  readonly ref: CaseRef
  readonly roles: readonly MoveRole[]
  readonly actor: Actor
  /** A reader sees everything and moves nothing; whether they may at all is decided before. */
  readonly side: 'applicant' | 'staff' | 'reader'
  /** Parties that staff are tied to (`tiesOf`). */
  readonly ties?: ReadonlySet<Id>
}

/** What waits for the office is not for parties to see. */
const NOTHING_WAITS: Waiting = { unanswered: null, notOpened: null }

/** A case as one side sees it, in a transaction that knows already whether that side may. */
export const view = async (
  shell: ViewShell,
  tx: Tx,
  { ref, roles, actor, side, ties = new Set() }: Viewing,
): Promise<Result<CaseView, CaseRefusal>> => {
  const found = roles.length > 0 || side === 'reader' ? await findCase(tx, ref) : null
  if (!found) return refuse({ code: 'case/not-found' })
  const released = await shell.services.version(found.row.service, found.row.version)
  if (!released) return refuse({ code: 'case/unknown-service', service: found.row.service })
  const { service } = released
  const left = (await leftSince(tx, ref.authority, [ref.id])).get(ref.id) ?? null
  const around = {
    row: found.row,
    service,
    area: found.area,
    left,
    log: await logOf(tx, ref),
    staff: side !== 'applicant' ? await namesOfStaff(tx, shell.keys, ref.authority) : new Map(),
    ...(side === 'applicant' ? NOTHING_WAITS : (await attentionOf(tx, ref.authority, [ref.id]))(ref.id)),
  }
  const sealer = await shell.keys.find(tx, ref.id)
  if (!sealer)
    return ok({ ...around, applicant: null, answers: {}, origins: {}, texts: [], files: [], messages: [], moves: [] })
  const writes = side !== 'applicant' || unlessMandated(actor, 'mailbox', service) === null
  const writings = await writingsOf(tx, ref)
  const answers = answersIn(writings, sealer.open)
  const seen = side === 'staff' ? seenByStaff(actor, found.row, { service, answers }) : answers
  return ok({
    ...around,
    applicant: sealer.open('case.applicant', found.applicant),
    answers: seen,
    origins: await originsIn(tx, ref, { sealer, answers: seen }),
    texts: writings.flatMap(({ seq, kind, body }) =>
      kind === 'answers' ? [] : [{ seq, kind, text: sealer.open(`case.${kind}`, body) }],
    ),
    files: (await fileViews(tx, ref, { sealer, left })).filter(
      (file) => isSeen(file, seen) && (writes || file.message === null),
    ),
    messages: writes ? await threadOf(tx, ref, sealer) : [],
    moves: possibleMoves({ service, c: found.row }, await moverOf(tx, { ref, actor, roles, side, ties }), answers),
  })
}

const originsIn = async (
  tx: Tx,
  ref: CaseRef,
  { sealer, answers }: { readonly sealer: Sealer; readonly answers: Answers },
): Promise<Origins> => {
  const stored = await findOrigins(tx, ref)
  return stored === null ? {} : originsThatHold(readOrigins(sealer.open('case.origins', stored)), answers)
}

const fileViews = async (
  tx: Tx,
  ref: CaseRef,
  { sealer, left }: { readonly sealer: Sealer; readonly left: Instant | null },
): Promise<readonly CaseFileView[]> =>
  (await filesOf(tx, ref)).map((file) => ({
    id: file.id,
    origin: file.origin,
    name: sealer.open('case.file-name', file.name),
    mediaType: file.mediaType,
    sizeBytes: file.sizeBytes,
    scan: file.scan,
    seq: file.seq,
    madeAt: file.madeAt,
    byPost:
      file.byPost || (file.origin === 'authority' && file.message === null && left !== null && file.madeAt >= left),
    message: file.message,
  }))

/** The applicant's name of stored cases, for a list; one query for all keys. Where it is erased there is none. */
export const applicantNames = async (
  shell: Pick<CasesShell, 'keys'>,
  tx: Tx,
  cases: readonly StoredCase[],
): Promise<ReadonlyMap<Id, string>> => {
  const sealers = await shell.keys.ofAll(
    tx,
    cases.map(({ row }) => row.id),
  )
  return new Map(
    cases.flatMap(({ row, applicant }) => {
      const sealer = sealers.get(row.id)
      return sealer ? [[row.id, sealer.open('case.applicant', applicant)]] : []
    }),
  )
}
