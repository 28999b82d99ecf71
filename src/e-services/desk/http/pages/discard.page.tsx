import { say } from '../../../../kernel/texts.ts'
import type { Service } from '../../../../foundation/cases/words.ts'
import type { DraftHead } from '../../../../foundation/forms/draft-words.ts'
import { Alert, Button, ButtonLink, Buttons, Form, Said, useWords } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { draftTexts as t } from '../../texts.ts'
import { draftPath } from '../entry.ts'
import { draftCrumbs } from './draft.page.tsx'

export interface DiscardView {
  readonly service: Service
  readonly draft: Pick<DraftHead, 'id'>
}

const Discard = ({ service, draft }: DiscardView) => {
  const words = useWords()
  return (
    <>
      <p class="kern-preline">
        <Said text={service.texts.title} />
      </p>
      <h1 class="kern-heading-large">{words(t.discardTitle)}</h1>
      <Alert kind="warning" title={words(t.discard)}>
        <p>{words(t.discardText)}</p>
      </Alert>
      <Form action={draftPath(draft.id, 'discard')}>
        <Buttons>
          <Button icon="delete">{words(t.discard)}</Button>
          <ButtonLink kind="secondary" href="/konto/vorgaenge">
            {words(t.keep)}
          </ButtonLink>
        </Buttons>
      </Form>
    </>
  )
}

/** Asks before a draft is thrown away. */
export const discardPage = (frame: Frame, view: DiscardView): PageContent => {
  const title = say(t.discardTitle, frame.language)
  return { title, breadcrumb: draftCrumbs(frame, view.service, title), body: <Discard {...view} /> }
}
