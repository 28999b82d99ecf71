import { say } from '../../../../kernel/texts.ts'
import {
  Button,
  Buttons,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Lead,
  TextField,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { registerTexts as t, signInTexts } from '../../page-texts.ts'
import { passkeyTexts } from '../../ways-texts.ts'
import { entrance } from '../entry.ts'
import type { FieldProblem, TypedRegistration } from '../registration-form.ts'

/** The form that opens an account, empty or as it was typed. */
export interface RegisterView {
  readonly to: string
  /** Key of this form, so that a second click counts for nothing. */
  readonly key: string
  readonly typed: TypedRegistration | null
  readonly problems: readonly FieldProblem[]
}

export const registerPage = (frame: Frame, { to, key, typed, problems }: RegisterView): PageContent => {
  const words = (text: (typeof t)['title']) => say(text, frame.language)
  const errors = problems.map(({ field, text }) => ({ field, text: words(text) }))
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.title) }],
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <p class="kern-body">
          {words(t.haveOne)}{' '}
          <a class="kern-link" href={entrance('/konto/sign-in', to)}>
            {words(signInTexts.title)}
          </a>
        </p>
        <Form action={entrance('/konto/register', to)} idempotencyKey={key} hidden={{ to }}>
          <Fields>
            <TextField
              name="name"
              label={words(t.name)}
              value={typed?.name}
              autoComplete="name"
              error={errorOf(errors, 'name')}
            />
            <TextField
              name="email"
              type="email"
              label={words(t.email)}
              help={words(t.emailHelp)}
              value={typed?.email}
              autoComplete="email"
              inputMode="email"
              error={errorOf(errors, 'email')}
            />
            <TextField
              name="password"
              type="password"
              label={words(t.password)}
              help={typed === null ? words(t.passwordHelp) : `${words(t.passwordAgain)} ${words(t.passwordHelp)}`}
              autoComplete="new-password"
              error={errorOf(errors, 'password')}
            />
          </Fields>
          <Buttons>
            <Button>{words(t.send)}</Button>
            <Button kind="secondary" name="way" value="passkey">
              {words(passkeyTexts.withoutPassword)}
            </Button>
          </Buttons>
          <p class="kern-body">{words(passkeyTexts.withoutPasswordText)}</p>
        </Form>
      </>
    ),
  }
}
