import type { ComponentChildren } from 'preact'
import { MANDATE_RIGHTS } from '../../../../kernel/actor.ts'
import type { Text } from '../../../../kernel/texts.ts'
import {
  Badge,
  Button,
  Buttons,
  Checkbox,
  DateField,
  DayText,
  Details,
  EmptyState,
  Fields,
  Fieldset,
  Form,
  Select,
  Table,
  TextField,
  Time,
} from '../../../../platform/html/index.ts'
import { isAway } from '../../domain/holding.ts'
import { MEMBER_ROLES } from '../../mandate-words.ts'
import { organisationTexts as t, ROLE_TEXTS } from '../../organisation-texts.ts'
import { mandateTexts } from '../../page-texts.ts'
import type { OrganisationView } from './organisation.page.tsx'

interface Shown {
  readonly view: OrganisationView
  readonly words: (text: Text, fill?: Readonly<Record<string, string>>) => string
}

const HERE = '/konto/organisation'

const Do = (props: {
  readonly act: string
  readonly about?: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly text: string
}) => (
  <Form action={HERE} hidden={{ do: props.act, ...props.hidden }}>
    <Button kind="secondary" about={props.about}>
      {props.text}
    </Button>
  </Form>
)

const More = (props: {
  readonly summary: string
  readonly act: string
  readonly view: OrganisationView
  readonly button: string
  readonly action?: string
  readonly children: ComponentChildren
}) => (
  <Details summary={props.summary}>
    <Form action={props.action ?? HERE} idempotencyKey={props.view.key} hidden={{ do: props.act }}>
      <Fields>{props.children}</Fields>
      <Buttons>
        <Button>{props.button}</Button>
      </Buttons>
    </Form>
  </Details>
)

const Rights = ({ words, of }: Pick<Shown, 'words'> & { readonly of: string }) => (
  <Fieldset legend={words(mandateTexts.rights)}>
    {MANDATE_RIGHTS.filter((right) => right !== 'manage').map((right) => (
      <Checkbox key={right} name="right" id={`${of}-${right}`} value={right} label={words(mandateTexts[right])} />
    ))}
  </Fieldset>
)

const roleOptions = (words: Shown['words']) =>
  MEMBER_ROLES.map((role) => ({ value: role, label: words(ROLE_TEXTS[role]) }))

/** Who belongs to the organisation. */
export const Members = ({ view, words }: Shown) => (
  <section aria-labelledby="members">
    <h2 class="kern-heading-medium" id="members">
      {words(t.members)}
    </h2>
    <Table
      caption={words(t.members)}
      captionUnseen
      columns={[
        {
          title: words(t.person),
          rowHeader: true,
          cell: (one) => (
            <>
              {one.name} {isAway(one, view.today) ? <Badge>{words(t.isAway)}</Badge> : null}
            </>
          ),
        },
        { title: words(t.role), cell: (one) => words(ROLE_TEXTS[one.role]) },
        {
          title: words(t.away),
          cell: (one) => {
            const away = isAway(one, view.today)
            const text = words(away ? t.back : t.away)
            return <Do act={away ? 'back' : 'away'} about={one.name} hidden={{ person: one.person }} text={text} />
          },
        },
        {
          title: words(t.remove),
          cell: (one) => <Do act="remove" about={one.name} hidden={{ person: one.person }} text={words(t.remove)} />,
        },
      ]}
      rows={view.parts.members}
      empty={<EmptyState title={words(t.none)} />}
    />
    <More summary={words(t.invite)} act="invite" view={view} button={words(t.inviteSend)}>
      <TextField name="email" type="email" autoComplete="off" label={words(t.email)} />
      <Select name="role" label={words(t.role)} options={roleOptions(words)} value="member" />
    </More>
    <More summary={words(t.change)} act="role" view={view} button={words(t.change)}>
      <PersonSelect view={view} words={words} />
      <Select name="role" label={words(t.role)} options={roleOptions(words)} value="manager" />
    </More>
  </section>
)

const PersonSelect = ({ view, words }: Shown) => (
  <Select
    name="person"
    label={words(t.person)}
    options={view.parts.members.map(({ person, name }) => ({ value: person, label: name }))}
  />
)

const nameOf = (view: OrganisationView, person: string): string =>
  view.parts.members.find((one) => one.person === person)?.name ?? ''

