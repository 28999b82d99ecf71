import { showDay } from '../../../../kernel/clock.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  DayText,
  Form,
  SummaryList,
  Time,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { messageTexts as m } from '../../list-texts.ts'
import { accountTitle, mailboxTexts as t } from '../../texts.ts'
import type { MailboxMessage, servedBy } from '../../words.ts'

/** A message, who wrote it, and when the law counts it as made known. */
export interface MessageView {
  readonly message: MailboxMessage
  readonly from: string | null
  readonly known: ReturnType<typeof servedBy>
  /** Where the party answers; null where it is about no case. */
  readonly answerAt: string | null
  /** Whether an answer was just sent. */
  readonly sent: boolean
}

type Words = (text: Text, fill?: Readonly<Record<string, string>>) => string

const Links = ({ links, title }: { readonly links: MailboxMessage['links']; readonly title: string }) =>
  links.length === 0 ? null : (
    <section>
      <h2 class="kern-heading-medium">{title}</h2>
      <ul class="kern-list kern-list--bullet">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a class="kern-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )

const Official = ({
  frame,
  words,
  view,
}: {
  readonly frame: Frame
  readonly words: Words
  readonly view: MessageView
}) => {
  const { known, message } = view
  if (!message.official || known === null || known.on === null) return null
  const law = `${known.rule.paragraph} ${known.rule.law}`
  return (
    <Alert kind="info" title={words(m.officialTitle)}>
      <p>
        {words(message.way === 'mailbox' ? m.officialText : m.downloadText, {
          day: showDay(known.on, frame.language),
          law,
        })}
      </p>
      <p>
        <a class="kern-link" href={`/konto/postfach/${message.id}/nachweis`}>
          {words(m.proof)}
        </a>
      </p>
    </Alert>
  )
}

const factsOf = ({ message, from }: MessageView, words: Words) => [
  { term: words(t.from), value: from ?? words(t.gone) },
  ...(message.service === '' ? [] : [{ term: words(m.service), value: message.service }]),
  ...(message.reference === null ? [] : [{ term: words(m.reference), value: message.reference }]),
  { term: words(m.kind), value: words(m[message.kind]) },
  { term: words(t.provided), value: <Time at={message.providedAt} /> },
  ...(message.replyUntil === null ? [] : [{ term: words(m.replyUntil), value: <DayText day={message.replyUntil} /> }]),
  ...(message.answeredAt === null ? [] : [{ term: words(m.answeredAt), value: <Time at={message.answeredAt} /> }]),
  ...(message.readAt === null ? [] : [{ term: words(m.opened), value: <Time at={message.readAt} /> }]),
]

const Tidy = ({ message, words }: { readonly message: MailboxMessage; readonly words: Words }) => (
  <Form action={`/konto/postfach/${message.id}`}>
    <Buttons>
      {message.archivedAt === null ? (
        <Button kind="secondary" name="do" value="archive">
          {words(m.archive)}
        </Button>
      ) : (
        <Button kind="secondary" name="do" value="restore">
          {words(m.restore)}
        </Button>
      )}
      <ButtonLink kind="tertiary" href={`/konto/postfach/${message.id}/loeschen`}>
        {words(m.remove)}
      </ButtonLink>
    </Buttons>
  </Form>
)

const breadcrumbOf = (words: Words, last: readonly { readonly text: string; readonly href?: string }[]) => [
  { text: words(accountTitle.title), href: '/konto' },
  { text: words(t.title), href: '/konto/postfach' },
  ...last,
]

/** One message. */
export const messagePage = (frame: Frame, view: MessageView): PageContent => {
  const words: Words = (text, fill) => say(text, frame.language, fill)
  const { message } = view
  return {
    title: message.title,
    breadcrumb: breadcrumbOf(words, [{ text: message.title }]),
    body: (
      <>
        <h1 class="kern-heading-large">{message.title}</h1>
        {view.sent ? (
          <Alert kind="success" title={words(m.sent)} announce>
            <p>{words(m.sentText)}</p>
          </Alert>
        ) : null}
        <SummaryList items={factsOf(view, words)} />
        <Official frame={frame} words={words} view={view} />
        {message.text.map((paragraph, index) => (
          <p class="kern-body" key={index}>
            {paragraph}
          </p>
        ))}
        <Links links={message.links} title={words(t.links)} />
        {view.answerAt === null ? null : (
          <Buttons>
            <ButtonLink
              kind={message.replyUntil !== null && message.answeredAt === null ? 'primary' : 'secondary'}
              href={view.answerAt}
            >
              {words(m.answerIt)}
            </ButtonLink>
          </Buttons>
        )}
        <Tidy message={message} words={words} />
        <p>
          <a class="kern-link" href="/konto/postfach">
            {words(t.back)}
          </a>
        </p>
      </>
    ),
  }
}

/** Whether a message is to be deleted. */
export const removePage = (frame: Frame, { message }: MessageView): PageContent => {
  const words: Words = (text, fill) => say(text, frame.language, fill)
  const own = `/konto/postfach/${message.id}`
  return {
    title: words(m.removeTitle),
    breadcrumb: breadcrumbOf(words, [{ text: message.title, href: own }, { text: words(m.remove) }]),
    body: (
      <>
        <h1 class="kern-heading-large">{words(m.removeTitle)}</h1>
        <p class="kern-body">{message.title}</p>
        <p class="kern-body">{words(m.removeText)}</p>
        <Form action={own}>
          <Buttons>
            <Button name="do" value="delete">
              {words(m.remove)}
            </Button>
            <ButtonLink kind="secondary" href={own}>
              {words(m.keep)}
            </ButtonLink>
          </Buttons>
        </Form>
      </>
    ),
  }
}
