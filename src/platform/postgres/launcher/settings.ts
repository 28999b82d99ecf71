import { totalmem } from 'node:os'

const MB = 1024 * 1024

/** Memory that this program may use: of the machine, or less in a container. */
const memoryBytes = (): number => {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(totalmem(), limit) : totalmem()
}

/** The launcher's own settings for a machine with so much memory. */
export const ownSettings = (bytes = memoryBytes()): Readonly<Record<string, string>> => ({
  max_connections: '100',
  shared_buffers: `${Math.round(Math.min(256, Math.max(32, bytes / MB / 8)))}MB`,
  effective_cache_size: `${Math.round(Math.max(64, bytes / MB / 2))}MB`,
  work_mem: '4MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %q%u@%d ',
  log_checkpoints: 'off',
  // Statements and details of errors carry personal data (`Key (name)=(…) already exists`): the log gets neither.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
})

const quoted = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** The file that postgresql.conf includes, made anew at each start. Later lines win. */
export const settingsFile = (settings: Readonly<Record<string, string>>): string =>
  [
    '# Made anew at every start. Own settings belong at the end of postgresql.conf.',
    ...Object.entries(settings).map(([name, value]) => `${name} = ${quoted(value)}`),
    '',
  ].join('\n')
