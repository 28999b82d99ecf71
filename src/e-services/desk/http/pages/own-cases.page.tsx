import { type Day, dayOf, type Instant, showDay } from '../../../../kernel/clock.ts'
import { say } from '../../../../kernel/texts.ts'
import type { OwnCursor } from '../../../../foundation/cases/index.ts'
import { Alert, EmptyState, Pager, useLanguage, useWords } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { listTexts as t } from '../../case-texts.ts'
import { ownTexts } from '../../own-list-texts.ts'
import { isNarrowed, type OwnQuery, ownPath } from '../own-query.ts'
import { type Choices, Filter, Views } from './own-filter.tsx'
import { type CaseLine, Duties, OwnLines } from './own-lines.tsx'

export interface OwnCasesView {
  readonly query: OwnQuery
  readonly today: Day
  readonly lines: readonly CaseLine[]
  readonly next: OwnCursor | null
  readonly duties: readonly CaseLine[]
  /** Whether there are more of them than are shown. */
  readonly moreDuties: boolean
  readonly choices: Choices
  /** Until when the draft is kept that was saved just now. */
  readonly keptUntil: Instant | null
  readonly discarded: boolean
}

const Notices = ({ keptUntil, discarded }: OwnCasesView) => {
  const words = useWords()
  const language = useLanguage()
  return (
    <>
      {keptUntil === null ? null : (
        <Alert kind="success" title={words(t.saved)} announce>
          <p>{words(t.savedText, { day: showDay(dayOf(keptUntil), language) })}</p>
        </Alert>
      )}
      {discarded ? <Alert kind="success" title={words(t.discarded)} announce /> : null}
    </>
  )
}

const OwnTurn = ({ query, duties, moreDuties, today }: OwnCasesView) => {
  const words = useWords()
  if (duties.length === 0) return null
  return (
    <Alert kind="info" title={words(ownTexts.duties)}>
      <Duties duties={duties} today={today} />
      {moreDuties ? (
        <p>
          <a class="kern-link" href={ownPath({ ...query, show: 'action' }, { q: '', authority: null, service: null })}>
            {words(ownTexts.moreDuties)}
          </a>
        </p>
      ) : null}
    </Alert>
  )
}

const Nothing = ({ query }: Pick<OwnCasesView, 'query'>) => {
  const words = useWords()
  if (query.after !== null)
    return <EmptyState title={words(t.end)} link={{ href: ownPath(query), text: words(t.toFirst) }} />
  if (isNarrowed(query) || query.show !== 'all' || query.order !== 'changed')
    return (
      <EmptyState title={words(ownTexts.noneTitle)} link={{ href: '/konto/vorgaenge', text: words(ownTexts.reset) }}>
        <p>{words(ownTexts.noneText)}</p>
      </EmptyState>
    )
  return (
    <EmptyState title={words(t.empty)} link={{ href: '/', text: words(t.emptyLink) }}>
      <p>{words(t.emptyText)}</p>
    </EmptyState>
  )
}

const isEmpty = ({ query, lines }: OwnCasesView): boolean =>
  lines.length === 0 && ownPath(query, { after: query.after }) === '/konto/vorgaenge'

const OwnCases = (view: OwnCasesView) => {
  const words = useWords()
  const { query, lines, next, today, choices } = view
  return (
    <>
      <h1 class="kern-heading-large">{words(t.title)}</h1>
      <Notices {...view} />
      <OwnTurn {...view} />
      {isEmpty(view) ? null : (
        <>
          <Views query={query} />
          <Filter query={query} choices={choices} />
        </>
      )}
      {lines.length === 0 ? <Nothing query={query} /> : <OwnLines lines={lines} today={today} />}
      <Pager
        previous={query.after === null ? undefined : ownPath(query)}
        next={next === null ? undefined : ownPath(query, { after: next })}
      />
    </>
  )
}

/** "My cases": what is still being written, and what was sent. */
export const ownCasesPage = (frame: Frame, view: OwnCasesView): PageContent => {
  const title = say(t.title, frame.language)
  return { title, breadcrumb: [{ text: title }], body: <OwnCases {...view} /> }
}
