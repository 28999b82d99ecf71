import type { Page, WorklistRow } from '../../../../foundation/cases/index.ts'
import type { Service } from '../../../../foundation/cases/words.ts'
import { type Day, day } from '../../../../kernel/clock.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import {
  Alert,
  Badge,
  DayText,
  EmptyState,
  Pager,
  Said,
  SearchField,
  Table,
  Time,
} from '../../../../platform/html/index.ts'
import type { PageContent } from '../../../../platform/html/words.ts'
import { deliveryTexts } from '../../delivery-texts.ts'
import { messageTexts } from '../../message-texts.ts'
import { texts } from '../../texts.ts'
import { VIEWS, type View } from '../../words.ts'

/** What the worklist shows. */
export interface WorklistData {
  readonly view: View
  readonly page: Page<WorklistRow>
  readonly services: readonly Service[]
  readonly authority: string
  /** A file number that was not found. */
  readonly sought: string | null
  readonly continued: boolean
}

/** The worklist: views as links, a search for a number, the rows, the next page. */
export const worklistPage = (language: Language, data: WorklistData): PageContent => ({
  title: say(texts.worklist, language),
  breadcrumb: [{ text: say(texts.worklist, language) }],
  body: (
    <>
      <p class="dk-preline">{data.authority}</p>
      <h1 class="kern-heading-large">{say(texts.worklist, language)}</h1>
      {data.sought === null ? null : (
        <Alert kind="warning" title={say(texts.notFound, language, { number: data.sought })} announce />
      )}
      <div class="dk-toolbar">
        <Views language={language} now={data.view} />
        <SearchField
          action="/workplace"
          name="number"
          label={say(texts.findNumber, language)}
          help={say(texts.findHelp, language)}
          value={data.sought ?? ''}
        />
      </div>
      <Rows language={language} data={data} />
      <Pager
        previous={data.continued ? `/workplace?view=${data.view}` : undefined}
        next={
          data.page.next
            ? `/workplace?view=${data.view}&after=${data.page.next.changedAt}_${data.page.next.id}`
            : undefined
        }
      />
    </>
  ),
})

const titleOf = (view: View) => (view === 'waiting' ? messageTexts.waiting : texts[view])

const Views = ({ language, now }: { readonly language: Language; readonly now: View }) => (
  <nav aria-label={say(texts.views, language)}>
    <ul class="dk-views">
      {VIEWS.map((view) => (
        <li key={view}>
          <a class="kern-link" href={`/workplace?view=${view}`} aria-current={view === now ? 'page' : undefined}>
            {say(titleOf(view), language)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const serviceOf = (services: readonly Service[], { row }: WorklistRow): Service | undefined =>
  services.find((service) => service.id === row.service)

const firstDue = ({ row }: WorklistRow): Day | null => {
  const due = Object.values(row.deadlines)
    .flatMap((one) => (one.due === null ? [] : [one.due]))
    .toSorted()[0]
  return due === undefined ? null : day(due)
}

/** The name, and whether answers go by post. */
const Applicant = ({ language, line }: { readonly language: Language; readonly line: WorklistRow }) => (
  <>
    {line.applicant ?? say(texts.erased, language)}
    {line.left === null ? null : (
      <>
        {' '}
        <Badge kind="warning">{say(texts.closedTitle, language)}</Badge>
      </>
    )}
  </>
)

/** The number, and whether a message waits. */
const Numbered = ({ language, line }: { readonly language: Language; readonly line: WorklistRow }) => (
  <>
    <a class="kern-link" href={`/workplace/cases/${line.row.id}`}>
      {line.row.number}
    </a>
    {line.unanswered === null ? null : (
      <>
        {' '}
        <Badge kind="warning">{say(messageTexts.newMessage, language)}</Badge>
      </>
    )}
    {line.notOpened === null ? null : (
      <>
        {' '}
        <Badge kind="warning">{say(deliveryTexts.notOpened, language)}</Badge>
      </>
    )}
  </>
)

const Rows = ({ language, data }: { readonly language: Language; readonly data: WorklistData }) => (
  <Table
    caption={say(titleOf(data.view), language)}
    rows={data.page.rows}
    empty={
      <EmptyState
        title={say(texts.emptyTitle, language)}
        link={data.view === 'all' ? undefined : { href: '/workplace?view=all', text: say(texts.showAll, language) }}
      >
        {say(texts.emptyText, language)}
      </EmptyState>
    }
    columns={[
      {
        title: say(texts.number, language),
        rowHeader: true,
        cell: (line) => <Numbered language={language} line={line} />,
      },
      {
        title: say(texts.service, language),
        cell: (line) => {
          const service = serviceOf(data.services, line)
          return service ? <Said text={service.texts.title} /> : line.row.service
        },
      },
      {
        title: say(texts.applicant, language),
        cell: (line) => <Applicant language={language} line={line} />,
      },
      {
        title: say(texts.state, language),
        cell: (line) => {
          const state = serviceOf(data.services, line)?.workflow.states.find((one) => one.id === line.row.state)
          return (
            <Badge kind={state?.final ? 'success' : 'info'}>
              {state ? <Said text={state.label} /> : line.row.state}
            </Badge>
          )
        },
      },
      {
        title: say(texts.due, language),
        cell: (line) => {
          const due = firstDue(line)
          return due ? <DayText day={due} /> : '–'
        },
      },
      { title: say(texts.changed, language), cell: ({ row }) => <Time at={row.changedAt} /> },
    ]}
  />
)
