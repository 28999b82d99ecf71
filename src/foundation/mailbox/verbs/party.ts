import { type Actor, mayFor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { isOpen } from '../../account/index.ts'
import { isFounded } from '../../mandates/index.ts'

/** Whether a party, a person or an organisation, still has a mailbox. In the scope of the party. */
export const isOpenParty = async (tx: Tx, party: Id): Promise<boolean> =>
  (await isOpen(tx, party)) || isFounded(tx, party)

/** Who is told of a message of a party: a person is told herself. */
export const readersOf = async (party: Id): Promise<readonly Id[]> => [party]

/** Which topics somebody may read in the mailbox of the party they act for: all (null), some, or none at all. */
export const topicsFor = (actor: Actor): readonly string[] | null => {
  const { actingFor } = actor
  if (actingFor.kind === 'self') return null
  if (!actingFor.scope.rights.includes('mailbox')) return []
  return actingFor.scope.services === 'all' ? null : actingFor.scope.services
}

/** Whether somebody may read messages of these topics; one that is about no service opens for a mandate over all of them. */
export const mayRead = (actor: Actor, topics: readonly string[]): boolean => mayFor(actor, 'mailbox', topics)
