import type { Id } from '../../../../kernel/ids.ts'
import { type Language, say, type Text } from '../../../../kernel/texts.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  DayText,
  EmptyState,
  Form,
  Lead,
  Pager,
  Table,
  Time,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import type { Terms } from '../../mandate-words.ts'
import { actingTexts } from '../../acting-texts.ts'
import { mandateTexts as t } from '../../page-texts.ts'
import type { Invitation } from '../../store/invitations.ts'
import type { StoredMandate } from '../../store/mandates.ts'
import type { StandingLine } from '../../store/standings.ts'

/** Mandates of a party, and what was just done. */
export interface MandatesView {
  readonly given: { readonly mandates: readonly StoredMandate[]; readonly next: Id | null }
  readonly received: readonly StandingLine[]
  readonly asked: readonly Invitation[]
  readonly told: 'sent' | 'done' | 'withdrawn' | null
}

/** What a mandate allows, in a few words. */
export const rightsText = ({ rights }: Pick<Terms, 'rights'>, language: Language): string =>
  rights.map((right) => say(t[right], language)).join(', ')

const ASKED = {
  member: t.askedMember,
  offer: t.offer,
  request: t.ask,
  representation: t.offer,
} satisfies Record<Invitation['kind'], Text>

type Words = (text: Text) => string

const Given = ({
  view,
  words,
  language,
}: {
  readonly view: MandatesView
  readonly words: Words
  readonly language: Language
}) => (
  <Table
    caption={words(t.given)}
    columns={[
      { title: words(t.holder), rowHeader: true, cell: (one) => one.holderName },
      {
        title: words(t.what),
        cell: (one) =>
          `${rightsText(one, language)} – ${one.services === 'all' ? words(t.all) : one.services.join(', ')}`,
      },
      {
        title: words(actingTexts.until),
        cell: (one) => (one.validTo === null ? words(actingTexts.open) : <DayText day={one.validTo} />),
      },
      {
        title: words(t.state),
        cell: (one) =>
          one.endedAt !== null || one.kind !== 'mandate' ? (
            words(one.endedAt === null ? t.holds : t.ended)
          ) : (
            <Form action="/konto/vollmachten/beenden" hidden={{ mandate: one.id }}>
              <Button kind="secondary" about={one.holderName}>
                {words(t.revoke)}
              </Button>
            </Form>
          ),
      },
    ]}
    rows={view.given.mandates}
    empty={<EmptyState title={words(t.noneGiven)} />}
  />
)

const Received = ({ view, words }: { readonly view: MandatesView; readonly words: Words }) => (
  <Table
    caption={words(t.received)}
    columns={[
      { title: words(t.giver), rowHeader: true, cell: (line) => line.name },
      {
        title: words(actingTexts.until),
        cell: (line) => (line.validTo === null ? words(actingTexts.open) : <DayText day={line.validTo} />),
      },
      {
        title: words(t.state),
        cell: (line) => (
          <Form action="/konto/vollmachten/beenden" hidden={{ mandate: line.id, giver: line.party }}>
            <Button kind="secondary" about={line.name}>
              {words(t.giveBack)}
            </Button>
          </Form>
        ),
      },
    ]}
    rows={view.received}
    empty={<EmptyState title={words(t.noneReceived)} />}
  />
)

/** What was asked by mail and waits for its answer. */
const Asked = ({ view, words }: { readonly view: MandatesView; readonly words: Words }) => (
  <Table
    caption={words(t.asked)}
    columns={[
      { title: words(t.holder), rowHeader: true, cell: ({ content }) => content.email },
      { title: words(t.what), cell: ({ kind }) => words(ASKED[kind]) },
      { title: words(actingTexts.until), cell: ({ endsAt }) => <Time at={endsAt} dayOnly /> },
      {
        title: words(t.state),
        cell: ({ id: invitation, content }) => (
          <Form action="/konto/vollmachten/zurueckziehen" hidden={{ invitation }}>
            <Button kind="secondary" about={content.email}>
              {words(t.withdraw)}
            </Button>
          </Form>
        ),
      },
    ]}
    rows={view.asked}
    empty={<EmptyState title={words(t.noneAsked)} />}
  />
)

export const mandatesPage = (frame: Frame, view: MandatesView): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(actingTexts.title), href: '/konto/vertretung' }, { text: words(t.title) }],
    body: (
      <>
        {view.told === null ? null : <Alert kind="success" title={words(t[view.told])} announce />}
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <Buttons>
          <ButtonLink href="/konto/vollmachten/neu">{words(t.new)}</ButtonLink>
        </Buttons>
        <Given view={view} words={words} language={frame.language} />
        <Pager next={view.given.next === null ? undefined : `/konto/vollmachten?before=${view.given.next}`} />
        <Received view={view} words={words} />
        <Asked view={view} words={words} />
      </>
    ),
  }
}
