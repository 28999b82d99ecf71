import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { MemberRole } from '../mandate-words.ts'

/** A member and the role. */
export interface MemberPart {
  readonly person: Id
  readonly role: MemberRole
}

/** Whether a role manages the organisation: members, functions, mandates, keys. */
export const manages = (role: MemberRole | null): boolean => role === 'owner' || role === 'manager'

/**
 * Whether a member may get another role, or leave (`to` null). The last one who manages never goes without a successor
 * (`mandates/last-manager`).
 */
export const mayChange = (
  members: readonly MemberPart[],
  person: Id,
  to: MemberRole | null,
): Result<null, { readonly code: 'mandates/last-manager' } | { readonly code: 'mandates/not-found' }> => {
  const member = members.find((one) => one.person === person)
  if (!member) return refuse({ code: 'mandates/not-found' })
  const left = members.some((one) => one.person !== person && manages(one.role)) || manages(to)
  return left || !manages(member.role) ? ok(null) : refuse({ code: 'mandates/last-manager' })
}
