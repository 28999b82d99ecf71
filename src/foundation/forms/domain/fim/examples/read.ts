import type { Field, Part } from '../../../form-words.ts'
import type { FimSchema } from '../fim-words.ts'
import { readXdf } from '../read-xdf.ts'
import { type FieldExample, field, group, schema, use } from './xml.ts'

/** Reads a schema that must be readable. */
export function read(xml: Iterable<string> | string): FimSchema {
  const result = readXdf(xml)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

/** Why a schema is refused. */
export const refusalOf = (xml: string): unknown => {
  const result = readXdf(xml)
  return result.ok ? 'read' : result.refusal
}

/** All fields of a form, in order. */
export const fieldsOf = ({ form }: FimSchema): readonly Field[] => {
  const walk = (part: Part): readonly Field[] => (part.kind === 'group' ? part.parts.flatMap(walk) : [part])
  return form.parts.flatMap(walk)
}

/** A schema with one group of one field. */
export const withOneField = (example: FieldExample): FimSchema =>
  read(schema(use('1:1', group('G1', use('1:1', field(example))))))

/** The field of such a schema, as it is asked. */
export function only(example: FieldExample): Field {
  const [first] = fieldsOf(withOneField(example))
  if (!first) throw new Error('no field')
  return first
}
