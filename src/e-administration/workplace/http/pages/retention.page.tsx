import type { RetentionView } from '../../../../foundation/cases/index.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import {
  Alert,
  Badge,
  Button,
  DayText,
  EmptyState,
  Form,
  Lead,
  Pager,
  Table,
  Time,
} from '../../../../platform/html/index.ts'
import type { PageContent } from '../../../../platform/html/words.ts'
import { retentionTexts as t } from '../../retention-texts.ts'
import { RUN_TONE } from './run.page.tsx'

/** What the page shows. */
export interface RetentionData {
  readonly authority: string
  readonly view: RetentionView
  readonly done: keyof typeof t | undefined
}

/** The runs of an authority and its holds. */
export const retentionPage = (language: Language, { authority, view, done }: RetentionData): PageContent => ({
  title: say(t.title, language),
  breadcrumb: [{ text: say(t.title, language) }],
  body: (
    <>
      <p class="dk-preline">{authority}</p>
      <h1 class="kern-heading-large">{say(t.title, language)}</h1>
      {done === undefined ? null : <Alert kind="success" title={say(t[done], language)} announce />}
      <Lead>{say(t.lead, language)}</Lead>
      <Runs language={language} view={view} />
      <Pager next={view.nextRun === null ? undefined : `/workplace/retention?run=${view.nextRun}`} />
      <h2 class="kern-heading-medium">{say(t.holds, language)}</h2>
      <Holds language={language} view={view} />
      <Pager next={view.nextHold === null ? undefined : `/workplace/retention?hold=${view.nextHold}`} />
    </>
  ),
})

interface PartProps {
  readonly language: Language
  readonly view: RetentionView
}

const Runs = ({ language, view }: PartProps) => (
  <Table
    caption={say(t.runs, language)}
    rows={view.runs}
    empty={<EmptyState title={say(t.noRuns, language)}>{say(t.noRunsText, language)}</EmptyState>}
    columns={[
      {
        title: say(t.on, language),
        rowHeader: true,
        cell: (run) => (
          <a class="kern-link" href={`/workplace/retention/runs/${run.id}`}>
            <DayText day={run.on} />
          </a>
        ),
      },
      { title: say(t.cases, language), numeric: true, cell: (run) => String(run.cases) },
      {
        title: say(t.state, language),
        cell: (run) => <Badge kind={RUN_TONE[run.state]}>{say(t[run.state], language)}</Badge>,
      },
      { title: say(t.decided, language), cell: (run) => (run.decidedAt ? <Time at={run.decidedAt} /> : '–') },
    ]}
  />
)

const Holds = ({ language, view }: PartProps) => (
  <Table
    caption={say(t.holds, language)}
    captionUnseen
    rows={view.holds}
    empty={<EmptyState title={say(t.noHolds, language)}>{say(t.noHoldsText, language)}</EmptyState>}
    columns={[
      { title: say(t.number, language), rowHeader: true, cell: (hold) => hold.number },
      { title: say(t.reason, language), cell: (hold) => <span lang="de">{hold.reason}</span> },
      {
        title: say(t.until, language),
        cell: (hold) => (hold.until === null ? say(t.untilReleased, language) : <DayText day={hold.until} />),
      },
      {
        title: say(t.action, language),
        cell: (hold) => (
          <Form action={`/workplace/retention/holds/${hold.id}/release`}>
            <Button kind="secondary" about={hold.number}>
              {say(t.release, language)}
            </Button>
          </Form>
        ),
      },
    ]}
  />
)
