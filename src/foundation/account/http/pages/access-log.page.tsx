import { say } from '../../../../kernel/texts.ts'
import { ButtonLink, Buttons, EmptyState, Lead, Pager, Timeline } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import type { SaidAccess } from '../../../data-protection/words.ts'
import { dataTexts, logTexts as t } from '../../data-texts.ts'

/** A page of the access log. */
export interface AccessLogView {
  readonly lines: readonly SaidAccess[]
  /** Where the next, older page starts. */
  readonly next: string | null
  /** Whether newer entries lie before this page. */
  readonly older: boolean
}

const HERE = '/konto/data/access'

export const accessLogPage = (frame: Frame, { lines, next, older }: AccessLogView): PageContent => {
  const words = (text: (typeof t)['title'], fill?: Readonly<Record<string, string>>) => say(text, frame.language, fill)
  const nothing = older ? (
    <EmptyState title={words(t.nothingOlder)} link={{ href: HERE, text: words(t.newest) }} />
  ) : (
    <EmptyState title={words(t.emptyTitle)}>
      <p>{words(t.emptyText)}</p>
    </EmptyState>
  )
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(dataTexts.title), href: '/konto/data' }, { text: words(t.title) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        {lines.length === 0 ? (
          nothing
        ) : (
          <>
            <Timeline
              entries={lines.map((line) => ({
                at: line.at,
                what: line.sentence,
                ...(line.about === '' ? {} : { who: line.about }),
                more: <p>{words(t.details, { purpose: line.purpose, law: line.law })}</p>,
              }))}
            />
            <Pager previous={older ? HERE : undefined} next={next === null ? undefined : `${HERE}?before=${next}`} />
            <Buttons>
              <ButtonLink kind="secondary" href="/konto/data/access.csv">
                {words(t.csv)}
              </ButtonLink>
            </Buttons>
          </>
        )}
      </>
    ),
  }
}
