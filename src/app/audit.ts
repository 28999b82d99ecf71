import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Keys } from '../foundation/data-protection/index.ts'
import { type CopyFolder, copyFolder, noteSigner, ORIGIN, type TrailShell } from '../foundation/security/index.ts'
import type { Config } from '../platform/config/index.ts'
import type { Log } from '../platform/log/index.ts'
import type { Database } from '../platform/postgres/index.ts'
import { openTimestampAuthority } from '../platform/timestamp/index.ts'
import type { TimestampAuthority } from '../platform/timestamp/words.ts'

const HOUR_SECONDS = 3_600

/** After how many seconds without a time stamp no decision is issued; null where nothing is stamped or no limit is set. */
export const stopSeconds = (config: Pick<Config, 'timestampUrl' | 'timestampStopHours'>): number | null =>
  config.timestampUrl === null || config.timestampStopHours === 0 ? null : config.timestampStopHours * HOUR_SECONDS

/** The signer of this installation's checkpoints. */
export const checkpointSigner = (keys: Pick<Keys, 'derived'>) => noteSigner(ORIGIN, keys.derived('audit-checkpoint'))

/** Where copies of checkpoints lie. */
export const copiesOf = (config: Pick<Config, 'auditCopyFolder' | 'dataFolder'>): CopyFolder =>
  copyFolder(config.auditCopyFolder ? resolve(config.auditCopyFolder) : join(config.dataFolder, 'checkpoints'))

/** The authority of time that is configured; null where none is. Throws where its certificates can't be read. */
export const timestampsOf = async (
  config: Pick<Config, 'timestampUrl' | 'timestampCertificateFile'>,
): Promise<TimestampAuthority | null> => {
  const { timestampUrl: url, timestampCertificateFile: file } = config
  if (url === null) return null
  return openTimestampAuthority({ url, certificates: file === null ? null : await readFile(file, 'utf8') })
}

const ALARMS = {
  link: 'entries of the audit trail are not linked',
  checkpoint: 'the audit trail is not signed',
  copy: 'checkpoints of the audit trail are not copied; they follow once the folder can be written again',
  stamp: 'the authority of time does not stamp; the next stamp makes up for it',
} as const

/** What keeps the audit trail of an installation in order. */
export const trailOf = async (
  config: Config,
  { db, keys, log }: { readonly db: Database; readonly keys: Keys; readonly log: Log },
): Promise<TrailShell> => ({
  db,
  signer: checkpointSigner(keys),
  copies: copiesOf(config),
  timestamps: await timestampsOf(config),
  checkpointEveryMs: config.auditCheckpointMinutes * 60_000,
  alarm: (what, error) => log.error({ err: error }, ALARMS[what]),
})
