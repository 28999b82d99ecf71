import { instant, showInstant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { type Language, say } from '../../kernel/texts.ts'
import { inAccount } from '../../platform/postgres/index.ts'
import type { Authorities } from '../account/index.ts'
import type { HeldItem, Holding, HoldingsWish, PersonalDataSource } from '../data-protection/words.ts'
import type { MailboxShell } from './shell.ts'
import type { MessagePage } from './store/message-page.ts'
import { choicesHolding } from './personal-choices.ts'
import { deleteMailbox } from './store/message-marks.ts'
import { listMessages } from './store/messages.ts'
import { hasUnopened } from './store/unopened.ts'
import { mailboxTexts, personalDataTexts as t } from './texts.ts'
import type { MailboxMessage } from './words.ts'

type SourceShell = Pick<MailboxShell, 'db' | 'keys'> & { readonly authorities: Authorities }

const AT_ONCE = 200

const EVERYTHING = { authority: null, caseRef: null, from: null, to: null, topics: null } as const

/** A part of the mailbox in pieces of so many messages, newest first. */
const mailbox = async function* (
  shell: SourceShell,
  account: Id,
  part: MessagePage['part'],
): AsyncGenerator<readonly MailboxMessage[]> {
  let before: Id | null = null
  do {
    const page: MessagePage = { ...EVERYTHING, part, party: account, before, limit: AT_ONCE }
    const messages = await shell.db.tx(inAccount(account), (tx) => listMessages(tx, shell.keys, page))
    if (messages.length > 0) yield messages
    before = messages.length === AT_ONCE ? (messages.at(-1)?.id ?? null) : null
  } while (before !== null)
}

const messageItems = async (
  shell: SourceShell,
  messages: readonly MailboxMessage[],
  language: Language,
): Promise<readonly HeldItem[]> => {
  const names = new Map((await shell.authorities.all()).map(({ id, name }) => [id, name]))
  return messages.map((message) => ({
    label: `${showInstant(instant(message.providedAt), language)} ${names.get(message.authority) ?? ''}`.trim(),
    value: [message.title, ...message.text].join('\n'),
  }))
}

const holdings = (shell: SourceShell) =>
  async function* ({ account, language }: HoldingsWish): AsyncGenerator<Holding> {
    const choices = await choicesHolding(shell, { account, language })
    if (choices) yield choices
    for (const part of ['inbox', 'archive'] as const)
      for await (const messages of mailbox(shell, account, part))
        yield {
          kind: 'mailbox',
          ref: messages[0]?.id ?? account,
          title: say(t.title, language),
          href: '/konto/postfach',
          authority: null,
          what: say(t.what, language),
          law: 'OZG § 9',
          kept: say(t.kept, language),
          erasure: { erased: true },
          open: async () => ({ items: await messageItems(shell, messages, language), files: [] }),
        }
  }

/** What the mailbox holds about its person; all of it goes when the account is erased. */
export const personalData = (shell: SourceShell): PersonalDataSource => ({
  room: 'mailbox',
  title: mailboxTexts.title,
  purpose: t.purpose,
  readings: {},
  holdings: holdings(shell),
  names: async () => new Map(),
  personsOf: async () => [],
  // What the law counts as made known must be found by its person; the effect of it does not wait.
  obstacles: async ({ account, language }) => {
    if (!(await shell.db.tx(inAccount(account), (tx) => hasUnopened(tx, account)))) return []
    return [
      { forbids: false, title: say(t.unopened, language), why: say(t.unopenedWhy, language), href: '/konto/postfach' },
    ]
  },
  erase: async (tx, account) => {
    await deleteMailbox(tx, account)
    return []
  },
})
