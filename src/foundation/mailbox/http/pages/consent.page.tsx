import { say, type Text } from '../../../../kernel/texts.ts'
import { Alert, Button, Buttons, EmptyState, Form, Lead, Table, Time } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { wantsDelivery } from '../../domain/consent.ts'
import { consentTexts as t } from '../../list-texts.ts'
import { accountTitle, mailboxTexts } from '../../texts.ts'
import type { ConsentAnswer } from '../../words.ts'

/** What somebody chose about decisions, and whether just now. */
export interface ConsentView {
  readonly history: readonly ConsentAnswer[]
  readonly saved: boolean
  /** Idempotency key of the form. */
  readonly key: string
}

export const consentPage = (frame: Frame, { history, saved, key }: ConsentView): PageContent => {
  const words = (text: Text): string => say(text, frame.language)
  const wanted = wantsDelivery(history, null)
  return {
    title: words(t.title),
    breadcrumb: [
      { text: words(accountTitle.title), href: '/konto' },
      { text: words(mailboxTexts.title), href: '/konto/postfach' },
      { text: words(t.title) },
    ],
    body: (
      <>
        {saved ? <Alert kind="success" title={words(t.saved)} announce /> : null}
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <section>
          <h2 class="kern-heading-medium">{words(t.now)}</h2>
          <p class="kern-body">{words(wanted ? t.wanted : t.unwanted)}</p>
          <Form action="/konto/zustellung" idempotencyKey={key} hidden={{ wanted: wanted ? 'false' : 'true' }}>
            <Buttons>
              <Button>{words(wanted ? t.withdraw : t.give)}</Button>
            </Buttons>
          </Form>
          <p class="kern-body">{words(t.future)}</p>
        </section>
        <section>
          <h2 class="kern-heading-medium">{words(t.history)}</h2>
          <Table
            caption={words(t.history)}
            captionUnseen
            rows={history}
            empty={<EmptyState title={words(t.none)} />}
            columns={[
              { title: words(t.at), rowHeader: true, cell: ({ at }) => <Time at={at} /> },
              { title: words(t.choice), cell: (one) => words(one.wanted ? t.wanted : t.unwanted) },
              { title: words(t.about), cell: ({ caseRef }) => words(caseRef === null ? t.all : t.one) },
            ]}
          />
        </section>
      </>
    ),
  }
}
