import pino from 'pino'
import type { LogLevel } from '../config/index.ts'

/** The log of the program. It gets references and codes; what says something about a person is cut out by name as well. */
export type Log = pino.Logger

const PERSONAL = ['password', 'email', 'name', 'answers', 'text', 'token', 'cookie', 'authorization']

/** JSON lines to stderr, so that stdout stays free for commands. */
export const openLog = (level: LogLevel): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: PERSONAL.flatMap((key) => [key, `*.${key}`]), censor: '[cut]' },
    },
    pino.destination({ fd: 2, sync: false }),
  )
