import type { Fee, Service, Transition } from '../../src/foundation/cases/words.ts'
import { showMoney, type Cents } from '../../src/kernel/money.ts'
import { page, period, table } from './table.ts'

/** State ids carry hyphens, which Mermaid takes in names of states only under an alias. */
const alias = (state: string): string => state.replaceAll('-', '_')

const arrow = ({ from, on, to, by }: Transition): string => `  ${alias(from)} --> ${alias(to)}: ${on} (${by})`

/** The workflow of a service as a state diagram. */
const diagram = ({ workflow }: Service): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    ...workflow.states.map(({ id, label }) => `  state "${label.de.replaceAll('"', "'")}" as ${alias(id)}`),
    `  [*] --> ${alias(workflow.start)}`,
    ...[...new Set(workflow.transitions.map(arrow))],
    ...workflow.states.filter(({ final }) => final).map(({ id }) => `  ${alias(id)} --> [*]`),
    '```',
  ].join('\n')

const money = (amount: Cents): string => showMoney(amount, 'en-GB')

const amountOf = ({ amount }: Fee): string =>
  amount.kind === 'fixed'
    ? money(amount.cents)
    : `by \`${amount.path}\`: ${Object.entries(amount.cents)
        .map(([code, each]) => `${code} ${money(each)}`)
        .join(', ')}`

const facts = (service: Service): string =>
  table(
    ['', ''],
    [
      ['authority', service.owner],
      ['for', service.for.join(', ')],
      ['level of trust', `${service.trust.start} to begin, ${service.trust.submit} to send`],
      ['LeiKa key', service.leika ?? 'not named'],
      ['law', service.law.join('; ')],
      ['fees', service.fees.map((fee) => `${fee.label.de}: ${amountOf(fee)}`).join('; ') || 'none'],
      [
        'deadlines',
        service.deadlines
          .map(({ id, within, extendOnce }) => {
            const longer = extendOnce === undefined ? '' : `, once longer by ${period(extendOnce)}`
            return `\`${id}\` ${period(within)}${longer}`
          })
          .join('; ') || 'none',
      ],
      ['documents', service.documents.map(({ title }) => title.de).join('; ') || 'none'],
    ],
  )

/** Every service that comes with the program, with its workflow. */
export const servicesPage = (services: readonly Service[]): string =>
  page(
    'Services',
    'the service files',
    'What comes with the program. Services that an installation imports from FIM schemas are not listed here.',
    table(
      ['service', 'title', 'version', 'authority'],
      services.map(({ id, texts, version, owner }) => [`[\`${id}\`](#${id})`, texts.title.de, String(version), owner]),
    ),
    ...services.flatMap((service) => [
      `## ${service.id}`,
      `**${service.texts.title.de}.** ${service.texts.summary.de}`,
      facts(service),
      diagram(service),
    ]),
  )
