import type { RawPart, RawSchema } from '../domain/fim/raw-words.ts'

/** How a rule was read at one place of the schema. */
export interface RuleReading {
  readonly id: string
  readonly at: string
  readonly text: string
  readonly grade: 'sure' | 'warned' | 'open'
  readonly doubts: readonly object[]
  readonly rules: readonly object[]
}

/** Reads the rules of a schema for one Land. */
export type ReadRules = (schema: RawSchema, land: string) => readonly RuleReading[]

/** The reading of a schema whose rules nobody translates: all are left to the editor. */
export const leaveRulesOpen: ReadRules = (schema) => {
  const ofPart = (part: RawPart): readonly RawSchema['rules'][number][] => [
    ...part.rules,
    ...(part.kind === 'group' ? part.parts.flatMap(ofPart) : []),
  ]
  return [...schema.rules, ...schema.parts.flatMap(ofPart)].map(({ id, path: at, text }) => ({
    ...{ id, at, text, grade: 'open', doubts: [], rules: [] },
  }))
}

/** The rules of a line: how many of each grade, and the translations by the id of the rule. */
export function tellRules({ counts }: RawSchema, readings: readonly RuleReading[]) {
  const graded = (grade: RuleReading['grade']): number => readings.filter((one) => one.grade === grade).length
  const rulesSure = graded('sure')
  const rulesWarned = graded('warned')
  const translatedRules: Record<string, readonly object[]> = {}
  for (const { id, rules } of readings) {
    const known = translatedRules[id] ?? []
    const said = new Set(known.map((rule) => JSON.stringify(rule)))
    translatedRules[id] = [...known, ...rules.filter((rule) => !said.has(JSON.stringify(rule)))]
  }
  return {
    grades: { rulesSure, rulesWarned, rulesOpen: counts.rules - rulesSure - rulesWarned },
    translated: {
      translatedRules,
      readings: readings.map(({ id, at, grade, doubts, text }) => ({ rule: id, at, grade, doubts, text })),
    },
  }
}
