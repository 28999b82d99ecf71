import type { Actor } from '../../../../kernel/actor.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Alert,
  Button,
  Buttons,
  Card,
  CardList,
  DayText,
  Details,
  EmptyState,
  Fields,
  Form,
  Lead,
  Pager,
  SearchField,
  Select,
  Table,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { actingTexts as t } from '../../acting-texts.ts'
import type { StandingLine } from '../../store/standings.ts'
import type { OrganisationFunction } from '../../store/functions.ts'

/** A page of those whom one may act for. */
export interface ActingView {
  readonly actor: Actor
  readonly lines: readonly StandingLine[]
  readonly next: Id | null
  /** The organisation whose clients these are; null for one's own list. */
  readonly through: Id | null
  readonly search: string
  /** Whether an organisation was left just now. */
  readonly told: boolean
  /** Functions that may use a client's mandate, where the actor manages the organisation; else null. */
  readonly functions: readonly OrganisationFunction[] | null
}

type Words = (text: Text, fill?: Readonly<Record<string, string>>) => string

const Choose = ({
  line,
  through,
  words,
}: {
  readonly line: StandingLine
  readonly through: Id | null
  readonly words: Words
}) => (
  <Form
    action="/konto/vertretung"
    hidden={{ party: line.party, giver: line.party, mandate: line.id, ...(through === null ? {} : { through }) }}
  >
    <Button kind="secondary" about={line.name}>
      {words(t.choose)}
    </Button>
  </Form>
)

const Leave = ({ line, words }: { readonly line: StandingLine; readonly words: Words }) => (
  <Form action="/konto/vertretung/verlassen" hidden={{ organisation: line.party }}>
    <Button kind="tertiary" about={line.name}>
      {words(t.leave)}
    </Button>
  </Form>
)

/** Which function of the adviser's organisation uses the mandate of a client. */
const Use = ({ view, words }: { readonly view: ActingView; readonly words: Words }) => {
  const { functions, lines } = view
  if (functions === null || lines.length === 0) return null
  return (
    <Details summary={words(t.use)}>
      <Form action="/konto/organisation" hidden={{ do: 'use' }}>
        <Fields>
          <Select
            name="mandate"
            label={words(t.client)}
            options={lines.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            name="function"
            label={words(t.usedBy)}
            options={[
              { value: '', label: words(t.onlyManagers) },
              ...functions.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Fields>
        <Buttons>
          <Button>{words(t.use)}</Button>
        </Buttons>
      </Form>
    </Details>
  )
}

const isOrganisation = ({ kind }: StandingLine): boolean => kind === 'member' || kind === 'function'

/** The function by which an organisation acts for a client, where one was set. */
const usedBy = ({ functions }: ActingView, line: StandingLine): string => {
  const name = functions?.find(({ id }) => id === line.function)?.name
  return name === undefined ? '' : ` · ${name}`
}

const pageAt = (through: Id | null, { search, before }: { readonly search: string; readonly before: Id }): string => {
  const query = new URLSearchParams({
    ...(through === null ? {} : { of: through }),
    ...(search === '' ? {} : { q: search }),
    before,
  })
  return `/konto/vertretung?${query}`
}

const Lines = ({ view, words }: { readonly view: ActingView; readonly words: Words }) => (
  <Table
    caption={words(t.title)}
    captionUnseen
    columns={[
      { title: words(t.name), rowHeader: true, cell: (line) => line.name },
      {
        title: words(t.by),
        cell: (line) => (
          <div>
            {words(t[line.kind])}
            {usedBy(view, line)}
            {view.through === null && isOrganisation(line) ? (
              <>
                {' · '}
                <a class="kern-link" href={`/konto/vertretung?of=${line.party}`}>
                  {words(t.toClients)} <span class="dk-unseen">{line.name}</span>
                </a>
              </>
            ) : null}
          </div>
        ),
      },
      {
        title: words(t.until),
        cell: (line) => (line.validTo === null ? words(t.open) : <DayText day={line.validTo} />),
      },
      {
        title: words(t.action),
        cell: (line) => (
          <div>
            <Choose line={line} through={view.through} words={words} />
            {view.through === null && isOrganisation(line) ? <Leave line={line} words={words} /> : null}
          </div>
        ),
      },
    ]}
    rows={view.lines}
    empty={
      view.search === '' ? (
        <EmptyState title={words(t.none)}>
          <p>{words(t.noneText)}</p>
        </EmptyState>
      ) : (
        <EmptyState title={words(t.nothingFound)} />
      )
    }
  />
)

export const actingPage = (frame: Frame, view: ActingView): PageContent => {
  const words: Words = (text, fill) => say(text, frame.language, fill)
  const { actingFor } = view.actor
  const doors = [
    { href: '/konto/vollmachten', title: t.toMandates, text: t.toMandatesText },
    { href: '/konto/vertretung/gesetzlich', title: t.toLawful, text: t.toLawfulText },
    { href: '/konto/organisationen', title: t.toOrganisations, text: t.toOrganisationsText },
  ]
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.title) }],
    body: (
      <>
        {view.told ? <Alert kind="success" title={words(t.left)} announce /> : null}
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <p>{actingFor.kind === 'self' ? words(t.nowSelf) : words(t.now, { name: actingFor.name })}</p>
        <SearchField action="/konto/vertretung" label={words(t.search)} help={words(t.searchHelp)} value={view.search}>
          {view.through === null ? null : <input type="hidden" name="of" value={view.through} />}
        </SearchField>
        <Lines view={view} words={words} />
        <Pager
          next={view.next === null ? undefined : pageAt(view.through, { search: view.search, before: view.next })}
        />
        <Use view={view} words={words} />
        <CardList>
          {doors.map((door) => (
            <Card key={door.href} href={door.href} title={words(door.title)}>
              <p>{words(door.text)}</p>
            </Card>
          ))}
        </CardList>
      </>
    ),
  }
}
