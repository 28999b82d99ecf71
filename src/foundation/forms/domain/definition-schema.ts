import { z } from 'zod'
import { FIELD_KINDS, type FormDefinition } from '../form-words.ts'

/** A text of content: German for sure. */
export const labelSchema = z.strictObject({ de: z.string(), en: z.string().optional(), leicht: z.string().optional() })
const text = z.string()
const identifier = z.strictObject({ identifier: text })
const operand = z.union([identifier, text, z.number(), z.boolean()])
const two = z.tuple([operand, operand])

/** A condition over answers. */
export const conditionSchema: z.ZodType = z.lazy(() =>
  z.union([
    identifier,
    z.strictObject({ equal: two }),
    z.strictObject({ not_equal: two }),
    z.strictObject({ less_than: two }),
    z.strictObject({ is_empty: operand }),
    z.strictObject({ is_valid_date: z.tuple([operand, operand, operand]) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ and: z.array(conditionSchema) }),
    z.strictObject({ or: z.array(conditionSchema) }),
    z.strictObject({ xor: z.array(conditionSchema) }),
  ]),
)

const part = {
  id: text,
  label: labelSchema,
  showLabel: labelSchema.optional(),
  help: labelSchema.optional(),
  law: text.optional(),
  when: conditionSchema.optional(),
  times: z.strictObject({ min: z.int().min(0), max: z.int().min(1).nullable() }),
}
const field = z.strictObject({
  ...part,
  kind: z.enum(FIELD_KINDS),
  choices: z.array(z.strictObject({ code: text, label: labelSchema, help: labelSchema.optional() })).optional(),
  codeList: text.optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  minValue: text.optional(),
  maxValue: text.optional(),
  pattern: text.optional(),
  maxBytes: z.int().optional(),
  mediaTypes: z.array(text).optional(),
  from: text.optional(),
  locked: z.boolean().optional(),
  text: labelSchema.optional(),
})
const group: z.ZodType = z.lazy(() =>
  z.strictObject({ ...part, kind: z.literal('group'), choice: z.boolean().optional(), parts: z.array(formPart) }),
)
const formPart = z.union([group, field])

/** A form definition as data, whole and nothing else. */
export const definitionSchema = z.strictObject({
  parts: z.array(formPart),
  hints: z.array(z.strictObject({ id: text, name: text, text, path: text })),
  rules: z
    .array(
      z.strictObject({
        id: text,
        effect: z.enum(['require', 'forbid', 'valid']),
        target: text,
        condition: conditionSchema,
        message: labelSchema,
      }),
    )
    .optional(),
  source: z.strictObject({ schema: text, version: text }).optional(),
})

/** Whether a value is a form definition, whole and nothing else. */
export const isDefinition = (value: unknown): value is FormDefinition => definitionSchema.safeParse(value).success
