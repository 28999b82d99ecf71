import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  listClients,
  readClient,
  registerClient,
  removeClient,
  rotateKeys,
  rotateSecret,
} from '../../foundation/sign-on/index.ts'
import { type BadClient, checkClient, type ClientWish } from '../../foundation/sign-on/words.ts'
import { flag, readArguments, sayBadArgument, textOption } from '../../platform/cli/index.ts'
import type { Command, ExitCode, Terminal } from '../../platform/cli/words.ts'
import { withInstallation } from './open.ts'

const DOER = { system: 'command-line' }
const authorityOption = textOption('the short code of an authority, such as WI')

const bad = (terminal: Terminal, sentence: string): ExitCode => {
  terminal.tell(sentence)
  return 2
}

const told = (terminal: Terminal, problems: readonly BadClient[]): ExitCode => {
  for (const { path, value, expected } of problems) terminal.tell(`${path}: got ${value}, expected ${expected}`)
  return 2
}

const jsonIn = async (file: string): Promise<{ readonly json: unknown } | { readonly why: string }> => {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return { why: `${file}: expected a file that can be read` }
  try {
    return { json: JSON.parse(text) }
  } catch {
    return { why: `${file}: expected JSON` }
  }
}

const register = async (
  { wish, code, file }: { readonly wish: ClientWish; readonly code: string; readonly file: string },
  terminal: Terminal,
): Promise<ExitCode> =>
  withInstallation(terminal, async ({ shell }) => {
    const problems = checkClient(wish, { demonstration: shell.demonstration })
    if (problems.length > 0) return told(terminal, problems)
    const authority = (await shell.authorities.all()).find(({ shortCode }) => shortCode === code)
    if (!authority)
      return bad(terminal, `--authority: got ${JSON.stringify(code)}, expected ${authorityOption.expects}`)
    const done = await registerClient(shell)(DOER, authority.id, wish)
    if (!done.ok) {
      terminal.print({ file, done: false, code: done.refusal.code })
      return 1
    }
    const issuer = `${shell.publicUrl}/sign-on`
    terminal.print({ file, done: true, client: wish.id, authority: code, issuer, secret: done.value.secret })
    if (done.value.secret !== null) terminal.tell('The secret is shown now and never again.')
    return 0
  })

const registering: Command = {
  name: 'sign-on register',
  usage: 'FILE --authority CODE',
  does: 'Connects a program of an authority, as a JSON file describes it, and shows its secret once.',
  run: async (args, terminal) => {
    const read = readArguments(args, { positional: ['FILE'], options: { authority: authorityOption } })
    if (!read.ok) return bad(terminal, sayBadArgument(read.refusal))
    const [file = ''] = read.value.positional
    const { authority } = read.value.options
    if (authority === undefined) return bad(terminal, `--authority: nothing given, expected ${authorityOption.expects}`)
    const found = await jsonIn(resolve(terminal.cwd, file))
    if ('why' in found) return bad(terminal, found.why)
    const client = readClient(found.json)
    return 'bad' in client
      ? told(terminal, client.bad)
      : register({ wish: client.wish, code: authority, file }, terminal)
  },
}

const clients: Command = {
  name: 'sign-on clients',
  usage: '',
  does: 'Lists the programs that sign people in, one a line. Shows no secret.',
  run: async (args, terminal) => {
    const read = readArguments(args, { positional: [] })
    if (!read.ok) return bad(terminal, sayBadArgument(read.refusal))
    return withInstallation(terminal, async ({ shell }) => {
      const codes = new Map((await shell.authorities.all()).map(({ id, shortCode }) => [id, shortCode]))
      let count = 0
      for await (const { authority, ...client } of listClients(shell)()) {
        terminal.print({ ...client, authority: codes.get(authority) ?? null })
        count += 1
      }
      terminal.tell(`${count} connected`)
      return 0
    })
  },
}

const withClient = (
  verb: 'remove' | 'rotate-secret',
  does: string,
  work: typeof removeClient | typeof rotateSecret,
): Command => ({
  name: `sign-on ${verb}`,
  usage: 'CLIENT',
  does,
  run: async (args, terminal) => {
    const read = readArguments(args, { positional: ['CLIENT'] })
    if (!read.ok) return bad(terminal, sayBadArgument(read.refusal))
    const [client = ''] = read.value.positional
    return withInstallation(terminal, async ({ shell }) => {
      const done = await work(shell)(DOER, client)
      terminal.print(done.ok ? { client, done: true, ...done.value } : { client, done: false, code: done.refusal.code })
      return done.ok ? 0 : 1
    })
  },
})

const keys: Command = {
  name: 'sign-on rotate-keys',
  usage: '[--now]',
  does: 'Makes a new signing key. It is seen at once and signs in a day; with --now it signs at once and the old ones go.',
  run: async (args, terminal) => {
    const read = readArguments(args, { positional: [], options: { now: flag } })
    if (!read.ok) return bad(terminal, sayBadArgument(read.refusal))
    const now = read.value.options.now ?? false
    return withInstallation(terminal, async ({ shell }) => {
      const rotated = await rotateKeys(shell)({ now })
      terminal.print(
        rotated === null ? { done: false, code: 'sign-on/rotated-by-another' } : { done: true, ...rotated },
      )
      return rotated === null ? 1 : 0
    })
  },
}

export const commands: readonly Command[] = [
  clients,
  registering,
  withClient('remove', 'Disconnects a program; what it holds has ended on the next request.', removeClient),
  withClient('rotate-secret', 'Gives a program another secret; the old one is refused at once.', rotateSecret),
  keys,
]
