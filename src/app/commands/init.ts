import { readArguments, sayBadArgument } from '../../platform/cli/index.ts'
import type { Command } from '../../platform/cli/words.ts'
import { foundInstallation } from '../prepare.ts'
import { openInstallation } from './open.ts'

/** Prepares an installation that is meant: authorities and services, no person and nothing invented. */
const init: Command = {
  name: 'init',
  usage: '',
  does: 'Prepares an empty data folder as an installation (never as a demonstration).',
  run: async (args, terminal) => {
    const read = readArguments(args, { positional: [] })
    if (!read.ok) {
      terminal.tell(sayBadArgument(read.refusal))
      return 2
    }
    const opened = await openInstallation(terminal, { fresh: true })
    if (!opened.ok) {
      terminal.tell(opened.refusal.why)
      return 2
    }
    const { shell, dataFolder, close } = opened.value
    try {
      terminal.print({ dataFolder, ...(await foundInstallation(shell, dataFolder)) })
      return 0
    } finally {
      await close()
    }
  },
}

export const commands: readonly Command[] = [init]
