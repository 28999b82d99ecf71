import type { Text } from '../../../kernel/texts.ts'
import type { Condition, Times } from '../../forms/words.ts'
import type { Block, Effect } from '../service-words.ts'
import type { GroupSource, PartsSource } from './service-source.ts'

export { allOf, anyOf, is, isFilled, isNot, isYes } from '../../forms/words.ts'

/** Tells the applicant by the message of this name. */
export const notify = (message: string): Effect => ({ effect: 'notify', message })

/** Starts the deadline of this name, with its whole length. */
export const start = (deadline: string): Effect => ({ effect: 'start', deadline })

/** Stops the clock of a deadline; the days that are left stay. */
export const pause = (deadline: string): Effect => ({ effect: 'pause', deadline })

/** Lets a paused deadline run on with the days that were left. */
export const resume = (deadline: string): Effect => ({ effect: 'resume', deadline })

/** Extends a running deadline by its `extendOnce`, once. */
export const extend = (deadline: string): Effect => ({ effect: 'extend', deadline })

/** Ends a deadline, because it is met. */
export const stop = (deadline: string): Effect => ({ effect: 'stop', deadline })

/** Makes the fee of this name due. */
export const charge = (fee: string): Effect => ({ effect: 'charge', fee })

/** Makes the document of this name and delivers it. */
export const issue = (document: string): Effect => ({ effect: 'issue', document })

/** Leaves a record of this name behind. */
export const leave = (record: string): Effect => ({ effect: 'record', record })

/** A page of the form; `more` carries what else a group may say, such as its legal basis. */
export const page = (title: Text, parts: PartsSource, more: Omit<GroupSource, 'kind' | 'title' | 'parts'> = {}) =>
  ({ kind: 'group', title, parts, ...more }) satisfies GroupSource

/** A group of questions within a page, also a repeated one. */
export const group = page

/** Occurs from `min` to `max` times. */
export const times = (min: number, max: number | null): Times => ({ min, max })

/** A heading of a letter. */
export const heading = (text: string, when?: Condition): Block => ({ block: 'heading', text, ...(when && { when }) })

/** A paragraph of a letter; `{answer.path}`, `{number}`, `{date}`, `{reasons}` and `{fee}` are filled in. */
export const paragraph = (text: string, when?: Condition): Block => ({
  block: 'paragraph',
  text,
  ...(when && { when }),
})

/** The answers below these paths, as pairs of question and answer. */
export const answersOf = (...paths: readonly string[]): Block => ({ block: 'answers', paths })

/** The reasons that the office wrote. */
export const reasons: Block = { block: 'reasons' }

/** What is to be paid, why, how and until when (HVwKostG § 14). */
export const feeNote: Block = { block: 'fee' }

/** The same view in each of these states, for `sees`. */
export const inStates = <const View extends 'all' | readonly string[]>(states: readonly string[], view: View) =>
  Object.fromEntries(states.map((state) => [state, view]))
