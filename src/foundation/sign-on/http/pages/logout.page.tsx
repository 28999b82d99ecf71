import { say, type Text } from '../../../../kernel/texts.ts'
import { Button, ButtonLink, Buttons, Form, Lead } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { logoutTexts as t } from '../../texts.ts'

/** Where the form is sent, and what goes along. */
export interface LogoutView {
  readonly action: string
  readonly hidden: Readonly<Record<string, string | undefined>>
}

const given = (fields: LogoutView['hidden']): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** Asks whether to sign out everywhere. */
export const logoutPage = (frame: Frame, { action, hidden }: LogoutView): PageContent => {
  const words = (text: Text): string => say(text, frame.language)
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.title) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <Form action={action} hidden={given(hidden)}>
          <Buttons>
            <Button>{words(t.go)}</Button>
            <ButtonLink kind="secondary" href="/konto">
              {words(t.stay)}
            </ButtonLink>
          </Buttons>
        </Form>
      </>
    ),
  }
}

/** Says that nobody is signed in here any more. */
export const signedOutPage = (frame: Frame): PageContent => {
  const words = (text: Text): string => say(text, frame.language)
  return {
    title: words(t.doneTitle),
    breadcrumb: [{ text: words(t.doneTitle) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.doneTitle)}</h1>
        <Lead>{words(t.done)}</Lead>
        <Buttons>
          <ButtonLink href="/">{words(t.home)}</ButtonLink>
        </Buttons>
      </>
    ),
  }
}
