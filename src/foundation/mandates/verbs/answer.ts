import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { type InvitationRef, readInvitationToken } from '../domain/invitation-token.ts'
import { mayGive } from '../domain/terms.ts'
import type { MandatesRefusal } from '../mandate-words.ts'
import { findInvitation, type Invitation, useInvitation } from '../store/invitations.ts'
import { findMandate, insertMandate, type NewMandate } from '../store/mandates.ts'
import { insertMember } from '../store/members.ts'
import { bearingOf, managesHere } from './bearing.ts'
import { type Following, follow, followLater, type FollowShell } from './follow.ts'

type Refused = { readonly ok: false; readonly refusal: MandatesRefusal }
const usedUp: Refused = { ok: false, refusal: { code: 'mandates/link-used-up' } }

const refOf = ({ keys }: Pick<FollowShell, 'keys'>, token: string): InvitationRef | null =>
  readInvitationToken(keys.derived('mandates.invitation'), token)

/** What a link asks, for the preview; `mandates/link-used-up` where it was answered, has ended or is none of ours. */
export const readInvitation =
  (shell: Pick<FollowShell, 'db' | 'clock' | 'keys'>) =>
  async (token: string): Promise<Result<Invitation, MandatesRefusal>> => {
    const ref = refOf(shell, token)
    if (ref === null) return usedUp
    return shell.db.tx(inAccount(ref.party), async (tx) => {
      const sealer = await shell.keys.find(tx, ref.party)
      const found = sealer && (await findInvitation(tx, sealer, ref))
      if (!found || found.usedAt !== null || found.endsAt <= shell.clock()) return usedUp
      return ok(found)
    })
  }

/** Declines. The one who asked sees that nobody accepted, and not who declined. */
export const declineInvitation =
  (shell: FollowShell) =>
  async (actor: Actor, token: string): Promise<Result<null, MandatesRefusal>> => {
    const ref = refOf(shell, token)
    if (ref === null) return usedUp
    return shell.db.tx(inAccount(ref.party), async (tx) => {
      const at = shell.clock()
      if (!(await useInvitation(tx, ref, { by: actor.account, at, answer: 'declined' }))) return usedUp
      const act = { act: 'mandates.decline', ref: { invitation: ref.id } }
      await audit.append(tx, act, { doer: { system: 'invitation' }, at })
      return ok(null)
    })
  }

/**
 * Accepts what a link asks, once however often it is sent: becomes a member, takes a mandate for whom the actor acts for,
 * or gives the mandate that was asked for in that party's name. Refuses one's own question (`mandates/own-invitation`),
 * and what the actor may not give (`mandates/more-than-own`, `mandates/not-yours`).
 */
export const acceptInvitation =
  (shell: FollowShell) =>
  async (actor: Actor, token: string): Promise<Result<null, MandatesRefusal>> => {
    const read = await readInvitation(shell)(token)
    if (!read.ok) return read
    const invitation = read.value
    if (invitation.party === partyOf(actor)) return refuse({ code: 'mandates/own-invitation' })
    if (invitation.kind === 'member') return join(shell, actor, invitation)
    return invitation.kind === 'request' ? give(shell, actor, invitation) : take(shell, actor, invitation)
  }

const join = async (
  shell: FollowShell,
  actor: Actor,
  invitation: Invitation,
): Promise<Result<null, MandatesRefusal>> => {
  const { party: organisation, content } = invitation
  if (actor.actingFor.kind !== 'self') return refuse({ code: 'mandates/not-yours' })
  const membership = newId()
  const done = await shell.db.tx(inAccount(organisation), async (tx) => {
    const at = shell.clock()
    if (!(await useInvitation(tx, invitation, { by: actor.account, at, answer: 'accepted' }))) return usedUp
    const sealer = await shell.keys.of(tx, organisation)
    const { account: person, name } = actor
    const role = content.role ?? 'member'
    const fresh = await insertMember(tx, sealer, { organisation, person, membership, name, role, since: at })
    if (!fresh) return refuse({ code: 'mandates/already-member' })
    await audit.append(tx, { act: 'mandates.join', ref: { organisation, member: person, role } }, { doer: actor, at })
    await followLater(shell, tx, { holder: person, giver: organisation, standing: membership, kind: 'member' })
    return ok(null)
  })
  if (done.ok) await follow(shell)({ holder: actor.account, giver: organisation, standing: membership, kind: 'member' })
  return done
}

