import type { ComponentChildren } from 'preact'
import {
  describedBy,
  ErrorText,
  FieldShell,
  type FieldProps,
  GroupShell,
  Hint,
  inputAttributes,
} from './field-frame.tsx'
import { useWords } from './frame.tsx'
import { fieldTexts } from './texts.ts'

/** One value to choose. */
export interface Option {
  readonly value: string
  readonly label: ComponentChildren
  readonly help?: ComponentChildren | undefined
}

/** A value of a list that drops down: text only. */
export interface SelectOption {
  readonly value: string
  readonly label: string
}

export interface SelectProps extends FieldProps {
  readonly options: readonly SelectOption[]
  readonly value?: string | undefined
  /** First entry with an empty value; `Bitte wählen` where nothing is said. */
  readonly emptyLabel?: string | undefined
  readonly autoComplete?: string | undefined
}

/** One of many, in a list that drops down. */
export const Select = (props: SelectProps) => {
  const words = useWords()
  return (
    <FieldShell field={props}>
      <div class="kern-form-input__select-wrapper">
        <select
          {...inputAttributes(props)}
          class={
            props.error === undefined
              ? 'kern-form-input__select'
              : 'kern-form-input__select kern-form-input__select--error'
          }
          autoComplete={props.autoComplete}
          disabled={props.locked}
        >
          <option value="">{props.emptyLabel ?? words(fieldTexts.choose)}</option>
          {props.options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === props.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </FieldShell>
  )
}

export interface RadioGroupProps extends FieldProps {
  readonly options: readonly Option[]
  readonly value?: string | undefined
  /** Side by side where there is room; for two or three short answers. */
  readonly inline?: boolean | undefined
}

const optionId = (name: string, index: number): string => (index === 0 ? name : `${name}--${index + 1}`)

/** One of a few, all visible. The first choice carries the id of the field. */
export const RadioGroup = (props: RadioGroupProps) => (
  <GroupShell field={props}>
    <div class={props.inline ? 'kern-fieldset__body kern-fieldset__body--horizontal' : 'kern-fieldset__body'}>
      {props.options.map((option, index) => {
        const id = optionId(props.name, index)
        const help = option.help === undefined ? undefined : `${props.name}--help-${index + 1}`
        return (
          <div class="kern-form-check" key={option.value}>
            <input
              class={
                props.error === undefined
                  ? 'kern-form-check__radio'
                  : 'kern-form-check__radio kern-form-check__radio--error'
              }
              type="radio"
              id={id}
              name={props.name}
              value={option.value}
              checked={option.value === props.value}
              aria-describedby={help}
              disabled={props.locked}
            />
            <label class="kern-label" for={id}>
              {option.label}
            </label>
            {help === undefined ? null : <Hint id={help}>{option.help}</Hint>}
          </div>
        )
      })}
    </div>
  </GroupShell>
)

export interface YesNoProps extends FieldProps {
  /** `true`, `false`, or nothing where it was not answered. */
  readonly value?: string | undefined
}

/** A question with yes or no; answers `true` or `false`. */
export const YesNo = (props: YesNoProps) => {
  const words = useWords()
  const options = [
    { value: 'true', label: words(fieldTexts.yes) },
    { value: 'false', label: words(fieldTexts.no) },
  ]
  return <RadioGroup {...props} options={options} inline />
}

export interface CheckboxProps extends FieldProps {
  readonly checked?: boolean | undefined
  /** What is sent when it is ticked; `true` where nothing is said. */
  readonly value?: string | undefined
  /** Where several boxes share a name, each needs an id of its own. */
  readonly id?: string | undefined
}

/** A box to tick. */
export const Checkbox = (props: CheckboxProps) => {
  const id = props.id ?? props.name
  const at = { name: id, help: props.help, error: props.error }
  return (
    <div class={props.error === undefined ? 'kern-form-check' : 'kern-form-check kern-form-check--error'}>
      <input
        class={
          props.error === undefined
            ? 'kern-form-check__checkbox'
            : 'kern-form-check__checkbox kern-form-check__checkbox--error'
        }
        type="checkbox"
        id={id}
        name={props.name}
        value={props.value ?? 'true'}
        checked={props.checked}
        aria-describedby={describedBy(at)}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        disabled={props.locked}
      />
      <label class="kern-label" for={id}>
        {props.label}
      </label>
      {props.help === undefined ? null : <Hint id={`${id}--help`}>{props.help}</Hint>}
      {props.error === undefined ? null : <ErrorText id={`${id}--error`} text={props.error} />}
    </div>
  )
}
