import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { systemClock } from '../../kernel/clock.ts'
import { authorities } from '../../foundation/account/index.ts'
import { openKeys } from '../../foundation/data-protection/index.ts'
import { copyFolder, isVerifierKey, openCopy, verifyTrail } from '../../foundation/security/index.ts'
import { ACCOUNT_CHAINS } from '../../foundation/security/words.ts'
import { readArguments, sayBadArgument, textOption } from '../../platform/cli/index.ts'
import type { Command, ExitCode, Terminal } from '../../platform/cli/words.ts'
import { type Config, readConfig, tellFinding } from '../../platform/config/index.ts'
import { connect, type Database } from '../../platform/postgres/index.ts'
import { packageRoot } from '../../platform/root.ts'
import { checkpointSigner, copiesOf, timestampsOf } from '../audit.ts'
import { openDatabase } from '../database.ts'
import { kindAt } from '../installation.ts'
import { rootKeysOf } from '../root-key.ts'
import { startTrouble } from '../start-trouble.ts'

/** What the commands of the trail work on: database and public key, without jobs, migrations or anything that writes. */
interface Trail {
  readonly config: Config
  readonly db: Database
  readonly verifier: string
}

/** A time stamp that is this late is a finding of `verify`, whether or not a limit stops anything. */
const STAMP_LATE_SECONDS = 3_600
const TELL_EVERY_ROWS = 100_000

const openTrail = async (config: Config, terminal: Terminal, work: (trail: Trail) => Promise<ExitCode>) => {
  if ((await kindAt(config.dataFolder)) === 'unprepared') {
    terminal.tell(`${config.dataFolder}: nothing was prepared there. Prepare it first: bin/dreiklang init`)
    return 2
  }
  const database = await openDatabase(config, { attach: true, tell: terminal.tell })
  if (!database.ok) {
    terminal.tell(database.refusal.why)
    return 2
  }
  const db = connect(database.value.appUrl, 4)
  try {
    const keys = await openKeys({ db, rootKeys: rootKeysOf(config), clock: systemClock })
    if (keys.ok) return await work({ config, db, verifier: checkpointSigner(keys.value).verifier })
    terminal.tell(`${keys.refusal.from}: ${keys.refusal.reason}`)
    return 2
  } finally {
    await db.end()
    await database.value.stop()
  }
}

/** Opens the trail of the environment's installation; what stands in the way is told. */
const withTrail = async (terminal: Terminal, work: (trail: Trail) => Promise<ExitCode>): Promise<ExitCode> => {
  const read = readConfig(terminal.env, { cwd: terminal.cwd, root: packageRoot() })
  if (!read.ok) {
    for (const finding of read.findings) terminal.tell(tellFinding(finding))
    return 2
  }
  try {
    return await openTrail(read.value, terminal, work)
  } catch (error) {
    const trouble = startTrouble(error, read.value)
    if (trouble === null) throw error
    terminal.tell(trouble)
    return 2
  }
}

const progress = (terminal: Terminal): ((rows: number) => void) => {
  let seen = 0
  return (rows) => {
    const before = Math.floor(seen / TELL_EVERY_ROWS)
    seen += rows
    if (Math.floor(seen / TELL_EVERY_ROWS) > before) terminal.tell(`${seen} rows read`)
  }
}

const folderOption = { checkpoints: textOption('a folder with copies of checkpoints') }

const verify: Command = {
  name: 'audit verify',
  usage: '[--checkpoints FOLDER]',
  does: 'Verifies the whole audit trail against itself and the newest signed checkpoint; changes nothing.',
  run: async (args, terminal) => {
    const read = readArguments(args, { positional: [], options: folderOption })
    if (!read.ok) {
      terminal.tell(sayBadArgument(read.refusal))
      return 2
    }
    const { checkpoints } = read.value.options
    return withTrail(terminal, async ({ config, db, verifier }) => {
      const copies = checkpoints === undefined ? copiesOf(config) : copyFolder(resolve(terminal.cwd, checkpoints))
      if (checkpoints !== undefined && (await copies.latest()) === 0) {
        terminal.tell(`--checkpoints: got ${JSON.stringify(checkpoints)}, expected a folder with copies of checkpoints`)
        return 2
      }
      const all = await authorities({ db, clock: systemClock }).all()
      const report = await verifyTrail({
        db,
        verifier,
        copies,
        timestamps: await timestampsOf(config),
        stampWithinSeconds: config.timestampUrl === null ? null : STAMP_LATE_SECONDS,
        chains: [...ACCOUNT_CHAINS, ...all.map((authority) => authority.id)],
        progress: progress(terminal),
      })
      terminal.print(report)
      return report.ok ? 0 : 1
    })
  },
}

const key: Command = {
  name: 'audit key',
  usage: '',
  does: 'Prints the public key that verifies the checkpoints of this installation; a witness keeps it.',
  run: async (args, terminal) => {
    const read = readArguments(args, { positional: [] })
    if (!read.ok) {
      terminal.tell(sayBadArgument(read.refusal))
      return 2
    }
    return withTrail(terminal, async ({ verifier }) => {
      terminal.print({ verifier })
      return 0
    })
  },
}

const keyOption = { key: textOption('a key as `audit key` prints it') }

const checkpoint: Command = {
  name: 'audit checkpoint',
  usage: 'FILE --key KEY',
  does: 'Verifies the file of a checkpoint with a public key alone, on any machine, without a database.',
  run: async (args, terminal) => {
    const read = readArguments(args, { positional: ['FILE'], options: keyOption })
    if (!read.ok) {
      terminal.tell(sayBadArgument(read.refusal))
      return 2
    }
    const [file = ''] = read.value.positional
    const given = read.value.options.key
    const bytes = await readFile(resolve(terminal.cwd, file)).catch(() => null)
    if (bytes === null) terminal.tell(`FILE: got ${JSON.stringify(file)}, expected a file that can be read`)
    const usable = given !== undefined && isVerifierKey(given)
    if (!usable) terminal.tell(`--key: got ${JSON.stringify(given ?? '')}, expected ${keyOption.key.expects}`)
    if (bytes === null || !usable) return 2
    const opened = openCopy(bytes, given)
    if (typeof opened === 'string') terminal.print({ file, ok: false, wrong: opened })
    else terminal.print({ file, ok: true, number: opened.number, at: opened.at, chains: opened.heads.length })
    return typeof opened === 'string' ? 1 : 0
  },
}

export const commands: readonly Command[] = [verify, key, checkpoint]
