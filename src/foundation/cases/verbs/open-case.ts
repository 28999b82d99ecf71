import { type Actor, partyOf, reaches } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { FileRefusal } from '../../../platform/files/words.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { type Answers, checkAnswers, type Origins, relevantAnswers } from '../../forms/words.ts'
import { openCase as decide } from '../domain/apply.ts'
import { ownLine } from '../domain/glance.ts'
import type { OwnCase } from '../own-words.ts'
import { applicantName, doerText, unlessFor, unlessMandated } from '../domain/represent.ts'
import type { CasesShell } from '../shell.ts'
import { findCase } from '../store/cases.ts'
import { type CaseFile, insertFile } from '../store/files.ts'
import { insertWriting } from '../store/history.ts'
import { insertOrigins } from '../store/origins.ts'
import { insertCase } from '../store/open.ts'
import type { CaseRef, CaseRefusal, Service } from '../words.ts'
import { isDuplicate } from './duplicate.ts'
import { type AnswersWithFiles, filesForCase } from './files-for-case.ts'
import { scanLater, waitingOf } from './scan-file.ts'
import { sendOn } from './send-on.ts'
import type { Released } from './services.ts'

/** An application on its way from a draft: the case gets the id of the draft, so that sending twice is one case. */
export interface Application {
  readonly draft: Id
  readonly authority: Id
  readonly area: string
  readonly service: string
  readonly version: number
  readonly answers: Answers
  /** Where answers come from that were taken over from the account. */
  readonly origins?: Origins
  /** Opens a file of the draft. */
  readonly takeFile: AnswersWithFiles['take']
}

/** What the applicant holds after sending. */
export interface Receipt {
  readonly ref: CaseRef
  readonly number: string
  /** True where this draft had been sent before: nothing happened now. */
  readonly again: boolean
  /** The line of the case in "my cases", to be shown at once. */
  readonly line: OwnCase
}

type OpeningShell = Pick<
  CasesShell,
  'db' | 'clock' | 'keys' | 'outbox' | 'files' | 'fileLimits' | 'services' | 'authorities'
>

/**
 * Sends an application: case, log, answers, audit entry and what follows stand in one transaction in the authority's
 * scope. Refuses an unknown service or authority, a party that the service is not for, a mandate that does not reach so far,
 * and answers that are not complete. The case belongs to the party; its log names who sent it.
 */
export const openCase =
  (shell: OpeningShell) =>
  async (actor: Actor, application: Application): Promise<Result<Receipt, CaseRefusal | FileRefusal>> => {
    const ref = { authority: application.authority, id: application.draft }
    const released = await shell.services.version(application.service, application.version)
    const authority = await shell.authorities.byId(application.authority)
    if (!released || !authority) return refuse({ code: 'case/unknown-service', service: application.service })
    if (!reaches(actor.level, released.service.trust.submit)) return refuse({ code: 'case/higher-level' })
    const { service } = released
    const barred = unlessMandated(actor, 'submit', service) ?? unlessFor(actor, service)
    if (barred) return barred
    const answers = relevantAnswers(service.form, application.answers)
    const problems = checkAnswers(service.form, answers)
    if (problems.length > 0) return refuse({ code: 'case/answers-incomplete', problems: problems.length })
    // Without files there is nothing to prepare, and the database itself tells whether it was sent before.
    const before = bringsFiles(answers) ? await sentBefore(shell, actor, { ref, service }) : null
    if (before) return ok(before)
    const files = await filesForCase(shell, ref, { answers, take: application.takeFile })
    if (!files.ok) return files
    const sending = { ref, actor, released, answers, files: files.value, application, shortCode: authority.shortCode }
    try {
      return await shell.db.tx(inAuthority(ref.authority, partyOf(actor)), (tx) => store(shell, tx, sending))
    } catch (error) {
      // Sent before, or by two at the same moment: the database let one through, and its receipt holds for both.
      const first = isDuplicate(error) ? await sentBefore(shell, actor, { ref, service }) : null
      if (!first) throw error
      return ok(first)
    }
  }

const bringsFiles = (answers: Answers): boolean => Object.values(answers).some((answer) => typeof answer !== 'string')

const sentBefore = async (
  shell: OpeningShell,
  actor: Actor,
  { ref, service }: { readonly ref: CaseRef; readonly service: Service },
): Promise<Receipt | null> => {
  const found = await shell.db.tx(inAuthority(ref.authority, partyOf(actor)), (tx) => findCase(tx, ref))
  return found && { ref, number: found.row.number, again: true, line: ownLine(service, found.row, 0) }
}

interface Sending {
  readonly ref: CaseRef
  readonly actor: Actor
  readonly released: Released
  readonly answers: Answers
  readonly files: readonly CaseFile[]
  readonly application: Application
  readonly shortCode: string
}

const store = async (shell: OpeningShell, tx: Tx, sending: Sending): Promise<Result<Receipt, CaseRefusal>> => {
  const { ref, actor, released, answers } = sending
  const at = shell.clock()
  const opening = { ...ref, number: '', definitionHash: released.hash, account: actor.account, answers }
  const decided = decide(released.service, opening, at)
  if (!decided.ok) return decided
  const { opened, move } = decided.value
  const sealer = await shell.keys.begin(tx, ref.id)
  const year = Number(dayOf(at).slice(0, 4))
  const number = await insertCase(tx, {
    row: opened,
    year,
    numberPrefix: `${sending.shortCode}-${year}-`,
    area: sending.application.area,
    applicant: { account: partyOf(actor), name: sealer.seal('case.applicant', applicantName(actor)) },
    entry: { ...move, seq: opened.revision, account: actor.account },
    answers: sealer.seal('case.answers', JSON.stringify(answers)),
  })
  const doer = doerText(actor)
  const { origins = {} } = sending.application
  const act = { act: 'cases.submit', ref: { case: ref.id, number, hash: released.hash } }
  await Promise.all([
    doer && insertWriting(tx, ref, { seq: opened.revision, kind: 'doer', body: sealer.seal('case.doer', doer) }),
    ...sending.files.map((file) => insertFile(tx, ref, file)),
    ...waitingOf(sending.files).map((file) => scanLater(shell, tx, { ref, file })),
    audit.append(tx, act, { doer: actor, at }),
    ...(Object.keys(origins).length === 0
      ? []
      : [insertOrigins(tx, ref, sealer.seal('case.origins', JSON.stringify(origins)))]),
    sendOn(shell, tx, { ref, seq: opened.revision, effects: move.effects }),
  ])
  return ok({ ref, number, again: false, line: ownLine(released.service, { ...opened, number }, 0) })
}
