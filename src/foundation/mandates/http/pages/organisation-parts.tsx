import { Badge, EmptyState, Select, Table, TextField } from '../../../../platform/html/index.ts'
import { isAway } from '../../domain/holding.ts'
import { MEMBER_ROLES } from '../../mandate-words.ts'
import { organisationTexts as t, ROLE_TEXTS } from '../../organisation-texts.ts'
import { mandateTexts } from '../../page-texts.ts'
import { Do, More, type OrganisationView, Rights, type Shown } from './organisation-view.tsx'

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
