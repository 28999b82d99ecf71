import { readMigrations } from '../platform/postgres/index.ts'
import { tailIsLate } from '../foundation/security/index.ts'
import type { Deliveries } from '../platform/jobs/words.ts'
import { folderTrouble } from './data-folder.ts'
import { migrationFolders } from './migrations.ts'
import type { Check } from './readiness.ts'
import type { OpenedShell } from './shell.ts'

/** Whether every step of this program's schema ran on the database as it stands here; later ones may have run, too. */
const schemaTrouble = async ({ shell }: Pick<OpenedShell, 'shell'>): Promise<string | null> => {
  const steps = await readMigrations(migrationFolders())
  const ran = await shell.db.look<{ step: string }>(
    "select room || '/' || number || ' ' || checksum as step from platform.migration",
  )
  const there = new Set(ran.map(({ step }) => step))
  const missing = steps.filter(({ room, number, checksum }) => !there.has(`${room}/${number} ${checksum}`))
  return missing.length === 0 ? null : 'the database has another schema than this program'
}

/** Queues that fell behind. Their names are ours and say nothing about anybody. */
const lateTrouble = async (deliveries: Pick<Deliveries, 'late'>): Promise<string | null> => {
  const late = await deliveries.late()
  return late.length === 0 ? null : `jobs wait for too long: ${late.map(({ queue }) => queue).join(', ')}`
}

/** What an open installation needs in order to work. */
export const serverChecks = (
  opened: Pick<OpenedShell, 'shell' | 'jobs' | 'rootKeys'>,
  dataFolder: string,
): readonly Check[] => [
  {
    of: 'the database',
    trouble: async () => ((await opened.shell.db.answers()) ? null : 'the database does not answer'),
  },
  { of: 'the schema', trouble: () => schemaTrouble(opened) },
  {
    of: 'the job queue',
    trouble: async () => (opened.jobs.works() ? null : 'the job queue can not be reached'),
  },
  {
    of: 'the audit trail',
    trouble: async () =>
      (await tailIsLate(opened.shell.db)) ? 'entries of the audit trail have waited for their link for too long' : null,
  },
  { of: 'the waiting jobs', trouble: () => lateTrouble(opened.shell.deliveries), serves: true },
  { of: 'the data folder', trouble: () => folderTrouble(dataFolder) },
  { of: 'the root key', trouble: async () => ((await opened.rootKeys()).ok ? null : 'the root key can not be read') },
]
