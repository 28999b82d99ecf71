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
import type { WaysIn } from '../../domain/ways-in.ts'
import { proveTexts as t } from '../../entry-texts.ts'
import { overviewTexts } from '../../overview-texts.ts'
import { passkeyTexts } from '../../ways-texts.ts'
import type { FieldProblem } from '../registration-form.ts'
import { PasskeyForm } from './passkey-form.tsx'

/** What the own account can prove with, and where one goes on afterwards. */
export interface ProveView {
  readonly ways: WaysIn
  readonly to: string
  readonly problems: readonly FieldProblem[]
}

/** Asks once more who is there. */
export const provePage = (frame: Frame, { ways, to, problems }: ProveView): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  const errors = problems.map(({ field, text }) => ({ field, text: words(text) }))
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(overviewTexts.title), href: '/konto' }, { text: words(t.title) }],
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        {ways.passkeys > 0 ? (
          <PasskeyForm frame={frame} action="/konto/bestaetigen/passkey" wanted="prove" hidden={{ to }}>
            {words(passkeyTexts.prove)}
          </PasskeyForm>
        ) : null}
        {ways.password ? (
          <Form action="/konto/bestaetigen" hidden={{ to }}>
            {ways.passkeys > 0 && !ways.codes ? <p class="kern-body">{words(t.strong)}</p> : null}
            <Fields>
              <TextField
                name="password"
                type="password"
                label={words(t.password)}
                autoComplete="current-password"
                error={errorOf(errors, 'password')}
              />
              {ways.codes ? (
                <TextField
                  name="code"
                  label={words(t.code)}
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  width="small"
                  error={errorOf(errors, 'code')}
                />
              ) : null}
            </Fields>
            <Buttons>
              <Button kind={ways.passkeys > 0 ? 'secondary' : 'primary'}>{words(t.send)}</Button>
            </Buttons>
          </Form>
        ) : null}
        {ways.passkeys === 0 && !ways.password ? (
          <>
            <Alert kind="info" title={words(t.nothing)} />
            <Form action="/konto/sign-out">
              <Buttons>
                <Button>{words(overviewTexts.signOut)}</Button>
              </Buttons>
            </Form>
          </>
        ) : null}
      </>
    ),
  }
}
