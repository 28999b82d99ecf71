import { showDay } from '../../../../kernel/clock.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import { isFinal, threadGlance } from '../../../../foundation/cases/words.ts'
import { summaryOf } from '../../../../foundation/forms/words.ts'
import {
  Alert,
  ButtonLink,
  Buttons,
  Columns,
  DayText,
  Details,
  Money,
  Said,
  SummaryList,
  Time,
  useLanguage,
  useWords,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { caseTexts as t, listTexts, receiptTexts } from '../../case-texts.ts'
import { writeTexts } from '../../message-texts.ts'
import { openQuestion } from '../../domain/history.ts'
import { casePath } from '../entry.ts'
import { AnswerPages } from './answers.tsx'
import type { OwnCaseView } from './case-notice.ts'
import { Documents, History, Messages, Payments } from './case-sections.tsx'
import { SaidInMessage, Written } from './thread.tsx'
import { NextStep, Way } from './case-way.tsx'
import { MoveForms } from './move-form.tsx'
import { dueOf } from './receipt.page.tsx'

const MOVED: Readonly<Record<string, Text>> = { answer: t.answered, withdraw: t.withdrawn }

const Notice = ({ view, notice }: OwnCaseView) => {
  const words = useWords()
  if (notice.kind === 'moved')
    return (
      <Alert kind="success" title={words(MOVED[notice.on] ?? t.moved)} announce>
        <p>{words(t.movedText)}</p>
      </Alert>
    )
  if (notice.kind === 'sent')
    return (
      <Alert kind="success" title={words(writeTexts.sent)} announce>
        <p>{words(writeTexts.sentText)}</p>
      </Alert>
    )
  if (notice.kind !== 'changed') return null
  const offered = view.moves.some(({ on }) => on === notice.on)
  const lost = offered ? [] : Object.values(notice.brings)
  return (
    <Alert kind="warning" title={words(t.changedTitle)} announce>
      <p>{words(t.changedText)}</p>
      {lost.map((text) => (
        <Details key={text} summary={words(t.yourText)} open>
          <Written text={text} />
        </Details>
      ))}
    </Alert>
  )
}

const Question = ({ view }: Pick<OwnCaseView, 'view'>) => {
  const words = useWords()
  const language = useLanguage()
  const question = openQuestion(view.texts)
  const until = dueOf(view, 'answer')
  if (question === null || isFinal(view.service, view.row.state)) return null
  return (
    <Alert kind="warning" title={words(t.question)}>
      <Written text={question} />
      {until === null ? null : (
        <p>
          <strong>{words(t.until, { day: showDay(until, language) })}</strong>
        </p>
      )}
    </Alert>
  )
}

/** The message of the office that asks for an answer and has none. */
const Asked = ({ view }: Pick<OwnCaseView, 'view'>) => {
  const words = useWords()
  const { asked } = threadGlance(view.messages)
  if (asked === null) return null
  const at = casePath(view.row)
  return (
    <Alert kind="warning" title={asked.title}>
      <SaidInMessage message={asked} files={view.files} at={at} />
      <Buttons>
        <ButtonLink href={`${at}/nachricht?to=${asked.id}`}>{words(writeTexts.answer)}</ButtonLink>
      </Buttons>
    </Alert>
  )
}

const Facts = ({ view, authority }: OwnCaseView) => {
  const words = useWords()
  const by = dueOf(view, 'decide')
  const paused = view.row.deadlines.decide !== undefined && by === null
  const items = [
    { term: words(receiptTexts.number), value: view.row.number },
    ...(authority ? [{ term: words(listTexts.authority), value: authority.name }] : []),
    { term: words(receiptTexts.at), value: <Time at={view.row.openedAt} /> },
    ...(by ? [{ term: words(t.decideBy), value: <DayText day={by} /> }] : []),
    ...(paused ? [{ term: words(t.decideBy), value: words(t.paused) }] : []),
    ...(view.row.feeCents > 0 ? [{ term: words(t.yourFee), value: <Money amount={view.row.feeCents} /> }] : []),
  ]
  return <SummaryList items={items} />
}

const Answers = ({ view }: Pick<OwnCaseView, 'view'>) => {
  const words = useWords()
  const path = casePath(view.row)
  return (
    <section>
      <Details summary={words(t.answers)}>
        <AnswerPages
          pages={summaryOf(view.service.form, view.answers, useLanguage())}
          level={3}
          fileHref={({ file }) => `${path}/files/${file}`}
          scans={new Map(view.files.map(({ id, scan }) => [id, scan]))}
        />
      </Details>
      <Buttons>
        <ButtonLink kind="tertiary" icon="download" href={`${path}/copy.pdf`}>
          {words(receiptTexts.download)}
        </ButtonLink>
      </Buttons>
    </section>
  )
}

const OwnCase = (props: OwnCaseView) => {
  const words = useWords()
  const { view } = props
  const state = view.service.workflow.states.find(({ id }) => id === view.row.state)
  return (
    <>
      <p class="kern-preline">{view.row.number}</p>
      <h1 class="kern-heading-large">
        <Said text={view.service.texts.title} />
      </h1>
      <Notice {...props} />
      {view.applicant === null ? (
        <Alert kind="info" title={words(t.erasedTitle)}>
          <p>{words(t.erasedText)}</p>
        </Alert>
      ) : null}
      {state === undefined ? null : <Way view={view} state={state} />}
      <Columns aside={<Facts {...props} />} asideLabel={words(t.facts)}>
        {state === undefined ? null : <NextStep view={view} authority={props.authority} state={state} />}
        <Question view={view} />
        <Asked view={view} />
        <MoveForms view={view} notice={props.notice} />
        {view.applicant === null ? null : <Documents view={view} />}
        {view.applicant === null ? null : <Messages view={view} authority={props.authority} />}
        <Payments view={view} />
        <History view={view} />
        {view.applicant === null ? null : <Answers view={view} />}
      </Columns>
    </>
  )
}

/** An own case. */
export const ownCasePage = (frame: Frame, view: OwnCaseView): PageContent => {
  const { row, service } = view.view
  return {
    title: `${row.number} – ${say(service.texts.title, frame.language)}`,
    breadcrumb: [{ text: say(listTexts.title, frame.language), href: '/konto/vorgaenge' }, { text: row.number }],
    failed: view.notice.kind === 'changed' || view.notice.kind === 'missing',
    body: <OwnCase {...view} />,
  }
}
