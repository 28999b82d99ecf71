import type { PlanLine, ProcessingActivity, ProcessingRegister } from '../../src/foundation/cases/words.ts'
import { page, period, table } from './table.ts'

const AFTER: Readonly<Record<PlanLine['then'], string>> = {
  delete: 'deleted',
  'offer-to-archive': 'offered to the archive, then deleted',
}

const checked = (line: PlanLine): string => (line.verified === false ? `${line.law} (not checked yet)` : line.law)

/** How long what is kept. */
export const retentionPage = ({ activities, rules, tables }: ProcessingRegister): string =>
  page(
    'Retention plan',
    'the retention of every service file and what every room declares',
    'The time of a case counts from the end of the case, the time of a draft from its last change. A case is deleted by a run that somebody of its authority has seen and confirmed ([0016](../decisions/0016-retention.md)); everything else goes by itself.',
    table(
      ['service', 'what', 'kept for', 'then', 'law'],
      activities.flatMap(({ service, kept }) =>
        kept.map((line) => [`\`${service}\``, line.what, period(line.within), AFTER[line.then], line.law]),
      ),
    ),
    '## What the program keeps beside services',
    table(
      ['what', 'tables', 'kept for', 'from', 'law'],
      rules.map((line) => [
        line.what,
        line.tables.map((name) => `\`${name}\``).join(', '),
        period(line.within),
        line.from,
        checked(line),
      ]),
    ),
    '## Every table',
    table(
      ['table', 'about people', 'holds', 'rows end'],
      tables.map(({ table: name, personal, holds, ends }) => [`\`${name}\``, personal, holds, ends]),
    ),
  )

const PERSONS = { person: 'applicants', organisation: 'people who act for an organisation' } as const

const activityPart = (activity: ProcessingActivity): readonly string[] => [
  `## ${activity.service}`,
  table(
    ['', ''],
    [
      ['purpose', `${activity.title}. ${activity.purpose}`],
      ['controller', `the authority in charge (${activity.owner})`],
      ['legal basis', activity.law.join('; ')],
      ['persons', `${activity.persons.map((who) => PERSONS[who]).join(', ')}; whom the data below is about; staff`],
      ['who sees the answers', activity.seenBy.map((seen) => `${seen.function}: ${seen.in.join(', ')}`).join('; ')],
      [
        'kept for',
        `${activity.kept.map((line) => `${line.what} ${period(line.within)}`).join(', ')} ([retention plan](retention.md))`,
      ],
    ],
  ),
  table(
    ['category', 'data', 'legal basis of asking'],
    activity.asked.map(({ category, data, law }) => [category, data, law]),
  ),
]

/** The register of processing activities (GDPR Art. 30 (1)), as far as the services themselves know it. */
export const processingPage = ({ activities }: ProcessingRegister): string =>
  page(
    'Register of processing activities',
    'the service files',
    'The part of the register under GDPR Art. 30 (1) that the services know themselves. Each authority has its own under `/workplace/processing`, as page, PDF and JSON; it adds its data protection officer and its processors. No data is handed to other countries. A mail server, where one is set, gets addresses and mails without content. Protection, the same for all: answers, names, files and messages are sealed with AES-256-GCM under a key of their case or account ([data protection](../../src/foundation/data-protection/README.md)); row level security keeps authorities and accounts apart; opening a case is an entry in the audit trail ([security](../../src/foundation/security/README.md)).',
    ...activities.flatMap(activityPart),
  )
