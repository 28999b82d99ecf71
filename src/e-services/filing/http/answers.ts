import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Answer } from '../../../platform/http/words.ts'

/** Answers for whoever came with a key or a session; the gate sends everybody else away before. */
export const forActor = (actor: Actor | null, answer: (actor: Actor) => Promise<Answer>): Promise<Answer> | Answer =>
  actor === null ? { kind: 'refusal', refusal: { code: 'http/sign-in-first' } } : answer(actor)

/** The part of an address that names something by its id. */
export const anId = z.string().refine(isId)

/** A moment or a day in the answers of this room. */
export const aMoment = z.iso.datetime().meta({ example: '2026-11-23T14:06:00.000Z' })

/** A case, by the two ids of its address. */
export const aCase = z.object({ authority: z.uuid(), id: z.uuid() })
