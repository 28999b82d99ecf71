import {
  Button,
  DateField,
  DayText,
  EmptyState,
  Form,
  Table,
  TextField,
  Time,
} from '../../../../platform/html/index.ts'
import { organisationTexts as t } from '../../organisation-texts.ts'
import { mandateTexts } from '../../page-texts.ts'
import { Do, HERE, More, type OrganisationView, Rights, type Shown } from './organisation-view.tsx'

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
