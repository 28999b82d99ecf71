import type { RawSchema } from '../domain/fim/raw-words.ts'
import type { RuleReading } from '../domain/rules/rule-words.ts'

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
      readings: readings.map(({ id, at, grade, doubts, applies, presets, text }) => ({
        ...{ rule: id, at, grade, doubts, applies, text },
        ...(presets.length > 0 && { presets }),
      })),
    },
  }
}
