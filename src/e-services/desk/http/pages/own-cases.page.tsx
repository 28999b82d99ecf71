import { dayOf, type Instant, showDay } from '../../../../kernel/clock.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { say } from '../../../../kernel/texts.ts'
import type { OwnCase } from '../../../../foundation/cases/index.ts'
import type { Service, State } from '../../../../foundation/cases/words.ts'
import type { DraftHead } from '../../../../foundation/forms/draft-words.ts'
import type { DraftCursor, DraftPage } from '../../../../foundation/forms/index.ts'
import {
  Alert,
  Badge,
  ButtonLink,
  Buttons,
  Card,
  CardList,
  EmptyState,
  Pager,
  Said,
  Table,
  Time,
  useLanguage,
  useWords,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { listTexts as t } from '../../case-texts.ts'
import { draftTexts } from '../../texts.ts'
import { casePath, draftPath } from '../entry.ts'

/** A line of the list with what it takes to say it. */
export interface CaseLine {
  readonly row: OwnCase
  readonly service: Service | null
  readonly authority: string
}

export interface OwnCasesView {
  readonly drafts: DraftPage
  readonly services: ReadonlyMap<Id, Service>
  readonly cases: readonly CaseLine[]
  readonly next: DraftCursor | null
  /** Whether both lists start at their beginning. */
  readonly first: boolean
  /** Until when the draft is kept that was saved just now. */
  readonly keptUntil: Instant | null
  readonly discarded: boolean
}

const cursorText = ({ changedAt, id }: DraftCursor): string => encodeURIComponent(`${changedAt}_${id}`)

/** The state of a case as a badge: whether it is one's own turn shows. */
export const StateBadge = ({ state }: { readonly state: State }) => (
  <Badge kind={state.status === 'ACTION_REQUIRED' ? 'warning' : 'info'}>
    <Said text={state.label} />
  </Badge>
)

const stateOf = ({ row, service }: CaseLine): State | undefined =>
  service?.workflow.states.find(({ id }) => id === row.state)

const Title = ({ line }: { readonly line: CaseLine }) => (
  <>
    <a class="kern-link" href={casePath(line.row)}>
      {line.service === null ? line.row.number : <Said text={line.service.texts.title} />}
    </a>
    <br />
    <span class="dk-muted">
      {line.row.number}, {line.authority}
    </span>
  </>
)

const Cases = ({ cases }: Pick<OwnCasesView, 'cases'>) => {
  const words = useWords()
  const columns = [
    { title: words(t.what), rowHeader: true, cell: (line: CaseLine) => <Title line={line} /> },
    {
      title: words(t.state),
      cell: (line: CaseLine) => {
        const state = stateOf(line)
        return state === undefined ? line.row.state : <StateBadge state={state} />
      },
    },
    {
      title: words(t.next),
      cell: (line: CaseLine) => {
        const state = stateOf(line)
        return state === undefined ? '' : <Said text={state.next} />
      },
    },
    { title: words(t.changed), cell: ({ row }: CaseLine) => <Time at={row.changedAt} dayOnly /> },
  ]
  return (
    <section>
      <h2 class="kern-heading-medium">{words(t.sent)}</h2>
      <Table caption={words(t.sent)} captionUnseen columns={columns} rows={cases} empty={null} />
    </section>
  )
}

const DraftCard = ({ draft, service }: { readonly draft: DraftHead; readonly service: Service | undefined }) => {
  const words = useWords()
  const language = useLanguage()
  const title = service === undefined ? draft.service : say(service.texts.title, language)
  return (
    <Card
      level={3}
      title={service === undefined ? title : <Said text={service.texts.title} />}
      footer={
        <Buttons>
          <ButtonLink href={`/desk/drafts/${draft.id}`} about={title}>
            {words(t.continue)}
          </ButtonLink>
          <ButtonLink kind="tertiary" href={draftPath(draft.id, 'discard')} about={title}>
            {words(draftTexts.discard)}
          </ButtonLink>
        </Buttons>
      }
    >
      <p>
        {words(t.draftUntil, {
          changed: showDay(dayOf(draft.changedAt), language),
          until: showDay(dayOf(draft.expiresAt), language),
        })}
      </p>
    </Card>
  )
}

const Drafts = ({ drafts, services }: Pick<OwnCasesView, 'drafts' | 'services'>) => {
  const words = useWords()
  if (drafts.rows.length === 0) return null
  return (
    <section>
      <h2 class="kern-heading-medium">{words(t.drafts)}</h2>
      <CardList>
        {drafts.rows.map((draft) => (
          <DraftCard key={draft.id} draft={draft} service={services.get(draft.id)} />
        ))}
      </CardList>
      {drafts.next === null ? null : (
        <p>
          <a class="kern-link" href={`/konto/vorgaenge?drafts=${cursorText(drafts.next)}`}>
            {words(t.moreDrafts)}
          </a>
        </p>
      )}
    </section>
  )
}

const Nothing = ({ first, drafts }: OwnCasesView) => {
  const words = useWords()
  if (!first) return <EmptyState title={words(t.end)} link={{ href: '/konto/vorgaenge', text: words(t.toFirst) }} />
  if (drafts.rows.length > 0) return null
  return (
    <EmptyState title={words(t.empty)} link={{ href: '/', text: words(t.emptyLink) }}>
      <p>{words(t.emptyText)}</p>
    </EmptyState>
  )
}

const OwnCases = (view: OwnCasesView) => {
  const words = useWords()
  const language = useLanguage()
  const { cases, next, first, keptUntil, discarded } = view
  return (
    <>
      <h1 class="kern-heading-large">{words(t.title)}</h1>
      {keptUntil === null ? null : (
        <Alert kind="success" title={words(t.saved)} announce>
          <p>{words(t.savedText, { day: showDay(dayOf(keptUntil), language) })}</p>
        </Alert>
      )}
      {discarded ? <Alert kind="success" title={words(t.discarded)} announce /> : null}
      <Drafts {...view} />
      {cases.length === 0 ? <Nothing {...view} /> : <Cases cases={cases} />}
      <Pager
        previous={first ? undefined : '/konto/vorgaenge'}
        next={next === null ? undefined : `/konto/vorgaenge?after=${cursorText(next)}`}
      />
    </>
  )
}

/** "My cases": what is still being written, and what was sent. */
export const ownCasesPage = (frame: Frame, view: OwnCasesView): PageContent => {
  const title = say(t.title, frame.language)
  return { title, breadcrumb: [{ text: title }], body: <OwnCases {...view} /> }
}
