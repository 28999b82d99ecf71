import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database } from '../../../platform/postgres/index.ts'
import type { TimestampAuthority } from '../../../platform/timestamp/words.ts'
import { type Checkpoint, type CheckpointFault, openCheckpoint } from '../domain/checkpoint.ts'
import type { ChainFinding } from '../domain/inspect.ts'
import { latestCheckpoint, latestStamp, stampWaitSeconds } from '../store/checkpoint.ts'
import type { CopyFolder } from '../store/copies.ts'
import { readCopy } from './copy.ts'
import { begunChains, oldestUnlinked } from '../store/trail.ts'
import { waitingChains } from '../store/chain.ts'
import { LONGEST_UNLINKED_SECONDS } from './tail.ts'
import { verifyChain } from './verify-chain.ts'

/** Chains that are read at the same time. */
const AT_ONCE = 4

/** What is wrong beside the chains. */
export type TrailFault =
  | { readonly wrong: 'unlinked-too-long'; readonly ageSeconds: number }
  | {
      readonly wrong: 'checkpoint'
      readonly at: 'database' | 'copy'
      readonly number: number
      readonly why: CheckpointFault
    }
  | { readonly wrong: 'checkpoint-missing'; readonly number: number }
  | { readonly wrong: 'stamp'; readonly number: number; readonly why: string }
  | { readonly wrong: 'stamp-late'; readonly ageSeconds: number }

/** What verifying the whole trail came to. */
export interface TrailReport {
  readonly ok: boolean
  readonly chains: number
  readonly links: number
  /** The oldest entry without a link; null where every entry is linked. */
  readonly unlinked: { readonly since: Instant; readonly ageSeconds: number } | null
  readonly checkpoint: { readonly number: number; readonly at: Instant } | null
  readonly copy: { readonly number: number; readonly at: Instant } | null
  readonly stamp: { readonly number: number; readonly at: string } | null
  readonly findings: readonly (ChainFinding | TrailFault)[]
}

/** What the trail is verified with; nothing of it is changed. */
export interface TrailVerification {
  readonly db: Database
  /** Public key that the checkpoints of this installation are signed with. */
  readonly verifier: string
  /** The copies of the checkpoints, best from somebody else's hands; null where there are none. */
  readonly copies: CopyFolder | null
  readonly timestamps: Pick<TimestampAuthority, 'check'> | null
  /** From how many seconds on a time stamp is too late; null where nobody stamps. */
  readonly stampWithinSeconds: number | null
  /** Chains that are looked at even if nothing says that they were begun: of all accounts and all authorities. */
  readonly chains: readonly Id[]
  readonly progress: (rows: number) => void
}

interface Seen {
  readonly checkpoints: readonly Checkpoint[]
  readonly database: Checkpoint | null
  readonly copy: Checkpoint | null
  readonly faults: readonly TrailFault[]
}

/** Opens the newest checkpoint of the database and of the copies. */
const openNewest = async ({ db, copies, verifier }: TrailVerification): Promise<Seen> => {
  const faults: TrailFault[] = []
  const kept = await latestCheckpoint(db)
  const opened = kept && openCheckpoint(kept, verifier)
  if (kept && typeof opened === 'string')
    faults.push({ wrong: 'checkpoint', at: 'database', number: kept.number, why: opened })
  const number = (await copies?.latest()) ?? 0
  const copied = copies && number > 0 ? await readCopy(copies, number, verifier) : null
  if (typeof copied === 'string') faults.push({ wrong: 'checkpoint', at: 'copy', number, why: copied })
  if (number > (kept?.number ?? 0)) faults.push({ wrong: 'checkpoint-missing', number })
  const [database, copy] = [opened, copied].map((one) => (typeof one === 'object' ? one : null))
  const checkpoints = [database, copy].flatMap((one) => one ?? [])
  return { checkpoints, database: database ?? null, copy: copy ?? null, faults }
}

const inspectStamp = async ({
  db,
  timestamps,
  stampWithinSeconds,
}: TrailVerification): Promise<{ readonly stamp: TrailReport['stamp']; readonly faults: readonly TrailFault[] }> => {
  const kept = timestamps && (await latestStamp(db))
  const checked = kept && (await timestamps.check(Buffer.from(kept.note, 'utf8'), kept.token))
  const faults: TrailFault[] = []
  if (kept && checked && !checked.ok) faults.push({ wrong: 'stamp', number: kept.number, why: checked.refusal.why })
  const ageSeconds = timestamps === null || stampWithinSeconds === null ? null : await stampWaitSeconds(db.look)
  if (ageSeconds !== null && stampWithinSeconds !== null && ageSeconds > stampWithinSeconds)
    faults.push({ wrong: 'stamp-late', ageSeconds })
  return { stamp: kept && checked?.ok ? { number: kept.number, at: checked.value.at } : null, faults }
}

const shown = (checkpoint: Checkpoint | null): TrailReport['checkpoint'] =>
  checkpoint && { number: checkpoint.number, at: checkpoint.at }

/**
 * Verifies all chains, the newest checkpoints and the newest time stamp. Only reads; names the first bad entry of each
 * chain, and fails where an entry waits for its link for more than a minute.
 */
export const verifyTrail = async (verification: TrailVerification): Promise<TrailReport> => {
  const { db } = verification
  const seen = await openNewest(verification)
  const { stamp, faults } = await inspectStamp(verification)
  const named = seen.checkpoints.flatMap((checkpoint) => checkpoint.heads.map((head) => head.chain))
  const chains = new Set([...verification.chains, ...named, ...(await begunChains(db)), ...(await waitingChains(db))])
  const findings: (ChainFinding | TrailFault)[] = [...seen.faults, ...faults]
  let links = 0
  const ordered = [...chains].sort()
  const headsOf = Map.groupBy(
    seen.checkpoints.flatMap((checkpoint) => checkpoint.heads),
    (head) => head.chain,
  )
  for (let at = 0; at < ordered.length; at += AT_ONCE) {
    const some = ordered.slice(at, at + AT_ONCE)
    const verified = await Promise.all(some.map((chain) => verifyChain(verification)(chain, headsOf.get(chain) ?? [])))
    for (const one of verified) {
      links += one.links
      if (one.finding) findings.push(one.finding)
    }
  }
  const unlinked = await oldestUnlinked(db)
  if (unlinked && unlinked.ageSeconds > LONGEST_UNLINKED_SECONDS)
    findings.push({ wrong: 'unlinked-too-long', ageSeconds: unlinked.ageSeconds })
  return {
    ok: findings.length === 0,
    chains: chains.size,
    links,
    unlinked,
    checkpoint: shown(seen.database),
    copy: shown(seen.copy),
    stamp,
    findings,
  }
}
