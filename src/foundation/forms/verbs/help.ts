import { type Actor, partyOf } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { audit } from '../../security/index.ts'
import { isOver } from '../domain/ending.ts'
import { changedUnits, helpState, wroteAfter } from '../domain/help.ts'
import type { Answers } from '../form-words.ts'
import type { Helper, HelpRef, HelpRefusal } from '../help-words.ts'
import type { FormsShell } from '../shell.ts'
import { findDraftRow } from '../store/drafts.ts'
import { findHelper, listHelpers, lockHelper, updateHelper } from '../store/help.ts'
import type { DraftKey } from '../store/revisions.ts'
import { tellOfHelp } from './ask-for-help.ts'

/** A help that holds right now, and who acts in it: the helper, for the owner of the draft, in this draft only. */
export interface Helping {
  readonly helper: Helper
  readonly actor: Actor
}

/**
 * The help that an account gives right now; read anew on every request, so that an ended one has no effect from the next one
 * on. One that is done, was ended, is somebody else's or never was is refused alike (`form/help-ended`). The actor that it
 * gives is for the verbs of this one draft and goes nowhere else: the session of the helper stays what it is.
 */
export const openHelp =
  (shell: Pick<FormsShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor, ref: HelpRef): Promise<Result<Helping, HelpRefusal>> =>
    shell.db.tx(inAccount(ref.party), async (tx) => {
      const ended = refuse({ code: 'form/help-ended' } as const)
      const sealer = await shell.keys.find(tx, ref.party)
      const helper = sealer && (await findHelper(tx, sealer, ref))
      if (!helper || helper.person !== actor.account || helpState(helper, shell.clock()) !== 'helping') return ended
      const draft = await findDraftRow(tx, ref.party, helper.draft)
      if (!draft || isOver(draft, shell.clock())) return ended
      const scope = { rights: ['prepare'], services: [draft.service] } as const
      const actingFor = { kind: 'person', party: ref.party, name: helper.from, mandate: helper.id, scope } as const
      return ok({ helper, actor: { ...actor, functions: [], actingFor } })
    })

/** Says that the helper is done: the owner is told, and the draft is closed to the helper again. */
export const finishHelp =
  (shell: Pick<FormsShell, 'db' | 'clock' | 'keys' | 'outbox'>) =>
  (actor: Actor, ref: HelpRef): Promise<Result<null, HelpRefusal>> =>
    shell.db.tx(inAccount(ref.party), async (tx) => {
      const sealer = await shell.keys.find(tx, ref.party)
      const helper = sealer && (await lockHelper(tx, sealer, ref))
      const at = shell.clock()
      if (!helper || helper.person !== actor.account) return refuse({ code: 'form/help-ended' })
      const state = helpState(helper, at)
      if (state === 'done') return ok(null)
      if (state !== 'helping') return refuse({ code: 'form/help-ended' })
      await updateHelper(tx, sealer, { party: ref.party, helper: { ...helper, doneAt: at } })
      const act = { act: 'forms.finish-help', ref: { draft: helper.draft, help: ref.help } }
      await audit.append(tx, act, { doer: actor, at })
      await tellOfHelp(shell, tx, { ...ref, kind: 'done' })
      return ok(null)
    })

/** Everybody who was asked to help with one's own draft; nobody where the draft is not there. */
export const helpersOfDraft =
  (shell: Pick<FormsShell, 'db' | 'keys'>) =>
  (actor: Actor, draft: Id): Promise<readonly Helper[]> =>
    shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      const sealer = await shell.keys.find(tx, partyOf(actor))
      return sealer ? listHelpers(tx, sealer, { account: partyOf(actor), draft }) : []
    })

interface Written {
  readonly key: DraftKey
  readonly actor: Actor
  readonly sealer: Sealer
  readonly before: Answers
  readonly after: Answers
}

const isList =
  ({ before, after }: Written) =>
  (unit: string): boolean =>
    [...Object.keys(before), ...Object.keys(after)].some((path) => path.startsWith(`${unit}[`))

/**
 * Notes who wrote what changed, in the transaction that saves it. Refuses a helper whose help ended in this very moment: then
 * nothing is saved.
 */
export const noteWriting = async (
  shell: Pick<FormsShell, 'clock'>,
  tx: Tx,
  written: Written,
): Promise<Result<null, { readonly code: 'form/help-ended' }>> => {
  const { key, actor, sealer, before, after } = written
  const changed = changedUnits(before, after)
  const writer = actor.actingFor.kind === 'self' ? null : actor.actingFor.mandate
  for (const { id: help } of await listHelpers(tx, sealer, key)) {
    const helper = await lockHelper(tx, sealer, { party: key.account, help })
    if (!helper) continue
    const isWriter = helper.id === writer
    if (isWriter && helpState(helper, shell.clock()) !== 'helping') return refuse({ code: 'form/help-ended' })
    const wrote = wroteAfter(helper.wrote, changed, { isWriter, isList: isList(written) })
    if (changed.size > 0) await updateHelper(tx, sealer, { party: key.account, helper: { ...helper, wrote } })
    if (isWriter && changed.size > 0) {
      const act = { act: 'forms.help', ref: { draft: key.draft, help } }
      await audit.append(tx, act, { doer: actor, at: shell.clock() })
    }
  }
  return ok(null)
}
