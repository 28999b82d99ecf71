import { type Label, type Language, say } from '../../../../kernel/texts.ts'
import { Alert, Button, EmptyState, Form, Pager, Said, Table, Time } from '../../../../platform/html/index.ts'
import type { PageContent } from '../../../../platform/html/words.ts'
import type { UndeliveredJob, UndeliveredPage } from '../../../../platform/jobs/words.ts'
import { undeliveredTexts as texts } from '../../undelivered-texts.ts'

/** What the page shows. */
export interface UndeliveredData {
  readonly page: UndeliveredPage
  /** How many were just put back. */
  readonly resent: number | undefined
  readonly continued: boolean
  readonly authority: string
  readonly titleOf: (queue: string) => Label | undefined
}

/** What was tried for a day and not done, each with a button that has it tried again. */
export const undeliveredPage = (language: Language, data: UndeliveredData): PageContent => ({
  title: say(texts.title, language),
  breadcrumb: [{ text: say(texts.title, language) }],
  body: (
    <>
      <p class="dk-preline">{data.authority}</p>
      <h1 class="kern-heading-large">{say(texts.title, language)}</h1>
      <p class="dk-lead">{say(texts.lead, language)}</p>
      <Outcome language={language} resent={data.resent} />
      <Rows language={language} data={data} />
      <Pager
        previous={data.continued ? '/workplace/undelivered' : undefined}
        next={data.page.next ? `/workplace/undelivered?after=${data.page.next}` : undefined}
      />
    </>
  ),
})

const Outcome = ({ language, resent }: { readonly language: Language; readonly resent: number | undefined }) => {
  if (resent === undefined) return null
  return resent > 0 ? (
    <Alert kind="success" title={say(texts.resent, language)} announce />
  ) : (
    <Alert kind="info" title={say(texts.notThere, language)} announce />
  )
}

const Rows = ({ language, data }: { readonly language: Language; readonly data: UndeliveredData }) => (
  <Table
    caption={say(texts.title, language)}
    rows={data.page.jobs}
    empty={<EmptyState title={say(texts.emptyTitle, language)}>{say(texts.emptyText, language)}</EmptyState>}
    columns={[
      {
        title: say(texts.what, language),
        rowHeader: true,
        cell: (job: UndeliveredJob) => {
          const title = data.titleOf(job.queue)
          return title ? <Said text={title} /> : job.queue
        },
      },
      { title: say(texts.since, language), cell: (job) => <Time at={job.since} /> },
      { title: say(texts.givenUp, language), cell: (job) => <Time at={job.givenUpAt} /> },
      { title: say(texts.why, language), cell: (job) => <code>{job.why}</code> },
      { title: say(texts.tries, language), cell: (job) => String(job.tries) },
      {
        title: say(texts.again, language),
        cell: (job) => (
          <Form action="/workplace/undelivered/resend">
            <input type="hidden" name="job" value={job.id} />
            <Button kind="secondary" about={`${data.titleOf(job.queue)?.de ?? job.queue}, ${job.since}`}>
              {say(texts.resend, language)}
            </Button>
          </Form>
        ),
      },
    ]}
  />
)
