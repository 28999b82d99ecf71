import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Alert,
  Badge,
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  Form,
  Lead,
  Table,
  Time,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { isScope, SCOPES, scopesOf } from '../../domain/claims.ts'
import { consentTexts, programTexts as t } from '../../texts.ts'
import type { OwnProgram } from '../../verbs/programs.ts'

/** The programs of a person, and whether one was taken back just now. */
export interface ProgramsView {
  readonly programs: readonly OwnProgram[]
  readonly next: string | null
  readonly authorities: ReadonlyMap<string, string>
  readonly revoked: boolean
}

type Words = (text: Text) => string

const nameOf = ({ known, client }: OwnProgram, frame: Frame): string =>
  known === null ? client : say(known.name, frame.language)

const learnsOf = ({ scopes, claims }: OwnProgram, words: Words): string => {
  const named = [...scopes.filter(isScope), ...scopesOf(claims)]
  return SCOPES.filter((scope) => named.includes(scope))
    .map((scope) => words(consentTexts[scope]))
    .join(', ')
}

const Revoke = ({
  program,
  name,
  words,
}: {
  readonly program: string
  readonly name: string
  readonly words: Words
}) => (
  <Form action="/konto/programme/revoke" hidden={{ program }}>
    <Button kind="secondary" about={name}>
      {words(t.revoke)}
    </Button>
  </Form>
)

const columnsOf = (frame: Frame, { authorities }: ProgramsView, words: Words) => [
  {
    title: words(t.program),
    rowHeader: true,
    cell: (one: OwnProgram) => (
      <div>
        {nameOf(one, frame)} {one.remembered ? null : <Badge kind="info">{words(t.asks)}</Badge>}
        <br />
        <span class="dk-muted">
          {one.known === null ? words(t.gone) : (authorities.get(one.known.authority) ?? '')}
        </span>
      </div>
    ),
  },
  { title: words(t.learns), cell: (one: OwnProgram) => learnsOf(one, words) },
  { title: words(t.since), cell: (one: OwnProgram) => <Time at={one.givenAt} /> },
  { title: words(t.used), cell: (one: OwnProgram) => <Time at={one.usedAt} /> },
  {
    title: words(t.action),
    cell: (one: OwnProgram) => <Revoke program={one.client} name={nameOf(one, frame)} words={words} />,
  },
]

/** Which programs may sign a person in, what they learn, since when, and how to end that. */
export const programsPage = (frame: Frame, view: ProgramsView): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.account), href: '/konto' }, { text: words(t.title) }],
    body: (
      <>
        {view.revoked ? <Alert kind="success" title={words(t.revoked)} announce /> : null}
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <Table
          caption={words(t.title)}
          captionUnseen
          columns={columnsOf(frame, view, words)}
          rows={view.programs}
          empty={<EmptyState title={words(t.none)}>{words(t.noneYet)}</EmptyState>}
        />
        {view.next === null ? null : (
          <Buttons>
            <ButtonLink kind="secondary" href={`/konto/programme?after=${encodeURIComponent(view.next)}`}>
              {words(t.more)}
            </ButtonLink>
          </Buttons>
        )}
      </>
    ),
  }
}
