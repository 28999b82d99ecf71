import { ok } from '../../kernel/result.ts'
import { openTerminal } from '../../platform/cli/index.ts'
import type { Command } from '../../platform/cli/words.ts'
import { openInstallation } from './open.ts'
import { serviceCommands } from './service.ts'

/** The commands of services, on the installation of the environment. */
export const commands: readonly Command[] = serviceCommands(async () => {
  const opened = await openInstallation(openTerminal(), { fresh: false })
  return opened.ok ? ok({ services: opened.value.shell.services, close: opened.value.close }) : opened
})
