import { dayOf, type Instant, instant } from '../../../kernel/clock.ts'
import { id } from '../../../kernel/ids.ts'
import { type JobPayload, JobTrouble } from '../../../platform/jobs/words.ts'
import { inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { ONLINE_WAYS, servedBy } from '../domain/law/delivery.ts'
import type { MailboxShell } from '../shell.ts'
import { type DeliveryKey, findDelivery, insertDelivery, setKnown, setMoment } from '../store/deliveries.ts'

const MOMENTS: Readonly<Record<string, 'noticed_at' | 'opened_at'>> = {
  'mailbox.noticed': 'noticed_at',
  'mailbox.opened': 'opened_at',
}

/**
 * Keeps what an authority must prove of an official delivery (OZG § 9 (1)): that it was provided and when, that its party
 * was told, and when it was first opened; each once, with an entry in the authority's audit trail. What comes before the
 * provision itself waits for it.
 */
export const keepEvidence =
  (shell: Pick<MailboxShell, 'db' | 'clock'>) =>
  ({ scope, kind, ref }: JobPayload): Promise<void> => {
    if (scope.kind !== 'authority') throw new Error('mailbox.evidence: expected the scope of an authority')
    const key = { authority: scope.authority, message: id(ref['message'] ?? ''), account: id(ref['account'] ?? '') }
    const happened = instant(ref['at'] ?? '')
    return shell.db.tx(inAuthority(scope.authority), async (tx) => {
      const said = { message: key.message, account: key.account, at: happened }
      const by = { doer: { system: 'mailbox' }, at: shell.clock() }
      const moment = MOMENTS[kind]
      if (moment !== undefined) {
        const set = await setMoment(tx, key, { moment, at: happened })
        if (set === 'unknown') throw new JobTrouble('mailbox/not-provided-yet')
        if (!set) return
        const became = moment === 'opened_at' ? await servedNow(tx, key, happened) : null
        if (became?.on) await setKnown(tx, key, became.on)
        const known = became === null ? {} : { knownOn: became.on }
        await audit.append(tx, { act: kind, ref: { ...said, ...known }, ...lawOf(became) }, by)
        return
      }
      const way = ONLINE_WAYS.find((one) => one === ref['way']) ?? 'mailbox'
      const day = dayOf(happened)
      const known = servedBy({ way, provided: day, notice: day, retrieved: null }, day)
      const caseRef = ref['case'] === '' ? null : (ref['case'] ?? null)
      const kept = { ...key, caseRef, way, providedAt: happened, knownOn: known?.on ?? null }
      if (!(await insertDelivery(tx, kept))) return
      await audit.append(tx, { act: kind, ref: { ...said, way, knownOn: kept.knownOn }, ...lawOf(known) }, by)
    })
  }

type Served = ReturnType<typeof servedBy>

const lawOf = (served: Served) => (served === null ? {} : { law: `${served.rule.law} ${served.rule.paragraph}` })

/** When a delivery that is to be retrieved came to count as made known by this opening; null where its provision did that. */
const servedNow = async (tx: Tx, key: DeliveryKey, opened: Instant): Promise<Served> => {
  const delivery = await findDelivery(tx, key)
  if (delivery === null || delivery.way === 'mailbox') return null
  const { way, providedAt, noticedAt } = delivery
  const [provided, retrieved] = [dayOf(providedAt), dayOf(opened)]
  return servedBy({ way, provided, notice: dayOf(noticedAt ?? providedAt), retrieved }, retrieved)
}
