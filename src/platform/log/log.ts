import pino from 'pino'
import type { LogLevel } from '../config/index.ts'

/** The log of the program. It gets references and codes; what says something about a person is cut out by name as well. */
export type Log = pino.Logger

const PERSONAL = ['password', 'email', 'name', 'answers', 'text', 'token', 'cookie', 'authorization']

/** What an exception may say: kind, code, message and place. Details of the database may hold values and stay out. */
const tellError = (thrown: unknown): Readonly<Record<string, unknown>> => {
  if (!(thrown instanceof Error)) return { type: typeof thrown }
  const code = 'code' in thrown ? thrown.code : undefined
  const cause = thrown.cause === undefined ? {} : { cause: tellError(thrown.cause) }
  return { type: thrown.name, code, message: thrown.message, stack: thrown.stack, ...cause }
}

/** JSON lines to stderr, so that stdout stays free for commands. */
export const openLog = (level: LogLevel): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: tellError },
      redact: { paths: PERSONAL.flatMap((key) => [key, `*.${key}`]), censor: '[cut]' },
    },
    pino.destination({ fd: 2, sync: false }),
  )
