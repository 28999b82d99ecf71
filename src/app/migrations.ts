import { join } from 'node:path'
import type { MigrationFolder } from '../platform/postgres/index.ts'
import { packageRoot } from '../platform/root.ts'

/** The rooms that keep data, in the order of their floors: where their migrations lie and which schema is theirs. */
export const ROOMS_WITH_DATA = [
  { room: 'security', path: 'foundation/security', schema: 'security' },
  { room: 'data-protection', path: 'foundation/data-protection', schema: 'data_protection' },
  { room: 'account', path: 'foundation/account', schema: 'account' },
  { room: 'mandates', path: 'foundation/mandates', schema: 'mandates' },
  { room: 'mailbox', path: 'foundation/mailbox', schema: 'mailbox' },
  { room: 'identity', path: 'foundation/identity', schema: 'identity' },
  { room: 'sign-on', path: 'foundation/sign-on', schema: 'sign_on' },
  { room: 'forms', path: 'foundation/forms', schema: 'forms' },
  { room: 'cases', path: 'foundation/cases', schema: 'cases' },
  { room: 'filing', path: 'e-services/filing', schema: 'filing' },
  { room: 'designer', path: 'e-services/designer', schema: 'designer' },
  { room: 'representation', path: 'e-administration/representation', schema: 'representation' },
  { room: 'proofing', path: 'e-administration/proofing', schema: 'proofing' },
] as const

/** All migrations, lowest floor first. */
export const migrationFolders = (): readonly MigrationFolder[] =>
  ROOMS_WITH_DATA.map(({ room, path }) => ({ room, folder: join(packageRoot(), 'src', path, 'store', 'migrations') }))
