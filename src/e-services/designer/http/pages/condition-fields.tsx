import { type Label, type Language, say } from '../../../../kernel/texts.ts'
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

interface LinesProps {
  readonly form: FormDefinition
  readonly lines: Lines
  readonly errors: readonly FieldError[]
  readonly language: Language
}

/** The three fields of each line; one line more than there are, so that a condition can always grow. */
const LineFields = ({ form, lines, errors, language }: LinesProps) => {
  const options = placeOptions(form, language)
  const operators = OPERATORS.map((value) => ({ value, label: say(OPERATOR_TEXTS[value], language) }))
  const shown = Math.max(Math.min(lines.lines.length + 1, MOST_LINES), 2)
  return (
    <>
      {Array.from({ length: shown }, (_, index) => {
        const names = lineFields(index)
        const line = lines.lines[index]
        const numbered = { line: index + 1 }
        const title = (text: Label): string => say(text, language, numbered)
        return (
          <div class="dk-fields" key={names.at}>
            <Select
              name={names.at}
              label={title(t.answer)}
              optional={index > 0}
              options={options}
              value={line?.at}
              error={errorOf(errors, names.at)}
            />
            <Select
              name={names.operator}
              label={title(t.operator)}
              optional={index > 0}
              options={operators}
              value={line?.operator}
            />
            <TextField
              name={names.value}
              label={title(t.value)}
              help={index === 0 ? title(t.valueHelp) : undefined}
              optional
              value={line?.value}
            />
          </div>
        )
      })}
    </>
  )
}

/** A condition: its lines, and whether all of them or one must hold. */
export const ConditionFields = ({ legend, ...props }: LinesProps & { readonly legend: string }) => {
  const { lines, language } = props
  return (
    <Fieldset legend={legend}>
      <LineFields {...props} />
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
