import { READING_ROLE_TEXTS, type GrantWithUses, type ShownGrant } from '../../../../foundation/cases/index.ts'
import type { Service } from '../../../../foundation/cases/words.ts'
import { type GrantStep, isToReview, stateOf, writtenBasis } from '../../../../foundation/security/words.ts'
import { type Instant, showInstant } from '../../../../kernel/clock.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import {
  Alert,
  Badge,
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  Form,
  Lead,
  Pager,
  SummaryList,
  Table,
  Time,
} from '../../../../platform/html/index.ts'
import type { PageContent } from '../../../../platform/html/words.ts'
import { GRANT_STATE_TEXTS, grantTexts as t, USE_TEXTS } from '../../grant-texts.ts'

/** What every page of grants knows. */
export interface GrantFrame {
  readonly language: Language
  readonly now: Instant
  readonly services: readonly Service[]
}

/** What a grant opens, in words. */
export const reachText = ({ language, services }: GrantFrame, { grant, number }: ShownGrant): string => {
  const { reach } = grant
  if (reach.kind === 'case') return say(t.caseReach, language, { what: number ?? '' })
  const service = services.find((one) => one.id === reach.service)
  return say(t.serviceReach, language, { what: service ? say(service.texts.title, language) : reach.service })
}

const spanText = (language: Language, { grant }: ShownGrant): string =>
  say(t.span, language, { from: showInstant(grant.from, language), until: showInstant(grant.until, language) })

const StateOf = ({ frame, shown }: { readonly frame: GrantFrame; readonly shown: ShownGrant }) => {
  const state = stateOf(shown.grant, frame.now)
  const kind = state === 'holding' ? 'success' : state === 'to-review' || state === 'proposed' ? 'warning' : 'info'
  return <Badge kind={kind}>{say(GRANT_STATE_TEXTS[state], frame.language)}</Badge>
}

/** The reading grants of the own authority: proposed, holding, ended. */
export const grantsPage = (
  frame: GrantFrame,
  {
    rows,
    next,
    continued,
  }: { readonly rows: readonly ShownGrant[]; readonly next: Id | null; readonly continued: boolean },
): PageContent => {
  const { language } = frame
  return {
    title: say(t.title, language),
    breadcrumb: [{ text: say(t.title, language) }],
    body: (
      <>
        <h1 class="kern-heading-large">{say(t.title, language)}</h1>
        <Lead>{say(t.lead, language)}</Lead>
        <Buttons>
          <ButtonLink href="/workplace/grants/new">{say(t.new, language)}</ButtonLink>
          <ButtonLink href="/workplace/emergency" kind="secondary">
            {say(t.emergency, language)}
          </ButtonLink>
        </Buttons>
        <Table
          caption={say(t.title, language)}
          captionUnseen
          rows={rows}
          empty={<EmptyState title={say(t.emptyTitle, language)}>{say(t.emptyText, language)}</EmptyState>}
          columns={[
            {
              title: say(t.reader, language),
              rowHeader: true,
              cell: (shown) => (
                <a class="kern-link" href={`/workplace/grants/${shown.grant.id}`}>
                  {shown.readerName}
                </a>
              ),
            },
            { title: say(t.role, language), cell: (shown) => say(READING_ROLE_TEXTS[shown.grant.role], language) },
            { title: say(t.reach, language), cell: (shown) => reachText(frame, shown) },
            { title: say(t.time, language), cell: (shown) => spanText(language, shown) },
            { title: say(t.state, language), cell: (shown) => <StateOf frame={frame} shown={shown} /> },
          ]}
        />
        <Pager
          previous={continued ? '/workplace/grants' : undefined}
          next={next === null ? undefined : `/workplace/grants?before=${next}`}
        />
      </>
    ),
  }
}

/** A grant with everything about it: who gave it, why, what was read, and what can be done now. */
export const grantPage = (frame: GrantFrame, data: GrantWithUses): PageContent => {
  const { language } = frame
  const { shown, staff } = data
  const { grant } = shown
  const step = (one: GrantStep | null): string =>
    one === null
      ? say(t.nobody, language)
      : say(t.byAt, language, {
          name: staff.get(one.by) ?? say(t.someone, language),
          at: showInstant(one.at, language),
        })
  return {
    title: `${shown.readerName} – ${say(t.title, language)}`,
    breadcrumb: [{ text: say(t.title, language), href: '/workplace/grants' }, { text: shown.readerName }],
    body: (
      <>
        <p class="dk-preline">{say(READING_ROLE_TEXTS[grant.role], language)}</p>
        <h1 class="kern-heading-large">{shown.readerName}</h1>
        <SummaryList
          items={[
            { term: say(t.state, language), value: <StateOf frame={frame} shown={shown} /> },
            { term: say(t.reach, language), value: reachText(frame, shown) },
            { term: say(t.time, language), value: spanText(language, shown) },
            { term: say(t.reason, language), value: <span lang="de">{shown.reason}</span> },
            { term: say(t.law, language), value: <span lang="de">{writtenBasis(grant.basis)}</span> },
            { term: say(t.proposed, language), value: step(grant.proposed) },
            { term: say(t.confirmed, language), value: step(grant.confirmed) },
            { term: say(t.revoked, language), value: step(grant.revoked) },
          ]}
        />
        <Alert kind="info" title={say(t.unchecked, language)} />
        <Steps frame={frame} shown={shown} />
        <Uses language={language} data={data} />
      </>
    ),
  }
}

const Steps = ({ frame, shown }: { readonly frame: GrantFrame; readonly shown: ShownGrant }) => {
  const { language, now } = frame
  const { grant } = shown
  const state = stateOf(grant, now)
  if (state === 'over' || state === 'revoked') return null
  const action = `/workplace/grants/${grant.id}`
  return (
    <Buttons>
      {state === 'proposed' || state === 'to-review' ? (
        <Form action={`${action}/confirm`}>
          <Button>{say(t.confirm, language)}</Button>
        </Form>
      ) : null}
      <Form action={`${action}/revoke`}>
        <Button kind="secondary">{say(isToReview(grant) ? t.disapprove : t.revoke, language)}</Button>
      </Form>
    </Buttons>
  )
}

const Uses = ({ language, data }: { readonly language: Language; readonly data: GrantWithUses }) => (
  <Table
    caption={say(t.uses, language)}
    rows={data.uses}
    empty={<EmptyState title={say(t.noUses, language)}>{say(t.noUsesText, language)}</EmptyState>}
    columns={[
      { title: say(t.when, language), rowHeader: true, cell: (use) => <Time at={use.at} /> },
      {
        title: say(t.act, language),
        cell: (use) => {
          const text = USE_TEXTS[use.act]
          return text ? say(text, language) : use.act
        },
      },
      {
        title: say(t.number, language),
        cell: (use) => (use.case === null ? say(t.several, language) : (data.numbers.get(use.case) ?? '–')),
      },
    ]}
  />
)
