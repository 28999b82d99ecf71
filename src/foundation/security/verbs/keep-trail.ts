import { isDatabaseGone } from '../../../platform/http/index.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { stampWaitSeconds } from '../store/checkpoint.ts'
import { linkWaiting } from './link-chain.ts'
import { repeat } from './repeat.ts'
import { type CheckpointShell, copyCheckpoints, stampCheckpoint, takeCheckpoint } from './take-checkpoint.ts'

/** Half a second, so that an entry is linked within a second; more entries in one round cost less each. */
const LINK_EVERY_MS = 400

/** What keeps the trail in order while the server runs. */
export interface TrailShell extends CheckpointShell {
  readonly checkpointEveryMs: number
  /** Told what went wrong, by name: somebody has to look. */
  readonly alarm: (what: 'link' | 'checkpoint' | 'copy' | 'stamp', error: unknown) => void
}

/**
 * Links what was committed, and signs, copies and stamps checkpoints, until it is stopped; the end links and signs what is
 * left. A database that is away is waited for without a word: others tell of it.
 */
export const keepTrail = (shell: TrailShell): { readonly stop: () => Promise<void> } => {
  const { alarm, checkpointEveryMs } = shell
  const told = (what: Parameters<typeof alarm>[0]) => (error: unknown) => {
    if (!isDatabaseGone(error)) alarm(what, error)
  }
  const linking = repeat(linkWaiting(shell, told('link')), { pauseMs: LINK_EVERY_MS, failed: told('link') })
  const sign = async (): Promise<void> => {
    await takeCheckpoint(shell)().catch(told('checkpoint'))
    await copyCheckpoints(shell)().catch(told('copy'))
    await stampCheckpoint(shell)().catch(told('stamp'))
  }
  const signing = repeat(sign, { pauseMs: checkpointEveryMs, failed: told('checkpoint') })
  return {
    stop: async () => {
      await linking.stop()
      await signing.stop()
    },
  }
}

/** Asks whether an act that must be provable may be done now. */
export type Provable = (tx: Tx) => Promise<boolean>

/**
 * Whether acts that must be provable may be done: not while checkpoints have waited longer than this for a time stamp.
 * They are possible again by themselves with the next stamp. Null sets no limit and asks nothing.
 */
export const provableWithin =
  (limitSeconds: number | null): Provable =>
  async (tx) =>
    limitSeconds === null || ((await stampWaitSeconds(tx.sql)) ?? 0) <= limitSeconds
