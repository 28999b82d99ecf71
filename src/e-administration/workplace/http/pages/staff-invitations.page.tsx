import type { OpenStaffInvitation } from '../../../../foundation/account/index.ts'
import { FUNCTION_TEXTS } from '../../../../foundation/account/words.ts'
import { FUNCTIONS, type StaffFunction } from '../../../../kernel/actor.ts'
import { type Language, say, type Text } from '../../../../kernel/texts.ts'
import {
  Alert,
  Button,
  Buttons,
  Checkbox,
  EmptyState,
  ErrorSummary,
  ErrorText,
  errorOf,
  Fields,
  Fieldset,
  Form,
  Lead,
  Table,
  TextField,
  Time,
} from '../../../../platform/html/index.ts'
import type { FieldError, PageContent } from '../../../../platform/html/words.ts'
import { demandTexts, functionTexts, invitationTexts as t } from '../../function-texts.ts'
import { staffTexts } from '../../staff-texts.ts'
import { STAFF } from './staff.page.tsx'
import { REASON_LENGTH } from './staff-functions.tsx'

/** Where invitations and the demanded sign-in lie. */
export const INVITATIONS = '/workplace/einladungen'
export const DEMANDS = '/workplace/anmeldeschutz'

/** Open invitations, and one that was typed and what is wrong with it. */
export interface InvitationsData {
  readonly open: readonly OpenStaffInvitation[]
  readonly typed: { readonly email: string; readonly functions: readonly StaffFunction[]; readonly reason: string }
  readonly errors: readonly FieldError[]
}

const sayAll = (functions: readonly StaffFunction[], language: Language): string =>
  functions.map((one) => say(FUNCTION_TEXTS[one], language)).join(', ')

/** A box for each function; they share a name. */
const FunctionBoxes = ({
  language,
  legend,
  among,
  error,
}: {
  readonly language: Language
  readonly legend: string
  readonly among: readonly StaffFunction[]
  readonly error?: string | undefined
}) => (
  <Fieldset legend={legend} id="functions">
    {FUNCTIONS.map((one) => (
      <Checkbox
        key={one}
        name="functions"
        id={`functions-${one}`}
        value={one}
        checked={among.includes(one)}
        label={say(FUNCTION_TEXTS[one], language)}
      />
    ))}
    {error === undefined ? null : <ErrorText id="functions--error" text={error} />}
  </Fieldset>
)

const Open = ({ language, rows }: { readonly language: Language; readonly rows: InvitationsData['open'] }) => (
  <Table<OpenStaffInvitation>
    caption={say(t.open, language)}
    rows={rows}
    empty={<EmptyState title={say(t.none, language)}>{say(t.noneText, language)}</EmptyState>}
    columns={[
      { title: say(t.to, language), rowHeader: true, cell: ({ email }) => email },
      { title: say(t.functions, language), cell: ({ functions }) => sayAll(functions, language) },
      {
        title: say(t.until, language),
        cell: ({ ended, endsAt }) => (
          <>
            {ended ? `${say(t.over, language)} ` : null}
            <Time at={endsAt} />
          </>
        ),
      },
      { title: say(functionTexts.reason, language), cell: ({ reason }) => reason },
      { title: say(t.by, language), cell: ({ by }) => (by === '' ? say(functionTexts.gone, language) : by) },
      {
        title: say(t.withdraw, language),
        cell: ({ id, email }) => (
          <Form action={`${INVITATIONS}/zuruecknehmen`} hidden={{ invitation: id }}>
            <Button kind="secondary" about={email}>
              {say(t.withdraw, language)}
            </Button>
          </Form>
        ),
      },
    ]}
  />
)

/** Invites a colleague, and shows which invitations wait. */
export const invitationsPage = (language: Language, { open, typed, errors }: InvitationsData): PageContent => {
  const words = (text: Text) => say(text, language)
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(staffTexts.title), href: STAFF }, { text: words(t.title) }],
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <Form action={INVITATIONS}>
          <Fields>
            <TextField
              name="email"
              type="email"
              label={words(t.email)}
              value={typed.email}
              maxLength={254}
              error={errorOf(errors, 'email')}
            />
            <FunctionBoxes
              language={language}
              legend={words(t.functions)}
              among={typed.functions}
              error={errorOf(errors, 'functions')}
            />
            <TextField
              name="reason"
              label={words(functionTexts.reason)}
              help={words(functionTexts.reasonHelp)}
              value={typed.reason}
              maxLength={REASON_LENGTH}
              error={errorOf(errors, 'reason')}
            />
          </Fields>
          <Buttons>
            <Button>{words(t.send)}</Button>
          </Buttons>
        </Form>
        <Open language={language} rows={open} />
      </>
    ),
  }
}

/** Says which functions need a passkey or a second factor. */
export const demandsPage = (
  language: Language,
  { demanded, saved }: { readonly demanded: readonly StaffFunction[]; readonly saved: boolean },
): PageContent => {
  const words = (text: Text) => say(text, language)
  return {
    title: words(demandTexts.title),
    breadcrumb: [{ text: words(staffTexts.title), href: STAFF }, { text: words(demandTexts.title) }],
    body: (
      <>
        {saved ? <Alert kind="success" title={words(demandTexts.saved)} /> : null}
        <h1 class="kern-heading-large">{words(demandTexts.title)}</h1>
        <Lead>{words(demandTexts.lead)}</Lead>
        <Form action={DEMANDS}>
          <Fields>
            <FunctionBoxes language={language} legend={words(demandTexts.which)} among={demanded} />
          </Fields>
          <p class="kern-body">{words(demandTexts.own)}</p>
          <Buttons>
            <Button>{words(demandTexts.save)}</Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}
