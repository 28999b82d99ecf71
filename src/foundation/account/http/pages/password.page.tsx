import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Alert,
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
import { overviewTexts } from '../../overview-texts.ts'
import { registerTexts } from '../../page-texts.ts'
import { passwordTexts as t } from '../../session-texts.ts'
import type { FieldProblem } from '../registration-form.ts'

/** The form that changes the password; nothing typed is shown again. */
export interface PasswordView {
  readonly key: string
  readonly problems: readonly FieldProblem[]
  readonly done: boolean
  /** The account has no password yet: none is asked for. */
  readonly first: boolean
}

export const passwordPage = (frame: Frame, { key, problems, done, first }: PasswordView): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  const errors = problems.map(({ field, text }) => ({ field, text: words(text) }))
  const again = errors.length > 0 ? `${words(registerTexts.passwordAgain)} ` : ''
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(overviewTexts.title), href: '/konto' }, { text: words(t.title) }],
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        {done ? <Alert kind="success" title={words(t.done)} announce /> : null}
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <Form action="/konto/password" idempotencyKey={key}>
          <Fields>
            {first ? null : (
              <TextField
                name="current-password"
                type="password"
                label={words(t.current)}
                autoComplete="current-password"
                error={errorOf(errors, 'current-password')}
              />
            )}
            <TextField
              name="new-password"
              type="password"
              label={words(t.fresh)}
              help={again + words(registerTexts.passwordHelp)}
              autoComplete="new-password"
              error={errorOf(errors, 'new-password')}
            />
          </Fields>
          <Buttons>
            <Button>{words(t.send)}</Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}
