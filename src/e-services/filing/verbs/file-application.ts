import { type Actor, partyOf, reaches } from '../../../kernel/actor.ts'
import { dayOf, later } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { type Language } from '../../../kernel/texts.ts'
import {
  areaAt,
  openCase,
  putOwnLine,
  type Released,
  serviceAt,
  type TakenFile,
} from '../../../foundation/cases/index.ts'
import { unlessFor, unlessMandated } from '../../../foundation/cases/words.ts'
import type { Attachments } from '../../../foundation/forms/words.ts'
import { audit } from '../../../foundation/security/index.ts'
import type { FileRefusal } from '../../../platform/files/words.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import type { SentApplication } from '../domain/envelope.ts'
import type { FilingShell } from '../shell.ts'
import { type Filed, forgetKeys, noteNumber, releaseKey, takeKey } from '../store/filed.ts'
import type { FiledCase, FilingRefusal } from '../words.ts'
import { readAnswers } from './read-answers.ts'

/** How long a key is known again, and a report kept. */
export const KNOWN_FOR = 'P90D'

/** An application on its way in, with what its sender calls it. */
export interface FilingWish {
  readonly service: string
  readonly application: SentApplication
  /** Names the application among all of the party. */
  readonly key: string
  /** All that was sent, as one text: a key is for exactly this content. */
  readonly content: string
  readonly attachments: Attachments
  readonly take: (file: Id) => Promise<Result<TakenFile, FileRefusal>>
  readonly language: Language
  /** What is to be written beside the end of it, in the same transaction of the party's scope. */
  readonly also?: (tx: Tx, filed: FiledCase) => Promise<unknown>
}

type Shell = Pick<FilingShell, 'db' | 'clock' | 'keys' | 'outbox' | 'files' | 'fileLimits' | 'services' | 'authorities'>

/** What speaks against this sender, before anything is looked at. */
const unlessMay = (actor: Actor, { service }: Released): Result<null, FilingRefusal> => {
  const { submit } = service.trust
  if (!reaches(actor.level, submit)) return refuse({ code: 'http/higher-level', level: submit })
  return unlessMandated(actor, 'submit', service) ?? unlessFor(actor, service) ?? ok(null)
}

const nothingThere = (place: string): Result<never, FilingRefusal> => refuse({ code: 'filing/nobody-there', place })

/**
 * Files an application with the same rules as the pages: level, mandate, party, answers and files. Once for each key: the
 * same again is the same case, another content under it is refused (`filing/key-used`). The case stands in "my cases" at once.
 */
export const fileApplication =
  (shell: Shell) =>
  async (actor: Actor, wish: FilingWish): Promise<Result<FiledCase, FilingRefusal>> => {
    const { place } = wish.application
    const newest = await shell.services.newest(wish.service)
    if (!newest) return refuse({ code: 'case/unknown-service', service: wish.service })
    const may = unlessMay(actor, newest)
    if (!may.ok) return may
    const today = dayOf(shell.clock())
    const area = areaAt(place, today)
    const { authority = null } = area === null ? {} : await serviceAt(shell)(newest, area, today)
    if (area === null || authority === null) return nothingThere(place)
    const taken = await takeFor(shell, actor, { wish, released: newest, authority: authority.id })
    if (!taken.ok) return taken
    const filed = taken.value
    if (filed.number !== null) return told(shell, actor, { wish, filed })
    const sent = await send(shell, actor, { wish, filed, area: area.ags })
    if (!sent.ok) await shell.db.tx(inAccount(partyOf(actor)), (tx) => releaseKey(tx, partyOf(actor), filed.keyHash))
    return sent
  }

/** Takes the key for this very content, in the version that is the newest now. */
const takeFor = (
  shell: Pick<Shell, 'db' | 'clock' | 'keys'>,
  actor: Actor,
  { wish, released, authority }: { readonly wish: FilingWish; readonly released: Released; readonly authority: Id },
): Promise<Result<Filed, FilingRefusal>> => {
  const { key, content, service } = wish
  const party = partyOf(actor)
  return shell.db.tx(inAccount(party), async (tx) => {
    const at = shell.clock()
    const keyHash = shell.keys.blind('filing.key', `${party} ${service} ${key}`)
    const bodyHash = shell.keys.blind('filing.body', `${party} ${content}`)
    const wanted = { keyHash, bodyHash, caseId: newId(), authority, version: released.service.version, at }
    const filed = await takeKey(tx, party, wanted)
    await forgetKeys(tx, party, later(at, `-${KNOWN_FOR}`))
    return filed.bodyHash.equals(bodyHash) ? ok(filed) : refuse({ code: 'filing/key-used' })
  })
}

/** What was filed before: told again, and written down again beside whatever asks. */
const told = async (
  shell: Pick<Shell, 'db'>,
  actor: Actor,
  { wish: { also }, filed }: { readonly wish: FilingWish; readonly filed: Filed },
): Promise<Result<FiledCase, FilingRefusal>> => {
  const { authority, caseId, number } = filed
  const again: FiledCase = { case: { authority, id: caseId }, number: number ?? '', again: true }
  if (also) await shell.db.tx(inAccount(partyOf(actor)), (tx) => also(tx, again))
  return ok(again)
}

const send = async (
  shell: Shell,
  actor: Actor,
  { wish, filed, area }: { readonly wish: FilingWish; readonly filed: Filed; readonly area: string },
): Promise<Result<FiledCase, FilingRefusal>> => {
  const party = partyOf(actor)
  const released = await shell.services.version(wish.service, filed.version)
  if (!released) return refuse({ code: 'case/unknown-service', service: wish.service })
  const { attachments, language } = wish
  const answers = readAnswers(released.service.form, { given: wish.application.answers, attachments, language })
  if (!answers.ok) return answers
  const opened = await openCase(shell)(actor, {
    draft: filed.caseId,
    authority: filed.authority,
    area,
    service: wish.service,
    version: filed.version,
    answers: answers.value,
    takeFile: wish.take,
  })
  if (!opened.ok) return opened
  const { ref, number, again, line } = opened.value
  const done: FiledCase = { case: ref, number, again }
  await shell.db.tx(inAccount(party), async (tx) => {
    await noteNumber(tx, party, { keyHash: filed.keyHash, number })
    await putOwnLine(tx, party, line)
    await wish.also?.(tx, done)
    const act = { act: 'filing.file', ref: { case: ref.id, authority: ref.authority } }
    if (!again) await audit.append(tx, act, { doer: actor, at: shell.clock() })
  })
  return ok(done)
}
