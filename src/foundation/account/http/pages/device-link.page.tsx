import { say, type Text } from '../../../../kernel/texts.ts'
import { Button, Buttons, Form, Lead } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { signInTexts } from '../../page-texts.ts'
import { deviceTexts as t } from '../../session-texts.ts'

/** Says that a mail is on its way, whether there is such an account or not. */
export const deviceLinkSentPage = (frame: Frame): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  return {
    title: words(t.sentTitle),
    breadcrumb: [{ text: words(signInTexts.title), href: '/konto/sign-in' }, { text: words(t.sentTitle) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.sentTitle)}</h1>
        <Lead>{words(t.sent)}</Lead>
      </>
    ),
  }
}

/** Asks whether this browser is to be known to the account: programs that look into mails open links, too. */
export const allowDevicePage = (frame: Frame, token: string): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.title) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <Form action="/konto/device" hidden={{ token }}>
          <Buttons>
            <Button>{words(t.allow)}</Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}
