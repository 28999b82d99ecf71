import type { Id } from '../../../../kernel/ids.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Badge,
  Button,
  Buttons,
  Details,
  EmptyState,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Lead,
  Pager,
  Table,
  TextField,
  Time,
} from '../../../../platform/html/index.ts'
import type { FieldError, Frame, PageContent } from '../../../../platform/html/words.ts'
import { deskTexts as t, STATE_TEXTS } from '../../desk-texts.ts'
import type { Claimed } from '../../domain/claim.ts'
import { stateOf } from '../../domain/entry.ts'
import { KIND_TEXTS } from '../../texts.ts'
import type { EntryList } from '../../verbs/view.ts'
import type { Entry, EntryState } from '../../words.ts'
import { PersonFields } from './claim.page.tsx'

/** The desk: a code to type, a death to report, and what was begun. */
export interface DeskView {
  readonly list: EntryList
  readonly continued: boolean
  /** Whether this person may enter something; an administrator sets the rule instead. */
  readonly enters: boolean
  readonly administers: boolean
  readonly reported: Claimed
  readonly key: Id
  readonly errors: readonly FieldError[]
}

type Words = (text: Text) => string
const HERE = '/workplace/vertretung'
const TONES = { begun: 'info', seen: 'warning', confirmed: 'success', refused: 'danger', ended: 'info' } as const

/** Where an entry stands. */
export const StateBadge = ({ state, words }: { readonly state: EntryState; readonly words: Words }) => (
  <Badge kind={TONES[state]}>{words(STATE_TEXTS[state])}</Badge>
)

const CodeForm = ({ view, words }: { readonly view: DeskView; readonly words: Words }) => (
  <Form action={HERE} idempotencyKey={view.key}>
    <Fields>
      <TextField
        name="code"
        label={words(t.code)}
        help={words(t.codeHelp)}
        error={errorOf(view.errors, 'code')}
        maxLength={40}
        autoComplete="off"
      />
    </Fields>
    <Buttons>
      <Button>{words(t.begin)}</Button>
    </Buttons>
  </Form>
)

const Report = ({ view, words }: { readonly view: DeskView; readonly words: Words }) => (
  <Details summary={words(t.report)} open={view.errors.some(({ field }) => field !== 'code')}>
    <p class="kern-body">{words(t.reportText)}</p>
    <Form action={`${HERE}/sterbefall`} idempotencyKey={view.key}>
      <Fields>
        <PersonFields dead claimed={view.reported} errors={view.errors} words={words} />
      </Fields>
      <Buttons>
        <Button>{words(t.begin)}</Button>
      </Buttons>
    </Form>
  </Details>
)

const Rule = ({ view, words }: { readonly view: DeskView; readonly words: Words }) => (
  <section>
    <h2 class="kern-heading-medium">{words(t.rule)}</h2>
    <p class="kern-body">{words(view.list.fourEyes ? t.ruleOn : t.ruleOff)}</p>
    {view.administers ? (
      <Form action={`${HERE}/regel`} hidden={{ 'four-eyes': view.list.fourEyes ? 'no' : 'yes' }}>
        <Buttons>
          <Button kind="secondary">{words(view.list.fourEyes ? t.turnOff : t.turnOn)}</Button>
        </Buttons>
      </Form>
    ) : null}
  </section>
)

const Entries = ({ view, words }: { readonly view: DeskView; readonly words: Words }) => {
  const { list } = view
  const nameOf = (by: Id | null | undefined) => (by ? (list.staff.get(by) ?? '') : words(t.nobody))
  return (
    <>
      <h2 class="kern-heading-medium">{words(t.list)}</h2>
      <Table
        caption={words(t.list)}
        captionUnseen
        rows={list.rows}
        empty={<EmptyState title={words(t.empty)}>{words(t.emptyText)}</EmptyState>}
        columns={[
          {
            title: words(t.begun),
            rowHeader: true,
            cell: ({ id, begun }: Entry) =>
              view.enters ? (
                <a class="kern-link" href={`${HERE}/${id}`}>
                  <Time at={begun.at} />
                </a>
              ) : (
                <Time at={begun.at} />
              ),
          },
          { title: words(t.kind), cell: ({ kind }) => words(KIND_TEXTS[kind]) },
          { title: words(t.state), cell: (entry) => <StateBadge state={stateOf(entry)} words={words} /> },
          { title: words(t.by), cell: ({ seen }) => nameOf(seen?.by) },
          {
            title: words(t.second),
            cell: ({ seen, confirmed }) => (confirmed && confirmed.by === seen?.by ? '–' : nameOf(confirmed?.by)),
          },
        ]}
      />
      <Pager
        previous={view.continued ? HERE : undefined}
        next={list.next === null ? undefined : `${HERE}?before=${list.next}`}
      />
    </>
  )
}

export const deskPage = (frame: Frame, view: DeskView): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.title) }],
    failed: view.errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={view.errors} />
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        {view.enters ? (
          <>
            <Lead>{words(t.lead)}</Lead>
            <CodeForm view={view} words={words} />
            <Report view={view} words={words} />
          </>
        ) : null}
        <Entries view={view} words={words} />
        <Rule view={view} words={words} />
      </>
    ),
  }
}
