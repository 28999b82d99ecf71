import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrationFolders, ROOMS_WITH_DATA } from '../src/app/migrations.ts'
import { migrate } from '../src/platform/postgres/index.ts'
import { readColumns, tableTypes } from '../src/platform/postgres/index.ts'
import { packageRoot } from '../src/platform/root.ts'

/** Writes (or, with --check, compares) the table types of every room from a migrated database. */
const run = async (ownerUrl: string, check: boolean): Promise<readonly string[]> => {
  await migrate(ownerUrl, migrationFolders())
  const stale: string[] = []
  for (const { path, schema } of ROOMS_WITH_DATA) {
    const file = join(packageRoot(), 'src', path, 'store', 'tables.ts')
    const made = tableTypes(schema, await readColumns(ownerUrl, schema), '../../..')
    const there = await readFile(file, 'utf8').catch(() => '')
    if (there === made) continue
    stale.push(file)
    if (!check) await writeFile(file, made)
  }
  return stale
}

const ownerUrl = process.env.DATABASE_OWNER_URL
if (!ownerUrl) {
  console.error('DATABASE_OWNER_URL: expected a database that may be migrated')
  process.exit(2)
}
const check = process.argv.includes('--check')
const stale = await run(ownerUrl, check)
for (const file of stale) console.error(`${check ? 'not as in the database' : 'written'}: ${file}`)
process.exit(check && stale.length > 0 ? 1 : 0)
