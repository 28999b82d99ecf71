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
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import type { Terms } from '../../mandate-words.ts'
import { actingTexts, mandateTexts as t } from '../../page-texts.ts'
import type { StoredMandate } from '../../store/mandates.ts'
import type { StandingLine } from '../../store/standings.ts'

/** Mandates of a party, and what was just done. */
export interface MandatesView {
  readonly given: { readonly mandates: readonly StoredMandate[]; readonly next: Id | null }
  readonly received: readonly StandingLine[]
  readonly told: 'sent' | 'done' | null
}

/** What a mandate allows, in a few words. */
export const rightsText = ({ rights }: Pick<Terms, 'rights'>, language: Language): string =>
  rights.map((right) => say(t[right], language)).join(', ')

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
      </>
    ),
  }
}
