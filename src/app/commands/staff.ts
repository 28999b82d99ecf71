import { cardOfEmail, appoint, dismiss } from '../../foundation/account/index.ts'
import { normalEmail } from '../../foundation/account/words.ts'
import { FUNCTIONS } from '../../kernel/actor.ts'
import { ok } from '../../kernel/result.ts'
import { oneOf, readArguments, sayBadArgument, textOption } from '../../platform/cli/index.ts'
import type { Command, ExitCode, Terminal } from '../../platform/cli/words.ts'
import type { Shell } from '../shell.ts'
import { withInstallation } from './open.ts'

const DOER = { system: 'command-line' }
const options = {
  authority: textOption('the short code of an authority, such as WI'),
  function: oneOf(FUNCTIONS),
}

interface Wish {
  readonly email: string
  readonly shortCode: string
  readonly function: (typeof FUNCTIONS)[number]
}

const readWish = (args: readonly string[], terminal: Terminal): Wish | null => {
  const read = readArguments(args, { positional: ['EMAIL'], options })
  if (!read.ok) {
    terminal.tell(sayBadArgument(read.refusal))
    return null
  }
  const [text = ''] = read.value.positional
  const email = normalEmail(text)
  const { authority, function: wanted } = read.value.options
  if (email === null) terminal.tell(`EMAIL: got ${JSON.stringify(text)}, expected an e-mail address`)
  if (authority === undefined) terminal.tell(`--authority: nothing given, expected ${options.authority.expects}`)
  if (wanted === undefined) terminal.tell(`--function: nothing given, expected ${options.function.expects}`)
  if (email === null || authority === undefined || wanted === undefined) return null
  return { email, shortCode: authority, function: wanted }
}

/** Finds account and authority of a wish and changes the function; says what is missing or speaks against it. */
const change = async (shell: Shell, wish: Wish, work: Work): Promise<string | null> => {
  const account = await cardOfEmail(shell, wish.email)
  if (account === null)
    return `EMAIL: nobody has an account with ${wish.email}; the person opens one in the portal first`
  const authority = (await shell.authorities.all()).find((one) => one.shortCode === wish.shortCode)
  if (!authority) return `--authority: got ${JSON.stringify(wish.shortCode)}, expected ${options.authority.expects}`
  const done = await work({ account: account.id, name: account.name, authority: authority.id, function: wish.function })
  return done.ok
    ? null
    : `--function: ${wish.email} is the last administrator of ${wish.shortCode} and keeps that function; appoint another one first`
}

type Found = Parameters<ReturnType<typeof appoint>>[1]
type Work = (found: Found) => ReturnType<ReturnType<typeof dismiss>>

const command = (verb: 'appoint' | 'dismiss', does: string, work: (shell: Shell) => Work): Command => ({
  name: `staff ${verb}`,
  usage: 'EMAIL --authority CODE --function FUNCTION',
  does,
  run: async (args, terminal): Promise<ExitCode> => {
    const wish = readWish(args, terminal)
    if (!wish) return 2
    return withInstallation(terminal, async ({ shell }) => {
      const missing = await change(shell, wish, work(shell))
      if (missing !== null) terminal.tell(missing)
      terminal.print({ done: missing === null, ...wish })
      return missing === null ? 0 : 1
    })
  },
})

export const commands: readonly Command[] = [
  command('appoint', 'Gives the person behind an account a function in an authority.', (shell) => async (found) => {
    await appoint(shell)(DOER, found)
    return ok(null)
  }),
  command(
    'dismiss',
    'Takes a function away again; it is gone on the next request. The last administrator of an authority keeps theirs.',
    (shell) => (found) => dismiss(shell)(DOER, found),
  ),
]
