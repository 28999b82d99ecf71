import type { ComponentChildren } from 'preact'
import { splitDate } from './date-parts.ts'
import { FieldShell, type FieldProps, GroupShell, inputAttributes, inputClass } from './field-frame.tsx'
import { useWords } from './frame.tsx'
import { fieldTexts } from './texts.ts'

/** How wide an input is; the width hints at the length of the answer. */
export type Width = 'tiny' | 'small' | 'medium' | 'full'

const widthClass = (width: Width | undefined): string =>
  width === undefined || width === 'full' ? '' : `dk-width-${width}`

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'url' | 'search' | undefined
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined
  /** As in HTML: `given-name`, `email`, `current-password`, `one-time-code` … */
  readonly autoComplete?: string | undefined
  readonly maxLength?: number | undefined
  readonly width?: Width | undefined
}

/** One line of text. A password is never shown again. */
export const TextField = (props: TextFieldProps) => {
  const attributes = {
    ...inputAttributes(props),
    class: inputClass(props.error, widthClass(props.width)),
    inputMode: props.inputMode,
    autoComplete: props.autoComplete,
    maxLength: props.maxLength,
    readOnly: props.locked,
  }
  const type = props.type ?? 'text'
  return (
    <FieldShell field={props}>
      {type === 'password' ? (
        <input {...attributes} type="password" spellcheck={false} />
      ) : (
        <input
          {...attributes}
          type={type}
          list={undefined}
          value={props.value ?? ''}
          autoCapitalize={type === 'email' ? 'none' : undefined}
          spellcheck={type === 'email' ? false : undefined}
        />
      )}
    </FieldShell>
  )
}

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
}

/** Several lines of text. */
export const TextArea = (props: TextAreaProps) => {
  const words = useWords()
  const hint = props.maxLength === undefined ? undefined : words(fieldTexts.atMost, { count: props.maxLength })
  return (
    <FieldShell field={props} hint={hint}>
      <textarea
        {...inputAttributes(props, hint !== undefined)}
        class={inputClass(props.error, 'dk-textarea')}
        rows={props.rows ?? 5}
        maxLength={props.maxLength}
        readOnly={props.locked}
      >
        {/* HTML swallows the first line break of a textarea, so a value that starts with one needs a second. */}
        {(props.value ?? '').replace(/^(?=\r?\n)/, '\n')}
      </textarea>
    </FieldShell>
  )
}

export interface DateFieldProps extends FieldProps {
  /** As joinDate makes it: `2026-11-23`, or what was typed. */
  readonly value?: string | undefined
  /** For a birthday: lets the browser fill it in. */
  readonly birthday?: boolean | undefined
}

/** A day in three inputs, `name--day`, `name--month` and `name--year`; the first one carries the id of the field. */
export const DateField = (props: DateFieldProps) => {
  const words = useWords()
  const parts = splitDate(props.value ?? '')
  const invalid = props.error === undefined ? undefined : ('true' as const)
  const input = (part: 'day' | 'month' | 'year', id: string) => (
    <div class="kern-form-input dk-date__part">
      <label class="kern-label" for={id}>
        {words(fieldTexts[part])}
      </label>
      <input
        class={inputClass(props.error, part === 'year' ? 'dk-width-year' : 'dk-width-day')}
        id={id}
        name={`${props.name}--${part}`}
        type="text"
        inputMode="numeric"
        maxLength={part === 'year' ? 4 : 2}
        autoComplete={props.birthday ? `bday-${part}` : 'off'}
        value={parts[part]}
        aria-invalid={invalid}
        readOnly={props.locked}
      />
    </div>
  )
  return (
    <GroupShell field={props} hint={words(fieldTexts.dateHint)}>
      <div class="kern-fieldset__body kern-fieldset__body--horizontal dk-date">
        {input('day', props.name)}
        {input('month', `${props.name}--month`)}
        {input('year', `${props.name}--year`)}
      </div>
    </GroupShell>
  )
}

export interface TimeFieldProps extends FieldProps {
  /** `14:30`. */
  readonly value?: string | undefined
}

/** A time of day as `14:30`. */
export const TimeField = (props: TimeFieldProps) => {
  const words = useWords()
  return (
    <FieldShell field={props} hint={words(fieldTexts.timeHint)}>
      <input
        {...inputAttributes(props, true)}
        class={inputClass(props.error, 'dk-width-tiny')}
        type="text"
        maxLength={5}
        autoComplete="off"
        value={props.value ?? ''}
        readOnly={props.locked}
      />
    </FieldShell>
  )
}

export interface NumberFieldProps extends FieldProps {
  readonly value?: string | undefined
  /** Behind the input: `€`, `m²`, `km`. */
  readonly suffix?: string | undefined
  /** Only whole numbers: shows the keypad without a comma. */
  readonly whole?: boolean | undefined
  readonly width?: Width | undefined
}

/** A number, typed as text so that a comma and mistakes survive. */
export const NumberField = (props: NumberFieldProps) => {
  const input = (
    <input
      {...inputAttributes(props)}
      class={inputClass(props.error, `dk-number ${widthClass(props.width ?? 'small')}`)}
      type="text"
      inputMode={props.whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={props.value ?? ''}
      readOnly={props.locked}
    />
  )
  return (
    <FieldShell field={props}>
      {props.suffix === undefined ? (
        input
      ) : (
        <div class="kern-input-group dk-input-group">
          {input}
          <span class="kern-input-group-text">{props.suffix}</span>
        </div>
      )}
    </FieldShell>
  )
}

/** Fields that belong together, under one legend. */
export const Fieldset = (props: {
  readonly legend: ComponentChildren
  readonly help?: ComponentChildren | undefined
  readonly id?: string | undefined
  readonly children: ComponentChildren
}) => (
  <fieldset class="kern-fieldset dk-fieldset" id={props.id}>
    <legend class="kern-label kern-label--large">{props.legend}</legend>
    {props.help === undefined ? null : <div class="kern-hint">{props.help}</div>}
    <div class="kern-fieldset__body dk-fields">{props.children}</div>
  </fieldset>
)
