import { type Day, dayOf, parseDay, systemClock } from '../../../kernel/clock.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { ExitCode, Terminal } from '../../../platform/cli/words.ts'
import { findPlaces } from '../index.ts'

interface Question {
  readonly text: string
  readonly on: Day | null
}

interface BadUse {
  readonly code: 'geography/bad-use'
  readonly says: string
}

const badUse = (says: string): Result<never, BadUse> => refuse({ code: 'geography/bad-use', says })

/** TEXT and the day out of the arguments, or a sentence that names the argument, what it was and what is expected. */
const readQuestion = (args: readonly string[]): Result<Question, BadUse> => {
  let text: string | null = null
  let on: Day | null = null
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    if (arg === '--date' || arg.startsWith('--date=')) {
      const value = arg === '--date' ? args[++at] : arg.slice('--date='.length)
      on = value === undefined ? null : parseDay(value)
      if (on === null) return badUse(`--date: got ${value ?? 'nothing'}, expected a day like 2026-01-01.`)
    } else if (arg.startsWith('-')) {
      return badUse(`${arg}: not an option of geo find, expected TEXT [--date DAY].`)
    } else if (text !== null) {
      return badUse(`TEXT: got "${text}" and "${arg}", expected one text; put a name with blanks in quotes.`)
    } else {
      text = arg
    }
  }
  if (text === null || text.trim() === '')
    return badUse(
      `TEXT: got ${text === null ? 'nothing' : 'an empty text'}, expected a name, a part of a name, an AGS, an ARS or a postcode.`,
    )
  return ok({ text, on })
}

/** Prints the areas that a text means as one JSON array: exit 0, 1 when there is none, 2 and a sentence for bad use. */
export const printPlaces = (args: readonly string[], terminal: Terminal): ExitCode => {
  const question = readQuestion(args)
  if (!question.ok) {
    terminal.tell(question.refusal.says)
    return 2
  }
  const { text, on } = question.value
  const found = findPlaces(text, on ?? dayOf(systemClock()))
  terminal.print(found)
  return found.length > 0 ? 0 : 1
}
