import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { later } from '../../../kernel/clock.ts'
import { type Id, id, newId } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { accountCard } from '../../account/index.ts'
import { audit, once } from '../../security/index.ts'
import type { OnceRefusal } from '../../security/words.ts'
import { firstAnswers } from '../domain/prefill.ts'
import { answersText } from '../domain/stored-answers.ts'
import type { Answers, FormDefinition } from '../form-words.ts'
import type { FormsShell } from '../shell.ts'
import { findUntouched, insertDraft } from '../store/drafts.ts'
import { expireLater } from './end-draft.ts'
import { ANSWERS } from './find-draft.ts'

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
}

type StartingShell = Pick<FormsShell, 'db' | 'clock' | 'keys' | 'outbox'>

/**
 * Begins a form with what the account knows already. Once for each key, and never a second time while nothing was
 * answered: who begins again gets the draft that is there. When the time of the draft is over, a job takes it away.
 */
export const startDraft =
  (shell: StartingShell) =>
  async (actor: Actor, wish: DraftWish): Promise<Result<Id, OnceRefusal>> => {
    const answers = firstAnswers(wish.form, await knownOf(shell, actor))
    return shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      const begin = async () => ok(await begun(shell, tx, { actor, wish, answers }))
      if (wish.key === null) return begin()
      const { service, version, authority, area } = wish
      const body = { act: 'forms.start', service, version, authority, area }
      return once(tx, { key: wish.key, body, at: shell.clock(), read: (stored) => id(String(stored)) }, begin)
    })
  }

/** What the form knows already: of oneself name and address, of another only the name. */
const knownOf = async (
  shell: StartingShell,
  { account, actingFor, name }: Actor,
): Promise<{ name: string; email: string }> => {
  if (actingFor.kind !== 'self') return { name: actingFor.name, email: '' }
  const card = await accountCard(shell)(account)
  return { name: card?.name ?? name, email: card?.email ?? '' }
}

interface Beginning {
  readonly actor: Actor
  readonly wish: DraftWish
  readonly answers: Answers
}

const begun = async (shell: StartingShell, tx: Tx, { actor, wish, answers }: Beginning): Promise<Id> => {
  const at = shell.clock()
  const there = await findUntouched(tx, partyOf(actor), { ...wish, at })
  if (there !== null) return there
  const draft = newId()
  const sealer = await shell.keys.make(tx, partyOf(actor))
  await insertDraft(tx, partyOf(actor), {
    id: draft,
    service: wish.service,
    version: wish.version,
    definitionHash: wish.definitionHash,
    authority: wish.authority,
    area: wish.area,
    answers: sealer.seal(ANSWERS, answersText(answers)),
    revision: 0,
    createdAt: at,
    changedAt: at,
    expiresAt: later(at, wish.lasts),
  })
  await expireLater(shell, tx, { account: partyOf(actor), draft, expiresAt: later(at, wish.lasts) })
  await audit.append(tx, { act: 'forms.start', ref: { draft, service: wish.service } }, { doer: actor, at })
  return draft
}
