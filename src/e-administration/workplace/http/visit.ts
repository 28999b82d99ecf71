import type { Actor, StaffFunction } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The place where somebody works in this session: one authority and the functions held there. */
export interface Workplace {
  readonly authority: Id
  readonly functions: readonly StaffFunction[]
}

/** Where an actor works. The gate of the routes lets nobody through without a function. */
export const workplaceOf = (actor: Actor | null): { readonly actor: Actor; readonly at: Workplace } => {
  const first = actor?.functions[0]
  if (!actor || !first) throw new Error('a route of the workplace was reached without a function')
  return {
    actor,
    at: {
      authority: first.authority,
      functions: actor.functions.filter((held) => held.authority === first.authority).map((held) => held.function),
    },
  }
}

/** Whether somebody works on cases there; an administrator alone does not. */
export const worksOnCases = ({ functions }: Workplace): boolean => functions.some((one) => one !== 'administrator')
