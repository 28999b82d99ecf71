import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { later } from '../../../kernel/clock.ts'
import { type Id, id, newId } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { noteTakenOver } from '../../data-protection/index.ts'
import { audit, once } from '../../security/index.ts'
import type { OnceRefusal } from '../../security/words.ts'
import { nextLook } from '../domain/ending.ts'
import { firstAnswers, takenOver } from '../domain/prefill.ts'
import { answersText } from '../domain/stored-answers.ts'
import type { Answers, FormDefinition } from '../form-words.ts'
import type { Origins } from '../origin-words.ts'
import type { FormsShell } from '../shell.ts'
import { fillUntouched, findUntouched, insertDraft } from '../store/drafts.ts'
import { lookLater } from './end-draft.ts'
import { ANSWERS, ORIGINS } from './find-draft.ts'
import { offersFor } from './offers.ts'

/** What is to be begun: a version of a service, for an authority and a place. */
export interface DraftWish {
  readonly service: string
  readonly version: number
  readonly definitionHash: string
  readonly form: FormDefinition
  readonly authority: Id
  readonly area: string
  /** How long the draft is kept after the last change, as an ISO 8601 period. */
  readonly lasts: string
  /** Idempotency key of the form that began it. */
  readonly key: string | null
  /** Paths of the questions whose answers the person wants to be taken over from the account, after having seen them. */
  readonly yes?: readonly string[]
}

type StartingShell = Pick<FormsShell, 'db' | 'clock' | 'keys' | 'outbox'>

/**
 * Begins a form, with what the person said yes to of what the account knows (EGovG § 5), and nothing else of it. Once for
 * each key, and never a second time while nothing was answered: who begins again gets the draft that is there. When the
 * time of the draft is over, a job takes it away.
 */
export const startDraft =
  (shell: StartingShell) =>
  async (actor: Actor, wish: DraftWish): Promise<Result<Id, OnceRefusal>> => {
    const { yes = [] } = wish
    const taken = takenOver(yes.length === 0 ? [] : await offersFor(shell)(actor, wish.form), yes)
    const answers = { ...firstAnswers(wish.form), ...taken.answers }
    return shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      const begin = async () => ok(await begun(shell, tx, { actor, wish, answers, origins: taken.origins }))
      if (wish.key === null) return begin()
      const { service, version, authority, area } = wish
      const body = { act: 'forms.start', service, version, authority, area, yes: [...yes] }
      return once(tx, { key: wish.key, body, at: shell.clock(), read: (stored) => id(String(stored)) }, begin)
    })
  }

interface Beginning {
  readonly actor: Actor
  readonly wish: DraftWish
  readonly answers: Answers
  readonly origins: Origins
}

const begun = async (shell: StartingShell, tx: Tx, { actor, wish, answers, origins }: Beginning): Promise<Id> => {
  const at = shell.clock()
  const party = partyOf(actor)
  const there = await findUntouched(tx, party, { ...wish, at })
  const paths = Object.keys(origins)
  if (there !== null && paths.length === 0) return there
  const draft = there ?? newId()
  const sealer = await shell.keys.make(tx, party)
  const sealed = {
    answers: sealer.seal(ANSWERS, answersText(answers)),
    origins: paths.length === 0 ? null : sealer.seal(ORIGINS, JSON.stringify(origins)),
  }
  if (paths.length > 0) {
    const use = { row: draft, authority: wish.authority, act: 'forms.take-over', at } as const
    await noteTakenOver(tx, party, use)
    await audit.append(tx, { act: 'forms.take-over', ref: { draft, paths } }, { doer: actor, at })
  }
  if (there !== null) {
    await fillUntouched(tx, party, { id: there, ...sealed })
    return there
  }
  const lasting = { changedAt: at, expiresAt: later(at, wish.lasts), deletesAt: null }
  await insertDraft(tx, party, {
    id: draft,
    service: wish.service,
    version: wish.version,
    definitionHash: wish.definitionHash,
    authority: wish.authority,
    area: wish.area,
    ...sealed,
    revision: 0,
    createdAt: at,
    ...lasting,
  })
  await lookLater(shell, tx, { account: party, draft, at: nextLook(lasting, at) })
  await audit.append(tx, { act: 'forms.start', ref: { draft, service: wish.service } }, { doer: actor, at })
  return draft
}
