import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  Details,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Lead,
  TextField,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { confirmTexts as t, registerTexts, signInTexts } from '../../page-texts.ts'
import { passkeyTexts as p } from '../../ways-texts.ts'
import { entrance } from '../entry.ts'
import type { FieldProblem } from '../registration-form.ts'
import { PasskeyForm } from './passkey-form.tsx'

const wordsIn =
  (frame: Frame) =>
  (text: Text): string =>
    say(text, frame.language)

/** Says that a mail is on its way: for a new address and for a known one in the same words. */
export const checkMailPage = (frame: Frame, to: string): PageContent => {
  const words = wordsIn(frame)
  return {
    title: words(t.checkTitle),
    breadcrumb: [
      { text: words(registerTexts.title), href: entrance('/konto/register', to) },
      { text: words(t.checkTitle) },
    ],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.checkTitle)}</h1>
        <Lead>{words(t.checkLead)}</Lead>
        <p class="kern-body">{words(t.checkLasts)}</p>
        {frame.demonstration ? (
          <Alert kind="info" title={words(t.outbox)}>
            <p>
              <a class="kern-link" href="/demonstration/outbox">
                {words(t.toOutbox)}
              </a>
            </p>
          </Alert>
        ) : null}
        <Details summary={words(t.checkNothing)}>
          <p>{words(t.checkSpam)}</p>
          <p>{words(t.checkAgain)}</p>
          <p>
            <a class="kern-link" href={entrance('/konto/register', to)}>
              {words(t.again)}
            </a>
          </p>
        </Details>
      </>
    ),
  }
}

/** Asks whether the address is to be confirmed: one button. */
export const confirmPage = (frame: Frame, token: string): PageContent => {
  const words = wordsIn(frame)
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.title) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <Form action="/konto/confirm" hidden={{ token }}>
          <Buttons>
            <Button>{words(t.confirm)}</Button>
          </Buttons>
        </Form>
        <p class="kern-body">{words(t.notYou)}</p>
      </>
    ),
  }
}

/** Confirms the address with the first way in: a passkey, or a password. */
export const firstWayPage = (
  frame: Frame,
  { token, problems }: { readonly token: string; readonly problems: readonly FieldProblem[] },
): PageContent => {
  const words = wordsIn(frame)
  const errors = problems.map(({ field, text }) => ({ field, text: words(text) }))
  return {
    title: words(p.firstTitle),
    breadcrumb: [{ text: words(p.firstTitle) }],
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="kern-heading-large">{words(p.firstTitle)}</h1>
        <Lead>{words(p.firstLead)}</Lead>
        <PasskeyForm frame={frame} action="/konto/confirm" wanted="first" hidden={{ token }} named>
          {words(p.make)}
        </PasskeyForm>
        <section>
          <h2 class="kern-heading-medium">{words(p.orPassword)}</h2>
          <Form action="/konto/confirm" hidden={{ token }}>
            <Fields>
              <TextField
                name="password"
                type="password"
                label={words(registerTexts.password)}
                help={words(registerTexts.passwordHelp)}
                autoComplete="new-password"
                error={errorOf(errors, 'password')}
              />
            </Fields>
            <Buttons>
              <Button kind="secondary">{words(p.takePassword)}</Button>
            </Buttons>
          </Form>
        </section>
        <p class="kern-body">{words(t.notYou)}</p>
      </>
    ),
  }
}

/** Says that the address is confirmed and leads to the sign-in. */
export const confirmedPage = (frame: Frame, to: string): PageContent => {
  const words = wordsIn(frame)
  return {
    title: words(t.doneTitle),
    breadcrumb: [{ text: words(t.doneTitle) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.doneTitle)}</h1>
        <Lead>{words(t.doneText)}</Lead>
        <Buttons>
          <ButtonLink href={entrance('/konto/sign-in', to)}>{words(signInTexts.title)}</ButtonLink>
        </Buttons>
      </>
    ),
  }
}
