import {
  type CaseView,
  type GrantRef,
  type Page,
  READING_ROLE_TEXTS,
  type ShownGrant,
} from '../../../../foundation/cases/index.ts'
import { type Case, isFinal } from '../../../../foundation/cases/words.ts'
import { writtenBasis } from '../../../../foundation/security/words.ts'
import { showInstant } from '../../../../kernel/clock.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import {
  Alert,
  Badge,
  EmptyState,
  Lead,
  Pager,
  Said,
  SummaryList,
  Table,
  Time,
} from '../../../../platform/html/index.ts'
import type { PageContent } from '../../../../platform/html/words.ts'
import { grantTexts as t } from '../../grant-texts.ts'
import { texts } from '../../texts.ts'
import { messageTexts } from '../../message-texts.ts'
import { AnswersOfCase, FilesOfCase, HistoryOfCase } from './case-parts.tsx'
import { ThreadOfCase } from './messages.tsx'
import { type GrantFrame, reachText } from './grants.page.tsx'

/** Where the pages of a grant lie for its reader. */
export const pathOf = ({ authority, grant }: GrantRef): string => `/workplace/granted/${authority}/${grant}`

const refOf = ({ grant }: ShownGrant): GrantRef => ({ authority: grant.authority, grant: grant.id })

/** What the signed-in person may read by grant right now. */
export const grantedPage = (
  frame: GrantFrame,
  { rows, nameOf }: { readonly rows: readonly ShownGrant[]; readonly nameOf: (authority: Id) => string },
): PageContent => {
  const { language } = frame
  return {
    title: say(t.granted, language),
    breadcrumb: [{ text: say(t.granted, language) }],
    body: (
      <>
        <h1 class="kern-heading-large">{say(t.granted, language)}</h1>
        <Lead>{say(t.grantedLead, language)}</Lead>
        <Table
          caption={say(t.granted, language)}
          captionUnseen
          rows={rows}
          empty={<EmptyState title={say(t.grantedEmpty, language)}>{say(t.grantedEmptyText, language)}</EmptyState>}
          columns={[
            {
              title: say(t.reach, language),
              rowHeader: true,
              cell: (shown) => (
                <a class="kern-link" href={pathOf(refOf(shown))}>
                  {reachText(frame, shown)}
                </a>
              ),
            },
            { title: say(t.authority, language), cell: ({ grant }) => <Said text={{ de: nameOf(grant.authority) }} /> },
            { title: say(t.role, language), cell: ({ grant }) => say(READING_ROLE_TEXTS[grant.role], language) },
            { title: say(t.until, language), cell: ({ grant }) => <Time at={grant.until} /> },
          ]}
        />
      </>
    ),
  }
}

/** Stands on top of everything that is read under a grant: in which office, on which law, what for, until when. */
const Purpose = ({ language, shown }: { readonly language: Language; readonly shown: ShownGrant }) => {
  const { grant, reason } = shown
  const fill = { role: say(READING_ROLE_TEXTS[grant.role], language), law: writtenBasis(grant.basis) }
  return (
    <Alert kind="warning" title={say(t.readOnly, language, fill)}>
      <p>{say(t.readOnlyUntil, language, { reason, until: showInstant(grant.until, language) })}</p>
    </Alert>
  )
}

/** The cases that a grant reaches: numbers and states, no names. */
export const grantedCasesPage = (
  frame: GrantFrame,
  { shown, page, continued }: { readonly shown: ShownGrant; readonly page: Page<Case>; readonly continued: boolean },
): PageContent => {
  const { language, services } = frame
  const here = pathOf(refOf(shown))
  const title = reachText(frame, shown)
  return {
    title,
    breadcrumb: [{ text: say(t.granted, language), href: '/workplace/granted' }, { text: title }],
    body: (
      <>
        <h1 class="kern-heading-large">{title}</h1>
        <Purpose language={language} shown={shown} />
        <Table
          caption={say(t.cases, language)}
          rows={page.rows}
          empty={<EmptyState title={say(t.noCases, language)}>{say(t.noCasesText, language)}</EmptyState>}
          columns={[
            {
              title: say(texts.number, language),
              rowHeader: true,
              cell: (row) => (
                <a class="kern-link" href={`${here}/cases/${row.id}`}>
                  {row.number}
                </a>
              ),
            },
            {
              title: say(texts.state, language),
              cell: (row) => {
                const service = services.find((one) => one.id === row.service)
                const state = service?.workflow.states.find((one) => one.id === row.state)
                return (
                  <Badge kind={state?.final ? 'success' : 'info'}>
                    {state ? <Said text={state.label} /> : row.state}
                  </Badge>
                )
              },
            },
            { title: say(t.changed, language), cell: (row) => <Time at={row.changedAt} /> },
          ]}
        />
        <Pager
          previous={continued ? here : undefined}
          next={page.next ? `${here}?after=${page.next.changedAt}_${page.next.id}` : undefined}
        />
      </>
    ),
  }
}

/** A case under a grant: to be read, with the purpose on top, and nothing to press. */
export const grantedCasePage = (
  language: Language,
  { shown, view }: { readonly shown: ShownGrant; readonly view: CaseView },
): PageContent => {
  const { row, service } = view
  const here = pathOf(refOf(shown))
  const state = service.workflow.states.find((one) => one.id === row.state)
  return {
    title: `${row.number} – ${say(t.granted, language)}`,
    breadcrumb: [{ text: say(t.granted, language), href: '/workplace/granted' }, { text: row.number }],
    body: (
      <>
        <p class="dk-preline">
          {row.number} · {view.applicant ?? say(texts.erased, language)}
        </p>
        <h1 class="kern-heading-large">
          <Said text={service.texts.title} />
        </h1>
        <Purpose language={language} shown={shown} />
        <SummaryList
          items={[
            {
              term: say(texts.state, language),
              value: (
                <Badge kind={isFinal(service, row.state) ? 'success' : 'info'}>
                  {state ? <Said text={state.label} /> : row.state}
                </Badge>
              ),
            },
            { term: say(texts.applicant, language), value: view.applicant ?? say(texts.erased, language) },
          ]}
        />
        {view.applicant === null ? null : (
          <>
            <AnswersOfCase language={language} view={view} />
            <FilesOfCase language={language} view={view} at={`${here}/cases/${row.id}`} />
          </>
        )}
        <section>
          <h2 class="kern-heading-medium">{say(messageTexts.messages, language)}</h2>
          <ThreadOfCase language={language} view={view} at={`${here}/cases/${row.id}`} />
        </section>
        <HistoryOfCase language={language} view={view} />
      </>
    ),
  }
}
