import { isProved, proofOf } from '../../../kernel/secrets.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { isOpen } from '../../account/index.ts'
import { NOTICE_KINDS, type NoticeKind } from '../domain/notices.ts'
import type { MailboxShell } from '../shell.ts'
import { findCaseChoice, putCaseChoice } from '../store/case-choices.ts'
import { findWish, setWay } from '../store/notices.ts'
import type { MailboxRefusal } from '../words.ts'

/** What a link in a mail stops: one kind of notice, or the mail of the day with all that it counts. */
export type Stoppable = NoticeKind | 'digest'

/** What such a link is about; with a case only what tells of that one. */
export interface Stopping {
  readonly what: Stoppable
  readonly caseRef: string | null
}

const isStoppable = (text: string): text is Stoppable => ['digest', ...NOTICE_KINDS].includes(text)

const keyOf = ({ keys }: Pick<MailboxShell, 'keys'>) => keys.derived('mailbox.stop')

const nameOf = ({ what, caseRef }: Stopping): string => (caseRef === null ? what : `${what}~${caseRef}`)

/** What a link in a mail brings back: whose notices of which kind end. It opens nothing else, and works as often as wanted. */
export const stopToken = (shell: Pick<MailboxShell, 'keys'>, account: Id, stopping: Stopping): string => {
  const name = nameOf(stopping)
  return `${account}.${name}.${proofOf(keyOf(shell), `${account} ${name}`)}`
}

/** Whose notices of which kind a link is about; null where it was not made by us. */
export const readStopToken = (
  shell: Pick<MailboxShell, 'keys'>,
  token: string,
): (Stopping & { readonly account: Id }) | null => {
  const [account = '', name = '', sent = ''] = token.split('.')
  const [what = '', caseRef = null] = name.split('~')
  if (!isId(account) || !isStoppable(what)) return null
  return isProved(keyOf(shell), `${account} ${name}`, sent) ? { account, what, caseRef } : null
}

/** Stops what the link of a mail is about, without a sign-in; messages lie in the account as before. */
export const stopNotices =
  (shell: Pick<MailboxShell, 'db' | 'clock' | 'keys'>) =>
  async (token: string): Promise<Result<Stoppable, MailboxRefusal>> => {
    const read = readStopToken(shell, token)
    if (read === null) return refuse({ code: 'mailbox/bad-link' })
    const { account, what, caseRef } = read
    return shell.db.tx(inAccount(account), async (tx) => {
      if (!(await isOpen(tx, account))) return ok(what)
      if (caseRef === null) await stopKind(tx, account, what)
      else await stopCase(tx, account, { what, caseRef })
      const act = { act: 'mailbox.stop-notices', ref: { account, what, case: caseRef?.split('/') ?? [] } }
      await audit.append(tx, act, { doer: { system: 'stop-link' }, at: shell.clock() })
      return ok(what)
    })
  }

const stopKind = async (tx: Tx, account: Id, what: Stoppable): Promise<void> => {
  const { ways } = await findWish(tx, account)
  const ended = what === 'digest' ? NOTICE_KINDS.filter((kind) => ways[kind] === 'digest') : [what]
  for (const kind of ended) await setWay(tx, account, { kind, way: 'none' })
}

const stopCase = async (
  tx: Tx,
  account: Id,
  { what, caseRef }: { readonly what: Stoppable; readonly caseRef: string },
): Promise<void> => {
  const choice = await findCaseChoice(tx, account, caseRef)
  if (choice) await putCaseChoice(tx, account, { ...choice, ways: { ...choice.ways, [what]: 'none' } })
}
