import { type Actor, mayFor, type MandateRight } from '../../../kernel/actor.ts'
import type { CaseRefusal } from '../case-words.ts'
import type { Service } from '../service-words.ts'

type Refused = { readonly ok: false; readonly refusal: CaseRefusal }

/** The names by which a mandate may reach a service: its id, and the topic that it stands under. */
export const mandateNames = ({ id, mandate }: Pick<Service, 'id' | 'mandate'>): readonly string[] =>
  mandate === undefined ? [id] : [id, mandate]

/** A refusal where the mandate that somebody acts under does not allow this; nothing where it does, or one acts for oneself. */
export const unlessMandated = (
  actor: Pick<Actor, 'actingFor'>,
  right: MandateRight,
  service: Pick<Service, 'id' | 'mandate'>,
): Refused | null => {
  const { actingFor } = actor
  if (actingFor.kind === 'self' || mayFor(actor, right, mandateNames(service))) return null
  return { ok: false, refusal: { code: 'case/not-in-mandate', name: actingFor.name } }
}

/** A refusal where a service is not for the kind of party that applies. */
export const unlessFor = (actor: Pick<Actor, 'actingFor'>, service: Pick<Service, 'for'>): Refused | null => {
  const kind = actor.actingFor.kind === 'organisation' ? 'organisation' : 'person'
  return service.for.includes(kind) ? null : { ok: false, refusal: { code: 'case/not-for-this-party' } }
}

/** Who made a move for whom, as the case shows it; null where one acted for oneself. */
export const doerText = ({ name, actingFor }: Pick<Actor, 'name' | 'actingFor'>): string | null =>
  actingFor.kind === 'self' ? null : `${name} für ${actingFor.name}`

/** Whose case it is, by name: the represented party, else oneself. */
export const applicantName = ({ name, actingFor }: Pick<Actor, 'name' | 'actingFor'>): string =>
  actingFor.kind === 'self' ? name : actingFor.name
