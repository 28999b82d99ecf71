import { z } from 'zod'
import { TRUST_LEVELS, type TrustLevel } from '../../../kernel/actor.ts'
import { type Day, parseDay } from '../../../kernel/clock.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { ActingChoice } from '../../account/words.ts'
import type { Claim, Held } from '../domain/standing.ts'
import { MEMBER_ROLES } from '../mandate-words.ts'
import { branchesOf, rightsOf, servicesOf } from './shapes.ts'

const heldRows = z
  .array(
    z.object({
      person: z.string().refine(isId),
      for: z.string().refine(isId).nullable(),
      from: z.string().transform(parseDay).nullable(),
      to: z.string().transform(parseDay).nullable(),
    }),
  )
  .nullable()

// Everybody who holds or deputises, with the member's own absence.
const HELD = `(select json_agg(json_build_object('person', h.person_id, 'for', h.deputises_for, 'from', p.absent_from, 'to', p.absent_to))
  from mandates.function_holder h join mandates.member p on p.account_id = h.account_id and p.person_id = h.person_id
  where h.account_id = $1 and h.function_id = f.function_id)`

const heldOf = (json: unknown): Held => {
  const rows = heldRows.parse(json) ?? []
  return {
    holders: rows.map((row) => ({ person: row.person, deputisesFor: row.for })),
    away: new Map(rows.map((row) => [row.person, { absentFrom: row.from, absentTo: row.to }])),
  }
}

interface ClaimRow {
  readonly body: Buffer | null
  readonly level: string | null
  readonly role: string | null
  readonly branch: Buffer | null
  readonly function_rights: readonly string[] | null
  readonly function_services: readonly string[] | null
  readonly function_branches: readonly string[] | null
  readonly held: unknown
  readonly names: Buffer | null
  readonly rights: readonly string[] | null
  readonly services: readonly string[] | null
  readonly branches: readonly string[] | null
  readonly needs: string | null
  readonly valid_from: Day | null
  readonly valid_to: Day | null
  readonly joint: boolean | null
  readonly agreed: boolean | null
}

/** A claim with what names and rates its party; the sealed parts are still sealed. */
export interface FoundClaim {
  readonly claim: Claim
  readonly organisation: { readonly body: Buffer; readonly level: TrustLevel } | null
  readonly branch: Buffer | null
  readonly names: Buffer | null
}

/** Everything about one choice, in the scope of the giver: one statement, by primary keys only. */
export const findClaim = async (
  tx: Tx,
  account: Id,
  { choice, on }: { readonly choice: ActingChoice; readonly on: Day },
): Promise<FoundClaim | null> => {
  const [row] = await tx.sql<ClaimRow>(
    `select o.body, o.level, m.role, b.name as branch, f.rights as function_rights, f.services as function_services,
       f.branches as function_branches, ${HELD} as held, d.names, d.rights, d.services, d.branches, d.needs, d.valid_from,
       d.valid_to, d.joint, d.agreed_at is not null as agreed
     from (select) as one
     left join mandates.organisation o on o.account_id = $1
     left join mandates.branch b on b.account_id = $1 and b.branch_id = $5
     left join mandates.member m on m.account_id = $1 and m.person_id = $2 and m.membership_id = $3
     left join mandates.function f on f.account_id = $1 and f.function_id = $3
     left join mandates.mandate d on d.account_id = $1 and d.mandate_id = $3 and d.holder_id = $4 and d.ended_at is null`,
    [choice.giver, account, choice.mandate, choice.through ?? account, choice.party],
  )
  if (!row) return null
  return {
    claim: {
      account,
      party: choice.party,
      giver: choice.giver,
      on,
      belongs: choice.party === choice.giver || row.branch !== null,
      ...waysOf(row, choice),
    },
    organisation:
      row.body === null ? null : { body: row.body, level: TRUST_LEVELS.find((one) => one === row.level) ?? 'low' },
    branch: row.branch,
    names: row.names,
  }
}

const waysOf = (row: ClaimRow, { through }: ActingChoice): Pick<Claim, 'membership' | 'function' | 'mandate'> => ({
  // Who comes through another organisation is no member here.
  membership: through === null ? (MEMBER_ROLES.find((role) => role === row.role) ?? null) : null,
  function:
    through === null && row.function_rights
      ? {
          rights: rightsOf(row.function_rights),
          services: servicesOf(row.function_services),
          branches: branchesOf(row.function_branches),
          ...heldOf(row.held),
        }
      : null,
  mandate:
    row.rights === null || row.valid_from === null
      ? null
      : {
          rights: rightsOf(row.rights),
          services: servicesOf(row.services),
          branches: branchesOf(row.branches),
          needs: TRUST_LEVELS.find((one) => one === row.needs) ?? 'high',
          validFrom: row.valid_from,
          validTo: row.valid_to,
          onDeath: 'ends',
          joint: row.joint ?? false,
          agreed: row.agreed ?? false,
        },
})

/** How an adviser's organisation lets an account use a mandate that it holds: its role, and the function that uses it. */
export interface AdviserPart extends Held {
  readonly role: (typeof MEMBER_ROLES)[number] | null
}

/** In the scope of the adviser; null where its list knows no such mandate. */
export const findAdviserPart = async (
  tx: Tx,
  account: Id,
  { through, mandate }: { readonly through: Id; readonly mandate: Id },
): Promise<AdviserPart | null> => {
  const [row] = await tx.sql<{ role: string | null; held: unknown }>(
    `select m.role, ${HELD} as held from mandates.standing s
     left join mandates.function f on f.account_id = $1 and f.function_id = s.function_id
     left join mandates.member m on m.account_id = $1 and m.person_id = $2
     where s.account_id = $1 and s.standing_id = $3 and s.ended_at is null`,
    [through, account, mandate],
  )
  return row ? { role: MEMBER_ROLES.find((role) => role === row.role) ?? null, ...heldOf(row.held) } : null
}
