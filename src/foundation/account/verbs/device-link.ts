import { type Instant, instant, later } from '../../../kernel/clock.ts'
import { derivedId, type Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit, type Asking, once } from '../../security/index.ts'
import type { OnceRefusal } from '../../security/words.ts'
import { readLinkToken } from '../domain/link.ts'
import type { AccountShell } from '../shell.ts'
import { insertDeviceLink, lookDeviceLink, useDeviceLink } from '../store/device-links.ts'
import type { AccountRefusal } from '../words.ts'
import { accountOfEmail } from './account-of-email.ts'
import { openCommand } from './open-form.ts'

/** How long the link in the mail may be used. */
const LASTS = 'PT1H'
/** Which key signs these links; a link for another use is none. */
export const DEVICE_LINK = 'account.device-link'

/** The kinds of mails that anybody can cause. */
export type MailKind = 'confirm' | 'device' | 'recovery'

/**
 * What anybody can cause: a mail to an address, at most so often for each place that asks and for each address. Device
 * links count alone: who uses their budget up has sent the owner working links.
 */
export const mailBudgets = (kind: MailKind, email: string, network: string | null): readonly Asking[] => [
  { limit: 'mail.asked', of: `${kind} ${email} ${network ?? ''}` },
  { limit: 'mail.address', of: `${kind} ${email}` },
  ...(network === null ? [] : [{ limit: 'mail.network', of: network } as const]),
]

/** Somebody who can't sign in because others used up the attempts; `key` is the hidden key of the form. */
export interface DeviceWish {
  readonly email: string
  readonly network: string | null
  readonly key: Id
}

/**
 * Sends a link by which the browser that opens it becomes known to the account, with attempts of its own. It signs nobody
 * in: the password is still asked. Whether there is such an account, nobody learns. The same form sends one mail.
 */
export const askForDevice =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'limits' | 'outbox'>) =>
  async ({ email, network, key }: DeviceWish): Promise<Result<null, AccountRefusal | OnceRefusal>> => {
    const empty = await shell.limits.take(mailBudgets('device', email, network))
    if (empty !== null) return refuse({ code: 'account/too-many-attempts', seconds: empty.seconds })
    const now = shell.clock()
    const { scope, ...form } = openCommand(shell, { use: DEVICE_LINK, key, answers: [email] })
    // The moment of the first form counts, so that a second one makes the same link.
    const command = { ...form, at: now, read: (stored: unknown) => instant(String(stored)) }
    const first = await shell.db.tx(inAccount(scope), (tx) => once<Instant, never>(tx, command, async () => ok(now)))
    if (!first.ok) return first
    const account = await accountOfEmail(shell, email)
    if (account === null) return ok(null)
    const link = derivedId(Date.parse(first.value), shell.keys.blind(DEVICE_LINK, `${key} ${email}`))
    await shell.db.tx(inAccount(account), async (tx) => {
      if (!(await insertDeviceLink(tx, { id: link, account, endsAt: later(now, LASTS) }))) return
      await shell.outbox.put(tx, 'account.mail', { scope: inAccount(account), kind: 'device', ref: { account, link } })
    })
    return ok(null)
  }

/** Uses such a link up: from now on this browser may know the account. It works once. */
export const allowDevice =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  async (token: string): Promise<Result<Id, AccountRefusal>> => {
    const link = readLinkToken(shell.keys.derived(DEVICE_LINK), token)
    const now = shell.clock()
    const account = link && (await lookDeviceLink(shell.db, link, now))
    if (!link || account === null) return refuse({ code: 'account/device-link-used-up' })
    return shell.db.tx(inAccount(account), async (tx) => {
      if (!(await useDeviceLink(tx, link, now))) return refuse({ code: 'account/device-link-used-up' })
      const act = { act: 'account.allow-device', ref: { account } }
      await audit.append(tx, act, { doer: { system: 'device-link' }, at: now })
      return ok(account)
    })
  }
