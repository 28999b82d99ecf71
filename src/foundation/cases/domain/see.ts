import type { StaffFunction } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Answers, placeOf } from '../../forms/words.ts'
import type { Service } from '../service-words.ts'
import { liesIn } from './places.ts'

/** The parts of the form that somebody with these functions sees in a state; what is not named is not seen. */
export const visiblePlaces = (
  service: Service,
  functions: readonly StaffFunction[],
  state: string,
): 'all' | readonly string[] => {
  const views = functions.map((one) => service.sees[one]?.[state] ?? [])
  return views.includes('all') ? 'all' : views.flatMap((view) => (view === 'all' ? [] : view))
}

/** The answers that somebody with these functions sees of a case in a state. Nobody sees what the service does not name. */
export const seenBy = (
  service: Service,
  { functions, state }: { readonly functions: readonly StaffFunction[]; readonly state: string },
  answers: Answers,
): Answers => {
  const places = visiblePlaces(service, functions, state)
  if (places === 'all') return answers
  return Object.fromEntries(
    Object.entries(answers).filter(([path]) => places.some((place) => liesIn(placeOf(path), place))),
  )
}

/** What decides whether a file is seen. */
export interface SeenFile {
  readonly id: Id
  readonly origin: 'applicant' | 'authority'
  readonly message: Id | null
}

/** Whether a file is seen with these answers: one of the application where an answer names it; what the authority made, and what came with a message, always. */
export const isSeen = (file: SeenFile, seen: Answers): boolean =>
  file.origin === 'authority' ||
  file.message !== null ||
  Object.values(seen).some((answer) => typeof answer !== 'string' && answer.file === file.id)
