import type { StaffFunction } from '../../../kernel/actor.ts'
import type { Service, State } from '../../../foundation/cases/words.ts'

/** The views of the worklist. */
export const VIEWS = ['mine', 'waiting', 'open', 'done', 'all'] as const
export type View = (typeof VIEWS)[number]

/** Whether a text from outside names a view. */
export const isView = (text: string): text is View => VIEWS.some((view) => view === text)

/**
 * The states that a view shows, over all services: `mine` are those in which one of these functions can make a move.
 * `all` and `waiting` name none, which means every state. A view without any state shows a state that no case has.
 */
export const statesOf = (
  view: View,
  services: readonly Service[],
  functions: readonly StaffFunction[],
): readonly string[] => {
  if (view === 'all' || view === 'waiting') return []
  const states = new Set(
    services
      .flatMap((service) => service.workflow.states.filter(shows(view, service, functions)))
      .map((state) => state.id),
  )
  return states.size === 0 ? ['-'] : [...states].sort()
}

const shows =
  (view: Exclude<View, 'all' | 'waiting'>, service: Service, functions: readonly StaffFunction[]) =>
  (state: State): boolean => {
    if (view === 'done') return state.final === true
    if (state.final || state.id === service.workflow.start) return false
    if (view === 'open') return true
    return service.workflow.transitions.some((row) => row.from === state.id && functions.some((one) => one === row.by))
  }
