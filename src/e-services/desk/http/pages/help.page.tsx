import { say } from '../../../../kernel/texts.ts'
import type { Service } from '../../../../foundation/cases/words.ts'
import { FormPageView } from '../../../../foundation/forms/index.ts'
import {
  type AnswerProblem,
  type Answers,
  checkAnswers,
  type FormPage,
  type Helper,
  helpedPages,
  pagesOf,
  visiblePages,
} from '../../../../foundation/forms/words.ts'
import {
  Alert,
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Form,
  Said,
  TaskList,
  useWords,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { addressOf } from '../../domain/steps.ts'
import { helpingTexts as t } from '../../help-texts.ts'
import { SEEN_FIELD } from '../entry.ts'

/** Whoever helps, in which draft, and where that is. */
export interface HelpView {
  readonly service: Service
  readonly helper: Helper
  readonly answers: Answers
  readonly base: string
}

/** The pages that a helper fills in and that the answers lead to. */
export const ownPages = ({ service, helper, answers }: Omit<HelpView, 'base'>): readonly FormPage[] => {
  const mine = new Set(helpedPages(service.form, helper).map(({ id }) => id))
  return visiblePages(service.form, answers).filter(({ id }) => mine.has(id))
}

const Overview = (view: HelpView) => {
  const words = useWords()
  const { service, helper, answers, base } = view
  const fill = { name: helper.from }
  const open = ownPages(view)
  const mine = helpedPages(service.form, helper)
  const others = pagesOf(service.form).filter((page) => !mine.some(({ id }) => id === page.id))
  const status = (page: FormPage) => {
    if (!open.some(({ id }) => id === page.id)) return <Badge>{words(t.notAsked)}</Badge>
    return checkAnswers(service.form, answers, page).length === 0 ? (
      <Badge kind="success">{words(t.complete)}</Badge>
    ) : (
      <Badge kind="info">{words(t.incomplete)}</Badge>
    )
  }
  const hrefOf = (page: FormPage) => (open.some(({ id }) => id === page.id) ? `${base}/${addressOf(page)}` : undefined)
  return (
    <>
      <p class="kern-preline">
        <Said text={service.texts.title} />
      </p>
      <h1 class="kern-heading-large">{words(t.title, fill)}</h1>
      <h2 class="kern-heading-medium">{words(t.yours)}</h2>
      <TaskList
        tasks={mine.map((page) => ({ title: <Said text={page.title} />, href: hrefOf(page), status: status(page) }))}
      />
      {others.length === 0 ? null : (
        <section class="dk-prose">
          <h2 class="kern-heading-medium">{words(t.others, fill)}</h2>
          <ul class="kern-list kern-list--bullet">
            {others.map((page) => (
              <li key={page.id}>
                <Said text={page.title} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2 class="kern-heading-medium">{words(t.doneTitle)}</h2>
      <p class="kern-body">{words(t.doneText, fill)}</p>
      <Form action={`${base}/fertig`}>
        <Buttons>
          <Button>{words(t.done)}</Button>
        </Buttons>
      </Form>
    </>
  )
}

/** What a helper may fill in, and the button that says it is done. */
export const helpPage = (frame: Frame, view: HelpView): PageContent => {
  const title = say(t.title, frame.language, { name: view.helper.from })
  return { title, breadcrumb: [{ text: title }], body: <Overview {...view} /> }
}

export interface HelpFormView extends HelpView {
  readonly page: FormPage
  readonly revision: number
  readonly scans: Parameters<typeof FormPageView>[0]['scans']
  readonly problems?: readonly AnswerProblem[]
  readonly raw?: Readonly<Record<string, string>>
  readonly appeared?: readonly string[]
}

/** A page of somebody else's draft that a helper fills in. */
export const helpFormPage = (frame: Frame, view: HelpFormView): PageContent => {
  const { service, helper, answers, base, page, problems = [] } = view
  const pages = ownPages(view)
  const helped = say(t.title, frame.language, { name: helper.from })
  return {
    title: `${say(page.title, frame.language)} – ${say(service.texts.title, frame.language)}`,
    breadcrumb: [{ text: helped, href: base }, { text: page.title }],
    failed: problems.length > 0,
    body: (
      <FormPageView
        form={service.form}
        page={page}
        answers={answers}
        raw={view.raw}
        problems={problems}
        appeared={view.appeared}
        action={`${base}/${addressOf(page)}`}
        hidden={{ [SEEN_FIELD]: String(view.revision) }}
        step={
          Math.max(
            pages.findIndex(({ id }) => id === page.id),
            0,
          ) + 1
        }
        steps={Math.max(pages.length, 1)}
        scans={view.scans}
      />
    ),
  }
}

export interface HelpLinkView {
  readonly service: Service
  readonly helper: Helper
  readonly token: string
}

const AskToHelp = ({ service, helper, token }: HelpLinkView) => {
  const words = useWords()
  const fill = { name: helper.from }
  return (
    <>
      <h1 class="kern-heading-large">{words(t.askTitle)}</h1>
      <p class="kern-body">
        {words(t.askText, { ...fill, service: '' })}
        <strong>
          <Said text={service.texts.title} />
        </strong>
      </p>
      <section class="dk-prose">
        <h2 class="kern-heading-medium">{words(t.askParts)}</h2>
        <ul class="kern-list kern-list--bullet">
          {helpedPages(service.form, helper).map((page) => (
            <li key={page.id}>
              <Said text={page.title} />
            </li>
          ))}
        </ul>
      </section>
      <Alert kind="info" title={words(t.rulesTitle)}>
        <p>{words(t.rules, fill)}</p>
      </Alert>
      <Form action="/konto/helfen" hidden={{ token }}>
        <Buttons>
          <Button>{words(t.accept)}</Button>
          <ButtonLink kind="secondary" href="/konto/postfach">
            {words(t.decline)}
          </ButtonLink>
        </Buttons>
      </Form>
    </>
  )
}

/** Asks before somebody becomes a helper. */
export const helpLinkPage = (frame: Frame, view: HelpLinkView): PageContent => {
  const title = say(t.askTitle, frame.language)
  return { title, breadcrumb: [{ text: title }], body: <AskToHelp {...view} /> }
}

const Ended = ({ typed }: { readonly typed: readonly string[] }) => {
  const words = useWords()
  return (
    <>
      <h1 class="kern-heading-large">{words(t.endedTitle)}</h1>
      <Alert kind="warning" title={words(t.endedTitle)}>
        <p>{words(t.endedText)}</p>
      </Alert>
      <section class="dk-prose">
        <h2 class="kern-heading-medium">{words(t.typed)}</h2>
        <ul class="kern-list kern-list--bullet">
          {typed.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** Told to a helper who still types when the help has ended; what was typed is shown once more. */
export const helpEndedPage = (frame: Frame, typed: readonly string[]): PageContent => {
  const title = say(t.endedTitle, frame.language)
  return { title, breadcrumb: [{ text: title }], failed: true, body: <Ended typed={typed} /> }
}

const Thanks = () => {
  const words = useWords()
  return (
    <>
      <h1 class="kern-heading-large">{words(t.thanksTitle)}</h1>
      <Alert kind="success" title={words(t.thanksTitle)} announce>
        <p>{words(t.thanksText)}</p>
      </Alert>
      <Buttons>
        <ButtonLink kind="secondary" href="/konto/postfach">
          {words(t.mailbox)}
        </ButtonLink>
      </Buttons>
    </>
  )
}

/** The end of a help, for the helper. */
export const helpDonePage = (frame: Frame): PageContent => {
  const title = say(t.thanksTitle, frame.language)
  return { title, breadcrumb: [{ text: title }], body: <Thanks /> }
}
