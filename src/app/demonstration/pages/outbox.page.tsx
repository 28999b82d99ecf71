import { Fragment } from 'preact'
import { say, type Text } from '../../../kernel/texts.ts'
import { ButtonLink, EmptyState, Lead, Pager, SummaryList, Table, Time } from '../../../platform/html/index.ts'
import type { Crumb, Frame, PageContent } from '../../../platform/html/words.ts'
import type { KeptMail, KeptMails } from '../../../platform/mail/words.ts'
import { paragraphsOf, piecesOf } from '../mail-text.ts'
import { outboxTexts as t, placeTexts } from '../texts.ts'

type Words = (text: Text) => string

const crumbs = (words: Words): readonly Crumb[] => [
  { text: words(placeTexts.demonstration), href: '/demonstration' },
  { text: words(t.title), href: '/demonstration/outbox' },
]

const mailPath = (mail: KeptMail): string => `/demonstration/outbox/${mail.id}`

const Empty = ({ words }: { readonly words: Words }) => (
  <EmptyState title={words(t.emptyTitle)} link={{ href: '/konto/register', text: words(t.openAccount) }}>
    <p>{words(t.empty)}</p>
  </EmptyState>
)

/** A part of the kept mails; `first` where it begins with the newest. */
export const outboxPage = (frame: Frame, page: KeptMails & { readonly first: boolean }): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  const [above, here] = crumbs(words)
  return {
    title: words(t.title),
    breadcrumb: [...(above ? [above] : []), { text: here?.text ?? '' }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <Table
          caption={words(t.caption)}
          captionUnseen
          columns={[
            { title: words(t.at), cell: (mail) => <Time at={mail.at} /> },
            {
              title: words(t.subject),
              rowHeader: true,
              cell: (mail) => <a href={mailPath(mail)}>{mail.subject}</a>,
            },
            { title: words(t.to), cell: (mail) => mail.to },
          ]}
          rows={page.mails}
          empty={<Empty words={words} />}
        />
        {page.first ? null : (
          <p>
            <a href="/demonstration/outbox">{words(t.newest)}</a>
          </p>
        )}
        <Pager next={page.before === null ? undefined : `/demonstration/outbox?before=${page.before}`} />
      </>
    ),
  }
}

const MailLine = ({ line, publicUrl }: { readonly line: string; readonly publicUrl: string }) => (
  <>
    {piecesOf(line, publicUrl).map(({ text, href }, at) =>
      href === undefined ? (
        text
      ) : (
        <a href={href} key={at}>
          {text}
        </a>
      ),
    )}
  </>
)

/** One kept mail; links to the portal lead there. */
export const mailPage = (frame: Frame, mail: KeptMail, publicUrl: string): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  return {
    title: mail.subject,
    breadcrumb: [...crumbs(words), { text: mail.subject }],
    body: (
      <>
        <h1 class="kern-heading-large">{mail.subject}</h1>
        <SummaryList
          items={[
            { term: words(t.at), value: <Time at={mail.at} /> },
            { term: words(t.to), value: mail.to },
          ]}
        />
        <section aria-label={words(t.text)} class="dk-prose">
          {paragraphsOf(mail.text).map((lines, paragraph) => (
            <p class="kern-body" key={paragraph}>
              {lines.map((line, at) => (
                <Fragment key={at}>
                  {at === 0 ? null : <br />}
                  <MailLine line={line} publicUrl={publicUrl} />
                </Fragment>
              ))}
            </p>
          ))}
        </section>
        <p>
          <ButtonLink href="/demonstration/outbox" kind="secondary">
            {words(t.all)}
          </ButtonLink>
        </p>
      </>
    ),
  }
}
