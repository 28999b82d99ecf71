import { keyStatus, rotateRoot, rotateTenants, type TenantRotation } from '../../foundation/data-protection/index.ts'
import type { RootKeyRefusal } from '../../foundation/data-protection/words.ts'
import { ACCOUNT_CHAINS } from '../../foundation/security/words.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Result } from '../../kernel/result.ts'
import { flag, readArguments, sayBadArgument, textOption } from '../../platform/cli/index.ts'
import type { Command, ExitCode, Terminal } from '../../platform/cli/words.ts'
import { readConfig, tellFinding } from '../../platform/config/index.ts'
import { packageRoot } from '../../platform/root.ts'
import { addRootKey } from '../root-key.ts'
import type { OpenedShell } from '../shell.ts'
import { withInstallation } from './open.ts'

const ACCOUNTS = 'accounts'
const rotationOptions = {
  root: flag,
  tenant: textOption(`the short code of an authority, such as WI, or "${ACCOUNTS}"`),
  all: flag,
}

const bad = (terminal: Terminal, sentence: string): ExitCode => {
  terminal.tell(sentence)
  return 2
}

const told = (terminal: Terminal, { from, reason }: RootKeyRefusal): ExitCode => bad(terminal, `${from}: ${reason}`)

const keepingOf = ({ shell, rootKeys }: OpenedShell) => ({ db: shell.db, clock: shell.clock, rootKeys })

const status: Command = {
  name: 'keys status',
  usage: '',
  does: 'Says which keys are in use: per root key and per version how many keys it wraps. Shows no key.',
  run: async (args, terminal) => {
    const read = readArguments(args, { positional: [] })
    if (!read.ok) return bad(terminal, sayBadArgument(read.refusal))
    return withInstallation(terminal, async (opened) => {
      const found = await keyStatus(keepingOf(opened))
      if (!found.ok) return told(terminal, found.refusal)
      terminal.print(found.value)
      const missing = found.value.rootKeys.filter((root) => !root.there && root.tenantKeys > 0)
      for (const root of missing)
        terminal.tell(`${root.tenantKeys} keys need the root key ${root.id}, which is not there`)
      if (found.value.unfinished.length > 0)
        terminal.tell('A rotation was begun and not finished: run bin/dreiklang keys rotate --all again.')
      return missing.length > 0 || found.value.unfinished.length > 0 ? 1 : 0
    })
  },
}

const rotateTheRoot = async (opened: OpenedShell, terminal: Terminal): Promise<ExitCode> => {
  const done = await rotateRoot(keepingOf(opened))
  if (!done.ok) return told(terminal, done.refusal)
  const { mayLeave, missing } = done.value
  terminal.print(done.value)
  for (const root of missing)
    terminal.tell(`root key ${root}: expected it behind the current one, keys are left that only it opens`)
  if (mayLeave.length > 0)
    terminal.tell(
      `These root keys wrap nothing any more: ${mayLeave.join(', ')}. They may leave the file as soon as no backup of the keys from before today is kept.`,
    )
  return missing.length > 0 ? 1 : 0
}

const tenantsOf = async ({ shell }: OpenedShell, code: string): Promise<readonly Id[] | null> => {
  if (code === ACCOUNTS) return ACCOUNT_CHAINS
  const found = (await shell.authorities.all()).find(({ shortCode }) => shortCode === code)
  return found ? [found.id] : null
}

const rotateTheTenants = async (opened: OpenedShell, terminal: Terminal, code: string | null): Promise<ExitCode> => {
  const tenants = code === null ? null : await tenantsOf(opened, code)
  if (code !== null && !tenants)
    return bad(terminal, `--tenant: got ${JSON.stringify(code)}, expected ${rotationOptions.tenant.expects}`)
  terminal.tell('This takes two minutes at least: running servers still know the old keys for one.')
  const done: Result<TenantRotation, RootKeyRefusal> = await rotateTenants(keepingOf(opened), {
    tenants,
    wait: (ms) => new Promise((resume) => setTimeout(resume, ms)),
    progress: (round, count, of) => terminal.tell(`round ${round} of 2: ${count} of ${of} tenants`),
  })
  if (!done.ok) return told(terminal, done.refusal)
  terminal.print(done.value)
  return 0
}

const rotate: Command = {
  name: 'keys rotate',
  usage: '--root | --tenant AUTHORITY | --all',
  does: 'Wraps all keys anew with the first root key, or gives an authority, the accounts or all of them a new key.',
  run: async (args, terminal) => {
    const read = readArguments(args, { positional: [], options: rotationOptions })
    if (!read.ok) return bad(terminal, sayBadArgument(read.refusal))
    const { root, tenant, all } = read.value.options
    if ([root, tenant !== undefined, all].filter(Boolean).length !== 1)
      return bad(terminal, 'keys rotate: expected exactly one of --root, --tenant AUTHORITY and --all')
    return withInstallation(terminal, (opened) =>
      root ? rotateTheRoot(opened, terminal) : rotateTheTenants(opened, terminal, tenant ?? null),
    )
  },
}

const newRoot: Command = {
  name: 'keys new-root',
  usage: '',
  does: 'Puts a new root key first in the file of root keys and keeps the old ones behind it. Shows no key.',
  run: async (args, terminal) => {
    const read = readArguments(args, { positional: [] })
    if (!read.ok) return bad(terminal, sayBadArgument(read.refusal))
    const config = readConfig(terminal.env, { cwd: terminal.cwd, root: packageRoot() })
    if (!config.ok) return bad(terminal, config.findings.map(tellFinding).join('\n'))
    const added = await addRootKey(config.value)
    if (!added.ok) return told(terminal, added.refusal)
    terminal.print(added.value)
    terminal.tell('Next: back this file up apart from the data, then run bin/dreiklang keys rotate --root')
    return 0
  },
}

export const commands: readonly Command[] = [status, rotate, newRoot]
