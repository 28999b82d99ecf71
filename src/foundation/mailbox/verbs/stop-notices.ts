import { isProved, proofOf } from '../../../kernel/secrets.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { isOpen } from '../../account/index.ts'
import { NOTICE_KINDS, type NoticeKind } from '../domain/notices.ts'
import type { MailboxShell } from '../shell.ts'
import { findWish, setWay } from '../store/notices.ts'
import type { MailboxRefusal } from '../words.ts'

/** What a link in a mail stops: one kind of notice, or the mail of the day with all that it counts. */
export type Stoppable = NoticeKind | 'digest'

const isStoppable = (text: string): text is Stoppable => ['digest', ...NOTICE_KINDS].includes(text)

const keyOf = ({ keys }: Pick<MailboxShell, 'keys'>) => keys.derived('mailbox.stop')

/** What a link in a mail brings back: whose notices of which kind end. It opens nothing else, and works as often as wanted. */
export const stopToken = (shell: Pick<MailboxShell, 'keys'>, account: Id, what: Stoppable): string =>
  `${account}.${what}.${proofOf(keyOf(shell), `${account} ${what}`)}`

/** Whose notices of which kind a link is about; null where it was not made by us. */
export const readStopToken = (
  shell: Pick<MailboxShell, 'keys'>,
  token: string,
): { readonly account: Id; readonly what: Stoppable } | null => {
  const [account = '', what = '', sent = ''] = token.split('.')
  if (!isId(account) || !isStoppable(what)) return null
  return isProved(keyOf(shell), `${account} ${what}`, sent) ? { account, what } : null
}

/** Stops what the link of a mail is about, without a sign-in; messages lie in the account as before. */
export const stopNotices =
  (shell: Pick<MailboxShell, 'db' | 'clock' | 'keys'>) =>
  async (token: string): Promise<Result<Stoppable, MailboxRefusal>> => {
    const read = readStopToken(shell, token)
    if (read === null) return refuse({ code: 'mailbox/bad-link' })
    const { account, what } = read
    return shell.db.tx(inAccount(account), async (tx) => {
      if (!(await isOpen(tx, account))) return ok(what)
      const { ways } = await findWish(tx, account)
      const ended = what === 'digest' ? NOTICE_KINDS.filter((kind) => ways[kind] === 'digest') : [what]
      for (const kind of ended) await setWay(tx, account, { kind, way: 'none' })
      const act = { act: 'mailbox.stop-notices', ref: { account, what } }
      await audit.append(tx, act, { doer: { system: 'stop-link' }, at: shell.clock() })
      return ok(what)
    })
  }
