import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { ExitCode, Terminal } from '../../platform/cli/words.ts'
import { type Config, readConfig, tellFinding } from '../../platform/config/index.ts'
import { tellBackupRefusal } from '../../platform/backup/index.ts'
import type { BackupRefusal } from '../../platform/backup/words.ts'
import type { RootKeys } from '../../foundation/data-protection/words.ts'
import { packageRoot } from '../../platform/root.ts'

/** Bad input of a command, as a sentence. */
export interface BadInput {
  readonly code: 'cli/bad-input'
  readonly why: string
}

const bad = (why: string) => refuse({ code: 'cli/bad-input', why } satisfies BadInput)

/** The settings of the environment. */
export const configOf = ({ env, cwd }: Pick<Terminal, 'env' | 'cwd'>): Result<Config, BadInput> => {
  const read = readConfig(env, { cwd, root: packageRoot() })
  return read.ok ? read : bad(read.findings.map(tellFinding).join('\n'))
}

/** The key that seals a backup: 32 bytes in base64, from a file; null where none is named. */
export const backupKey = async (file: string | undefined, cwd: string): Promise<Result<Buffer | null, BadInput>> => {
  if (file === undefined) return ok(null)
  const text = await readFile(resolve(cwd, file), 'utf8').catch(() => null)
  const key = Buffer.from(text?.trim() ?? '', 'base64')
  return key.length === 32
    ? ok(key)
    : bad(`--key-file: got ${JSON.stringify(file)}, expected a file with 32 bytes in base64`)
}

/** The names of root keys, which say nothing about the keys themselves. */
export const namesOf = (roots: RootKeys): string => roots.map(({ id }) => id).join(' ')

/** The version of this program. */
export const programVersion = async (): Promise<string> => {
  const about: unknown = JSON.parse(await readFile(resolve(packageRoot(), 'package.json'), 'utf8'))
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : 'unknown'
}

/** What is wrong with the call rather than with the backup. */
const OF_INPUT: readonly BackupRefusal['code'][] = ['backup/folder', 'backup/none', 'backup/key-needed']

/** Tells a refusal on both channels, and how the command ends. */
export const endWith = (terminal: Terminal, refusal: BackupRefusal): ExitCode => {
  terminal.tell(tellBackupRefusal(refusal))
  terminal.print({ done: false, refusal })
  return OF_INPUT.includes(refusal.code) ? 2 : 1
}
