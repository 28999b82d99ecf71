import { type CommandTable, openTerminal, runCommand } from '../platform/cli/index.ts'

/** The rooms that have commands, by first word. A room's code is loaded only when one of its words is said. */
export const COMMANDS: CommandTable = {
  audit: [() => import('./commands/audit.ts')],
  backup: [() => import('./commands/backup.ts')],
  cases: [() => import('./commands/cases.ts')],
  form: [() => import('../foundation/forms/commands.ts'), () => import('./commands/form-serve.ts')],
  geo: [() => import('../foundation/geography/commands.ts')],
  init: [() => import('./commands/init.ts')],
  jobs: [() => import('./commands/jobs.ts')],
  restore: [() => import('./commands/restore.ts')],
  retention: [() => import('./commands/retention.ts')],
  keys: [() => import('./commands/keys.ts')],
  service: [() => import('./commands/service-commands.ts')],
  'sign-on': [() => import('./commands/sign-on.ts')],
  staff: [() => import('./commands/staff.ts')],
}

/** Runs one command line in this process and sets its exit code. */
export const runCommandLine = async (args: readonly string[]): Promise<void> => {
  process.exitCode = await runCommand(COMMANDS, args, openTerminal())
}
