import type { Id } from '../../../../kernel/ids.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Button,
  Buttons,
  DateField,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Lead,
  RadioGroup,
  TextField,
} from '../../../../platform/html/index.ts'
import type { FieldError, Frame, PageContent } from '../../../../platform/html/words.ts'
import { type Claimed, isAboutDead } from '../../domain/claim.ts'
import { KIND_TEXTS, ownTexts as t } from '../../texts.ts'
import type { ClaimKind } from '../../words.ts'

/** A claim with what is wrong with it. */
export interface ClaimView {
  readonly kind: ClaimKind
  readonly claimed: Claimed
  readonly errors: readonly FieldError[]
  readonly key: Id
}

type Words = (text: Text) => string

/** Whom a claim is about; the desk asks the same for a death that somebody reports. */
export const PersonFields = ({
  dead,
  claimed,
  errors,
  words,
}: Pick<ClaimView, 'claimed' | 'errors'> & { readonly dead: boolean; readonly words: Words }) => (
  <>
    <TextField
      name="givenName"
      label={words(t.givenName)}
      value={claimed.givenName}
      error={errorOf(errors, 'givenName')}
      maxLength={120}
      autoComplete="off"
    />
    <TextField
      name="surname"
      label={words(t.surname)}
      value={claimed.surname}
      error={errorOf(errors, 'surname')}
      maxLength={120}
      autoComplete="off"
    />
    <DateField
      name="birthdate"
      label={words(t.birthdate)}
      value={claimed.birthdate}
      error={errorOf(errors, 'birthdate')}
    />
    <TextField
      name="email"
      type="email"
      label={words(dead ? t.emailDead : t.email)}
      value={claimed.email}
      error={errorOf(errors, 'email')}
      optional={!dead}
      autoComplete="off"
    />
  </>
)

/** The form by which somebody says whom they represent by law. */
export const claimPage = (frame: Frame, { kind, claimed, errors, key }: ClaimView): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  const title = words(KIND_TEXTS[kind])
  return {
    title,
    breadcrumb: [{ text: words(t.title), href: '/konto/vertretung/gesetzlich' }, { text: title }],
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="kern-heading-large">{title}</h1>
        <Lead>{words(t.formLead)}</Lead>
        <Form action="/konto/vertretung/gesetzlich/neu" idempotencyKey={key} hidden={{ kind }}>
          <Fields>
            <PersonFields dead={isAboutDead(kind)} claimed={claimed} errors={errors} words={words} />
            {kind === 'parent' ? (
              <RadioGroup
                name="custody"
                label={words(t.custody)}
                options={[
                  { value: 'joint', label: words(t.joint) },
                  { value: 'sole', label: words(t.sole) },
                ]}
                value={claimed.custody}
              />
            ) : null}
          </Fields>
          <Buttons>
            <Button>{words(t.send)}</Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}
