import pino from 'pino'
import type { LogLevel } from '../config/index.ts'
import { tellError } from './tell-error.ts'

/** The log of the program. It gets references and codes; what says something about a person is cut out by name as well. */
export type Log = pino.Logger

const PERSONAL = ['password', 'email', 'name', 'answers', 'text', 'token', 'cookie', 'authorization', 'url', 'query']

/** JSON lines to stderr, so that stdout stays free for commands. `to` takes them elsewhere. */
export const openLog = (level: LogLevel, to?: pino.DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (thrown: unknown) => tellError(thrown) },
      redact: { paths: PERSONAL.flatMap((key) => [key, `*.${key}`]), censor: '[cut]' },
    },
    to ?? pino.destination({ fd: 2, sync: false }),
  )
