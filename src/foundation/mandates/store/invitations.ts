import { z } from 'zod'
import { MANDATE_RIGHTS, TRUST_LEVELS } from '../../../kernel/actor.ts'
import { day, type Instant, parseDay } from '../../../kernel/clock.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import { LANGUAGES } from '../../../kernel/texts.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { INVITATION_KINDS, type InvitationKind, MANDATE_KINDS, MEMBER_ROLES } from '../mandate-words.ts'
import type { MandatesTables } from './tables.ts'

const dayText = z
  .string()
  .refine((text) => parseDay(text) !== null)
  .transform(day)

const termsShape = z.object({
  rights: z.array(z.enum(MANDATE_RIGHTS)),
  services: z.union([z.literal('all'), z.array(z.string())]),
  branches: z.union([z.literal('all'), z.array(z.string().refine(isId))]),
  needs: z.enum(TRUST_LEVELS),
  validFrom: dayText,
  validTo: dayText.nullable(),
  onDeath: z.enum(['goes-on', 'ends']),
})

const content = z.object({
  email: z.string(),
  language: z.enum(LANGUAGES),
  /** Who asks, by name: the person or organisation. */
  from: z.string(),
  role: z.enum(MEMBER_ROLES).nullable(),
  terms: termsShape.nullable(),
  kind: z.enum(MANDATE_KINDS),
  joint: z.boolean(),
})

/** What was asked of whom. */
export type InvitationContent = z.output<typeof content>

/** An invitation as it is stored. */
export interface Invitation {
  readonly id: Id
  readonly party: Id
  readonly kind: InvitationKind
  readonly content: InvitationContent
  readonly sentBy: Id
  readonly givenUnder: Id | null
  readonly sentAt: Instant
  readonly endsAt: Instant
  readonly usedAt: Instant | null
  readonly usedBy: Id | null
  readonly answer: string | null
}

/** Keeps an invitation; false where it is there already. */
export const insertInvitation = async (
  tx: Tx,
  sealer: Sealer,
  row: Omit<Invitation, 'usedAt' | 'usedBy' | 'answer'>,
): Promise<boolean> => {
  const put = await tx
    .tables<MandatesTables>()
    .insertInto('mandates.invitation')
    .values({
      account_id: row.party,
      invitation_id: row.id,
      kind: row.kind,
      content: sealer.seal('mandates.invitation', JSON.stringify(row.content)),
      sent_by: row.sentBy,
      given_under: row.givenUnder,
      sent_at: row.sentAt,
      ends_at: row.endsAt,
      used_at: null,
      used_by: null,
      answer: null,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'invitation_id']).doNothing())
    .executeTakeFirst()
  return put.numInsertedOrUpdatedRows === 1n
}

const invitationOf = (row: MandatesTables['mandates.invitation'], sealer: Sealer): Invitation => ({
  id: row.invitation_id,
  party: row.account_id,
  kind: INVITATION_KINDS.find((kind) => kind === row.kind) ?? 'member',
  content: content.parse(JSON.parse(sealer.open('mandates.invitation', row.content))),
  sentBy: row.sent_by,
  givenUnder: row.given_under,
  sentAt: row.sent_at,
  endsAt: row.ends_at,
  usedAt: row.used_at,
  usedBy: row.used_by,
  answer: row.answer,
})

/** One invitation of the transaction's party. */
export const findInvitation = async (tx: Tx, sealer: Sealer, of: { party: Id; id: Id }): Promise<Invitation | null> => {
  const row = await tx
    .tables<MandatesTables>()
    .selectFrom('mandates.invitation')
    .selectAll()
    .where('account_id', '=', of.party)
    .where('invitation_id', '=', of.id)
    .executeTakeFirst()
  return row ? invitationOf(row, sealer) : null
}

/** The invitations of a party that nobody has answered and that still hold, newest first. */
export const listOpenInvitations = async (
  tx: Tx,
  sealer: Sealer,
  of: { readonly party: Id; readonly now: Instant; readonly limit: number },
): Promise<readonly Invitation[]> => {
  const rows = await tx
    .tables<MandatesTables>()
    .selectFrom('mandates.invitation')
    .selectAll()
    .where('account_id', '=', of.party)
    .where('used_at', 'is', null)
    .where('ends_at', '>', of.now)
    .orderBy('invitation_id', 'desc')
    .limit(of.limit)
    .execute()
  return rows.map((row) => invitationOf(row, sealer))
}

/** Deletes an invitation, answered or not. */
export const deleteInvitation = async (tx: Tx, of: { readonly party: Id; readonly id: Id }): Promise<void> => {
  await tx
    .tables<MandatesTables>()
    .deleteFrom('mandates.invitation')
    .where('account_id', '=', of.party)
    .where('invitation_id', '=', of.id)
    .execute()
}

/** Answers an invitation, once; false where somebody did so before. */
export const useInvitation = async (
  tx: Tx,
  of: { readonly party: Id; readonly id: Id },
  use: { readonly by: Id; readonly at: Instant; readonly answer: 'accepted' | 'declined' | 'withdrawn' },
): Promise<boolean> => {
  const used = await tx
    .tables<MandatesTables>()
    .updateTable('mandates.invitation')
    .set({ used_at: use.at, used_by: use.by, answer: use.answer })
    .where('account_id', '=', of.party)
    .where('invitation_id', '=', of.id)
    .where('used_at', 'is', null)
    .where('ends_at', '>', use.at)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}
