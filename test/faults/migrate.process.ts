import { migrationFolders } from '../../src/app/migrations.ts'
import { migrate } from '../../src/platform/postgres/index.ts'

// A migrator as a process of its own, so that it can be killed.
const [ownerUrl = ''] = process.argv.slice(2)
await migrate(ownerUrl, migrationFolders())
