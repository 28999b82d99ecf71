import type { BackupPlan } from '../platform/backup/words.ts'
import { migrationFolders, ROOMS_WITH_DATA } from './migrations.ts'

const KEY_ROOM = 'data-protection'

/** What of this program's database a backup keeps, and in which half. */
export const backupPlan = (): BackupPlan => ({
  schemas: ROOMS_WITH_DATA.map(({ schema }) => schema),
  keyTables: ['root_key', 'tenant_key', 'data_key', 'destroyed'].map((table) => `data_protection.${table}`),
  destroyed: {
    table: 'data_protection.destroyed',
    erasesFrom: 'data_protection.data_key',
    by: ['tenant_id', 'scope_id', 'subject_id'],
  },
  heads: 'security.chain',
  keyRooms: [KEY_ROOM],
  queueTable: 'jobs.job',
  // A session that was ended since must not come to life again: everybody signs in anew after a restore. The budgets of
  // the rate limits are full again by then. What programs hold hangs on sessions, and signing keys are made anew.
  leftOut: ['account.session', 'security.budget', 'sign_on.grant', 'sign_on.artifact', 'sign_on.signer'],
  migrations: migrationFolders(),
})
