import { dayOf, instant } from '../../../kernel/clock.ts'
import { id } from '../../../kernel/ids.ts'
import { type JobPayload, JobTrouble } from '../../../platform/jobs/words.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { madeKnown } from '../domain/law/delivery.ts'
import type { MailboxShell } from '../shell.ts'
import { insertDelivery, setMoment } from '../store/deliveries.ts'

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
        if (set) await audit.append(tx, { act: kind, ref: said }, by)
        return
      }
      const known = madeKnown('mailbox', dayOf(happened))
      const caseRef = ref['case'] === '' ? null : (ref['case'] ?? null)
      const kept = { ...key, caseRef, providedAt: happened, knownOn: known?.on ?? null }
      if (!(await insertDelivery(tx, kept))) return
      const law = known === null ? {} : { law: `${known.rule.law} ${known.rule.paragraph}` }
      await audit.append(tx, { act: kind, ref: { ...said, knownOn: kept.knownOn }, ...law }, by)
    })
  }
