import type { Day, Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { isOpen } from '../../account/index.ts'
import { audit } from '../../security/index.ts'
import { manages } from '../domain/members.ts'
import { wordsOf } from '../domain/words-of.ts'
import type { MandatesShell } from '../shell.ts'
import { listFunctions } from '../store/functions.ts'
import { findMandate } from '../store/mandates.ts'
import { listMembers } from '../store/members.ts'
import { findOrganisation } from '../store/organisations.ts'
import { putStanding, type StandingKind } from '../store/standings.ts'

export type FollowShell = Pick<MandatesShell, 'db' | 'clock' | 'keys' | 'outbox'>

/** Which line of whose list follows which truth. */
export interface Following {
  /** Whose list it is: a person's, or that of an organisation that advises. */
  readonly holder: Id
  readonly giver: Id
  /** Membership, function or mandate. */
  readonly standing: Id
  readonly kind: 'member' | 'function' | 'mandate'
}

interface Truth {
  readonly kind: StandingKind
  readonly name: string
  readonly validTo: Day | null
  readonly ended: boolean
}

/** Lets the list of a holder follow by job, in the same transaction as what changed. */
export const followLater = ({ outbox }: Pick<FollowShell, 'outbox'>, tx: Tx, ref: Following): Promise<void> =>
  outbox.put(tx, 'mandates.follow', { scope: inAccount(ref.giver), kind: 'changed', ref: { ...ref } })

const truthOf = async (shell: FollowShell, tx: Tx, ref: Following): Promise<Truth | null> => {
  const sealer = await shell.keys.find(tx, ref.giver)
  if (!sealer) return null
  if (ref.kind === 'mandate') {
    const found = await findMandate(tx, sealer, { giver: ref.giver, mandate: ref.standing })
    if (!found || found.holder !== ref.holder) return null
    const organisation = await findOrganisation(tx, sealer, ref.giver)
    const name = organisation?.name ?? found.giverName
    return { kind: found.kind, name, validTo: found.validTo, ended: found.endedAt !== null }
  }
  const organisation = await findOrganisation(tx, sealer, ref.giver)
  if (!organisation) return null
  if (ref.kind === 'function') {
    const held = (await listFunctions(tx, sealer, ref.giver)).find((one) => one.id === ref.standing)
    const ended = !held?.holders.some(({ person }) => person === ref.holder)
    const name = held ? `${organisation.name} – ${held.name}` : organisation.name
    return { kind: 'function', name, validTo: null, ended }
  }
  const member = (await listMembers(tx, sealer, ref.giver)).find((one) => one.person === ref.holder)
  const ended = member?.membership !== ref.standing || !manages(member.role)
  return { kind: 'member', name: organisation.name, validTo: null, ended }
}

/**
 * Brings one line of a holder's list in order with the truth in the giver's scope, and leaves the act in the holder's
 * audit trail. Doing it again changes nothing.
 */
export const follow =
  (shell: FollowShell) =>
  async (ref: Following): Promise<void> => {
    const truth = await shell.db.tx(inAccount(ref.giver), (tx) => truthOf(shell, tx, ref))
    const at = shell.clock()
    await shell.db.tx(inAccount(ref.holder), (tx) => write(shell, tx, { ref, truth, at }))
  }

const write = async (
  shell: FollowShell,
  tx: Tx,
  { ref, truth, at }: { readonly ref: Following; readonly truth: Truth | null; readonly at: Instant },
): Promise<void> => {
  const sealer = await shell.keys.find(tx, ref.holder)
  if (!sealer || (!(await isOpen(tx, ref.holder)) && !(await findOrganisation(tx, sealer, ref.holder)))) return
  const name = truth?.name ?? ''
  const words = wordsOf(name).map((word) => shell.keys.blind('mandates.standing', word, ref.holder))
  const ended = truth === null || truth.ended
  const changed = await putStanding(tx, sealer, {
    account: ref.holder,
    id: ref.standing,
    party: ref.giver,
    kind: truth?.kind ?? ref.kind,
    name,
    validTo: truth?.validTo ?? null,
    endedAt: ended ? at : null,
    words,
  })
  if (!changed) return
  const act = { act: ended ? 'mandates.ended' : 'mandates.received', ref: { party: ref.giver, standing: ref.standing } }
  await audit.append(tx, act, { doer: { system: 'mandates' }, at })
}
