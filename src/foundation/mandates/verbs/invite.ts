import { idOfForm } from '../../data-protection/index.ts'
import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { dayOf, later } from '../../../kernel/clock.ts'
import { type Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Language } from '../../../kernel/texts.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { mayGive } from '../domain/terms.ts'
import type { InvitationKind, MandatesRefusal, MemberRole, Terms } from '../mandate-words.ts'
import type { MandatesShell } from '../shell.ts'
import { insertInvitation, type InvitationContent } from '../store/invitations.ts'
import { bearingOf, managesHere } from './bearing.ts'

/** How long a link may be used. */
export const INVITATION_LASTS = 'P14D'
/** How long it is kept: thirty days after its last one. */
const KEPT_AT_MOST = 'P44D'

type InviteShell = Pick<MandatesShell, 'db' | 'clock' | 'keys' | 'limits' | 'outbox'>

/** Whom to write to; checked before (`normalEmail`). `key` is the hidden key of the form. */
export interface InviteWish {
  readonly email: string
  readonly language: Language
  readonly network: string | null
  readonly key: Id
}

/** Terms of which nothing may reach into the past. */
const fromToday = (terms: Terms, today: Terms['validFrom']): Terms => ({
  ...terms,
  validFrom: terms.validFrom < today ? today : terms.validFrom,
})

interface Asked {
  readonly kind: InvitationKind
  readonly role: MemberRole | null
  readonly terms: Terms | null
}

/**
 * Sends a link by mail. Whether there is an account with the address nobody learns: the mail goes to every address, and
 * whoever opens the link signs in or opens an account. The same form sends one mail.
 */
const invite = async (
  shell: InviteShell,
  actor: Actor,
  { wish, asked }: { readonly wish: InviteWish; readonly asked: Asked },
): Promise<Result<Id, MandatesRefusal>> => {
  const empty = await shell.limits.take([
    { limit: 'mail.asked', of: `mandate ${wish.email} ${actor.account}` },
    { limit: 'mail.address', of: `mandate ${wish.email}` },
    ...(wish.network === null ? [] : [{ limit: 'mail.network', of: wish.network } as const]),
  ])
  if (empty !== null) return refuse({ code: 'mandates/too-many-asked', seconds: empty.seconds })
  const party = partyOf(actor)
  const id = idOfForm(shell.keys, 'mandates.invitation', { key: wish.key, of: party })
  return shell.db.tx(inAccount(party), async (tx) => {
    const sealer = await shell.keys.find(tx, party)
    if (!sealer) return refuse({ code: 'mandates/not-found' })
    const at = shell.clock()
    const terms = asked.terms && fromToday(asked.terms, dayOf(at))
    const bearing = asked.kind === 'request' ? null : await bearingOf(tx, sealer, actor)
    if (asked.kind === 'member' && !(await managesHere(tx, actor))) return refuse({ code: 'mandates/not-yours' })
    if (asked.kind === 'offer' && bearing === null) return refuse({ code: 'mandates/not-yours' })
    const given = bearing && terms ? mayGive(bearing, terms) : ok(null)
    if (!given.ok) return given
    const { email, language } = wish
    const from = actor.actingFor.kind === 'self' ? actor.name : actor.actingFor.name
    const content: InvitationContent = {
      email,
      language,
      from,
      role: asked.role,
      terms: terms && stored(terms),
      kind: 'mandate',
      joint: false,
    }
    const row = { id, party, kind: asked.kind, content, sentBy: actor.account, sentAt: at }
    const givenUnder = bearing?.kind === 'mandate' ? bearing.id : null
    const fresh = await insertInvitation(tx, sealer, { ...row, givenUnder, endsAt: later(at, INVITATION_LASTS) })
    if (!fresh) return ok(id)
    const act = { act: `mandates.${asked.kind}`, ref: { party, invitation: id } }
    await audit.append(tx, act, { doer: actor, at })
    await shell.outbox.put(tx, 'mandates.mail', {
      scope: inAccount(party),
      kind: asked.kind,
      ref: { party, invitation: id },
    })
    await shell.outbox.putFor(tx, later(row.sentAt, KEPT_AT_MOST), {
      queue: 'mandates.forget',
      payload: { scope: inAccount(party), kind: 'ended', ref: { party, invitation: id } },
    })
    return ok(id)
  })
}

/** Terms as an invitation keeps them. */
export const stored = (terms: Terms): NonNullable<InvitationContent['terms']> => ({
  ...terms,
  rights: [...terms.rights],
  services: terms.services === 'all' ? 'all' : [...terms.services],
  branches: terms.branches === 'all' ? 'all' : [...terms.branches],
})

/** Asks somebody to join the organisation that the actor manages (`mandates/not-yours` for everybody else). */
export const inviteMember =
  (shell: InviteShell) =>
  (actor: Actor, wish: InviteWish, role: MemberRole): Promise<Result<Id, MandatesRefusal>> =>
    invite(shell, actor, { wish, asked: { kind: 'member', role, terms: null } })

/**
 * Offers a mandate: it is given once the other accepts. Refuses terms beyond the actor's own (`mandates/more-than-own`) and
 * who may not manage for the party (`mandates/not-yours`).
 */
export const offerMandate =
  (shell: InviteShell) =>
  (actor: Actor, wish: InviteWish, terms: Terms): Promise<Result<Id, MandatesRefusal>> =>
    invite(shell, actor, { wish, asked: { kind: 'offer', role: null, terms } })

/** Asks for a mandate, for oneself or for the organisation that the actor manages. */
export const askForMandate =
  (shell: InviteShell) =>
  async (actor: Actor, wish: InviteWish, terms: Terms): Promise<Result<Id, MandatesRefusal>> => {
    const forOther = actor.actingFor.kind !== 'self'
    if (forOther && !(await shell.db.tx(inAccount(partyOf(actor)), (tx) => managesHere(tx, actor))))
      return refuse({ code: 'mandates/not-yours' })
    return invite(shell, actor, { wish, asked: { kind: 'request', role: null, terms } })
  }
