import { showDay } from '../../../../kernel/clock.ts'
import { say } from '../../../../kernel/texts.ts'
import {
  Badge,
  Button,
  Buttons,
  Card,
  CardList,
  DateField,
  Details,
  EmptyState,
  Fields,
  Lead,
  Pager,
  Select,
  Table,
  Time,
  useLanguage,
  useWords,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { consentTexts, listTexts as l, messageTexts as m } from '../../list-texts.ts'
import type { MailboxPart } from '../../store/message-page.ts'
import { choiceTexts } from '../../choice-texts.ts'
import { accountTitle, mailboxTexts as t } from '../../texts.ts'
import type { MailboxMessage } from '../../words.ts'

/** A message with the name of its authority; null where that one is gone. */
export interface MailboxRow {
  readonly message: MailboxMessage
  readonly from: string | null
}

/** What the list was narrowed to; days as they were typed. */
export interface MailboxSearch {
  readonly part: MailboxPart
  readonly sender: string | null
  readonly from: string
  readonly to: string
}

/** A page of the mailbox. */
export interface MailboxView {
  readonly rows: readonly MailboxRow[]
  /** Where the next, older page starts. */
  readonly next: string | null
  /** Whether newer messages lie before this page. */
  readonly older: boolean
  readonly wish: MailboxSearch
  readonly senders: readonly { readonly id: string; readonly name: string }[]
}

const isNarrowed = ({ part, sender, from, to }: MailboxSearch): boolean =>
  part !== 'inbox' || sender !== null || from !== '' || to !== ''

const dayFields = (name: string, value: string): readonly (readonly [string, string])[] => {
  const [year = '', month = '', day = ''] = value.split('-')
  return value === ''
    ? []
    : [
        [`${name}--day`, day],
        [`${name}--month`, month],
        [`${name}--year`, year],
      ]
}

const nextPage = ({ wish, next }: MailboxView): string | undefined => {
  if (next === null) return undefined
  const query = new URLSearchParams()
  if (wish.part !== 'inbox') query.set('part', wish.part)
  if (wish.sender !== null) query.set('sender', wish.sender)
  for (const [name, value] of [...dayFields('from', wish.from), ...dayFields('to', wish.to)]) query.set(name, value)
  query.set('before', next)
  return `/konto/postfach?${query}`
}

/** Several messages of one case have one title: service and file number tell them from those of others. */
const aboutOf = ({ service, reference }: MailboxMessage): string =>
  [service, reference ?? ''].filter((part) => part !== '').join(', ')

const Messages = ({ rows }: Pick<MailboxView, 'rows'>) => {
  const words = useWords()
  const language = useLanguage()
  const columns = [
    {
      title: words(t.message),
      rowHeader: true,
      cell: ({ message }: MailboxRow) => (
        <>
          <a class="kern-link" href={`/konto/postfach/${message.id}`}>
            {message.title}
          </a>{' '}
          {message.official ? <Badge kind="info">{words(l.official)}</Badge> : null}
          {message.replyUntil === null || message.answeredAt !== null ? null : (
            <Badge kind="warning">{words(m.waitsFor, { day: showDay(message.replyUntil, language) })}</Badge>
          )}
          {aboutOf(message) === '' ? null : (
            <>
              <br />
              <span class="dk-muted">{aboutOf(message)}</span>
            </>
          )}
        </>
      ),
    },
    { title: words(t.from), cell: ({ from }: MailboxRow) => from ?? words(t.gone) },
    { title: words(t.provided), cell: ({ message }: MailboxRow) => <Time at={message.providedAt} dayOnly /> },
    {
      title: words(t.state),
      cell: ({ message }: MailboxRow) => (message.readAt === null ? <Badge>{words(t.unread)}</Badge> : words(t.read)),
    },
  ]
  return <Table caption={words(t.list)} columns={columns} rows={rows} empty={null} />
}

const Narrow = ({ wish, senders }: Pick<MailboxView, 'wish' | 'senders'>) => {
  const words = useWords()
  const parts = [
    { value: 'inbox', label: words(l.inbox) },
    { value: 'unread', label: words(l.unreadOnly) },
    { value: 'archive', label: words(l.archive) },
  ]
  return (
    <Details summary={words(l.narrow)} open={isNarrowed(wish)}>
      <form class="dk-form" method="get" action="/konto/postfach">
        <Fields>
          <Select name="part" label={words(l.part)} options={parts} value={wish.part} emptyLabel={words(l.inbox)} />
          <Select
            name="sender"
            label={words(l.sender)}
            options={senders.map(({ id, name }) => ({ value: id, label: name }))}
            value={wish.sender ?? ''}
            emptyLabel={words(l.everybody)}
          />
          <DateField name="from" label={words(l.from)} value={wish.from} />
          <DateField name="to" label={words(l.to)} value={wish.to} />
        </Fields>
        <Buttons>
          <Button kind="secondary">{words(l.show)}</Button>
        </Buttons>
      </form>
    </Details>
  )
}

const Nothing = ({ older, wish }: Pick<MailboxView, 'older' | 'wish'>) => {
  const words = useWords()
  const all = { href: '/konto/postfach', text: words(older ? t.newest : l.showAll) }
  if (isNarrowed(wish)) return <EmptyState title={words(l.nothingFound)} link={all} />
  if (older) return <EmptyState title={words(t.nothingOlder)} link={all} />
  return (
    <EmptyState title={words(t.emptyTitle)} link={{ href: '/', text: words(t.emptyLink) }}>
      <p>{words(t.emptyText)}</p>
    </EmptyState>
  )
}

const Doors = () => {
  const words = useWords()
  return (
    <section>
      <h2 class="kern-heading-medium">{words(l.doors)}</h2>
      <CardList>
        <Card href="/konto/benachrichtigungen" title={words(choiceTexts.title)}>
          <p>{words(choiceTexts.door)}</p>
        </Card>
        <Card href="/konto/zustellung" title={words(consentTexts.title)}>
          <p>{words(consentTexts.door)}</p>
        </Card>
      </CardList>
    </section>
  )
}

export const mailboxPage = (frame: Frame, view: MailboxView): PageContent => {
  const title = say(t.title, frame.language)
  return {
    title,
    breadcrumb: [{ text: say(accountTitle.title, frame.language), href: '/konto' }, { text: title }],
    body: (
      <>
        <h1 class="kern-heading-large">{title}</h1>
        <Lead>{say(t.lead, frame.language)}</Lead>
        <Narrow {...view} />
        {view.rows.length === 0 ? <Nothing {...view} /> : <Messages {...view} />}
        {view.older && view.rows.length > 0 ? (
          <p>
            <a class="kern-link" href="/konto/postfach">
              {say(t.newest, frame.language)}
            </a>
          </p>
        ) : null}
        <Pager next={nextPage(view)} />
        <Doors />
      </>
    ),
  }
}
