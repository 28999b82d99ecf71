import { isFinal, type State, threadGlance, turnOf } from '../../../../foundation/cases/words.ts'
import { DayText, Said, type Station, Stations, SummaryList, Time, useWords } from '../../../../platform/html/index.ts'
import { listTexts, wayTexts as t } from '../../case-texts.ts'
import { writeTexts } from '../../message-texts.ts'
import { type OnTheWay, wayOf } from '../../domain/way.ts'
import type { OwnCaseView } from './case-notice.ts'
import { StateBadge } from './own-lines.tsx'
import { nextDueOf } from './receipt.page.tsx'

interface InState {
  readonly state: State
}

/** Where a case stands, as a picture: what was done and when, what is now, what comes. */
export const Way = ({ view, state }: Pick<OwnCaseView, 'view'> & InState) => {
  const words = useWords()
  const ended = isFinal(view.service, view.row.state)
  const titleOf = ({ name, at }: OnTheWay): string =>
    name === 'processing' && at === 'now' && state.status === 'ACTION_REQUIRED' ? words(t.asked) : words(t[name])
  const station = (one: OnTheWay): Station => {
    if (one.name === 'sent') return { ...one, title: titleOf(one), more: <Time at={view.row.openedAt} dayOnly /> }
    if (one.name !== 'completed' || !ended) return { ...one, title: titleOf(one) }
    return { ...one, title: <Said text={state.label} />, more: <Time at={view.row.changedAt} dayOnly /> }
  }
  return <Stations label={words(t.way)} stations={wayOf(state.status).map(station)} />
}

/** What happens next, who does it, and by when. */
export const NextStep = ({ view, authority, state }: Pick<OwnCaseView, 'view' | 'authority'> & InState) => {
  const words = useWords()
  // A message that asks for an answer makes it the party's turn, whatever the state of the case says.
  const { asked } = threadGlance(view.messages)
  const turn = asked === null ? turnOf(state.status) : 'applicant'
  const due = asked === null ? nextDueOf(view) : asked.replyUntil
  const items = [
    { term: words(listTexts.state), value: <StateBadge state={state} /> },
    ...(turn === 'nobody'
      ? []
      : [{ term: words(t.who), value: turn === 'applicant' ? words(t.you) : (authority?.name ?? words(t.office)) }]),
    ...(due === null ? [] : [{ term: words(t.by), value: <DayText day={due} /> }]),
  ]
  return (
    <section class="dk-prose">
      <h2 class="kern-heading-medium">{words(t.next)}</h2>
      <p class="kern-body">
        <Said text={asked === null ? state.next : writeTexts.asked} />
      </p>
      <SummaryList items={items} />
    </section>
  )
}
