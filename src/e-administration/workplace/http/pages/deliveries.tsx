import type { Instant } from '../../../../kernel/clock.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import { Alert, Button, Buttons, DayText, Form, Table, Time } from '../../../../platform/html/index.ts'
import type { Delivery } from '../../../../foundation/mailbox/words.ts'
import { deliveryTexts as t } from '../../delivery-texts.ts'

interface DeliveriesProps {
  readonly language: Language
  readonly deliveries: readonly Delivery[]
  /** Address of the page of the case. */
  readonly at: string
}

/** A decision that nobody opened within the days of the law, and what the office does now. */
export const NotOpened = ({
  language,
  since,
  at,
}: Omit<DeliveriesProps, 'deliveries'> & { readonly since: Instant | null }) =>
  since === null ? null : (
    <Alert kind="warning" title={say(t.notOpenedTitle, language)}>
      <p>{say(t.notOpenedText, language)}</p>
      <Form action={`${at}/served`}>
        <Buttons>
          <Button kind="secondary">{say(t.servedOtherwise, language)}</Button>
        </Buttons>
      </Form>
    </Alert>
  )

/** When the decisions of a case were made known, with the printed proof; nothing where none was provided in a mailbox. */
export const DeliveriesOfCase = ({ language, deliveries, at }: DeliveriesProps) => {
  if (deliveries.length === 0) return null
  const moment = (when: Instant | null) => (when === null ? say(t.notYet, language) : <Time at={when} />)
  const title = say(t.title, language)
  return (
    <section aria-labelledby="deliveries">
      <h2 class="kern-heading-medium" id="deliveries">
        {title}
      </h2>
      <Table
        caption={title}
        captionUnseen
        rows={deliveries}
        empty={null}
        columns={[
          { title: say(t.provided, language), rowHeader: true, cell: ({ providedAt }) => <Time at={providedAt} /> },
          { title: say(t.noticed, language), cell: ({ noticedAt }) => moment(noticedAt) },
          {
            title: say(t.known, language),
            cell: ({ knownOn }) => (knownOn === null ? say(t.notYet, language) : <DayText day={knownOn} />),
          },
          { title: say(t.opened, language), cell: ({ openedAt }) => moment(openedAt) },
        ]}
      />
      <ul class="kern-list kern-list--bullet">
        <li>
          <a class="kern-link" href={`${at}/zustellung.pdf`}>
            {say(t.pdf, language)}
          </a>
        </li>
        <li>
          <a class="kern-link" href={`${at}/zustellung.json`}>
            {say(t.json, language)}
          </a>
        </li>
      </ul>
    </section>
  )
}
