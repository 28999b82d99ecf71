import { type Day, dayOf, showDay } from '../../../../kernel/clock.ts'
import { say } from '../../../../kernel/texts.ts'
import type { OwnEntry } from '../../../../foundation/cases/index.ts'
import { type OwnCase, type Service, type State } from '../../../../foundation/cases/words.ts'
import { Badge, Said, Table, Time, useLanguage, useWords } from '../../../../platform/html/index.ts'
import { listTexts as t } from '../../case-texts.ts'
import { nextTexts, ownTexts } from '../../own-list-texts.ts'
import { draftTexts } from '../../texts.ts'
import { casePath, draftPath } from '../entry.ts'

/** A line of the list with what it takes to say it. */
export interface CaseLine {
  readonly entry: OwnEntry
  readonly service: Service | null
  readonly authority: string
}

/** The state of a case as a badge: whether it is one's own turn shows. */
export const StateBadge = ({ state }: { readonly state: State }) => (
  <Badge kind={state.status === 'ACTION_REQUIRED' ? 'warning' : 'info'}>
    <Said text={state.label} />
  </Badge>
)

const pathOf = (entry: OwnEntry): string =>
  entry.kind === 'case' ? casePath(entry.line) : `/desk/drafts/${entry.draft.id}`

const nameOf = ({ entry, service }: CaseLine) =>
  service === null ? (
    entry.kind === 'case' ? (
      entry.line.number
    ) : (
      entry.draft.service
    )
  ) : (
    <Said text={service.texts.title} />
  )

const Name = ({ line }: { readonly line: CaseLine }) => {
  const { entry, authority } = line
  return (
    <>
      <a class="kern-link" href={pathOf(entry)}>
        {nameOf(line)}
      </a>
      <br />
      <span class="dk-muted">
        {entry.kind === 'case' ? `${entry.line.number}, ` : ''}
        {authority}
      </span>
    </>
  )
}

const StateOf = ({ line: { entry, service } }: { readonly line: CaseLine }) => {
  const words = useWords()
  if (entry.kind === 'draft') return <Badge>{words(ownTexts.draft)}</Badge>
  const state = service?.workflow.states.find(({ id }) => id === entry.line.state)
  return state === undefined ? <>{entry.line.state}</> : <StateBadge state={state} />
}

const By = ({ line, today }: { readonly line: OwnCase; readonly today: Day }) => {
  const words = useWords()
  const language = useLanguage()
  if (line.due === null) return null
  const late = line.due < today
  return (
    <span class={late ? 'dk-late' : 'dk-muted'}>
      {words(late ? ownTexts.overdue : ownTexts.dutyBy, { day: showDay(line.due, language) })}
    </span>
  )
}

const documentsOf = (words: ReturnType<typeof useWords>, count: number): string =>
  count === 1 ? words(ownTexts.oneDocument) : words(ownTexts.documents, { count })

const Next = ({ line, today }: { readonly line: CaseLine; readonly today: Day }) => {
  const words = useWords()
  const language = useLanguage()
  const { entry, service } = line
  if (entry.kind === 'draft') {
    const until = showDay(dayOf(entry.draft.expiresAt), language)
    const title = service === null ? entry.draft.service : say(service.texts.title, language)
    return (
      <div>
        <a class="kern-link" href={pathOf(entry)}>
          {words(t.continue)}
          <span class="dk-unseen">: {title}</span>
        </a>
        <br />
        <span class="dk-muted">{words(ownTexts.draftUntil, { until })}</span>
        <br />
        <a class="kern-link" href={draftPath(entry.draft.id, 'discard')}>
          {words(draftTexts.discard)}
          <span class="dk-unseen">: {title}</span>
        </a>
      </div>
    )
  }
  const { next, documents } = entry.line
  return (
    <div>
      {words(nextTexts[next])}
      {documents === 0 ? null : (
        <>
          <br />
          <span class="dk-muted">{documentsOf(words, documents)}</span>
        </>
      )}
      {entry.line.due === null ? null : <br />}
      <By line={entry.line} today={today} />
    </div>
  )
}

const changedOf = ({ entry }: CaseLine) => (entry.kind === 'case' ? entry.line.changedAt : entry.draft.changedAt)

/** The lines of "my cases": what, in which state, what comes next and by when, and the last change. */
export const OwnLines = ({ lines, today }: { readonly lines: readonly CaseLine[]; readonly today: Day }) => {
  const words = useWords()
  const columns = [
    { title: words(t.what), rowHeader: true, cell: (line: CaseLine) => <Name line={line} /> },
    { title: words(t.state), cell: (line: CaseLine) => <StateOf line={line} /> },
    { title: words(t.next), cell: (line: CaseLine) => <Next line={line} today={today} /> },
    { title: words(t.changed), cell: (line: CaseLine) => <Time at={changedOf(line)} dayOnly /> },
  ]
  return <Table caption={words(ownTexts.list)} captionUnseen columns={columns} rows={lines} empty={null} />
}

/** The cases in which it is one's own turn, each as a link with what to do and by when. */
export const Duties = ({ duties, today }: { readonly duties: readonly CaseLine[]; readonly today: Day }) => {
  const words = useWords()
  return (
    <ul class="dk-duties">
      {duties.map((line) => {
        const { entry } = line
        if (entry.kind !== 'case') return null
        return (
          <li key={entry.line.id}>
            <a class="kern-link" href={casePath(entry.line)}>
              {words(nextTexts[entry.line.next])}: {nameOf(line)}
            </a>
            <br />
            <span class="dk-muted">
              {entry.line.number}, {line.authority}
              {entry.line.due === null ? null : ', '}
            </span>
            <By line={entry.line} today={today} />
          </li>
        )
      })}
    </ul>
  )
}
