import { join, resolve } from 'node:path'
import { systemClock } from '../../kernel/clock.ts'
import { saveBackup } from '../../platform/backup/index.ts'
import { readArguments, sayBadArgument, textOption } from '../../platform/cli/index.ts'
import type { Command, ExitCode, Terminal } from '../../platform/cli/words.ts'
import type { Config } from '../../platform/config/index.ts'
import { backupPlan } from '../backup-plan.ts'
import { openDatabase } from '../database.ts'
import { kindAt } from '../installation.ts'
import { rootKeyFile, rootKeysOf } from '../root-key.ts'
import { backupKey, configOf, endWith, namesOf, programVersion } from './backup-place.ts'

const options = {
  to: textOption('a folder for database and files'),
  keys: textOption('a folder for the keys, somewhere else'),
  'key-file': textOption('a file with 32 bytes in base64'),
}

interface Wish {
  readonly to: string
  readonly keys: string
  readonly key: Uint8Array | null
  readonly config: Config
}

const readWish = async (args: readonly string[], terminal: Terminal): Promise<Wish | string> => {
  const read = readArguments(args, { positional: [], options })
  if (!read.ok) return sayBadArgument(read.refusal)
  const { to, keys, 'key-file': keyFile } = read.value.options
  if (to === undefined) return `--to: nothing given, expected ${options.to.expects}`
  if (keys === undefined) return `--keys: nothing given, expected ${options.keys.expects}`
  const [key, config] = [await backupKey(keyFile, terminal.cwd), configOf(terminal)]
  if (!key.ok) return key.refusal.why
  if (!config.ok) return config.refusal.why
  const { dataFolder } = config.value
  if ((await kindAt(dataFolder)) === 'unprepared') return `${dataFolder}: nothing was prepared there`
  return { to: resolve(terminal.cwd, to), keys: resolve(terminal.cwd, keys), key: key.value, config: config.value }
}

const save = async ({ to, keys, key, config }: Wish, terminal: Terminal): Promise<ExitCode> => {
  const started = performance.now()
  const { tell } = terminal
  const rootKey = await rootKeysOf(config)()
  if (!rootKey.ok) {
    tell(`${rootKey.refusal.from}: ${rootKey.refusal.reason}`)
    return 2
  }
  const database = await openDatabase(config, { attach: true, tell })
  if (!database.ok) {
    tell(database.refusal.why)
    return 2
  }
  try {
    const kind = await kindAt(config.dataFolder)
    const saved = await saveBackup({
      ...{ to, keys, key, tell, plan: backupPlan(), ownerUrl: database.value.ownerUrl },
      files: join(config.dataFolder, 'files'),
      at: systemClock(),
      program: await programVersion(),
      about: { data: { kind }, keys: { rootKeys: namesOf(rootKey.value) } },
    })
    if (!saved.ok) return endWith(terminal, saved.refusal)
    const file = config.rootKeyCommand ?? rootKeyFile(config)
    tell(
      `The root key (${file}) is in no backup. Keep a copy of it in a third place: without it nothing can be opened.`,
    )
    if (saved.value.missingFiles.length > 0)
      tell(
        'Some files that rows name are not in the store. They were removed meanwhile, or are lost: see missingFiles.',
      )
    terminal.print({ done: true, ...saved.value, keys, rootKey: file, seconds: secondsSince(started) })
    return 0
  } finally {
    await database.value.stop()
  }
}

const secondsSince = (started: number): number => Number(((performance.now() - started) / 1000).toFixed(2))

const backup: Command = {
  name: 'backup',
  usage: '--to FOLDER --keys FOLDER [--key-file FILE]',
  does: 'Copies database and files into one folder and the keys into another, while the program goes on.',
  run: async (args, terminal) => {
    const wish = await readWish(args, terminal)
    if (typeof wish !== 'string') return save(wish, terminal)
    terminal.tell(wish)
    return 2
  },
}

export const commands: readonly Command[] = [backup]
