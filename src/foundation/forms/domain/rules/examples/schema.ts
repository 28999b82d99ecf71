import { readRulesIn } from '../read-rules.ts'
import type { ElementType, RuleReading, RuleText, SchemaElement } from '../rule-words.ts'

const ONCE = { min: 0, max: 1 }

const below = (base: string, { path, inside, ...rest }: SchemaElement): SchemaElement => {
  const own = `${base}.${path}`
  return { ...rest, path: own, inside: inside.map((one) => below(base, one)) }
}

/** A field that may stay empty. */
export const field = (id: string, name: string, type: ElementType): SchemaElement => ({
  ...{ id, path: id, name, label: name, times: ONCE, type, rules: [], inside: [] },
})

/** A question of yes and no. */
export const bool = (id: string, name: string): SchemaElement => field(id, name, 'yes-no')

/** A choice with its values by code. */
export const choice = (id: string, name: string, codes: Readonly<Record<string, string>>): SchemaElement => ({
  ...field(id, name, 'choice'),
  codes: Object.entries(codes).map(([code, label]) => ({ code, name: label })),
})

/** A group with what is inside. */
export const group = (id: string, name: string, inside: readonly SchemaElement[]): SchemaElement => ({
  ...field(id, name, 'group'),
  inside: inside.map((one) => below(id, one)),
})

const LIST = 'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staatsangehoerigkeit'

const PARTS: readonly SchemaElement[] = [
  bool('F11000000001', 'Frage'),
  choice('F11000000002', 'Art', { '001': 'Eins', '002': 'Zwei', '003': 'Drei' }),
  field('F11000000011', 'Text', 'text'),
  field('F11000000012', 'Zweiter Text', 'text'),
  field('F11000000013', 'Dritter Text', 'text'),
  field('F11000000021', 'Beginn', 'date'),
  field('F11000000022', 'Ende', 'date'),
  field('F11000000031', 'Zahl', 'number'),
  { ...field('F11000000041', 'Staatsangehörigkeit', 'choice'), codeList: LIST },
  group('G11000000900', 'Gruppe', [field('F11000000901', 'Innen', 'text')]),
]

/** A schema with these rules at its top, and more parts if they are needed. */
export const schemaOf = (rules: readonly RuleText[], more: readonly SchemaElement[] = []): SchemaElement => ({
  ...{ id: 'S11000000001', path: '', name: 'Antrag', label: 'Antrag', times: { min: 1, max: 1 }, type: 'group' },
  rules,
  inside: [...PARTS, ...more],
})

/** The readings of a schema in Hessen. */
export const readOne = (schema: SchemaElement, land = 'HE'): readonly RuleReading[] => readRulesIn(schema, land)

/** The reading of one text on the schema above. */
export const readText = (text: string, land: string): RuleReading => {
  const [reading] = readOne(schemaOf([{ id: 'R11000000001', version: '1.0.0', name: '', text }]), land)
  if (reading === undefined) throw new Error('expected one reading')
  return reading
}
