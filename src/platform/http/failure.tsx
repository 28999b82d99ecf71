import { say } from '../../kernel/texts.ts'
import { Button, ButtonLink, Buttons, Form, Lead } from '../html/index.ts'
import type { Frame, PageContent } from '../html/words.ts'
import { texts } from './texts.ts'
import type { RefusalText } from './words.ts'

/** A form that could not be taken, kept so that nothing typed is lost. */
export interface KeptForm {
  readonly action: string
  readonly fields: readonly (readonly [string, string])[]
}

/** What a failed request is told. */
export interface Failure {
  readonly code: string
  readonly text: RefusalText
  readonly fill: Readonly<Record<string, string | number>>
  readonly kept: KeptForm | null
}

const titleOf = (failure: Failure) => {
  if (failure.code === 'http/sign-in-first') return texts.signInFirst
  if (failure.code === 'http/mandate-ended') return texts.mandateEnded
  if (failure.code === 'http/as-oneself') return texts.ownPage
  if (failure.text.status === 429) return texts.tooMany
  if (failure.text.status === 404) return texts.notFound
  if (failure.text.status === 403) return texts.notAllowed
  return failure.text.status === 503 ? texts.disturbed : texts.failed
}

/** Where one goes on as oneself: to the page that was asked for, but never back into what was done for another. */
const returnTo = ({ code }: Failure, here: string): string => (code === 'http/as-oneself' ? here : '/konto')

/** The page of a failed request: what happened, that nothing is lost, what to do. It sends kept answers again without JavaScript. */
export const failurePage = (frame: Frame, failure: Failure): PageContent => {
  const title = say(titleOf(failure), frame.language)
  return {
    title,
    breadcrumb: [{ text: title }],
    failed: true,
    body: (
      <>
        <h1 class="kern-heading-large">{title}</h1>
        <Lead>{say(failure.text, frame.language, failure.fill)}</Lead>
        {failure.code === 'http/sign-in-first' ? (
          <p>
            <a class="kern-link" href="/konto/sign-in" target="_blank" rel="opener">
              {say(texts.signInInNewWindow, frame.language)}
            </a>
          </p>
        ) : null}
        {failure.code === 'http/mandate-ended' || failure.code === 'http/as-oneself' ? (
          <Form action="/konto/vertretung/selbst" hidden={{ to: returnTo(failure, frame.here) }}>
            <Buttons>
              <Button>{say(texts.asOneself, frame.language)}</Button>
              <ButtonLink href="/konto/vertretung" kind="secondary">
                {say(texts.chooseAnew, frame.language)}
              </ButtonLink>
            </Buttons>
          </Form>
        ) : null}
        {failure.kept ? <SendAgain kept={failure.kept} text={say(texts.sendAgain, frame.language)} /> : null}
        <p>
          <ButtonLink href="/" kind="secondary">
            {say(texts.toStart, frame.language)}
          </ButtonLink>
        </p>
      </>
    ),
  }
}

const SendAgain = ({ kept, text }: { readonly kept: KeptForm; readonly text: string }) => (
  <form method="post" action={kept.action}>
    {kept.fields.map(([name, value]) => (
      <textarea key={name} name={name} hidden value={value} aria-hidden="true" tabIndex={-1} readOnly />
    ))}
    <Button>{text}</Button>
  </form>
)
