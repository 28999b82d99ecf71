import type { Authority } from '../../../foundation/account/words.ts'
import { say, type Text } from '../../../kernel/texts.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Card,
  CardList,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Lead,
  RadioGroup,
  Said,
  Select,
} from '../../../platform/html/index.ts'
import type { FieldError, Frame, PageContent } from '../../../platform/html/words.ts'
import { type DemonstrationPerson, type DemonstrationStaff, STAFF_ROLES } from '../persons.ts'
import { outboxTexts, personTexts as t, placeTexts } from '../texts.ts'

/** What the page shows: whom one can be, and where the visitor wanted to go. */
export interface PersonsPage {
  readonly citizens: readonly DemonstrationPerson[]
  readonly staff: readonly DemonstrationStaff[]
  readonly authorities: readonly Authority[]
  readonly to: string
  /** What was chosen of another authority, where the page comes back with mistakes. */
  readonly chosen: { readonly authority: string; readonly role: string }
  readonly errors: readonly FieldError[]
}

type Words = (text: Text) => string

interface PersonProps {
  readonly person: DemonstrationPerson
  readonly to: string
  readonly words: Words
}

const SignInButton = ({ person, to, words }: PersonProps) => (
  <Form action="/demonstration/sign-in" hidden={{ person: person.id, to }}>
    <Button kind="secondary" about={person.name}>
      {words(t.be)}
    </Button>
  </Form>
)

const CitizenCard = ({ person, to, words }: PersonProps) => (
  <Card
    title={person.name}
    preline={words(t.citizen)}
    level={3}
    footer={<SignInButton person={person} to={to} words={words} />}
  >
    <p>{words(person.level === 'low' ? t.low : t.substantial)}</p>
  </Card>
)

const StaffCard = ({ person, words }: { readonly person: DemonstrationStaff; readonly words: Words }) => (
  <Card
    title={person.name}
    preline={words(t[person.role])}
    level={3}
    footer={<SignInButton person={person} to="/" words={words} />}
  >
    <p>
      <Said text={{ de: person.authority.name }} />
    </p>
  </Card>
)

const OtherOffice = ({ page, words }: { readonly page: PersonsPage; readonly words: Words }) => (
  <section id="office">
    <h2 class="kern-heading-medium">{words(t.office)}</h2>
    <p class="kern-body">{words(t.officeLead)}</p>
    <Form action="/demonstration/office">
      <Fields>
        <Select
          name="authority"
          label={words(t.authority)}
          help={words(t.authorityHelp)}
          error={errorOf(page.errors, 'authority')}
          value={page.chosen.authority}
          options={page.authorities.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <RadioGroup
          name="role"
          label={words(t.role)}
          error={errorOf(page.errors, 'role')}
          value={page.chosen.role}
          options={STAFF_ROLES.map((role) => ({ value: role, label: words(t[role]) }))}
        />
      </Fields>
      <Button>{words(t.beThere)}</Button>
    </Form>
  </section>
)

/** Who one can be: citizens, staff, and anybody in any authority. */
export const personsPage = (frame: Frame, page: PersonsPage): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(placeTexts.demonstration) }],
    failed: page.errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={page.errors} />
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        {frame.signedInAs === null ? null : (
          <Alert kind="info" title={words(t.nowTitle)}>
            <p>{say(t.now, frame.language, { name: frame.signedInAs })}</p>
          </Alert>
        )}
        <section>
          <h2 class="kern-heading-medium">{words(t.citizens)}</h2>
          <p class="kern-body">{words(t.citizensLead)}</p>
          <CardList>
            {page.citizens.map((person) => (
              <CitizenCard key={person.id} person={person} to={page.to} words={words} />
            ))}
          </CardList>
        </section>
        <section>
          <h2 class="kern-heading-medium">{words(t.staff)}</h2>
          <p class="kern-body">{words(t.staffLead)}</p>
          <CardList>
            {page.staff.map((person) => (
              <StaffCard key={person.id} person={person} words={words} />
            ))}
          </CardList>
        </section>
        <OtherOffice page={page} words={words} />
        <section>
          <h2 class="kern-heading-medium">{words(outboxTexts.title)}</h2>
          <p class="kern-body">{words(outboxTexts.lead)}</p>
          <p>
            <ButtonLink href="/demonstration/outbox" kind="secondary">
              {words(outboxTexts.link)}
            </ButtonLink>
          </p>
        </section>
      </>
    ),
  }
}
