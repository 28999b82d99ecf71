import { say } from '../../../../kernel/texts.ts'
import type { Authority } from '../../../../foundation/account/words.ts'
import type { Service } from '../../../../foundation/cases/words.ts'
import { inputNameOf, type OpenedDraft, ProblemList } from '../../../../foundation/forms/index.ts'
import {
  type FormPage,
  type Helper,
  isWrittenBy,
  pagesOf,
  summaryOf,
  type PageProblems,
} from '../../../../foundation/forms/words.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  Checkbox,
  EmptyState,
  Fields,
  Form,
  Lead,
  Progress,
  useLanguage,
  useWords,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { addressOf } from '../../domain/steps.ts'
import { helperTexts } from '../../help-texts.ts'
import { startTexts } from '../../texts.ts'
import { draftTexts as t } from '../../texts.ts'
import { BY_POST_FIELD, draftPath, SEEN_FIELD, stepUpPath } from '../entry.ts'
import { AnswerPages } from './answers.tsx'
import { draftCrumbs } from './draft.page.tsx'

export interface SummaryView {
  readonly service: Service
  readonly authority: Authority | null
  readonly draft: OpenedDraft
  readonly problems: readonly PageProblems[]
  readonly pages: readonly FormPage[]
  /** Whether the draft was changed elsewhere since somebody looked and pressed send. */
  readonly changed: boolean
  /** Whether this sign-in is strong enough to send. */
  readonly maySend: boolean
  readonly key: string
  /** Who was asked to help. */
  readonly helpers: readonly Helper[]
}

const Incomplete = ({ service, draft, problems }: SummaryView) => {
  const words = useWords()
  return (
    <Alert kind="warning" title={words(t.incomplete)} announce>
      <p>{words(t.incompleteText)}</p>
      <ProblemList form={service.form} problems={problems} href={(page) => draftPath(draft.id, addressOf(page))} />
    </Alert>
  )
}

/** Whether a decision may come of it that is delivered. */
const issuesDocuments = ({ workflow }: Service): boolean =>
  workflow.transitions.some((row) => row.then?.some(({ effect }) => effect === 'issue') ?? false)

const Send = (view: SummaryView) => {
  const words = useWords()
  const { draft, service, key, maySend } = view
  if (!maySend)
    return (
      <Alert kind="warning" title={words(t.readyTitle)}>
        <p>{words(service.trust.submit === 'high' ? startTexts.trustHigh : startTexts.trustSubstantial)}</p>
        <ButtonLink href={stepUpPath(service.trust.submit, draftPath(draft.id, 'summary'))}>
          {words(startTexts.stepUp)}
        </ButtonLink>
      </Alert>
    )
  return (
    <>
      <Alert kind="info" title={words(t.readyTitle)}>
        <p>{words(t.haste)}</p>
        <p>{words(t.delivery)}</p>
        <p>{words(t.copy)}</p>
      </Alert>
      <Form action={draftPath(draft.id, 'send')} idempotencyKey={key} hidden={{ [SEEN_FIELD]: String(draft.revision) }}>
        {issuesDocuments(service) ? (
          <Fields>
            <Checkbox name={BY_POST_FIELD} value="true" label={words(t.byPost)} help={words(t.byPostHelp)} optional />
          </Fields>
        ) : null}
        <Buttons>
          <Button>{words(t.send)}</Button>
        </Buttons>
      </Form>
    </>
  )
}

const changeHref =
  ({ draft, service }: SummaryView) =>
  (page: { readonly id: string }, row: { readonly path: string }): string => {
    const found = pagesOf(service.form).find(({ id }) => id === page.id)
    const field = encodeURIComponent(inputNameOf(service.form, row.path))
    return `${draftPath(draft.id, found ? addressOf(found) : '')}#${field}`
  }

const Summary = (view: SummaryView) => {
  const words = useWords()
  const { service, draft, problems, pages, authority, changed, helpers } = view
  const answered = summaryOf(service.form, draft.answers, useLanguage())
  const last = pages.at(-1)
  return (
    <>
      <Progress step={pages.length + 1} steps={pages.length + 1} />
      <h1 class="kern-heading-large">{words(t.summary)}</h1>
      {authority === null ? null : <Lead>{words(t.summaryLead, { authority: authority.name })}</Lead>}
      {changed ? (
        <Alert kind="warning" title={words(t.changedTitle)} announce>
          <p>{words(t.changedText)}</p>
        </Alert>
      ) : null}
      {helpers.some(({ wrote }) => wrote.length > 0) ? (
        <Alert kind="info" title={words(helperTexts.markTitle)}>
          <p>{words(helperTexts.markText)}</p>
        </Alert>
      ) : null}
      {problems.length > 0 ? <Incomplete {...view} /> : null}
      {answered.length === 0 ? <EmptyState title={words(t.nothing)} /> : null}
      <AnswerPages
        pages={answered}
        level={2}
        fileHref={({ file }) => draftPath(draft.id, `files/${file}`)}
        scans={draft.scans}
        changeHref={changeHref(view)}
        noteOf={({ path }) => {
          const writer = helpers.find((one) => isWrittenBy(one, path))
          return writer ? words(helperTexts.mark, { name: writer.name ?? writer.email }) : null
        }}
      />
      {problems.length > 0 ? null : <Send {...view} />}
      {last === undefined ? null : (
        <Buttons>
          <ButtonLink kind="secondary" href={draftPath(draft.id, addressOf(last))}>
            {words(t.back)}
          </ButtonLink>
        </Buttons>
      )}
    </>
  )
}

/** Everything before sending (OZG § 9a (2)): what was answered, what is missing, a warning against haste (§ 9a (3)). */
export const summaryPage = (frame: Frame, view: SummaryView): PageContent => {
  const title = say(t.summary, frame.language)
  return {
    title: `${title} – ${say(view.service.texts.title, frame.language)}`,
    breadcrumb: draftCrumbs(frame, view.service, title),
    failed: view.changed,
    body: <Summary {...view} />,
  }
}
