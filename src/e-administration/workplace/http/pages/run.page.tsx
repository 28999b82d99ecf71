import type { RunView } from '../../../../foundation/cases/index.ts'
import type { RetentionItem, RetentionRun, RunState, Service } from '../../../../foundation/cases/words.ts'
import { showDay } from '../../../../kernel/clock.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import {
  Alert,
  Badge,
  Button,
  ButtonLink,
  Buttons,
  DayText,
  EmptyState,
  Form,
  Pager,
  Said,
  Table,
} from '../../../../platform/html/index.ts'
import type { Tone } from '../../../../platform/html/index.ts'
import type { PageContent } from '../../../../platform/html/words.ts'
import { retentionTexts as t } from '../../retention-texts.ts'

/** How a run stands, as a tone of its badge. */
export const RUN_TONE: Readonly<Record<RunState, Tone>> = {
  proposed: 'warning',
  confirmed: 'info',
  done: 'success',
  stopped: 'info',
}

/** What the page of a run shows. */
export interface RunData {
  readonly view: RunView
  readonly services: readonly Service[]
  readonly done: keyof typeof t | undefined
  readonly continued: boolean
}

const pathOf = (run: RetentionRun): string => `/workplace/retention/runs/${run.id}`
const titleOf = (run: RetentionRun, language: Language): string =>
  say(t.run, language, { day: showDay(run.on, language) })
const crumbs = (language: Language) => [{ text: say(t.title, language), href: '/workplace/retention' }]

/** The cases of a run, before it is confirmed and afterwards: number, service, last day, law. Names are not opened. */
export const runPage = (language: Language, data: RunData): PageContent => {
  const { run, items, next } = data.view
  const title = titleOf(run, language)
  return {
    title,
    breadcrumb: [...crumbs(language), { text: title }],
    body: (
      <>
        <h1 class="kern-heading-large">{title}</h1>
        {data.done === undefined ? null : <Alert kind="success" title={say(t[data.done], language)} announce />}
        <p>
          <Badge kind={RUN_TONE[run.state]}>{say(t[run.state], language)}</Badge>
        </p>
        {items.some((item) => item.follows === 'offer-to-archive') ? <p>{say(t.archiveNote, language)}</p> : null}
        <Items language={language} data={data} />
        <Pager
          previous={data.continued ? pathOf(run) : undefined}
          next={next === null ? undefined : `${pathOf(run)}?after=${next}`}
        />
        <Decisions language={language} run={run} />
      </>
    ),
  }
}

const Decisions = ({ language, run }: { readonly language: Language; readonly run: RetentionRun }) =>
  run.state === 'proposed' || run.state === 'confirmed' ? (
    <Form action={`${pathOf(run)}/stop`}>
      <Buttons>
        {run.state === 'proposed' ? (
          <ButtonLink href={`${pathOf(run)}/confirm`}>{say(t.confirm, language)}</ButtonLink>
        ) : null}
        <Button kind="secondary">{say(t.stop, language)}</Button>
      </Buttons>
    </Form>
  ) : null

interface ItemProps {
  readonly language: Language
  readonly item: RetentionItem
}

const Items = ({ language, data }: { readonly language: Language; readonly data: RunData }) => (
  <Table
    caption={say(t.cases, language)}
    captionUnseen
    rows={data.view.items}
    empty={<EmptyState title={say(t.noRuns, language)} />}
    columns={[
      { title: say(t.number, language), rowHeader: true, cell: (item) => item.number },
      {
        title: say(t.service, language),
        cell: (item) => {
          const service = data.services.find((one) => one.id === item.service)
          return service ? <Said text={service.texts.title} /> : item.service
        },
      },
      { title: say(t.due, language), cell: (item) => <DayText day={item.due} /> },
      { title: say(t.outcome, language), cell: (item) => <Outcome language={language} item={item} /> },
      { title: say(t.law, language), cell: (item) => <span lang="de">{item.law}</span> },
      {
        title: say(t.action, language),
        cell: (item) =>
          item.outcome === 'open' ? <Actions language={language} item={item} run={data.view.run} /> : '–',
      },
    ]}
  />
)

const Outcome = ({ language, item }: ItemProps) => {
  if (item.outcome === 'deleted') return <Badge kind="success">{say(t.deleted, language)}</Badge>
  if (item.outcome === 'stopped') return <Badge>{say(t.stopped, language)}</Badge>
  if (item.held || item.outcome === 'held') return <Badge kind="warning">{say(t.onHold, language)}</Badge>
  const from = item.deleteOn === null ? '' : `, ${say(t.from, language, { day: showDay(item.deleteOn, language) })}`
  if (item.follows === 'delete') return <>{`${say(t.willDelete, language)}${from}`}</>
  return <>{`${say(item.answer === null ? t.willOffer : t[item.answer], language)}${from}`}</>
}

const Actions = ({ language, item, run }: ItemProps & { readonly run: RetentionRun }) => (
  <>
    {item.held ? (
      '–'
    ) : (
      <a class="kern-link" href={`/workplace/retention/cases/${item.case}/hold`}>
        {say(t.hold, language)}
        <span class="dk-unseen">: {item.number}</span>
      </a>
    )}
    {run.state !== 'confirmed' || item.follows === 'delete' || item.answer !== null ? null : (
      <Form action={`/workplace/retention/cases/${item.case}/archive`} hidden={{ run: run.id }}>
        <Buttons>
          <Button kind="tertiary" name="answer" value="taken" about={item.number}>
            {say(t.taken, language)}
          </Button>
          <Button kind="tertiary" name="answer" value="declined" about={item.number}>
            {say(t.declined, language)}
          </Button>
        </Buttons>
      </Form>
    )}
  </>
)

/** Asks once more before a run is confirmed. */
export const confirmRunPage = (language: Language, run: RetentionRun): PageContent => ({
  title: say(t.confirm, language),
  breadcrumb: [
    ...crumbs(language),
    { text: titleOf(run, language), href: pathOf(run) },
    { text: say(t.confirm, language) },
  ],
  body: (
    <>
      <h1 class="kern-heading-large">{say(t.confirm, language)}</h1>
      <Alert kind="warning" title={say(t.confirmTitle, language)}>
        <p>{say(t.confirmText, language, { cases: run.cases })}</p>
      </Alert>
      <Form action={`${pathOf(run)}/confirm`}>
        <Buttons>
          <Button>{say(t.confirm, language)}</Button>
          <ButtonLink kind="secondary" href={pathOf(run)}>
            {say(t.cancel, language)}
          </ButtonLink>
        </Buttons>
      </Form>
    </>
  ),
})
