import { ONLINE_WAYS } from '../../mailbox/words.ts'
import { z } from 'zod'
import { FUNCTIONS, TRUST_LEVELS } from '../../../kernel/actor.ts'
import { conditionSchema as condition, definitionSchema as form, labelSchema as label } from '../../forms/words.ts'
import { AUTHORITY_KINDS, FEDERAL_STATUSES, NEEDS, type Service } from '../service-words.ts'

const text = z.string()
const period = z.string().regex(/^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/)

const role = z.enum(['applicant', 'system', ...FUNCTIONS])
const effect = z.union([
  z.strictObject({ effect: z.literal('notify'), message: text }),
  z.strictObject({ effect: z.enum(['start', 'pause', 'resume', 'extend', 'stop']), deadline: text }),
  z.strictObject({ effect: z.literal('charge'), fee: text }),
  z.strictObject({ effect: z.literal('issue'), document: text }),
  z.strictObject({ effect: z.literal('record'), record: text }),
])
const workflow = z.strictObject({
  start: text,
  states: z.array(
    z.strictObject({
      id: text,
      label,
      next: label,
      status: z.enum(FEDERAL_STATUSES),
      final: z.boolean().optional(),
    }),
  ),
  transitions: z.array(
    z.strictObject({
      from: text,
      on: text,
      to: text,
      by: role,
      label,
      needs: z.array(z.enum(NEEDS)).optional(),
      notSameAs: text.optional(),
      when: condition.optional(),
      // biome-ignore lint/suspicious/noThenProperty: the word of the definition
      then: z.array(effect).optional(),
    }),
  ),
})

const centsByCode = z.record(text, z.int())
const block = z.union([
  z.strictObject({ block: z.enum(['paragraph', 'heading']), text, when: condition.optional() }),
  z.strictObject({ block: z.literal('answers'), paths: z.array(text), when: condition.optional() }),
  z.strictObject({ block: z.enum(['reasons', 'fee']) }),
])
const texts = z.strictObject({
  title: label,
  summary: label,
  description: label.optional(),
  requirements: z.array(label).optional(),
  documents: z.array(label).optional(),
  fees: label.optional(),
  duration: label.optional(),
  keywords: z.array(text).optional(),
})

/** A definition of a service as data, whole and nothing else. What it means is checked by `checkService`. */
export const serviceSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,79}$/),
  version: z.int().min(1),
  owner: z.enum(AUTHORITY_KINDS),
  leika: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
  law: z.array(text),
  texts,
  for: z.array(z.enum(['person', 'organisation'])),
  trust: z.strictObject({ start: z.enum(TRUST_LEVELS), submit: z.enum(TRUST_LEVELS) }),
  delivery: z.enum(ONLINE_WAYS).optional(),
  mandate: text.optional(),
  form,
  workflow,
  sees: z.partialRecord(z.enum(FUNCTIONS), z.record(text, z.union([z.literal('all'), z.array(text)]))),
  fees: z.array(
    z.strictObject({
      id: text,
      label,
      amount: z.union([
        z.strictObject({ kind: z.literal('fixed'), cents: z.int() }),
        z.strictObject({ kind: z.literal('by'), path: text, cents: centsByCode }),
      ]),
      refundOn: z.array(text),
      law: text,
    }),
  ),
  deadlines: z.array(
    z.looseObject({
      id: text,
      within: period,
      from: z.enum(['start', 'complete']),
      extendOnce: period.optional(),
      law: text,
    }),
  ),
  documents: z.array(
    z.strictObject({ id: text, title: label, blocks: z.array(block), seal: z.boolean(), remedyNotice: z.boolean() }),
  ),
  messages: z.array(z.strictObject({ id: text, title: label, text: label })),
  records: z.array(
    z.strictObject({
      id: text,
      label,
      fields: z.array(z.strictObject({ id: text, label, path: text })),
      validFor: period.nullable(),
      law: text,
    }),
  ),
  retention: z.looseObject({ drafts: period, outcomes: z.record(text, period), law: text }),
  migrate: z.array(z.strictObject({ from: z.int(), keepOld: z.array(text), ask: z.array(text) })),
  examples: z.array(z.looseObject({ title: text })),
})

const isService = (value: unknown): value is Service => serviceSchema.safeParse(value).success

/** Reads a stored definition. Throws on what is none, naming the first place and what was expected there. */
export const readService = (body: string): Service => {
  const value: unknown = JSON.parse(body)
  if (isService(value)) return value
  const issue = serviceSchema.safeParse(value).error?.issues[0]
  throw new TypeError(`service definition: ${issue?.path.join('.')}: ${issue?.message}`)
}
