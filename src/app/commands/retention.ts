import { dueCases } from '../../foundation/cases/index.ts'
import { type Day, dayOf, parseDay } from '../../kernel/clock.ts'
import { readArguments, sayBadArgument, textOption } from '../../platform/cli/index.ts'
import type { Command, ExitCode, Terminal } from '../../platform/cli/words.ts'
import type { Shell } from '../shell.ts'
import { withInstallation } from './open.ts'

const options = {
  authority: textOption('the short code of an authority, such as WI'),
  on: textOption('a day like 2026-11-23'),
}

interface Wish {
  /** Short code of one authority; all where none is named. */
  readonly authority: string | undefined
  readonly on: Day | undefined
}

const readWish = (args: readonly string[], terminal: Terminal): Wish | null => {
  const read = readArguments(args, { positional: [], options })
  if (!read.ok) {
    terminal.tell(sayBadArgument(read.refusal))
    return null
  }
  const { authority, on } = read.value.options
  const day = on === undefined ? undefined : parseDay(on)
  if (day === null) {
    terminal.tell(`--on: got ${JSON.stringify(on)}, expected ${options.on.expects}`)
    return null
  }
  return { authority, on: day }
}

/** Prints a line for each case whose keeping ends up to the day; false where the named authority is not known. */
const preview = async (shell: Shell, wish: Wish, print: Terminal['print']): Promise<boolean> => {
  const all = await shell.authorities.all()
  const asked = all.filter((one) => wish.authority === undefined || one.shortCode === wish.authority)
  const on = wish.on ?? dayOf(shell.clock())
  for (const authority of asked)
    for await (const { number, service, version, due, held } of dueCases(shell, authority.id, on)) {
      const retention = (await shell.services.version(service, version))?.service.retention
      const next = retention && { then: retention.then, law: retention.law }
      print({ authority: authority.shortCode, number, service, version, due, held, ...next })
    }
  return asked.length > 0
}

export const commands: readonly Command[] = [
  {
    name: 'retention preview',
    usage: '[--authority CODE] [--on DAY]',
    does: 'Names the cases whose keeping ends up to a day, one line each, and changes nothing.',
    run: async (args, terminal): Promise<ExitCode> => {
      const wish = readWish(args, terminal)
      if (!wish) return 2
      return withInstallation(terminal, async ({ shell }) => {
        if (await preview(shell, wish, terminal.print)) return 0
        terminal.tell(`--authority: got ${JSON.stringify(wish.authority)}, expected ${options.authority.expects}`)
        return 2
      })
    },
  },
]
