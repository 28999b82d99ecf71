/**
 * Runs the tests of stores and database against a PostgreSQL of this machine instead of the embedded one. With arguments
 * only the files that they name, as with `vitest run`. Debian's package is installed where it is missing and may be.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cannotInstall } from './chromium.ts'
import { installedPostgres, startScratchPostgres } from './scratch-postgres.ts'

/** What touches the database without a browser. */
const STORES = ['.pg.test.ts', 'test/database', 'test/faults']

const install = (): void => {
  const why = cannotInstall()
  if (why !== null) throw new Error(`no PostgreSQL 15 to 18 was found below /usr/lib/postgresql, and ${why}`)
  // The package would start a server of its own and keep it running.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PG_CREATE_MAIN_CLUSTER: 'false' }
  const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: ['ignore', 2, 2], env })
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'postgresql-common')
  execFileSync('sh', [
    '-c',
    'mkdir -p /etc/postgresql-common && echo create_main_cluster=false >> /etc/postgresql-common/createcluster.conf',
  ])
  apt('install', '-y', '--no-install-recommends', 'postgresql')
}

const run = async (files: readonly string[]): Promise<number> => {
  if ((await installedPostgres()).length === 0) install()
  const [newest] = await installedPostgres()
  if (!newest) throw new Error('it was installed, but is not below /usr/lib/postgresql')
  process.stderr.write(`PostgreSQL ${newest.major}\n`)
  const { ownerUrl, appUrl, stop } = await startScratchPostgres(newest)
  try {
    const env = { ...process.env, TEST_DATABASE_URL: ownerUrl, TEST_DATABASE_APP_URL: appUrl }
    return spawnSync('vitest', ['run', ...files], { stdio: 'inherit', env }).status ?? 1
  } finally {
    await stop()
  }
}

try {
  const files = process.argv.slice(2)
  process.exitCode = await run(files.length > 0 ? files : STORES)
} catch (broken) {
  process.stderr.write(`${broken instanceof Error ? broken.message : String(broken)}\n`)
  process.exitCode = 2
}
