import { type Day, parseDay } from '../../../../kernel/clock.ts'
import { say } from '../../../../kernel/texts.ts'
import type { Authority } from '../../../../foundation/account/words.ts'
import type { CaseView } from '../../../../foundation/cases/index.ts'
import {
  Alert,
  ButtonLink,
  Buttons,
  DayText,
  Money,
  Said,
  SummaryList,
  Time,
  useWords,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { listTexts, receiptTexts as t } from '../../case-texts.ts'
import { draftTexts } from '../../texts.ts'
import { casePath } from '../entry.ts'

export interface ReceiptView {
  readonly view: CaseView
  readonly authority: Authority | null
}

/** The last day of a running deadline of a case, or null while it is paused or where there is none. */
export const dueOf = (view: CaseView, deadline: string): Day | null => {
  const due = view.row.deadlines[deadline]?.due ?? null
  return due === null ? null : parseDay(due)
}

/** The nearest day on which a running deadline of a case ends, or null where none runs. */
export const nextDueOf = (view: CaseView): Day | null => {
  const days = Object.values(view.row.deadlines).flatMap(({ due }) => (due === null ? [] : [due]))
  const first = days.toSorted()[0]
  return first === undefined ? null : parseDay(first)
}

const Facts = ({ view, authority }: ReceiptView) => {
  const words = useWords()
  const by = dueOf(view, 'decide')
  const items = [
    ...(authority ? [{ term: words(listTexts.authority), value: authority.name }] : []),
    { term: words(t.at), value: <Time at={view.row.openedAt} /> },
    ...(by ? [{ term: words(t.by), value: <DayText day={by} /> }] : []),
    ...(view.row.feeCents > 0 ? [{ term: words(t.fee), value: <Money amount={view.row.feeCents} /> }] : []),
  ]
  return <SummaryList items={items} />
}

const Receipt = (props: ReceiptView) => {
  const words = useWords()
  const { row, service } = props.view
  const state = service.workflow.states.find(({ id }) => id === row.state)
  const path = casePath(row)
  return (
    <>
      <p class="kern-preline">
        <Said text={service.texts.title} />
      </p>
      <h1 class="kern-heading-large">{words(t.title)}</h1>
      <Alert kind="success" title={words(t.yourNumber, { number: row.number })} announce>
        <p>{words(t.keepNumber)}</p>
      </Alert>
      <Facts {...props} />
      <section class="dk-prose">
        <h2 class="kern-heading-medium">{words(t.nextTitle)}</h2>
        {state === undefined ? null : (
          <p class="kern-body">
            <Said text={state.next} />
          </p>
        )}
        <p class="kern-body">{words(t.nextMail)}</p>
      </section>
      <Buttons>
        <ButtonLink href={path}>{words(draftTexts.toCase)}</ButtonLink>
        <ButtonLink kind="secondary" icon="download" href={`${path}/copy.pdf`}>
          {words(t.download)}
        </ButtonLink>
      </Buttons>
    </>
  )
}

/** What somebody holds after sending. */
export const receiptPage = (frame: Frame, view: ReceiptView): PageContent => {
  const title = say(t.title, frame.language)
  return {
    title: `${title}: ${view.view.row.number}`,
    breadcrumb: [
      { text: say(listTexts.title, frame.language), href: '/konto/vorgaenge' },
      { text: view.view.row.number },
    ],
    body: <Receipt {...view} />,
  }
}
