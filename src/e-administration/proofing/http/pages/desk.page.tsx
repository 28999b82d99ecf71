import type { Id } from '../../../../kernel/ids.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Badge,
  Button,
  Buttons,
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
import { stateOf } from '../../domain/proofing.ts'
import { personalDataTexts } from '../../personal-data-texts.ts'
import type { ProofingList } from '../../verbs/view.ts'
import type { Proofing, ProofingState } from '../../words.ts'

/** The desk: a code to type, and what was begun. */
export interface DeskView {
  readonly list: ProofingList
  readonly continued: boolean
  /** Whether this person may verify; an administrator sets the rule instead. */
  readonly verifies: boolean
  readonly administers: boolean
  readonly key: Id
  readonly errors: readonly FieldError[]
}

type Words = (text: Text) => string

const TONES = { begun: 'info', seen: 'warning', confirmed: 'success', refused: 'danger', objected: 'danger' } as const

/** Where a proofing stands. */
export const StateBadge = ({ state, words }: { readonly state: ProofingState; readonly words: Words }) => (
  <Badge kind={TONES[state]}>{words(STATE_TEXTS[state])}</Badge>
)

const CodeForm = ({ view, words }: { readonly view: DeskView; readonly words: Words }) => (
  <Form action="/workplace/identitaet" idempotencyKey={view.key}>
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

const Rule = ({ view, words }: { readonly view: DeskView; readonly words: Words }) => (
  <section>
    <h2 class="kern-heading-medium">{words(t.rule)}</h2>
    <p class="kern-body">{words(view.list.fourEyes ? t.ruleOn : t.ruleOff)}</p>
    {view.administers ? (
      <Form action="/workplace/identitaet/regel" hidden={{ 'four-eyes': view.list.fourEyes ? 'no' : 'yes' }}>
        <Buttons>
          <Button kind="secondary">{words(view.list.fourEyes ? t.turnOff : t.turnOn)}</Button>
        </Buttons>
      </Form>
    ) : null}
  </section>
)

export const deskPage = (frame: Frame, view: DeskView): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  const { list } = view
  const nameOf = (by: Id | null | undefined) => (by ? (list.staff.get(by) ?? '') : words(t.nobody))
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.title) }],
    failed: view.errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={view.errors} />
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        {view.verifies ? (
          <>
            <Lead>{words(t.lead)}</Lead>
            <CodeForm view={view} words={words} />
          </>
        ) : null}
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
              cell: ({ id, begun }: Proofing) =>
                view.verifies ? (
                  <a class="kern-link" href={`/workplace/identitaet/${id}`}>
                    <Time at={begun.at} />
                  </a>
                ) : (
                  <Time at={begun.at} />
                ),
            },
            { title: words(t.way), cell: ({ way }) => words(personalDataTexts[way]) },
            { title: words(t.state), cell: (proofing) => <StateBadge state={stateOf(proofing)} words={words} /> },
            { title: words(t.by), cell: ({ seen }) => nameOf(seen?.by) },
            { title: words(t.second), cell: ({ confirmed }) => nameOf(confirmed?.by) },
          ]}
        />
        <Pager
          previous={view.continued ? '/workplace/identitaet' : undefined}
          next={list.next === null ? undefined : `/workplace/identitaet?before=${list.next}`}
        />
        <Rule view={view} words={words} />
      </>
    ),
  }
}
