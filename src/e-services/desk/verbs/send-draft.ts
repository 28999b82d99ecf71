import { type Actor, partyOf, reaches, type TrustLevel } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { openCase, type Receipt, type Released, putOwnLine, type TakenFile } from '../../../foundation/cases/index.ts'
import { excludeDelivery } from '../../../foundation/mailbox/index.ts'
import { type CaseRefusal, caseRefOf, unlessFor, unlessMandated } from '../../../foundation/cases/words.ts'
import type { DraftRefusal } from '../../../foundation/forms/draft-words.ts'
import { closeDraft, findDraft, type OpenedDraft, takeDraftFile } from '../../../foundation/forms/index.ts'
import type { FileRefusal } from '../../../platform/files/words.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { DeskShell } from '../shell.ts'

/** Why a draft was not sent. */
export type SendingRefusal =
  | DraftRefusal
  | CaseRefusal
  | FileRefusal
  | { readonly code: 'http/higher-level'; readonly level: TrustLevel }
  /** What is to be sent is not what was looked at last. */
  | { readonly code: 'desk/not-as-seen' }

/** How a draft is sent. */
export interface SendingWish {
  /** The revision that was looked at. */
  readonly seen: number
  /** Whether the decision is to come by post and not into the mailbox. */
  readonly byPost: boolean
  /** Hidden key of the form. */
  readonly key: Id
}

/** A draft with the version of the service that it was begun in. */
export interface OpenedApplication {
  readonly draft: OpenedDraft
  readonly released: Released
}

/** The draft of one's own or of the party that one acts for, and its service; refuses a mandate that does not let prepare. With `seen`, also what it held at that revision. */
export const openApplication =
  (shell: DeskShell) =>
  async (
    actor: Actor,
    draft: Id,
    seen: number | null = null,
  ): Promise<Result<OpenedApplication, DraftRefusal | CaseRefusal>> => {
    const found = await findDraft(shell)(actor, draft, seen)
    if (!found.ok) return found
    const { service, version } = found.value
    const released = await shell.services.version(service, version)
    if (!released) return refuse({ code: 'case/unknown-service', service })
    return unlessMandated(actor, 'prepare', released.service) ?? ok({ draft: found.value, released })
  }

/**
 * Sends a draft as it was looked at (`seen`) and closes it. Sending it twice gives the same receipt: the case has the id
 * of the draft. Refuses what changed since it was looked at, a sign-in that is too weak, and answers that are not complete.
 */
export const sendDraft =
  (shell: DeskShell) =>
  async (actor: Actor, id: Id, { seen, byPost, key }: SendingWish): Promise<Result<Receipt['ref'], SendingRefusal>> => {
    const opened = await openApplication(shell)(actor, id)
    if (!opened.ok) {
      const { refusal } = opened
      return refusal.code === 'form/already-sent' ? ok({ authority: refusal.authority, id }) : opened
    }
    const { draft, released } = opened.value
    if (draft.revision !== seen) return refuse({ code: 'desk/not-as-seen' })
    if (!reaches(actor.level, released.service.trust.submit)) return tooLow(released.service)
    const barred = unlessMandated(actor, 'submit', released.service) ?? unlessFor(actor, released.service)
    if (barred) return barred
    const infected = infectedIn(draft)
    if (infected !== null) return refuse({ code: 'form/file-infected', name: infected })
    // Before the case is there, so that no decision can come sooner than this is known.
    await excludeDelivery(shell)(actor, {
      caseRef: caseRefOf({ authority: draft.authority, id }),
      excluded: byPost,
      key,
    })
    const sent = await openCase(shell)(actor, {
      draft: id,
      authority: draft.authority,
      area: draft.area,
      service: draft.service,
      version: draft.version,
      answers: draft.answers,
      origins: draft.origins,
      takeFile: (file) => fileToSend(shell, actor, { draft, file }),
    })
    if (!sent.ok) return sent
    const { ref, line } = sent.value
    const also = (tx: Tx) => putOwnLine(tx, partyOf(actor), line)
    await closeDraft(shell)(actor, id, { authority: draft.authority, also })
    return ok(ref)
  }

const tooLow = ({ trust }: Released['service']) => refuse({ code: 'http/higher-level', level: trust.submit } as const)

/** The name of a file that the scanner found something in, where answers still name one. */
const infectedIn = (draft: OpenedDraft): string | null => {
  const files = Object.values(draft.answers).filter((answer) => typeof answer !== 'string')
  return files.find(({ file }) => draft.scans.get(file) === 'infected')?.name ?? null
}

/** Opens a file to go along. One that is gone was sent or thrown away in another tab meanwhile. */
const fileToSend = async (
  shell: DeskShell,
  actor: Actor,
  { draft, file }: { readonly draft: OpenedDraft; readonly file: Id },
): Promise<Result<TakenFile, FileRefusal>> => {
  const taken = await takeDraftFile(shell)(actor, draft.id, file)
  if (taken.ok) return taken
  const { refusal } = taken
  return refuse(isOfFile(refusal) ? refusal : { code: 'file/not-found' })
}

const isOfFile = (refusal: DraftRefusal | FileRefusal): refusal is FileRefusal => refusal.code.startsWith('file/')

/**
 * Whether a draft may be worked on: for oneself the draft itself decides, under a mandate the mandate too. Nothing where it
 * may.
 */
export const unlessMayPrepare =
  (shell: DeskShell) =>
  async (actor: Actor, draft: Id): Promise<DraftRefusal | CaseRefusal | null> => {
    if (actor.actingFor.kind === 'self') return null
    const opened = await openApplication(shell)(actor, draft)
    return opened.ok ? null : opened.refusal
  }
