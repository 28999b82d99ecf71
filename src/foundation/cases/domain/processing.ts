import type { RetentionRule, StoredTable } from '../../../kernel/stored-data.ts'
import { say, type Language } from '../../../kernel/texts.ts'
import { FUNCTIONS, type StaffFunction } from '../../../kernel/actor.ts'
import type { Group, Part } from '../../forms/words.ts'
import type { Retention, Service } from '../service-words.ts'

/** How long one thing is kept: a line of the retention plan. */
export interface PlanLine {
  readonly what: string
  /** ISO 8601 period. */
  readonly within: string
  readonly then: Retention['then']
  readonly law: string
  /** False where nobody has checked the time against the official text yet; null where its service answers for it. */
  readonly verified: boolean | null
}

/** A group of the form: what is asked in it, and by which law. */
export interface AskedCategory {
  readonly category: string
  readonly data: string
  readonly law: string
}

/** One processing activity: what an authority does with data for one service (GDPR Art. 30 (1) (b) to (f)). */
export interface ProcessingActivity {
  readonly service: string
  readonly version: number
  readonly owner: Service['owner']
  readonly title: string
  readonly purpose: string
  readonly law: readonly string[]
  readonly persons: Service['for']
  readonly asked: readonly AskedCategory[]
  readonly seenBy: readonly { readonly function: StaffFunction; readonly in: readonly string[] }[]
  readonly kept: readonly PlanLine[]
}

/** The register of processing activities and the retention plan, from nothing but declarations. */
export interface ProcessingRegister {
  readonly activities: readonly ProcessingActivity[]
  /** What the rooms keep apart from drafts and cases. */
  readonly rules: readonly (PlanLine & { readonly from: string; readonly tables: readonly string[] })[]
  readonly tables: readonly StoredTable[]
}

/** What the rooms of the program declare about the data they hold. */
export interface DeclaredData {
  readonly rules: readonly RetentionRule[]
  readonly tables: readonly StoredTable[]
}

const DRAFT = { de: 'Entwurf', en: 'Draft', leicht: 'Noch nicht fertig' }

const isGroup = (part: Part): part is Group => part.kind === 'group'

/** What is asked in a group, with groups inside of it behind a colon. */
const questionsIn = (parts: readonly Part[], language: Language): string =>
  parts
    .filter(({ kind }) => kind !== 'note' && kind !== 'hidden')
    .map((part) => {
      const asked = say(part.showLabel ?? part.label, language)
      return isGroup(part) ? `${asked} (${questionsIn(part.parts, language)})` : asked.replace(/\?$/, '')
    })
    .join(', ')

const lawsIn = (part: Part): readonly string[] => [
  ...(part.law === undefined ? [] : [part.law]),
  ...(isGroup(part) ? part.parts.flatMap(lawsIn) : []),
]

const stateIn = ({ workflow }: Service, id: string, language: Language): string => {
  const state = workflow.states.find((one) => one.id === id)
  return state ? say(state.label, language) : id
}

const seenBy = (service: Service, language: Language): ProcessingActivity['seenBy'] =>
  FUNCTIONS.flatMap((who) => {
    const views = service.sees[who]
    if (!views) return []
    const states = Object.entries(views).map(([state, view]) => {
      const label = stateIn(service, state, language)
      return view === 'all' ? label : `${label} (${view.join(', ')})`
    })
    return [{ function: who, in: [...new Set(states)] }]
  })

const keptOf = (service: Service, language: Language): readonly PlanLine[] => {
  const { drafts, outcomes, then, law } = service.retention
  const draft = { what: say(DRAFT, language), within: drafts, then: 'delete', law, verified: null } as const
  const ends = Object.entries(outcomes).map(([outcome, within]) => ({
    what: stateIn(service, outcome, language),
    within,
    then,
    law,
    verified: null,
  }))
  return [draft, ...ends]
}

const activityOf = (service: Service, language: Language): ProcessingActivity => ({
  service: service.id,
  version: service.version,
  owner: service.owner,
  title: say(service.texts.title, language),
  purpose: say(service.texts.summary, language),
  law: service.law,
  persons: service.for,
  asked: service.form.parts.map((part) => ({
    category: say(part.label, language),
    data: isGroup(part) ? questionsIn(part.parts, language) : say(part.label, language),
    law: [...new Set(lawsIn(part))].join('; '),
  })),
  seenBy: seenBy(service, language),
  kept: keptOf(service, language),
})

/**
 * The register of processing activities (GDPR Art. 30 (1)) with the retention plan, out of the services and of what the
 * rooms declare. Names of states, questions and things in the asked language, German where there is no other.
 */
export const processingRegister = (
  services: readonly Service[],
  declared: DeclaredData,
  language: Language,
): ProcessingRegister => ({
  activities: services.map((service) => activityOf(service, language)),
  rules: declared.rules.map(({ what, from, within, law, verified, tables }) => ({
    what: say(what, language),
    from: say(from, language),
    within,
    then: 'delete',
    law,
    verified,
    tables,
  })),
  tables: declared.tables,
})

/** Whether an authority runs a service: it is of the owner's kind, or a county-free city (AGS ending in 000) for a county. */
export const runsService = (
  authority: { readonly kind: Service['owner']; readonly area: string },
  { owner }: Pick<Service, 'owner'>,
): boolean =>
  owner === authority.kind ||
  (owner === 'county' && authority.kind === 'municipality' && /^\d{5}000$/.test(authority.area))
