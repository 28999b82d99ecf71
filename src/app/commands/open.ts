import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { ExitCode, Terminal } from '../../platform/cli/words.ts'
import { type Config, readConfig, tellFinding } from '../../platform/config/index.ts'
import { openLog } from '../../platform/log/index.ts'
import { packageRoot } from '../../platform/root.ts'
import { kindAt } from '../installation.ts'
import { type OpenedShell, openShell } from '../shell.ts'
import { startTrouble } from '../start-trouble.ts'

/** Why a command has no installation to work on, as a sentence for the console. */
export interface NoInstallation {
  readonly code: 'start/no-installation'
  readonly why: string
}

const none = (why: string) => refuse({ code: 'start/no-installation', why } satisfies NoInstallation)

/** Opens the installation that a command's environment names, beside a running server too. Its jobs are left to the server. */
export const openInstallation = async (
  terminal: Pick<Terminal, 'env' | 'cwd' | 'tell'>,
  { fresh }: { readonly fresh: boolean },
): Promise<Result<OpenedShell & { readonly dataFolder: string }, NoInstallation>> => {
  const read = readConfig(terminal.env, { cwd: terminal.cwd, root: packageRoot() })
  if (!read.ok) return none(read.findings.map(tellFinding).join('\n'))
  const config = read.value
  try {
    return await openAs(config, { fresh, tell: terminal.tell })
  } catch (error) {
    const trouble = startTrouble(error, config)
    if (trouble === null) throw error
    return none(trouble)
  }
}

const openAs = async (
  config: Config,
  { fresh, tell }: { readonly fresh: boolean; readonly tell: Terminal['tell'] },
): Promise<Result<OpenedShell & { readonly dataFolder: string }, NoInstallation>> => {
  const kind = await kindAt(config.dataFolder)
  if (kind === 'unprepared' && !fresh)
    return none(`${config.dataFolder}: nothing was prepared there. Prepare it first: bin/dreiklang init`)
  if (kind !== 'unprepared' && fresh) return none(`${config.dataFolder}: expected an empty folder, found a ${kind}`)
  const demonstration = kind === 'demonstration'
  const opened = await openShell({ config, demonstration, log: openLog('error'), attach: true, tell })
  if (opened.ok) return ok({ ...opened.value, dataFolder: config.dataFolder })
  return none('why' in opened.refusal ? opened.refusal.why : `${opened.refusal.from}: ${opened.refusal.reason}`)
}

/** Opens the installation for some work, and closes it again in any case. Where there is none: says why, exit code 2. */
export const withInstallation = async (
  terminal: Terminal,
  work: (opened: OpenedShell) => Promise<ExitCode>,
): Promise<ExitCode> => {
  const opened = await openInstallation(terminal, { fresh: false })
  if (!opened.ok) {
    terminal.tell(opened.refusal.why)
    return 2
  }
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}
