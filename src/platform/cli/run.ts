import { randomBytes } from 'node:crypto'
import { nearest } from './nearest.ts'
import type { Command, ExitCode, Terminal } from './words.ts'

/** A room's `commands.ts`, loaded only when one of its commands is called. */
export type LoadCommands = () => Promise<{ readonly commands: readonly Command[] }>

/** First word of a command to the rooms that have commands of that word: `geo` to the room of `geo find`. */
export type CommandTable = Readonly<Record<string, readonly LoadCommands[]>>

/** What the program says about itself, and whom it prints for. */
export interface Screen extends Terminal {
  readonly version: string
  /** Nobody reads JSON on a screen when asking for help. */
  readonly stdoutIsScreen: boolean
}

const loadAll = async (rooms: readonly LoadCommands[]): Promise<readonly Command[]> =>
  (await Promise.all(rooms.map((load) => load()))).flatMap((room) => room.commands)

const describe = (commands: readonly Command[]) =>
  commands.map(({ name, usage, does }) => ({ name, usage: `dreiklang ${name} ${usage}`.trimEnd(), does }))

const inOrder = (commands: readonly Command[]) => [...commands].sort((a, b) => (a.name < b.name ? -1 : 1))

/** Help as JSON for programs on stdout, and to be read on stderr. */
const showHelp = (commands: readonly Command[], terminal: Screen): void => {
  const list = describe(inOrder(commands))
  if (!terminal.stdoutIsScreen) terminal.print({ commands: list })
  for (const { usage, does } of list) terminal.tell(`${usage}\n    ${does}`)
}

const isHelp = (word: string | undefined) => word === '--help' || word === '-h'

const unknown = async (said: string, table: CommandTable, terminal: Terminal): Promise<ExitCode> => {
  const all = await loadAll(Object.values(table).flat())
  const names = all.map((command) => command.name)
  const meant = nearest(said, names) ?? nearest(said.split(' ')[0] ?? '', Object.keys(table))
  terminal.tell(`${JSON.stringify(said)} is not a command.${meant === null ? '' : ` Did you mean "${meant}"?`}`)
  terminal.tell('dreiklang --help lists all commands.')
  return 2
}

/** A command of the table and the arguments left for it; the longest name wins. */
const findCommand = (commands: readonly Command[], args: readonly string[]) =>
  [...commands]
    .sort((a, b) => b.name.length - a.name.length)
    .map((command) => ({ command, words: command.name.split(' ') }))
    .filter(({ words }) => words.every((word, at) => word === args[at]))
    .map(({ command, words }) => ({ command, rest: args.slice(words.length) }))[0]

const dispatch = async (table: CommandTable, args: readonly string[], terminal: Screen): Promise<ExitCode> => {
  const [first] = args
  if (first === undefined || isHelp(first)) {
    showHelp(await loadAll(Object.values(table).flat()), terminal)
    return first === undefined ? 2 : 0
  }
  if (first === '--version') {
    terminal.print({ name: 'dreiklang', version: terminal.version, node: process.versions.node })
    return 0
  }
  const rooms = Object.hasOwn(table, first) ? (table[first] ?? []) : []
  const commands = (await loadAll(rooms)).filter((command) => command.name.split(' ')[0] === first)
  const found = findCommand(commands, args)
  if (found === undefined) {
    const asked = args.length === 1 || isHelp(args[1])
    if (commands.length === 0 || !asked) return unknown(args.slice(0, 2).join(' '), table, terminal)
    showHelp(commands, terminal)
    return args.length === 1 ? 2 : 0
  }
  const beforeDashes = found.rest.slice(0, found.rest.includes('--') ? found.rest.indexOf('--') : undefined)
  if (beforeDashes.some(isHelp)) {
    showHelp([found.command], terminal)
    return 0
  }
  return found.command.run(found.rest, terminal)
}

/**
 * Runs one command line. Loads only the rooms its first word names. An exception is a defect: it is told with an id
 * under which the details follow, and counts as 2.
 */
export const runCommand = async (table: CommandTable, args: readonly string[], terminal: Screen): Promise<ExitCode> => {
  try {
    return await dispatch(table, args, terminal)
  } catch (defect) {
    tellDefect(defect, terminal)
    return 2
  }
}

/** Says that something is our fault, with an id to quote and the details below it. */
export const tellDefect = (defect: unknown, terminal: Pick<Terminal, 'tell'>): void => {
  const id = randomBytes(4).toString('hex')
  const details = defect instanceof Error ? (defect.stack ?? defect.message) : String(defect)
  terminal.tell(`This is a defect of Dreiklang, not of what you entered. Please report it as error ${id}.`)
  terminal.tell(`error ${id}: ${details}`)
}
