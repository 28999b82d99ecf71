import type { Id } from '../../../kernel/ids.ts'
import type { MemberRole } from '../mandate-words.ts'
import { manages } from './members.ts'
import { holds, type FunctionScope } from './standing.ts'
import type { Day } from '../../../kernel/clock.ts'

/** An organisation as far as it says who reads its mailbox. */
export interface ReadBy {
  readonly members: readonly { readonly person: Id; readonly role: MemberRole }[]
  readonly functions: readonly FunctionScope[]
}

const reads = ({ rights, services, branches }: FunctionScope, party: Id, topics: readonly string[]): boolean =>
  rights.includes('mailbox') &&
  (services === 'all' || topics.some((topic) => services.includes(topic))) &&
  (branches === 'all' || branches.includes(party))

/**
 * Whose task a message to a party (the organisation or one of its branches) about these topics is on a day: everybody who
 * holds a function with the right `mailbox` that reaches it, deputies while they do. Where nobody does, it falls to those
 * who manage the organisation, so that no message is told to nobody.
 */
export const readersOn = (
  { members, functions }: ReadBy,
  { party, topics, on }: { readonly party: Id; readonly topics: readonly string[]; readonly on: Day },
): readonly Id[] => {
  const reading = functions.filter((one) => reads(one, party, topics))
  const holders = members.filter(({ person }) => reading.some((one) => holds(one, person, on)))
  const told = holders.length > 0 ? holders : members.filter(({ role }) => manages(role))
  return told.map(({ person }) => person)
}
