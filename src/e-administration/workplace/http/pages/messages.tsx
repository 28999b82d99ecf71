import { type CaseView, ROLE_TEXTS } from '../../../../foundation/cases/index.ts'
import { type CaseMessage, threadGlance } from '../../../../foundation/cases/words.ts'
import { showDay, showInstant } from '../../../../kernel/clock.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import { Alert, Button, ButtonLink, Buttons, FileLink, Form, Timeline } from '../../../../platform/html/index.ts'
import { messageTexts as t } from '../../message-texts.ts'

interface MessagesProps {
  readonly language: Language
  readonly view: CaseView
  /** Where the page stands; its files lie below. */
  readonly at: string
}

const whatOf = ({ role, title, answers }: CaseMessage, language: Language): string =>
  role === 'applicant' ? say(answers === null ? t.fromParty : t.answerOfParty, language) : title

const whoOf = ({ role, by, actsFor }: CaseMessage, language: Language): string =>
  `${actsFor === null ? by : say(t.by, language, { name: by, party: actsFor })}, ${say(ROLE_TEXTS[role], language)}`

const Message = ({ message, language, view, at }: MessagesProps & { readonly message: CaseMessage }) => {
  const files = view.files.filter((file) => file.message === message.id)
  return (
    <>
      {message.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      {message.replyUntil === null ? null : (
        <p>
          <strong>{say(t.until, language, { day: showDay(message.replyUntil, language) })}</strong>
        </p>
      )}
      {files.length === 0 ? null : (
        <ul class="dk-plain-list">
          {files.map((file) => (
            <li key={file.id}>
              <FileLink name={file.name} href={`${at}/files/${file.id}`} scan={file.scan} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What both sides wrote besides the moves, newest first; who acts for whom stands on each. */
export const ThreadOfCase = ({ language, view, at }: MessagesProps) =>
  view.messages.length === 0 ? (
    <p class="kern-body">{say(t.none, language)}</p>
  ) : (
    <Timeline
      entries={view.messages.toReversed().map((message) => ({
        at: message.sentAt,
        what: whatOf(message, language),
        who: whoOf(message, language),
        more: <Message message={message} language={language} view={view} at={at} />,
      }))}
    />
  )

/** A message of a party that nobody answered, and the two ways to see to it. */
const Waits = ({ language, view, at }: MessagesProps) => {
  const { newestOfParty } = threadGlance(view.messages)
  if (view.unanswered === null || newestOfParty === null) return null
  return (
    <Alert kind="warning" title={say(t.waits, language, { at: showInstant(view.unanswered, language) })}>
      <Form action={`${at}/message/settle`} hidden={{ seen: newestOfParty }}>
        <Buttons>
          <ButtonLink href={`${at}/message?to=${newestOfParty}`}>{say(t.answer, language)}</ButtonLink>
          <Button kind="secondary">{say(t.settle, language)}</Button>
        </Buttons>
      </Form>
    </Alert>
  )
}

/** The messages of a case, for its clerk or head. */
export const MessagesOfCase = (props: MessagesProps) => (
  <section id="messages" aria-labelledby="messages-title">
    <h2 class="kern-heading-medium" id="messages-title">
      {say(t.messages, props.language)}
    </h2>
    <Waits {...props} />
    <ThreadOfCase {...props} />
    {props.view.applicant === null ? null : (
      <Buttons>
        <ButtonLink kind="secondary" href={`${props.at}/message`}>
          {say(t.write, props.language)}
        </ButtonLink>
      </Buttons>
    )}
  </section>
)
