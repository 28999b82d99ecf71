import { FormPageView, ProblemList } from '../../../../foundation/forms/index.ts'
import {
  type AnswerProblem,
  type Answers,
  type FormDefinition,
  type FormPage,
  relevantAnswers,
  type SummaryPage,
  summaryOf,
  toOutside,
  type PageProblems,
  stepOf,
} from '../../../../foundation/forms/words.ts'
import { type Label, say } from '../../../../kernel/texts.ts'
import {
  Alert,
  Button,
  Buttons,
  Details,
  EmptyState,
  Form,
  Lead,
  Said,
  useLanguage,
  useWords,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { addressOf } from '../../domain/steps.ts'
import { trialTexts as t } from '../../trial-texts.ts'
import { AnswerPages } from './answers.tsx'

/** Address of a page of the form, or of the summary. */
export const trialPath = (page?: string): string => (page === undefined ? '/summary' : `/form/${page}`)

interface Tried {
  readonly title: Label
  readonly form: FormDefinition
  readonly answers: Answers
}

/** A page of a form on trial. */
export interface TrialPageView extends Tried {
  readonly page: FormPage
  readonly problems?: readonly AnswerProblem[]
  readonly appeared?: readonly string[]
  readonly raw?: Readonly<Record<string, string>>
}

const crumbsOf = (title: Label, here: Label) => [{ text: t.crumb }, { text: title, href: '/' }, { text: here }]

/** A page of a form that somebody tries. */
export const trialPage = (frame: Frame, view: TrialPageView): PageContent => {
  const { title, form, page, answers, problems = [], appeared, raw } = view
  const { step, steps } = stepOf(form, answers, page) ?? { step: 1, steps: 1 }
  return {
    title: `${say(page.title, frame.language)} – ${say(t.crumb, frame.language)}`,
    breadcrumb: crumbsOf(title, page.title),
    failed: problems.length > 0,
    body: (
      <>
        <FormPageView
          {...{ form, page, answers, problems, step, steps }}
          appeared={appeared}
          raw={raw}
          action={trialPath(addressOf(page))}
        />
        <p class="dk-muted">
          <Said text={t.nothing} />
        </p>
      </>
    ),
  }
}

/** Files were looked into and let go: their names are all that is left. */
const withoutFiles = (pages: readonly SummaryPage[]): readonly SummaryPage[] =>
  pages.map((page) => ({
    ...page,
    groups: page.groups.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, files: [] })) })),
  }))

const Summary = ({ form, answers, problems }: Tried & { readonly problems: readonly PageProblems[] }) => {
  const words = useWords()
  const pages = withoutFiles(summaryOf(form, answers, useLanguage()))
  return (
    <>
      <h1 class="kern-heading-large">{words(t.summary)}</h1>
      <Lead>{words(t.nothing)}</Lead>
      {problems.length === 0 ? (
        <Alert kind="success" title={words(t.good)} />
      ) : (
        <Alert kind="warning" title={words(t.notYet)}>
          <ProblemList form={form} problems={problems} href={(page) => trialPath(addressOf(page))} />
        </Alert>
      )}
      {pages.length === 0 ? <EmptyState title={words(t.empty)} /> : null}
      <AnswerPages pages={pages} level={2} fileHref={() => '#'} scans={new Map()} />
      <Details summary={words(t.json)}>
        <pre>{JSON.stringify(toOutside(form, relevantAnswers(form, answers)), null, 2)}</pre>
      </Details>
      <Form action="/again">
        <Buttons>
          <Button kind="secondary">{words(t.again)}</Button>
        </Buttons>
      </Form>
    </>
  )
}

/** Everything that was answered in a form on trial, and what is still wrong. */
export const trialSummary = (
  frame: Frame,
  view: Tried & { readonly problems: readonly PageProblems[] },
): PageContent => ({
  title: `${say(t.summary, frame.language)} – ${say(t.crumb, frame.language)}`,
  breadcrumb: crumbsOf(view.title, t.summary),
  body: <Summary {...view} />,
})
