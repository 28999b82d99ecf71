import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Lead,
  TextField,
} from '../../../../platform/html/index.ts'
import type { FieldError, Frame, PageContent } from '../../../../platform/html/words.ts'
import { waitIn } from '../../../../platform/http/index.ts'
import { registerTexts, signInTexts as t } from '../../page-texts.ts'
import { recoveryTexts } from '../../entry-texts.ts'
import { refusals } from '../../refusals.ts'
import { deviceTexts } from '../../session-texts.ts'
import { passkeyTexts } from '../../ways-texts.ts'
import { entrance } from '../entry.ts'
import type { FieldProblem } from '../registration-form.ts'
import type { WayIn } from '../shell.ts'
import { PasskeyForm } from './passkey-form.tsx'

/** The form to sign in with, and what went wrong the last time. */
export interface SignInView {
  readonly to: string
  readonly email: string
  readonly problems: readonly FieldProblem[]
  /** The password was right, but nobody opened the link of the mail yet. */
  readonly notConfirmed: boolean
  /** Ways that lead to another page; the first one is what most people take. */
  readonly waysIn?: readonly WayIn[] | undefined
  /** There were too many attempts: how long to wait, and the key of the form that asks for a link. */
  readonly wait?: { readonly seconds: number; readonly key: string }
}

type Words = (text: Text) => string

const NotConfirmed = ({ words, to }: { readonly words: Words; readonly to: string }) => (
  <Alert kind="warning" title={words(t.notConfirmedTitle)} announce>
    <p>{words(t.openLink)}</p>
    <p>{words(t.newMail)}</p>
    <p>
      <a class="kern-link" href={entrance('/konto/register', to)}>
        {words(t.toNewMail)}
      </a>
    </p>
  </Alert>
)

/** How long to wait, and the way for who does not want to. */
const Wait = ({ frame, wait, email }: { frame: Frame; wait: { seconds: number; key: string }; email: string }) => {
  const text = say(refusals['account/too-many-attempts'], frame.language, {
    wait: waitIn(wait.seconds, frame.language),
  })
  return (
    <Alert kind="warning" title={say(deviceTexts.waitTitle, frame.language)} announce>
      <p>{text}</p>
      <p>{say(deviceTexts.offer, frame.language)}</p>
      <Form action="/konto/device-link" idempotencyKey={wait.key} hidden={{ email }}>
        <Buttons>
          <Button kind="secondary">{say(deviceTexts.ask, frame.language)}</Button>
        </Buttons>
      </Form>
    </Alert>
  )
}

interface SignInFormProps {
  readonly words: Words
  readonly to: string
  readonly email: string
  readonly errors: readonly FieldError[]
}

const SignInForm = ({ words, to, email, errors }: SignInFormProps) => (
  <Form action={entrance('/konto/sign-in', to)} hidden={{ to }}>
    <Fields>
      <TextField
        name="email"
        type="email"
        label={words(registerTexts.email)}
        value={email}
        autoComplete="username"
        inputMode="email"
        error={errorOf(errors, 'email')}
      />
      <TextField
        name="password"
        type="password"
        label={words(registerTexts.password)}
        help={errors.length > 0 ? words(registerTexts.passwordAgain) : undefined}
        autoComplete="current-password"
        error={errorOf(errors, 'password')}
      />
    </Fields>
    <Buttons>
      <Button>{words(t.send)}</Button>
    </Buttons>
  </Form>
)

/** Other accounts that lead here, before the own way: who has one needs no password of ours. */
const WaysIn = ({
  ways,
  words,
  to,
}: {
  readonly ways: readonly WayIn[]
  readonly words: Words
  readonly to: string
}) => (
  <Buttons>
    {ways.map(({ href, title }) => (
      <ButtonLink key={words(title)} href={entrance(href, to)}>
        {words(title)}
      </ButtonLink>
    ))}
  </Buttons>
)

export const signInPage = (
  frame: Frame,
  { to, email, problems, notConfirmed, wait, waysIn = [] }: SignInView,
): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  const errors = problems.map(({ field, text }) => ({ field, text: words(text) }))
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.title) }],
    failed: errors.length > 0 || notConfirmed || wait !== undefined,
    body: (
      <>
        <ErrorSummary errors={errors} title={words(t.failedTitle)} />
        {wait ? <Wait frame={frame} wait={wait} email={email} /> : null}
        {notConfirmed ? <NotConfirmed words={words} to={to} /> : null}
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        {frame.demonstration ? (
          <Alert kind="info" title={words(t.demonstration)}>
            <p>
              <a class="kern-link" href={entrance('/demonstration', to)}>
                {words(t.toDemonstration)}
              </a>
            </p>
          </Alert>
        ) : null}
        {waysIn.length === 0 ? null : <WaysIn ways={waysIn} words={words} to={to} />}
        <SignInForm words={words} to={to} email={email} errors={errors} />
        <p class="kern-body">
          <a class="kern-link" href="/konto/passwort-vergessen">
            {words(recoveryTexts.link)}
          </a>
        </p>
        <section>
          <h2 class="kern-heading-medium">{words(passkeyTexts.signIn)}</h2>
          <p class="kern-body">{words(passkeyTexts.signInText)}</p>
          <PasskeyForm frame={frame} action="/konto/passkey/sign-in" wanted="sign-in" hidden={{ to }} secondary>
            {words(passkeyTexts.signIn)}
          </PasskeyForm>
        </section>
        <section>
          <h2 class="kern-heading-medium">{words(t.noneYet)}</h2>
          <p class="kern-body">{words(t.noneYetText)}</p>
          <ButtonLink kind="secondary" href={entrance('/konto/register', to)}>
            {words(registerTexts.title)}
          </ButtonLink>
        </section>
      </>
    ),
  }
}
