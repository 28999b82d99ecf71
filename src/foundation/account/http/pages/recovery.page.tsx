import { say, type Text } from '../../../../kernel/texts.ts'
import {
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
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { notMeTexts as n, recoveryTexts as t } from '../../entry-texts.ts'
import { registerTexts, signInTexts } from '../../page-texts.ts'
import { passwordTexts } from '../../session-texts.ts'
import type { FieldProblem } from '../registration-form.ts'
import { identityDoor } from './code.page.tsx'

const signInCrumb = (words: (text: Text) => string, title: string) => [
  { text: words(signInTexts.title), href: '/konto/sign-in' },
  { text: title },
]

/** Asks for the address to send a link to; after that the same page says that it is on its way. */
export const askRecoveryPage = (
  frame: Frame,
  { key, problems, sent }: { readonly key: string; readonly problems: readonly FieldProblem[]; readonly sent: boolean },
): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  const errors = problems.map(({ field, text }) => ({ field, text: words(text) }))
  const title = words(sent ? t.sentTitle : t.title)
  return {
    title,
    breadcrumb: signInCrumb(words, title),
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="kern-heading-large">{title}</h1>
        <Lead>{words(sent ? t.sent : t.lead)}</Lead>
        {sent ? null : (
          <Form action="/konto/passwort-vergessen" idempotencyKey={key}>
            <Fields>
              <TextField
                name="email"
                type="email"
                label={words(registerTexts.email)}
                autoComplete="username"
                inputMode="email"
                error={errorOf(errors, 'email')}
              />
            </Fields>
            <Buttons>
              <Button>{words(t.send)}</Button>
            </Buttons>
          </Form>
        )}
      </>
    ),
  }
}

/** Sets the new password, with the code that a protected account needs. */
export const recoverPage = (
  frame: Frame,
  view: { readonly token: string; readonly needsCode: boolean; readonly problems: readonly FieldProblem[] },
): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  const errors = view.problems.map(({ field, text }) => ({ field, text: words(text) }))
  return {
    title: words(t.freshTitle),
    breadcrumb: signInCrumb(words, words(t.freshTitle)),
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="kern-heading-large">{words(t.freshTitle)}</h1>
        <Lead>{words(t.freshLead)}</Lead>
        <Form action="/konto/wiederherstellen" hidden={{ token: view.token }}>
          <Fields>
            <TextField
              name="new-password"
              type="password"
              label={words(passwordTexts.fresh)}
              help={words(registerTexts.passwordHelp)}
              autoComplete="new-password"
              error={errorOf(errors, 'new-password')}
            />
            {view.needsCode ? (
              <TextField
                name="code"
                label={words(t.code)}
                help={words(t.codeHelp)}
                autoComplete="one-time-code"
                error={errorOf(errors, 'code')}
              />
            ) : null}
          </Fields>
          <Buttons>
            <Button>{words(t.save)}</Button>
          </Buttons>
        </Form>
        {view.needsCode ? (
          <p class="kern-body">
            {words(t.lost)}{' '}
            <a class="kern-link" href={identityDoor('/konto/anmeldung')}>
              {words(t.toIdentity)}
            </a>
          </p>
        ) : null}
      </>
    ),
  }
}

/** Asks whether all sign-ins are to end. */
export const notMePage = (frame: Frame, token: string): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  return {
    title: words(n.title),
    breadcrumb: [{ text: words(n.title) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(n.title)}</h1>
        <Lead>{words(n.lead)}</Lead>
        <p class="kern-body">{words(n.keep)}</p>
        <Form action="/konto/das-war-ich-nicht" hidden={{ token }}>
          <Buttons>
            <Button>{words(n.send)}</Button>
          </Buttons>
        </Form>
        <p class="kern-body">{words(n.was)}</p>
      </>
    ),
  }
}

/** Says that all sign-ins have ended, and what to do now. */
export const notMeDonePage = (frame: Frame): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  return {
    title: words(n.doneTitle),
    breadcrumb: [{ text: words(n.doneTitle) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(n.doneTitle)}</h1>
        <Lead>{words(n.doneLead)}</Lead>
        <Buttons>
          <ButtonLink href="/konto/sign-in?to=%2Fkonto%2Fanmeldung">{words(n.toSignIn)}</ButtonLink>
          <ButtonLink kind="secondary" href="/konto/passwort-vergessen">
            {words(n.toRecovery)}
          </ButtonLink>
        </Buttons>
      </>
    ),
  }
}
