import type { Id } from '../../../../kernel/ids.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import { Alert, Button, ButtonLink, Buttons, Form, Lead, QrCode } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { walletTexts as t } from '../../wallet-texts.ts'

interface WalletView {
  readonly flow: Id
  /** Opens the wallet on this device. */
  readonly here: string
  /** Stands in the picture for another device. */
  readonly there: string
  /** Somebody wanted to go on, and nothing has come yet. */
  readonly early: boolean
}

/** Two ways to the wallet, and the button for when it is done. */
export const walletPage = (frame: Frame, { flow, here, there, early }: WalletView): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  return {
    title: words(t.title),
    failed: early,
    body: (
      <>
        {early ? (
          <Alert kind="warning" title={words(t.earlyTitle)} announce>
            <p>{words(t.early)}</p>
          </Alert>
        ) : null}
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <h2 class="kern-heading-medium">{words(t.hereTitle)}</h2>
        <p class="kern-body">{words(t.here)}</p>
        <Buttons>
          <ButtonLink kind="primary" href={here}>
            {words(t.open)}
          </ButtonLink>
        </Buttons>
        <h2 class="kern-heading-medium">{words(t.thereTitle)}</h2>
        <p class="kern-body">{words(t.there)}</p>
        <QrCode text={there} label={words(t.picture)} />
        <p class="kern-body">{words(t.warning)}</p>
        <Form action="/konto/identitaet/wallet" hidden={{ flow }}>
          <Buttons>
            <Button kind="secondary">{words(t.done)}</Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}
