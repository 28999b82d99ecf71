import type { PlanLine, ProcessingActivity, ProcessingRegister } from '../../../../foundation/cases/words.ts'
import { showPeriod } from '../../../../kernel/period.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import { ButtonLink, Buttons, Details, EmptyState, Lead, SummaryList, Table } from '../../../../platform/html/index.ts'
import type { PageContent } from '../../../../platform/html/words.ts'
import { recipientsOf } from '../processing-sheet.ts'
import { processingTexts as t } from '../../processing-texts.ts'

/** What the page shows. */
export interface ProcessingData {
  readonly controller: string
  readonly register: ProcessingRegister
}

/** What an authority does with data: for each service why, which, who sees it, how long; and what protects it. */
export const processingPage = (language: Language, { controller, register }: ProcessingData): PageContent => ({
  title: say(t.title, language),
  breadcrumb: [{ text: say(t.title, language) }],
  body: (
    <>
      <h1 class="kern-heading-large">{say(t.title, language)}</h1>
      <Lead>{say(t.lead, language)}</Lead>
      <Buttons>
        <ButtonLink href="/workplace/processing/register.pdf">{say(t.pdf, language)}</ButtonLink>
        <ButtonLink kind="secondary" href="/workplace/processing/register.json">
          {say(t.json, language)}
        </ButtonLink>
      </Buttons>
      <SummaryList
        items={[
          { term: say(t.controller, language), value: <span lang="de">{controller}</span> },
          { term: say(t.recipients, language), value: say(t.recipientsText, language) },
          { term: say(t.protection, language), value: say(t.protectionText, language) },
        ]}
      />
      {register.activities.length === 0 ? (
        <EmptyState title={say(t.none, language)}>{say(t.noneText, language)}</EmptyState>
      ) : null}
      {register.activities.map((activity) => (
        <Details key={activity.service} summary={activity.title}>
          <Activity language={language} activity={activity} />
        </Details>
      ))}
      <h2 class="kern-heading-medium">{say(t.beside, language)}</h2>
      <Plan language={language} lines={register.rules} title={say(t.plan, language)} />
    </>
  ),
})

const Activity = ({ language, activity }: { readonly language: Language; readonly activity: ProcessingActivity }) => (
  <>
    <SummaryList
      items={[
        { term: say(t.purpose, language), value: activity.purpose },
        { term: say(t.law, language), value: <span lang="de">{activity.law.join('; ')}</span> },
        { term: say(t.persons, language), value: activity.persons.map((who) => say(t[who], language)).join(', ') },
        {
          term: say(t.recipients, language),
          value: recipientsOf(activity, language).join('; '),
        },
      ]}
    />
    <Table
      caption={say(t.data, language)}
      rows={activity.asked}
      empty={null}
      columns={[
        { title: say(t.category, language), rowHeader: true, cell: (row) => row.category },
        { title: say(t.data, language), cell: (row) => row.data },
        { title: say(t.law, language), cell: (row) => <span lang="de">{row.law || '–'}</span> },
      ]}
    />
    <Plan language={language} lines={activity.kept} title={say(t.plan, language)} />
  </>
)

interface PlanProps {
  readonly language: Language
  readonly lines: readonly PlanLine[]
  readonly title: string
}

const Plan = ({ language, lines, title }: PlanProps) => (
  <Table
    caption={title}
    rows={lines}
    empty={null}
    columns={[
      { title: say(t.what, language), rowHeader: true, cell: (line) => line.what },
      { title: say(t.within, language), cell: (line) => showPeriod(line.within, language) },
      { title: say(t.then, language), cell: (line) => say(t[line.then], language) },
      {
        title: say(t.law, language),
        cell: (line) => (
          <>
            <span lang="de">{line.law}</span>
            {line.verified === false ? ` (${say(t.unverified, language)})` : null}
          </>
        ),
      },
    ]}
  />
)
