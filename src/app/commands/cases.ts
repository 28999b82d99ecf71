import { rebuildOwn } from '../../foundation/cases/index.ts'
import type { CaseRef } from '../../foundation/cases/words.ts'
import { type Id, isId } from '../../kernel/ids.ts'
import { readArguments, sayBadArgument, textOption } from '../../platform/cli/index.ts'
import type { Command, ExitCode, Terminal } from '../../platform/cli/words.ts'
import { withInstallation } from './open.ts'

const options = {
  party: textOption('the id of an account or an organisation'),
  most: textOption('a number of cases from 1 to 1000000'),
  after: textOption('AUTHORITY/CASE, as an earlier run named it under "next"'),
}

const MOST = 10_000

interface Wish {
  readonly party: Id
  readonly most: number
  readonly after: CaseRef | null
}

const refOf = (text: string): CaseRef | null => {
  const [authority = '', id = '', more] = text.split('/')
  return isId(authority) && isId(id) && more === undefined ? { authority, id } : null
}

const readWish = (args: readonly string[], terminal: Terminal): Wish | null => {
  const read = readArguments(args, { positional: [], options })
  if (!read.ok) {
    terminal.tell(sayBadArgument(read.refusal))
    return null
  }
  const wrong = (name: keyof typeof options, got: string | undefined): null => {
    terminal.tell(`--${name}: got ${JSON.stringify(got ?? '')}, expected ${options[name].expects}`)
    return null
  }
  const { party, most = String(MOST), after } = read.value.options
  if (party === undefined || !isId(party)) return wrong('party', party)
  if (!/^[1-9]\d{0,6}$/.test(most) || Number(most) > 1_000_000) return wrong('most', most)
  const ref = after === undefined ? null : refOf(after)
  if (after !== undefined && ref === null) return wrong('after', after)
  return { party, most: Number(most), after: ref }
}

export const commands: readonly Command[] = [
  {
    name: 'cases rebuild-own',
    usage: '--party ID [--most N] [--after AUTHORITY/CASE]',
    does: 'Builds the list "my cases" of one party anew from what the authorities hold. Repeating it changes nothing.',
    run: async (args, terminal): Promise<ExitCode> => {
      const wish = readWish(args, terminal)
      if (!wish) return 2
      return withInstallation(terminal, async ({ shell }) => {
        const { next, ...rebuilt } = await rebuildOwn(shell)(wish.party, wish)
        terminal.print({ party: wish.party, ...rebuilt, next: next && `${next.authority}/${next.id}` })
        return 0
      })
    },
  },
]
