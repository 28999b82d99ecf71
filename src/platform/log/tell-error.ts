/** What an exception says in the log: kind, code, message and place, never a value that somebody typed. */
export interface ToldError {
  readonly type: string
  readonly code?: string | undefined
  readonly message: string
  readonly table?: string | undefined
  readonly column?: string | undefined
  readonly constraint?: string | undefined
  readonly stack?: string | undefined
  readonly cause?: ToldError
  readonly errors?: readonly ToldError[]
}

// Classes 22 (data) and 23 (constraints) quote the value that was wrong, 42 pieces of the statement.
const QUOTES = /^(22|23|42)[0-9A-Z]{3}$/
const SQLSTATE = /^[0-9A-Z]{5}$/

const textIn = (thrown: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(thrown, key)
  return typeof value === 'string' ? value : undefined
}

/** The lines of a stack that name places; the first ones repeat the message, which may look like a place itself. */
const placesIn = (stack: string | undefined, message: string): string | undefined => {
  const places = stack
    ?.replace(message, () => '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
  return places?.length ? places.join('\n') : undefined
}

// What the driver of the database says without a code; nothing in it comes from a person.
const OF_THE_DRIVER =
  /^(connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|client was closed)/i

const NOT_TOLD = 'not told, it may quote what somebody entered: the stack says where it was thrown'

/**
 * What of a message is told: those of the database and of the system that quote nothing, and codes. Any other may hold
 * what somebody entered, however it came there; its place is told, and with it what the source says.
 */
const messageOf = (thrown: object, type: string): string => {
  const code = textIn(thrown, 'code') ?? ''
  const message = textIn(thrown, 'message') ?? ''
  if (SQLSTATE.test(code)) return QUOTES.test(code) ? `the database refused a statement (SQLSTATE ${code})` : message
  if (type === 'SyntaxError' || type === 'ZodError') return 'a text could not be read'
  const syscall = textIn(thrown, 'syscall')
  if (syscall !== undefined) return `${syscall} ${code}`
  return message === '' || message === code || OF_THE_DRIVER.test(message) ? message : NOT_TOLD
}

const DEEPEST = 4

/** Tells an exception for the log. What is no Error but looks like one, as pg-boss hands them on, is told the same way. */
export const tellError = (thrown: unknown, depth = 0): ToldError => {
  if (typeof thrown !== 'object' || thrown === null) return { type: typeof thrown, message: '' }
  const type = thrown instanceof Error ? thrown.name : (textIn(thrown, 'name') ?? 'object')
  const below: unknown = Reflect.get(thrown, 'cause')
  const several: unknown = Reflect.get(thrown, 'errors')
  return {
    type,
    code: textIn(thrown, 'code'),
    message: messageOf(thrown, type),
    table: textIn(thrown, 'table'),
    column: textIn(thrown, 'column'),
    constraint: textIn(thrown, 'constraint'),
    stack: placesIn(textIn(thrown, 'stack'), textIn(thrown, 'message') ?? ''),
    ...(below === undefined || depth >= DEEPEST ? {} : { cause: tellError(below, depth + 1) }),
    ...(thrown instanceof AggregateError && Array.isArray(several) && depth < DEEPEST
      ? { errors: several.map((one) => tellError(one, depth + 1)) }
      : {}),
  }
}
