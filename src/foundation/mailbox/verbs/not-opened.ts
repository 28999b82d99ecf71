import { dayOf, type Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { byDownload } from '../domain/law/delivery.ts'
import type { MailboxShell } from '../shell.ts'
import { setMoment, unopenedIn } from '../store/deliveries.ts'
import type { Delivery } from '../words.ts'

type NoticingShell = Pick<MailboxShell, 'db' | 'clock'>

const PIECE = 500

/** What takes effect by its provision is waited for as long as what is to be retrieved: the law sets no other time. */
const isOver = ({ way, noticedAt, providedAt }: Delivery, now: Instant): boolean => {
  const retrieval = { notice: dayOf(noticedAt ?? providedAt), retrieved: null }
  return byDownload(way === 'mailbox' ? 'download' : way, retrieval, dayOf(now))?.state === 'not-served'
}

/**
 * Official deliveries of an authority that nobody opened within the days after the notice that the law gives for a
 * retrieval (VwVfG § 41 (2a)), and that the authority was not told of yet.
 */
export const findNotOpened =
  (shell: NoticingShell) =>
  async (authority: Id): Promise<readonly Delivery[]> => {
    const now = shell.clock()
    const found = await shell.db.tx(inAuthority(authority), (tx) =>
      unopenedIn(tx, authority, { before: now, limit: PIECE }),
    )
    return found.filter((delivery) => isOver(delivery, now))
  }

/** Notes that the authority was told of such a delivery, with an entry in its trail; once. */
export const noteNotOpened =
  (shell: NoticingShell) =>
  ({ authority, message, account }: Delivery): Promise<void> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      const at = shell.clock()
      if ((await setMoment(tx, { authority, message, account }, { moment: 'not_opened_at', at })) !== true) return
      const act = { act: 'mailbox.not-opened', ref: { message, account }, law: 'VwVfG § 41 Abs. 2a' }
      await audit.append(tx, act, { doer: { system: 'mailbox' }, at })
    })
