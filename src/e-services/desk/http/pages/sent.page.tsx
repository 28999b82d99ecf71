import { say } from '../../../../kernel/texts.ts'
import { Alert, ButtonLink, Buttons, useWords } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { draftTexts as t } from '../../texts.ts'

export interface SentView {
  readonly path: string
  readonly typed: readonly string[]
}

const Sent = ({ path, typed }: SentView) => {
  const words = useWords()
  return (
    <>
      <h1 class="kern-heading-large">{words(t.sentTitle)}</h1>
      <Alert kind="warning" title={words(t.sentTitle)}>
        <p>{words(t.sentText)}</p>
      </Alert>
      <section class="dk-prose">
        <h2 class="kern-heading-medium">{words(t.sentTyped)}</h2>
        <ul class="kern-list kern-list--bullet">
          {typed.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      </section>
      <Buttons>
        <ButtonLink href={path}>{words(t.toCase)}</ButtonLink>
      </Buttons>
    </>
  )
}

/** Told to who still types into an application that was sent. */
export const sentPage = (frame: Frame, view: SentView): PageContent => {
  const title = say(t.sentTitle, frame.language)
  return {
    title,
    breadcrumb: [{ text: say(t.mine, frame.language), href: '/konto/vorgaenge' }, { text: title }],
    failed: true,
    body: <Sent {...view} />,
  }
}
