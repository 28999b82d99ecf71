import { say } from '../../../../kernel/texts.ts'
import { Button, ButtonLink, Buttons, Form, Lead } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { choiceTexts, stopTexts as t } from '../../choice-texts.ts'
import type { Stoppable } from '../../verbs/stop-notices.ts'

/** Asks whether mails of a kind are to stop. */
export const stopPage = (
  frame: Frame,
  { token, what, one }: { readonly token: string; readonly what: Stoppable; readonly one: boolean },
): PageContent => {
  const kind = say(what === 'digest' ? t.digest : choiceTexts[what], frame.language)
  const title = say(t.title, frame.language)
  return {
    title,
    breadcrumb: [{ text: title }],
    body: (
      <>
        <h1 class="kern-heading-large">{title}</h1>
        <Lead>{say(one ? t.leadOfCase : t.lead, frame.language, { what: kind })}</Lead>
        <Form action="/konto/abbestellen" hidden={{ token }}>
          <Buttons>
            <Button>{say(t.sure, frame.language)}</Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}

/** They are stopped. */
export const stoppedPage = (frame: Frame): PageContent => {
  const title = say(t.done, frame.language)
  return {
    title,
    breadcrumb: [{ text: title }],
    body: (
      <>
        <h1 class="kern-heading-large">{title}</h1>
        <Lead>{say(t.doneText, frame.language)}</Lead>
        <Buttons>
          <ButtonLink href="/konto/benachrichtigungen">{say(t.settings, frame.language)}</ButtonLink>
        </Buttons>
      </>
    ),
  }
}