/** Who holds a mandate from now on, as the actor is when accepting. */
const holderOf = (actor: Actor): Pick<NewMandate, 'holder' | 'holderKind'> & { readonly name: string } =>
  actor.actingFor.kind === 'organisation'
    ? { holder: actor.actingFor.party, holderKind: 'organisation', name: actor.actingFor.name }
    : { holder: actor.account, holderKind: 'person', name: actor.name }

const mayTake = (shell: FollowShell, actor: Actor): Promise<boolean> | boolean => {
  if (actor.actingFor.kind === 'self') return true
  return shell.db.tx(inAccount(partyOf(actor)), (tx) => managesHere(tx, actor))
}

/** Everything that was given under a mandate holds only while that one does. */
const stillBorne = async (shell: FollowShell, tx: Tx, { party, givenUnder }: Invitation): Promise<boolean> => {
  if (givenUnder === null) return true
  const found = await findMandate(tx, await shell.keys.of(tx, party), { giver: party, mandate: givenUnder })
  return found !== null && found.endedAt === null
}

const take = async (
  shell: FollowShell,
  actor: Actor,
  invitation: Invitation,
): Promise<Result<null, MandatesRefusal>> => {
  const { party: giver, content, id } = invitation
  const { terms } = content
  if (terms === null) return usedUp
  if (!(await mayTake(shell, actor))) return refuse({ code: 'mandates/not-yours' })
  const { name, ...holder } = holderOf(actor)
  const ref: Following = { holder: holder.holder, giver, standing: id, kind: 'mandate' }
  const done = await shell.db.tx(inAccount(giver), async (tx) => {
    const at = shell.clock()
    if (!(await useInvitation(tx, invitation, { by: actor.account, at, answer: 'accepted' }))) return usedUp
    if (!(await stillBorne(shell, tx, invitation))) return usedUp
    const { kind, joint } = content
    const names = { giver: content.from, holder: name }
    const given = { id, giver, kind, joint, names, givenBy: invitation.sentBy, givenUnder: invitation.givenUnder, at }
    await insertMandate(tx, await shell.keys.of(tx, giver), { ...terms, ...holder, ...given })
    await noteGiven(tx, { ref, actor, at })
    await followLater(shell, tx, ref)
    return ok(null)
  })
  if (done.ok) await follow(shell)(ref)
  return done
}

const noteGiven = (
  tx: Tx,
  { ref, actor, at }: { readonly ref: Following; readonly actor: Actor; readonly at: NewMandate['at'] },
): Promise<void> => {
  const act = { act: 'mandates.give', ref: { party: ref.giver, mandate: ref.standing, holder: ref.holder } }
  return audit.append(tx, act, { doer: actor, at })
}

/** The asked person gives. The question lies with who asked, the mandate with who gives: first this, then that, and both may be repeated. */
const give = async (
  shell: FollowShell,
  actor: Actor,
  invitation: Invitation,
): Promise<Result<null, MandatesRefusal>> => {
  const { party: asker, content, id } = invitation
  const { terms } = content
  const giver = partyOf(actor)
  if (terms === null) return usedUp
  // Who asks for an organisation is not the organisation.
  const holderKind = asker === invitation.sentBy ? 'person' : 'organisation'
  const ref: Following = { holder: asker, giver, standing: id, kind: 'mandate' }
  const givenHere = await shell.db.tx(inAccount(giver), async (tx) => {
    const sealer = await shell.keys.find(tx, giver)
    const bearing = sealer && (await bearingOf(tx, sealer, actor))
    if (!sealer || !bearing) return refuse({ code: 'mandates/not-yours' })
    const may = mayGive(bearing, terms)
    if (!may.ok) return may
    return ok(bearing.kind === 'mandate' ? bearing.id : null)
  })
  if (!givenHere.ok) return givenHere
  const claimed = await shell.db.tx(inAccount(asker), async (tx) =>
    (await useInvitation(tx, invitation, { by: actor.account, at: shell.clock(), answer: 'accepted' }))
      ? ok(null)
      : usedUp,
  )
  if (!claimed.ok) return claimed
  await shell.db.tx(inAccount(giver), async (tx) => {
    const at = shell.clock()
    const name = actor.actingFor.kind === 'self' ? actor.name : actor.actingFor.name
    const names = { giver: name, holder: content.from }
    const by = { givenBy: actor.account, givenUnder: givenHere.value, at }
    const row = { ...terms, ...by, id, giver, kind: 'mandate', holder: asker, holderKind, names, joint: false } as const
    await insertMandate(tx, await shell.keys.of(tx, giver), row)
    await noteGiven(tx, { ref, actor, at })
    await followLater(shell, tx, ref)
  })
  await follow(shell)(ref)
  return ok(null)
}
