import { type Instant, later } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { Doer } from '../../security/words.ts'
import { readLinkToken } from '../domain/link.ts'
import type { AccountShell } from '../shell.ts'
import { endOpenEntries, insertEntryLink, lookEntryLink, useEntryLink } from '../store/entry-links.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { resetBrowsers } from '../store/sign-ins.ts'
import type { AccountRefusal } from '../words.ts'
import { sessionEnded } from './sessions.ts'

/** Which key signs the links by which somebody says that a sign-in was not theirs. */
export const NOT_ME = 'account.not-me'
/** People read such a mail after a weekend or a short holiday. */
const LASTS = 'P7D'

/** Mails the owner about a sign-in, with a link that says it was somebody else. */
export const askWhetherMe = async (
  shell: Pick<AccountShell, 'outbox'>,
  tx: Tx,
  { account, signIn, at }: { readonly account: Id; readonly signIn: Id; readonly at: Instant },
): Promise<void> => {
  const link = newId()
  await insertEntryLink(tx, { id: link, account, purpose: 'not-me', endsAt: later(at, LASTS) })
  const ref = { account, link, signIn }
  await shell.outbox.put(tx, 'account.mail', { scope: inAccount(account), kind: 'new-browser', ref })
}

/** Shuts an account to everybody who is in: sessions, known browsers, open challenges and links of mails all end. */
export const shutOut = async (
  shell: Pick<AccountShell, 'outbox'>,
  tx: Tx,
  { account, doer, at }: { readonly account: Id; readonly doer: Doer; readonly at: Instant },
): Promise<number> => {
  const ended = await deleteSessionsOf(tx, account)
  if (ended > 0) await shell.outbox.say(tx, sessionEnded(account))
  await resetBrowsers(tx, account, at)
  await endOpenEntries(tx, account)
  await audit.append(tx, { act: 'account.not-me', ref: { account, ended } }, { doer, at })
  return ended
}

type NotMeShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>

/** By the link of the mail, without being signed in: "this wasn't me". It works once. */
export const notMeByLink =
  (shell: NotMeShell) =>
  async (token: string): Promise<Result<Id, AccountRefusal>> => {
    const link = readLinkToken(shell.keys.derived(NOT_ME), token)
    const at = shell.clock()
    const account = link && (await lookEntryLink(shell.db, { id: link, purpose: 'not-me' }, at))
    if (!link || account === null) return refuse({ code: 'account/entry-link-used-up' })
    return shell.db.tx(inAccount(account), async (tx) => {
      if (!(await useEntryLink(tx, link, at))) return refuse({ code: 'account/entry-link-used-up' })
      await shutOut(shell, tx, { account, doer: { system: 'not-me' }, at })
      return ok(account)
    })
  }

/** The same from the page of sessions; the own session ends with all others. */
export const notMe =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'outbox'>) =>
  (actor: Actor): Promise<number> =>
    shell.db.tx(inAccount(actor.account), (tx) =>
      shutOut(shell, tx, { account: actor.account, doer: actor, at: shell.clock() }),
    )
