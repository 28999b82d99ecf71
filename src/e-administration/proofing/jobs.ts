import { instant } from '../../kernel/clock.ts'
import { id } from '../../kernel/ids.ts'
import { inAuthority } from '../../platform/postgres/index.ts'
import type { JobDefinition, JobPayload } from '../../platform/jobs/words.ts'
import { jobTitles } from './job-texts.ts'
import type { ProofingShell } from './shell.ts'
import { deleteProofingsOf } from './store/proofings.ts'
import { followBegun, followDecided } from './verbs/carry-out.ts'
import { followAsked, followUsed } from './verbs/letters.ts'
import { followObjected } from './verbs/object.ts'

/** Names of the queues of this room. */
export const queues = ['proofing.follow', 'proofing.party-left'] as const

type JobShell = Pick<ProofingShell, 'db' | 'clock' | 'keys' | 'outbox'>

/** What one side of a proofing did goes on at the other. */
const follow =
  (shell: JobShell) =>
  async ({ kind, ref }: JobPayload): Promise<void> => {
    const account = id(ref['account'] ?? '')
    const proofing = id(ref['proofing'] ?? '')
    if (kind === 'used') return followUsed(shell)(account, proofing)
    const followed = { authority: id(ref['authority'] ?? ''), proofing, at: instant(ref['at'] ?? '') }
    if (kind === 'begun') return followBegun(shell)(account, followed)
    if (kind === 'asked') return followAsked(shell)(account, followed)
    if (kind === 'objected') return followObjected(shell)(followed)
    return followDecided(shell)(account, followed)
  }

/** What an authority knows of an identity goes with the account; the audit trail keeps that there was something. */
const leave =
  (shell: JobShell) =>
  ({ scope, ref }: JobPayload): Promise<void> => {
    if (scope.kind !== 'authority') throw new Error('proofing.party-left: expected the scope of an authority')
    return shell.db.tx(inAuthority(scope.authority), async (tx) => {
      for (const gone of await deleteProofingsOf(tx, scope.authority, id(ref['account'] ?? '')))
        await shell.keys.destroy(tx, gone)
    })
  }

/** The jobs of this room. */
export const jobs = (shell: JobShell): readonly JobDefinition[] => [
  { queue: 'proofing.follow', title: jobTitles.follow, handler: follow(shell) },
  { queue: 'proofing.party-left', title: jobTitles.left, handler: leave(shell) },
]
