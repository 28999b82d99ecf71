import process from 'node:process'
import { foundAuthorities } from '../../src/foundation/account/index.ts'
import type { Authority } from '../../src/foundation/account/words.ts'
import { authoritiesOfHessen } from '../../src/app/hessen/authorities.ts'
import { type OpenedShell, openShell } from '../../src/app/shell.ts'
import { dayOf } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { readConfig } from '../../src/platform/config/index.ts'
import { openLog } from '../../src/platform/log/index.ts'
import { withOwner } from './owner.ts'

interface Opening {
  readonly folder: string
  /** Whether a running server's database is used, instead of a new one. */
  readonly attach: boolean
}

/** Opens the installation of a data folder as the program does, with its own settings: what is committed is on disk. */
export const withInstallation = async <Outcome>(
  { folder, attach }: Opening,
  work: (opened: OpenedShell) => Promise<Outcome>,
): Promise<Outcome> => {
  const config = readConfig({ DREIKLANG_DATA: folder, LOG_LEVEL: 'warn' }, { cwd: process.cwd(), root: folder })
  if (!config.ok) throw new Error(JSON.stringify(config.findings))
  const tell = (sentence: string): void => void process.stderr.write(`${sentence}\n`)
  const opened = await openShell({ config: config.value, demonstration: true, log: openLog('warn'), attach, tell })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

/** The authorities of Hessen, filled up to a number. */
export const foundMany = async ({ shell }: OpenedShell, count: number): Promise<readonly Authority[]> => {
  const hessian = authoritiesOfHessen(dayOf(shell.clock()))
  const pattern = hessian[0]
  if (!pattern) throw new Error('Hessen has no authorities')
  const more = Array.from({ length: Math.max(0, count - hessian.length) }, (_, index): Authority => {
    const id = newId()
    return { ...pattern, id, area: String(90_000_000 + index), name: `Behörde ${index + 1}`, shortCode: `BB${index}` }
  })
  const list = [...hessian, ...more].slice(0, count)
  await foundAuthorities(shell)(list)
  return list
}

/** What PostgreSQL says of itself: version and whether it keeps what it commits. */
export const postgresOf = ({ ownerUrl }: OpenedShell) =>
  withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<
      Record<'version' | 'fsync' | 'synchronous_commit' | 'full_page_writes', string>
    >(
      "select current_setting('server_version') version, current_setting('fsync') fsync, current_setting('synchronous_commit') synchronous_commit, current_setting('full_page_writes') full_page_writes",
    )
    const [settings] = rows
    if (settings?.fsync !== 'on' || settings.synchronous_commit !== 'on' || settings.full_page_writes !== 'on')
      throw new Error(`PostgreSQL would not keep what it commits: ${JSON.stringify(settings)}`)
    return settings
  })
