import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOMS_WITH_DATA } from '../../src/app/migrations.ts'
import { readColumns, tableTypes } from '../../src/platform/postgres/index.ts'
import { packageRoot } from '../../src/platform/root.ts'
import { freshDatabase } from '../setup/database.ts'

it('the table types of every room are as in the migrated database (else: npm run tables)', async () => {
  const { ownerUrl } = await freshDatabase()
  for (const { path, schema } of ROOMS_WITH_DATA) {
    const file = join(packageRoot(), 'src', path, 'store', 'tables.ts')
    expect(await readFile(file, 'utf8'), file).toBe(tableTypes(schema, await readColumns(ownerUrl, schema), '../../..'))
  }
})
