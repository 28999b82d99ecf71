import { say } from '../../../../kernel/texts.ts'
import type { Case } from '../../../../foundation/cases/words.ts'
import type { CaseDelivery } from '../../../../foundation/mailbox/index.ts'
import { type CaseChoice, choiceTexts, NOTICE_WAYS, OFFERED_KINDS } from '../../../../foundation/mailbox/words.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  Checkbox,
  Fields,
  Form,
  Lead,
  RadioGroup,
  useWords,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { listTexts } from '../../case-texts.ts'
import { caseNoticeTexts as t } from '../../notice-texts.ts'
import { casePath } from '../entry.ts'

/** How somebody is told of a case, and how its decision comes. */
export interface CaseNoticesView {
  readonly row: Pick<Case, 'authority' | 'id' | 'number'>
  readonly choice: CaseChoice
  readonly delivery: CaseDelivery
  /** For whom somebody acts, by name; null for oneself. */
  readonly actsFor: string | null
  readonly saved: boolean
  /** Idempotency key of the form about the decision. */
  readonly formKey: string
}

const Notices = ({ row, choice, actsFor }: CaseNoticesView) => {
  const words = useWords()
  const options = [
    { value: 'usual', label: words(choiceTexts.usual) },
    ...NOTICE_WAYS.map((way) => ({ value: way, label: words(choiceTexts[way]) })),
  ]
  return (
    <section>
      <h2 class="kern-heading-medium">{words(t.notices)}</h2>
      {actsFor === null ? null : <p class="kern-body">{words(t.follows, { party: actsFor })}</p>}
      <Form action={`${casePath(row)}/benachrichtigungen`}>
        <Fields>
          {OFFERED_KINDS.map((kind) => (
            <RadioGroup
              key={kind}
              name={kind}
              label={words(choiceTexts[kind])}
              help={kind === 'messages' ? words(choiceTexts.messagesHelp) : undefined}
              value={choice.ways[kind] ?? 'usual'}
              options={options}
            />
          ))}
          <Checkbox
            name="listed"
            value="true"
            label={words(choiceTexts.listed)}
            help={words(t.listedHelp)}
            checked={choice.listed}
            optional
          />
        </Fields>
        <Buttons>
          <Button>{words(t.save)}</Button>
          <ButtonLink kind="tertiary" href="/konto/benachrichtigungen">
            {words(t.all)}
          </ButtonLink>
        </Buttons>
      </Form>
    </section>
  )
}

const REACH = {
  provided: t.mailbox,
  closed: t.post,
  'not-wanted': t.post,
  'no-rule': t.post,
  'no-address': t.noAddress,
  'not-proven': t.notProven,
  deceased: t.post,
  'for-once': t.forOnce,
} as const

const Decision = ({ row, delivery, formKey }: CaseNoticesView) => {
  const words = useWords()
  const { reach, wanted, wantedForAll, provided } = delivery
  const now = wantedForAll ? REACH[reach] : t.postForAll
  // Where it comes by post for another reason, choosing the mailbox would change nothing.
  const canChoose = wantedForAll && (reach === 'provided' || reach === 'not-wanted')
  return (
    <section>
      <h2 class="kern-heading-medium">{words(t.decision)}</h2>
      <p class="kern-body">{words(provided ? t.over : now)}</p>
      {provided || !canChoose ? null : (
        <Form
          action={`${casePath(row)}/bescheid`}
          idempotencyKey={formKey}
          hidden={{ wanted: wanted ? 'false' : 'true' }}
        >
          <Buttons>
            <Button kind="secondary">{words(wanted ? t.toPost : t.toMailbox)}</Button>
          </Buttons>
        </Form>
      )}
      {wantedForAll ? null : (
        <p>
          <a class="kern-link" href="/konto/zustellung">
            {words(t.settings)}
          </a>
        </p>
      )}
    </section>
  )
}

const CaseNotices = (view: CaseNoticesView) => {
  const words = useWords()
  return (
    <>
      {view.saved ? <Alert kind="success" title={words(t.saved)} announce /> : null}
      <h1 class="kern-heading-large">{words(t.title)}</h1>
      <Lead>{words(t.lead, { number: view.row.number })}</Lead>
      <Notices {...view} />
      <Decision {...view} />
      <p>
        <a class="kern-link" href={casePath(view.row)}>
          {words(t.back)}
        </a>
      </p>
    </>
  )
}

/** How somebody is told of a case, and how its decision comes. */
export const caseNoticesPage = (frame: Frame, view: CaseNoticesView): PageContent => ({
  title: say(t.title, frame.language),
  breadcrumb: [
    { text: say(listTexts.title, frame.language), href: '/konto/vorgaenge' },
    { text: view.row.number, href: casePath(view.row) },
    { text: say(t.title, frame.language) },
  ],
  body: <CaseNotices {...view} />,
})
