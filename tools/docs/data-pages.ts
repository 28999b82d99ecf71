import type { Service } from '../../src/foundation/cases/words.ts'
import type { Group, Part } from '../../src/foundation/forms/words.ts'
import { page, period, table } from './table.ts'

const AFTER: Readonly<Record<Service['retention']['then'], string>> = {
  delete: 'deleted',
  'offer-to-archive': 'offered to the archive, then deleted',
}

/** How long what is kept. */
export const retentionPage = (services: readonly Service[]): string =>
  page(
    'Retention plan',
    'the retention of every service file',
    'The time of a case counts from the end of the case, the time of a draft from its last change.',
    table(
      ['service', 'what', 'kept for', 'then', 'law'],
      services.flatMap(({ id, workflow, retention }) => [
        [`\`${id}\``, 'draft', period(retention.drafts), 'deleted', retention.law],
        ...Object.entries(retention.outcomes).map(([outcome, time]) => [
          `\`${id}\``,
          workflow.states.find((state) => state.id === outcome)?.label.de ?? outcome,
          period(time),
          AFTER[retention.then],
          retention.law,
        ]),
      ]),
    ),
  )

const isGroup = (part: Part): part is Group => part.kind === 'group'

/** What is asked in a group, with groups inside of it behind a colon. */
const questionsIn = (parts: readonly Part[]): string =>
  parts
    .filter(({ kind }) => kind !== 'note' && kind !== 'hidden')
    .map((part) => {
      const asked = part.showLabel ?? part.label
      return isGroup(part) ? `${asked.de} (${questionsIn(part.parts)})` : asked.de.replace(/\?$/, '')
    })
    .join(', ')

const lawsIn = (part: Part): readonly string[] => [
  ...(part.law === undefined ? [] : [part.law]),
  ...(isGroup(part) ? part.parts.flatMap(lawsIn) : []),
]

const askedFor = ({ form }: Service): string =>
  table(
    ['category', 'data', 'legal basis of asking'],
    form.parts.map((part) => [
      part.label.de,
      isGroup(part) ? questionsIn(part.parts) : part.label.de,
      [...new Set(lawsIn(part))].join('; '),
    ]),
  )

const seenBy = ({ sees, workflow }: Service): string =>
  Object.entries(sees)
    .map(([who, views]) => {
      const states = Object.entries(views).map(([state, view]) => {
        const label = workflow.states.find(({ id }) => id === state)?.label.de ?? state
        return view === 'all' ? label : `${label} (only ${view.join(', ')})`
      })
      return `${who}: ${[...new Set(states)].join(', ')}`
    })
    .join('; ')

const PERSONS = { person: 'applicants', organisation: 'people who act for an organisation' } as const

const kept = ({ retention }: Service): string =>
  [`draft ${period(retention.drafts)}`]
    .concat(Object.entries(retention.outcomes).map(([outcome, time]) => `${outcome} ${period(time)}`))
    .join(', ')

const activity = (service: Service): readonly string[] => [
  `## ${service.id}`,
  table(
    ['', ''],
    [
      ['purpose', `${service.texts.title.de}. ${service.texts.summary.de}`],
      ['controller', `the authority in charge (${service.owner})`],
      ['legal basis', service.law.join('; ')],
      ['persons', `${service.for.map((who) => PERSONS[who]).join(', ')}; whom the data below is about; staff`],
      ['who sees the answers', seenBy(service)],
      ['kept for', `${kept(service)} ([retention plan](retention.md))`],
    ],
  ),
  askedFor(service),
]

/** The register of processing activities (GDPR Art. 30 (1)), as far as the services themselves know it. */
export const processingPage = (services: readonly Service[]): string =>
  page(
    'Register of processing activities',
    'the service files',
    'The part of the register under GDPR Art. 30 (1) that the services know themselves. An authority adds its name, its data protection officer, and its processors. No data is handed to other countries. A mail server, where one is set, gets addresses and mails without content. Protection, the same for all: answers, names, files and messages are sealed with AES-256-GCM under a key of their case or account ([data protection](../../src/foundation/data-protection/README.md)); row level security keeps authorities and accounts apart; opening a case is an entry in the audit trail ([security](../../src/foundation/security/README.md)).',
    ...services.flatMap(activity),
  )
