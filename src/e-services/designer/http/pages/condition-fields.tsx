import { type Language, say } from '../../../../kernel/texts.ts'
import { type FormDefinition, partAt } from '../../../../foundation/forms/words.ts'
import { errorOf, Fieldset, RadioGroup, Select, TextField } from '../../../../platform/html/index.ts'
import type { FieldError } from '../../../../platform/html/words.ts'
import type { Lines } from '../../domain/condition-lines.ts'
import { OPERATORS } from '../../domain/condition-lines.ts'
import { OPERATOR_TEXTS, ruleTexts as t } from '../../rule-texts.ts'
import { askable, JOIN, lineFields, MOST_LINES } from '../typed-condition.ts'

/** Each question with the groups around it, so that two alike can be told apart. */
export const placeOptions = (
  form: FormDefinition,
  language: Language,
): readonly { readonly value: string; readonly label: string }[] =>
  askable(form).map((at) => {
    const ids = at.split('.')
    const labels = ids.map((_, depth) => {
      const part = partAt(form, ids.slice(0, depth + 1).join('.'))
      return part === null ? '' : say(part.label, language)
    })
    return { value: at, label: labels.join(' › ') }
  })

/** The lines of a condition: an answer, a comparison, a value. */
export const ConditionFields = ({
  form,
  legend,
  lines,
  errors,
  language,
}: {
  readonly form: FormDefinition
  readonly legend: string
  readonly lines: Lines
  readonly errors: readonly FieldError[]
  readonly language: Language
}) => {
  const options = placeOptions(form, language)
  const operators = OPERATORS.map((value) => ({ value, label: say(OPERATOR_TEXTS[value], language) }))
  // One line more than there are, so that a condition can always grow.
  const shown = Math.min(lines.lines.length + 1, MOST_LINES)
  return (
    <Fieldset legend={legend}>
      {Array.from({ length: Math.max(shown, 2) }, (_, index) => {
        const names = lineFields(index)
        const line = lines.lines[index]
        const numbered = { line: index + 1 }
        return (
          <div class="dk-fields" key={names.at}>
            <Select
              name={names.at}
              label={say(t.answer, language, numbered)}
              optional={index > 0}
              options={options}
              value={line?.at}
              error={errorOf(errors, names.at)}
            />
            <Select
              name={names.operator}
              label={say(t.operator, language, numbered)}
              optional={index > 0}
              options={operators}
              value={line?.operator}
            />
            <TextField
              name={names.value}
              label={say(t.value, language, numbered)}
              help={index === 0 ? say(t.valueHelp, language) : undefined}
              optional
              value={line?.value}
            />
          </div>
        )
      })}
      <RadioGroup
        name={JOIN}
        label={say(t.join, language)}
        value={lines.join}
        options={[
          { value: 'all', label: say(t.all, language) },
          { value: 'any', label: say(t.any, language) },
        ]}
      />
    </Fieldset>
  )
}
