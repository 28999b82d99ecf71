import { instant } from '../../../../kernel/clock.ts'
import { say } from '../../../../kernel/texts.ts'
import { SummaryList, Time } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { accountTitle, mailboxTexts as t } from '../../texts.ts'
import type { MailboxMessage } from '../../words.ts'
import type { MailboxRow } from './mailbox.page.tsx'

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

/** One message. */
export const messagePage = (frame: Frame, { message, from }: MailboxRow): PageContent => {
  const words = (text: (typeof t)['title']) => say(text, frame.language)
  return {
    title: message.title,
    breadcrumb: [
      { text: words(accountTitle.title), href: '/konto' },
      { text: words(t.title), href: '/konto/postfach' },
      { text: message.title },
    ],
    body: (
      <>
        <h1 class="kern-heading-large">{message.title}</h1>
        <SummaryList
          items={[
            { term: words(t.from), value: from ?? words(t.gone) },
            { term: words(t.provided), value: <Time at={instant(message.providedAt)} dayOnly /> },
          ]}
        />
        {message.text.map((paragraph, index) => (
          <p class="kern-body" key={index}>
            {paragraph}
          </p>
        ))}
        <Links links={message.links} title={words(t.links)} />
        <p>
          <a class="kern-link" href="/konto/postfach">
            {words(t.back)}
          </a>
        </p>
      </>
    ),
  }
}