/** Functions, and who holds them. */
export const Functions = ({ view, words }: Shown) => (
  <section aria-labelledby="functions">
    <h2 class="kern-heading-medium" id="functions">
      {words(t.functions)}
    </h2>
    <Table
      caption={words(t.functions)}
      captionUnseen
      columns={[
        { title: words(t.function), rowHeader: true, cell: (one) => one.name },
        {
          title: words(mandateTexts.what),
          cell: (one) => one.rights.map((right) => words(mandateTexts[right])).join(', '),
        },
        {
          title: words(t.holders),
          cell: (one) =>
            one.holders.map(({ person, deputisesFor }) => {
              const name = nameOf(view, person)
              const text = deputisesFor === null ? name : words(t.deputyOf, { name, other: nameOf(view, deputisesFor) })
              return (
                <div key={person}>
                  {text} <Do act="unhold" about={name} hidden={{ person, function: one.id }} text={words(t.unhold)} />
                </div>
              )
            }),
        },
      ]}
      rows={view.parts.functions}
      empty={<EmptyState title={words(t.none)} />}
    />
    <More summary={words(t.makeFunction)} act="function" view={view} button={words(t.makeFunction)}>
      <TextField name="name" label={words(t.functionName)} />
      <Rights words={words} of="function" />
    </More>
    {view.parts.functions.length === 0 ? null : (
      <More summary={words(t.hold)} act="hold" view={view} button={words(t.hold)}>
        <Select
          name="function"
          label={words(t.function)}
          options={view.parts.functions.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <PersonSelect view={view} words={words} />
        <Select
          name="deputy"
          label={words(t.deputy)}
          options={view.parts.members.map(({ person, name }) => ({ value: person, label: name }))}
        />
      </More>
    )}
  </section>
)

const choiceOf = (view: OrganisationView, branch: string): Readonly<Record<string, string>> => {
  const { actingFor } = view.actor
  return actingFor.kind === 'self' ? {} : { party: branch, giver: actingFor.party, mandate: actingFor.mandate }
}

/** Branches below the organisation. */
export const Branches = ({ view, words }: Shown) => (
  <section aria-labelledby="branches">
    <h2 class="kern-heading-medium" id="branches">
      {words(t.branches)}
    </h2>
    <Table
      caption={words(t.branches)}
      captionUnseen
      columns={[
        { title: words(t.branchName), rowHeader: true, cell: (one) => one.name },
        {
          title: words(t.actFor),
          cell: (one) => (
            <Form action="/konto/vertretung" hidden={choiceOf(view, one.id)}>
              <Button kind="secondary" about={one.name}>
                {words(t.actFor)}
              </Button>
            </Form>
          ),
        },
      ]}
      rows={view.parts.branches}
      empty={<EmptyState title={words(t.none)} />}
    />
    <More summary={words(t.openBranch)} act="branch" view={view} button={words(t.openBranch)}>
      <TextField name="name" label={words(t.branchName)} />
    </More>
  </section>
)

/** Keys by which programs act for the organisation. */
export const Keys = ({ view, words }: Shown) => (
  <section aria-labelledby="keys">
    <h2 class="kern-heading-medium" id="keys">
      {words(t.keys)}
    </h2>
    <Table
      caption={words(t.keys)}
      captionUnseen
      columns={[
        { title: words(t.keyName), rowHeader: true, cell: (one) => one.name },
        { title: words(mandateTexts.until), cell: (one) => <DayText day={one.endsOn} /> },
        {
          title: words(t.lastUsed),
          cell: (one) => (one.lastUsedAt === null ? words(t.never) : <Time at={one.lastUsedAt} />),
        },
        {
          title: words(t.revokeKey),
          cell: (one) =>
            one.revokedAt === null ? (
              <Do act="revoke-key" about={one.name} hidden={{ key: one.id }} text={words(t.revokeKey)} />
            ) : (
              words(t.revoked)
            ),
        },
      ]}
      rows={view.keys}
      empty={<EmptyState title={words(t.none)} />}
    />
    <More summary={words(t.makeKey)} act="key" action={`${HERE}/schluessel`} view={view} button={words(t.makeKey)}>
      <TextField name="name" label={words(t.keyName)} />
      <Rights words={words} of="key" />
      <DateField name="ends" label={words(t.keyEnds)} />
      <TextField name="networks" label={words(t.networks)} />
    </More>
  </section>
)
