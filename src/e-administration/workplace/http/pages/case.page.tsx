import { CASE_REFUSALS, type CaseView } from '../../../../foundation/cases/index.ts'
import { isFinal } from '../../../../foundation/cases/words.ts'
import type { Delivery } from '../../../../foundation/mailbox/words.ts'
import { day, showDay, showInstant } from '../../../../kernel/clock.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import { Alert, Badge, Columns, ErrorSummary, Money, Said, SummaryList } from '../../../../platform/html/index.ts'
import type { PageContent } from '../../../../platform/html/words.ts'
import { messageTexts } from '../../message-texts.ts'
import { doneTexts, texts } from '../../texts.ts'
import { fieldOf } from '../fields.ts'
import type { Attempt } from './attempt.ts'
import { AnswersOfCase, FilesOfCase, HintsOfForm, HistoryOfCase } from './case-parts.tsx'
import { DeliveriesOfCase, NotOpened } from './deliveries.tsx'
import { MessagesOfCase } from './messages.tsx'
import { MovesOfCase } from './moves.tsx'

/** What the page knows besides the case. */
export interface CasePageMore {
  readonly attempt?: Attempt
  /** The move that was just made. */
  readonly done?: string
  /** Whether a message was just sent. */
  readonly sent?: boolean
  /** When its decisions were made known. */
  readonly deliveries?: readonly Delivery[]
}

/** A case as its clerk or head sees it: what it is, what it says, what can be done. */
export const casePage = (language: Language, view: CaseView, more: CasePageMore): PageContent => {
  const { row, service } = view
  const state = service.workflow.states.find((one) => one.id === row.state)
  return {
    title: `${row.number} – ${say(service.texts.title, language)}`,
    breadcrumb: [{ text: say(texts.worklist, language), href: '/workplace' }, { text: row.number }],
    failed: more.attempt !== undefined,
    body: (
      <>
        <p class="dk-preline">
          {row.number} · {view.applicant ?? say(texts.erased, language)}
        </p>
        <h1 class="kern-heading-large">
          <Said text={service.texts.title} />
        </h1>
        <Told language={language} view={view} more={more} />
        <Warnings language={language} view={view} />
        {view.applicant === null ? (
          <Alert kind="info" title={say(texts.erasedTitle, language)}>
            <p>{say(texts.erasedText, language)}</p>
          </Alert>
        ) : null}
        <p class="dk-jump">
          <a href="#moves">{say(texts.moves, language)}</a>
        </p>
        <Columns
          asideLabel={say(texts.moves, language)}
          aside={<MovesOfCase language={language} view={view} attempt={more.attempt} />}
        >
          <SummaryList
            items={[
              {
                term: say(texts.state, language),
                value: (
                  <Badge kind={isFinal(service, row.state) ? 'success' : 'info'}>
                    {state ? <Said text={state.label} /> : row.state}
                  </Badge>
                ),
              },
              { term: say(texts.applicant, language), value: view.applicant ?? say(texts.erased, language) },
              { term: say(texts.deadlines, language), value: <Deadlines language={language} view={view} /> },
              { term: say(texts.fee, language), value: <Fee language={language} view={view} /> },
              { term: say(texts.law, language), value: service.law.join('; ') || '–' },
            ]}
          />
          {view.applicant === null ? null : (
            <>
              <AnswersOfCase language={language} view={view} />
              <HintsOfForm language={language} service={service} />
              <FilesOfCase language={language} view={view} at={`/workplace/cases/${row.id}`} />
            </>
          )}
          <DeliveriesOfCase language={language} deliveries={more.deliveries ?? []} at={`/workplace/cases/${row.id}`} />
          <MessagesOfCase language={language} view={view} at={`/workplace/cases/${row.id}`} />
          <HistoryOfCase language={language} view={view} />
        </Columns>
      </>
    ),
  }
}

/** What the office has to serve in another way than by the mailbox. */
const Warnings = ({ language, view }: { readonly language: Language; readonly view: CaseView }) => (
  <>
    <Closed language={language} left={view.left} />
    <NotOpened language={language} since={view.notOpened} at={`/workplace/cases/${view.row.id}`} />
  </>
)

/** Nobody reads the mailbox any more: what the office does now. */
const Closed = ({ language, left }: { readonly language: Language } & Pick<CaseView, 'left'>) =>
  left === null ? null : (
    <Alert kind="warning" title={say(texts.closedTitle, language)}>
      <p>{say(texts.closedText, language, { at: showInstant(left, language) })}</p>
    </Alert>
  )

const Told = ({
  language,
  view,
  more,
}: {
  readonly language: Language
  readonly view: CaseView
  readonly more: CasePageMore
}) => {
  if (more.attempt) {
    const { on, refusal } = more.attempt
    if (refusal.code === 'case/needs')
      return <ErrorSummary errors={[{ field: fieldOf(on, refusal.need), text: say(texts.missing, language) }]} />
    const text = refusal.code === 'case/changed-meanwhile' ? texts.changedMeanwhile : CASE_REFUSALS[refusal.code]
    return <Alert kind="danger" title={say(text, language)} announce />
  }
  if (more.sent === true) return <Alert kind="success" title={say(messageTexts.sent, language)} announce />
  const made = view.service.workflow.transitions.find((one) => one.on === more.done)
  if (!made) return null
  const what = doneTexts[made.on]
  const issues = made.then?.some(({ effect }) => effect === 'issue') ?? false
  return (
    <Alert
      kind="success"
      title={what ? say(what, language) : say(texts.moved, language, { what: say(made.label, language) })}
      announce
    >
      {issues ? <p>{say(texts.draftIssued, language)}</p> : null}
    </Alert>
  )
}

const Fee = ({ language, view }: { readonly language: Language; readonly view: CaseView }) => {
  const { row, service } = view
  if (row.feeCents > 0 || isFinal(service, row.state)) return <Money amount={row.feeCents} />
  return <>{say(texts.noFeeYet, language)}</>
}

const Deadlines = ({ language, view }: { readonly language: Language; readonly view: CaseView }) => {
  const running = Object.entries(view.row.deadlines)
  if (running.length === 0) return <>–</>
  return (
    <ul class="dk-plain-list">
      {running.map(([id, deadline]) => {
        const law = view.service.deadlines.find((one) => one.id === id)?.law ?? ''
        const when =
          deadline.due === null
            ? say(texts.pausedFor, language, { days: deadline.leftDays ?? 0 })
            : say(texts.until, language, { day: showDay(day(deadline.due), language) })
        return (
          <li key={id}>
            {when} {law ? <span class="dk-muted">({law})</span> : null}
          </li>
        )
      })}
    </ul>
  )
}
