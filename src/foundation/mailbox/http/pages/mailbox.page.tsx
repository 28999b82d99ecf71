import { instant } from '../../../../kernel/clock.ts'
import { say } from '../../../../kernel/texts.ts'
import { Badge, EmptyState, Lead, Pager, Table, Time, useWords } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { accountTitle, mailboxTexts as t } from '../../texts.ts'
import type { MailboxMessage } from '../../words.ts'

/** A message with the name of its authority; null where that one is gone. */
export interface MailboxRow {
  readonly message: MailboxMessage
  readonly from: string | null
}

/** A page of the mailbox. */
export interface MailboxView {
  readonly rows: readonly MailboxRow[]
  /** Where the next, older page starts. */
  readonly next: string | null
  /** Whether newer messages lie before this page. */
  readonly older: boolean
}

const Messages = ({ rows }: Pick<MailboxView, 'rows'>) => {
  const words = useWords()
  const columns = [
    {
      title: words(t.message),
      rowHeader: true,
      cell: ({ message }: MailboxRow) => (
        <a class="kern-link" href={`/konto/postfach/${message.id}`}>
          {message.title}
        </a>
      ),
    },
    { title: words(t.from), cell: ({ from }: MailboxRow) => from ?? words(t.gone) },
    {
      title: words(t.provided),
      cell: ({ message }: MailboxRow) => <Time at={instant(message.providedAt)} dayOnly />,
    },
    {
      title: words(t.state),
      cell: ({ message }: MailboxRow) => (message.readAt === null ? <Badge>{words(t.unread)}</Badge> : words(t.read)),
    },
  ]
  return <Table caption={words(t.list)} columns={columns} rows={rows} empty={null} />
}

const Nothing = ({ older }: Pick<MailboxView, 'older'>) => {
  const words = useWords()
  if (older)
    return <EmptyState title={words(t.nothingOlder)} link={{ href: '/konto/postfach', text: words(t.newest) }} />
  return (
    <EmptyState title={words(t.emptyTitle)} link={{ href: '/', text: words(t.emptyLink) }}>
      <p>{words(t.emptyText)}</p>
    </EmptyState>
  )
}

export const mailboxPage = (frame: Frame, { rows, next, older }: MailboxView): PageContent => {
  const title = say(t.title, frame.language)
  return {
    title,
    breadcrumb: [{ text: say(accountTitle.title, frame.language), href: '/konto' }, { text: title }],
    body: (
      <>
        <h1 class="kern-heading-large">{title}</h1>
        <Lead>{say(t.lead, frame.language)}</Lead>
        {rows.length === 0 ? <Nothing older={older} /> : <Messages rows={rows} />}
        {older && rows.length > 0 ? (
          <p>
            <a class="kern-link" href="/konto/postfach">
              {say(t.newest, frame.language)}
            </a>
          </p>
        ) : null}
        <Pager next={next === null ? undefined : `/konto/postfach?before=${next}`} />
      </>
    ),
  }
}
