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
  QrCode,
  TextField,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { spelledSecret } from '../../domain/one-time-code.ts'
import { overviewTexts } from '../../overview-texts.ts'
import { signInTexts } from '../../page-texts.ts'
import type { NewCodes } from '../../verbs/one-time-codes.ts'
import { codeTexts as t, waysTexts } from '../../ways-texts.ts'
import { entrance } from '../entry.ts'
import type { FieldProblem } from '../registration-form.ts'

/** The second step of a sign-in. */
export interface CodeView {
  readonly to: string
  readonly ticket: string
  readonly problems: readonly FieldProblem[]
}

/** Where somebody proves who they are by another way: the room of outer identities makes it. */
export const identityDoor = (to: string): string => `/konto/stufe?level=substantial&to=${encodeURIComponent(to)}`

/** Asks for the code after the password. */
export const codePage = (frame: Frame, { to, ticket, problems }: CodeView): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  const errors = problems.map(({ field, text }) => ({ field, text: words(text) }))
  return {
    title: words(t.askTitle),
    breadcrumb: [{ text: words(signInTexts.title), href: entrance('/konto/sign-in', to) }, { text: words(t.askTitle) }],
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="kern-heading-large">{words(t.askTitle)}</h1>
        <Lead>{words(t.askLead)}</Lead>
        <Form action="/konto/code" hidden={{ ticket, to }}>
          <Fields>
            <TextField
              name="code"
              label={words(t.askCode)}
              autoComplete="one-time-code"
              width="medium"
              error={errorOf(errors, 'code')}
            />
          </Fields>
          <Buttons>
            <Button>{words(t.send)}</Button>
          </Buttons>
        </Form>
        <p class="kern-body">
          {words(t.askLost)}{' '}
          <a class="kern-link" href={identityDoor(to)}>
            {words(t.askOther)}
          </a>
        </p>
      </>
    ),
  }
}

const crumbs = (words: (text: Text) => string, title: string) => [
  { text: words(overviewTexts.title), href: '/konto' },
  { text: words(waysTexts.title), href: '/konto/anmeldung' },
  { text: title },
]

/** Sets one-time codes up: the picture, the key for typing, and the first code. */
export const setUpCodesPage = (
  frame: Frame,
  { codes, problems }: { readonly codes: NewCodes; readonly problems: readonly FieldProblem[] },
): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  const errors = problems.map(({ field, text }) => ({ field, text: words(text) }))
  return {
    title: words(t.setUpTitle),
    breadcrumb: crumbs(words, words(t.setUpTitle)),
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="kern-heading-large">{words(t.setUpTitle)}</h1>
        <Lead>{words(t.setUpLead)}</Lead>
        <QrCode text={codes.address} label={words(t.picture)} />
        <p class="kern-body">
          {words(t.secret)}: <code class="dk-code">{spelledSecret(codes.secret)}</code>
        </p>
        <Form action="/konto/anmeldung/code">
          <Fields>
            <TextField
              name="code"
              label={words(t.code)}
              help={words(t.codeHelp)}
              inputMode="numeric"
              autoComplete="one-time-code"
              width="small"
              error={errorOf(errors, 'code')}
            />
          </Fields>
          <Buttons>
            <Button>{words(t.setUp)}</Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}

/** Ten recovery codes, this once; made for printing. */
export const recoveryCodesPage = (frame: Frame, codes: readonly string[]): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  return {
    title: words(t.listTitle),
    breadcrumb: crumbs(words, words(t.listTitle)),
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.listTitle)}</h1>
        <Lead>{words(t.listLead)}</Lead>
        <ol class="kern-list kern-list--number">
          {codes.map((code) => (
            <li key={code}>
              <code class="dk-code">{code}</code>
            </li>
          ))}
        </ol>
        <p class="kern-body">{words(t.listKeep)}</p>
        <Buttons>
          <ButtonLink href="/konto/anmeldung">{words(t.back)}</ButtonLink>
        </Buttons>
      </>
    ),
  }
}
