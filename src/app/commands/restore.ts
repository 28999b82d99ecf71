import { access, mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { forgetErased } from '../../foundation/account/index.ts'
import { cleanRestored } from '../../foundation/data-protection/index.ts'
import { checkBackup, findBackup, type FoundBackup, loadBackup } from '../../platform/backup/index.ts'
import { flag, readArguments, sayBadArgument, textOption } from '../../platform/cli/index.ts'
import type { Command, ExitCode, Terminal } from '../../platform/cli/words.ts'
import type { Config } from '../../platform/config/index.ts'
import { prepareJobs } from '../../platform/jobs/index.ts'
import { connect } from '../../platform/postgres/index.ts'
import { backupPlan } from '../backup-plan.ts'
import { openDatabase } from '../database.ts'
import { writeMark } from '../demonstration/mark.ts'
import { INSTALLATION_FILE, kindAt } from '../installation.ts'
import { QUEUES } from '../queues.ts'
import { rootKeyFile, rootKeysOf } from '../root-key.ts'
import { backupKey, configOf, endWith } from './backup-place.ts'

const options = {
  from: textOption('the folder of a backup, or of all of them'),
  keys: textOption('the folder of the keys'),
  'key-file': textOption('the file with the key that sealed the backup'),
  check: flag,
}

interface Wish {
  readonly from: string
  readonly keys: string
  readonly key: Uint8Array | null
  readonly check: boolean
}

const readWish = async (args: readonly string[], { cwd }: Terminal): Promise<Wish | string> => {
  const read = readArguments(args, { positional: [], options })
  if (!read.ok) return sayBadArgument(read.refusal)
  const { from, keys, 'key-file': keyFile, check } = read.value.options
  if (from === undefined) return `--from: nothing given, expected ${options.from.expects}`
  if (keys === undefined) return `--keys: nothing given, expected ${options.keys.expects}`
  const key = await backupKey(keyFile, cwd)
  if (!key.ok) return key.refusal.why
  return { from: resolve(cwd, from), keys: resolve(cwd, keys), key: key.value, check }
}

/** Why this data folder can't take the backup, or null: it must be new, and hold the root key that opens the keys. */
const unfit = async (config: Config, { keys }: FoundBackup): Promise<string | null> => {
  const { dataFolder } = config
  const kind = await kindAt(dataFolder)
  if (kind !== 'unprepared') return `${dataFolder}: expected a new data folder, found a ${kind}. Nothing was changed.`
  const file = rootKeyFile(config)
  // Reading it would make a new one in the data folder, and nothing could be opened with that.
  const there =
    config.rootKeyCommand !== null ||
    (await access(file).then(
      () => true,
      () => false,
    ))
  if (!there) return `${file}: expected the root key of the installation that was backed up. Put it there first.`
  const roots = await rootKeysOf(config)()
  if (!roots.ok) return `${roots.refusal.from}: ${roots.refusal.reason}`
  const [current = ''] = (keys.about['rootKeys'] ?? '').split(' ')
  return roots.value.some(({ id }) => id === current)
    ? null
    : `${config.rootKeyCommand ?? file}: expected the root key ${current}, which wraps the keys of this backup; nothing could be opened without it.`
}

const markKind = async (dataFolder: string, { data }: FoundBackup): Promise<void> => {
  if (data.about['kind'] === 'demonstration') await writeMark(dataFolder)
  else await writeFile(join(dataFolder, INSTALLATION_FILE), `${JSON.stringify({ restoredFrom: data.id })}\n`)
}

const load = async (found: FoundBackup, config: Config, terminal: Terminal): Promise<ExitCode> => {
  const started = performance.now()
  const { dataFolder } = config
  const why = await unfit(config, found)
  if (why === null) await mkdir(dataFolder, { recursive: true })
  const database = why === null ? await openDatabase(config, { attach: false, tell: terminal.tell }) : null
  if (!database?.ok) {
    terminal.tell(why ?? database?.refusal.why ?? '')
    return 2
  }
  const { ownerUrl, appUrl, stop } = database.value
  try {
    const loaded = await loadBackup(found, {
      plan: backupPlan(),
      ownerUrl,
      files: join(dataFolder, 'files'),
      prepareQueues: (queues) => prepareJobs(ownerUrl, [...new Set([...QUEUES, ...queues])]),
      tell: terminal.tell,
    })
    if (!loaded.ok) return endWith(terminal, loaded.refusal)
    const { subjects } = await forgetAgain(appUrl)
    await markKind(dataFolder, found)
    const seconds = Number(((performance.now() - started) / 1000).toFixed(2))
    terminal.print({ done: true, ...factsOf(found), ...loaded.value, erasedSubjects: subjects, seconds })
    return 0
  } finally {
    await stop()
  }
}

/** Who was erased after the backup can't be found by an address again, and nothing that was sealed for them opens. */
const forgetAgain = async (appUrl: string): Promise<{ readonly subjects: number }> => {
  const db = connect(appUrl, 1)
  try {
    return await cleanRestored(db, forgetErased({ db }))
  } finally {
    await db.end()
  }
}

const factsOf = ({ folder, data, keys }: FoundBackup) => ({
  backup: folder,
  at: data.at,
  program: data.program,
  keysAt: keys.at,
  missingFiles: data.files?.missing ?? [],
})

const rowsIn = ({ data, keys }: FoundBackup): number =>
  [...data.tables, ...keys.tables].reduce((sum, { rows }) => sum + rows, 0)

const run = async (wish: Wish, terminal: Terminal): Promise<ExitCode> => {
  const found = await findBackup(wish)
  if (!found.ok) return endWith(terminal, found.refusal)
  if (found.value.keys.at < found.value.data.at)
    terminal.tell('The keys are older than the data: what was sealed with newer keys stays closed.')
  const whole = await checkBackup(found.value)
  if (!whole.ok) return endWith(terminal, whole.refusal)
  terminal.tell('Every file of the backup is as it was written.')
  if (wish.check) {
    terminal.print({
      done: true,
      ...factsOf(found.value),
      rows: rowsIn(found.value),
      files: found.value.data.files?.count,
    })
    return 0
  }
  const config = configOf(terminal)
  if (config.ok) return load(found.value, config.value, terminal)
  terminal.tell(config.refusal.why)
  return 2
}

const restore: Command = {
  name: 'restore',
  usage: '--from FOLDER --keys FOLDER [--key-file FILE] [--check]',
  does: 'Brings a backup into a new data folder or an empty database; --check only reads it and says whether it is whole.',
  run: async (args, terminal) => {
    const wish = await readWish(args, terminal)
    if (typeof wish !== 'string') return run(wish, terminal)
    terminal.tell(wish)
    return 2
  },
}

export const commands: readonly Command[] = [restore]
