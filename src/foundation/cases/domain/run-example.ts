import { type Instant, instant } from '../../../kernel/clock.ts'
import { type Id, id } from '../../../kernel/ids.ts'
import type { Case, Command } from '../case-words.ts'
import { NEEDS, type Service, type ServiceExample } from '../service-words.ts'
import { applyMove, blankCase } from './apply.ts'
import { move } from './move.ts'

const FIRST_DAY = '2026-01-05'
const HOUR = 'T09:00:00Z'
const BROUGHT: Command['brings'] = Object.fromEntries(NEEDS.map((need) => [need, 'Beispiel']))

/** The same person of an example has the same id; who it is does not matter. */
const idOf = (persons: readonly string[], person: string): Id =>
  id(`00000000-0000-7000-8000-${String(persons.indexOf(person) + 1).padStart(12, '0')}`)

interface Run {
  readonly c: Case
  /** Code of the refusal of the last move, or null where it was made. */
  readonly refused: string | null
  readonly at: Instant
}

const play = (service: Service, { given, when }: ServiceExample): Run => {
  const persons = when.map(({ person }) => person)
  const nobody = id('00000000-0000-7000-8000-000000000000')
  const opening = { authority: nobody, id: nobody, number: 'XX-2026-000001', definitionHash: '' }
  let on = FIRST_DAY
  let run: Run = {
    c: blankCase(service, opening, instant(FIRST_DAY + HOUR)),
    refused: null,
    at: instant(FIRST_DAY + HOUR),
  }
  for (const step of when) {
    on = step.at ?? on
    const at = instant(on + HOUR)
    const by = { account: idOf(persons, step.person), roles: [step.by] }
    const command = { on: step.on, by, brings: BROUGHT, seen: run.c.revision, answers: given }
    const made = move({ service, c: run.c }, command, at)
    run = made.ok
      ? { c: applyMove(run.c, made.value, service), refused: null, at }
      : { c: run.c, refused: made.refusal.code, at }
    if (run.refused !== null && step !== when.at(-1)) return run
  }
  return run
}

/**
 * Plays an example of a service and tells how what came of it differs from what it says; nothing where it holds.
 * A refused move ends the example, and must be its last and announced one.
 */
export const runExample = (service: Service, example: ServiceExample): readonly string[] => {
  const { c, refused } = play(service, example)
  const { state, feeCents = c.feeCents, due = {}, refused: announced = null } = example.then
  const differences = [
    { what: 'state', said: state, came: c.state },
    { what: 'fee in cents', said: feeCents, came: c.feeCents },
    { what: 'refusal', said: announced, came: refused },
    ...Object.entries(due).map(([deadline, on]) => ({
      what: `deadline ${deadline}`,
      said: on,
      came: c.deadlines[deadline] ? c.deadlines[deadline].due : 'not there',
    })),
  ]
  return differences
    .filter(({ said, came }) => said !== came)
    .map(({ what, said, came }) => `${example.title}: ${what} should be ${said}, but is ${came}`)
}
