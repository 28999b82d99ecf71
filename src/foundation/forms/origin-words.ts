import { z } from 'zod'
import { TRUST_LEVELS, type TrustLevel } from '../../kernel/actor.ts'
import type { Answers } from './form-words.ts'

/** Where an answer comes from that was taken over from the account, and how sure it was then. */
export interface Origin {
  readonly value: string
  readonly source: string
  readonly level: TrustLevel
}

/** Origins by the path of their question. */
export type Origins = Readonly<Record<string, Origin>>

const stored = z.record(z.string(), z.object({ value: z.string(), source: z.string(), level: z.enum(TRUST_LEVELS) }))

/** Origins back from the text that was sealed. */
export const readOrigins = (text: string): Origins => stored.parse(JSON.parse(text))

/** The origins that still hold: what was changed afterwards was typed. */
export const originsThatHold = (origins: Origins, answers: Answers): Origins =>
  Object.fromEntries(Object.entries(origins).filter(([path, { value }]) => answers[path] === value))
