import { FormPageView, ProblemList } from '../../../../foundation/forms/index.ts'
import {
  type AnswerProblem,
  type Answers,
  type FormPage,
  type PageProblems,
  problemsByPage,
  stepOf,
  visiblePages,
} from '../../../../foundation/forms/words.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import {
  Alert,
  Badge,
  Button,
  Buttons,
  EmptyState,
  errorOf,
  ErrorSummary,
  Form,
  Lead,
  Table,
  TextField,
} from '../../../../platform/html/index.ts'
import type { FieldError, PageContent } from '../../../../platform/html/words.ts'
import type { Design, TestPerson } from '../../designer-words.ts'
import { tryTexts as t } from '../../try-texts.ts'
import { designPath, tryPath } from '../place.ts'
import { crumbsOf } from './design.page.tsx'

const leftOf = ({ form }: Design, answers: Answers): number =>
  problemsByPage(form, answers).reduce((sum, { problems }) => sum + problems.length, 0)

const State = ({ left, language }: { readonly left: number; readonly language: Language }) => (
  <Badge kind={left === 0 ? 'success' : 'warning'}>
    {left === 0 ? say(t.complete, language) : say(t.left, language, { count: left })}
  </Badge>
)

/** The invented people of a design, and how far the form leads each. */
export const peoplePage = (
  language: Language,
  {
    design,
    people,
    errors,
  }: { readonly design: Design; readonly people: readonly TestPerson[]; readonly errors: readonly FieldError[] },
): PageContent => ({
  title: `${say(t.title, language)} – ${design.name}`,
  breadcrumb: crumbsOf(design, { text: t.title }),
  failed: errors.length > 0,
  body: (
    <>
      <h1 class="kern-heading-large">{say(t.title, language)}</h1>
      <Lead>{say(t.lead, language)}</Lead>
      <ErrorSummary errors={errors} />
      <Table
        caption={say(t.title, language)}
        captionUnseen
        rows={people}
        empty={<EmptyState title={say(t.none, language)}>{say(t.noneText, language)}</EmptyState>}
        columns={[
          {
            title: say(t.name, language),
            rowHeader: true,
            cell: ({ id, name }) => (
              <a class="kern-link" href={tryPath(design.id, id)}>
                {name}
              </a>
            ),
          },
          {
            title: say(t.state, language),
            cell: ({ answers }) => <State left={leftOf(design, answers)} language={language} />,
          },
          {
            title: say(t.asked, language),
            numeric: true,
            cell: ({ answers }) => visiblePages(design.form, answers).length,
          },
        ]}
      />
      <Form action={designPath(design.id, 'personen')}>
        <TextField
          name="name"
          label={say(t.name, language)}
          help={say(t.nameHelp, language)}
          maxLength={80}
          error={errorOf(errors, 'name')}
        />
        <Buttons>
          <Button kind="secondary">{say(t.add, language)}</Button>
        </Buttons>
      </Form>
    </>
  ),
})

const crumbsOfPerson = (design: Design, person: TestPerson, page?: FormPage) =>
  crumbsOf(
    design,
    { text: t.title, href: designPath(design.id, 'personen') },
    ...(page === undefined
      ? [{ text: person.name }]
      : [{ text: person.name, href: tryPath(design.id, person.id) }, { text: page.title }]),
  )

/** What an invented person is asked, page by page, and what is still wrong. */
export const personPage = (
  language: Language,
  { design, person }: { readonly design: Design; readonly person: TestPerson },
): PageContent => {
  const { form } = design
  const problems: readonly PageProblems[] = problemsByPage(form, person.answers)
  const countOn = (page: FormPage): number => problems.find((one) => one.page?.id === page.id)?.problems.length ?? 0
  return {
    title: `${person.name} – ${design.name}`,
    breadcrumb: crumbsOfPerson(design, person),
    body: (
      <>
        <h1 class="kern-heading-large">{person.name}</h1>
        <Lead>{say(t.nothing, language)}</Lead>
        {problems.length === 0 ? (
          <Alert kind="success" title={say(t.good, language)} />
        ) : (
          <Alert kind="warning" title={say(t.notYet, language)}>
            <ProblemList form={form} problems={problems} href={(page) => tryPath(design.id, person.id, page.id)} />
          </Alert>
        )}
        <Table
          caption={say(t.asked, language)}
          rows={visiblePages(form, person.answers).map((page, index) => ({ page, number: index + 1 }))}
          empty={<EmptyState title={say(t.asked, language)}>0</EmptyState>}
          columns={[
            {
              title: say(t.asked, language),
              rowHeader: true,
              cell: ({ page, number }) => (
                <a class="kern-link" href={tryPath(design.id, person.id, page.id)}>
                  {`${number}. ${say(page.title, language)}`}
                </a>
              ),
            },
            { title: say(t.state, language), cell: ({ page }) => <State left={countOn(page)} language={language} /> },
          ]}
        />
      </>
    ),
  }
}

/** A page of a design as an invented person sees it. */
export interface TriedPage {
  readonly design: Design
  readonly person: TestPerson
  readonly page: FormPage
  readonly answers: Answers
  readonly problems: readonly AnswerProblem[]
  readonly appeared?: readonly string[]
  readonly raw?: Readonly<Record<string, string>>
}

/** A page of a design, to be filled in as an invented person. */
export const triedPage = (language: Language, view: TriedPage): PageContent => {
  const { design, person, page, answers, problems, appeared, raw } = view
  const { step, steps } = stepOf(design.form, answers, page) ?? { step: 1, steps: 1 }
  return {
    title: `${say(page.title, language)} – ${person.name} – ${design.name}`,
    breadcrumb: crumbsOfPerson(design, person, page),
    failed: problems.length > 0,
    body: (
      <>
        <FormPageView
          {...{ form: design.form, page, answers, problems, step, steps }}
          appeared={appeared}
          raw={raw}
          action={tryPath(design.id, person.id, page.id)}
        />
        <p class="dk-muted">{say(t.nothing, language)}</p>
      </>
    ),
  }
}
