import type { ComponentChildren } from 'preact'
import { useWords } from './frame.tsx'
import { fieldTexts } from './texts.ts'

/** What every field has. `name` is also its element id; labels are text or <Said>. */
export interface FieldProps {
  readonly name: string
  readonly label: ComponentChildren
  readonly help?: ComponentChildren | undefined
  readonly error?: string | undefined
  /** Marks what need not be answered; everything else must be. */
  readonly optional?: boolean | undefined
  /** Shown, but not to be changed. */
  readonly locked?: boolean | undefined
}

/** Ids of the texts that describe a field, for `aria-describedby`. */
export const describedBy = (props: Pick<FieldProps, 'name' | 'help' | 'error'>, hinted = false): string | undefined => {
  const ids = [
    props.help === undefined ? null : `${props.name}--help`,
    hinted ? `${props.name}--hint` : null,
    props.error === undefined ? null : `${props.name}--error`,
  ].filter((id) => id !== null)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** Attributes that every input has in common. */
export const inputAttributes = (props: FieldProps, hinted = false) => ({
  id: props.name,
  name: props.name,
  'aria-describedby': describedBy(props, hinted),
  'aria-invalid': props.error === undefined ? undefined : ('true' as const),
})

/** The text of a label and, where nobody has to answer, the word for it. */
export const LabelText = ({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) => {
  const words = useWords()
  return (
    <>
      {label}
      {optional ? <span class="kern-label__optional"> ({words(fieldTexts.optional)})</span> : null}
    </>
  )
}

/** Help below the label: what is meant, where to find it. */
export const Hint = ({ id, children }: { readonly id?: string | undefined; readonly children: ComponentChildren }) => (
  <div class="kern-hint" id={id}>
    {children}
  </div>
)

/** What is wrong with a field, in one sentence. */
export const ErrorText = ({ id, text }: { readonly id: string; readonly text: string }) => {
  const words = useWords()
  return (
    <p class="kern-error" id={id}>
      <span class="kern-icon kern-icon--danger kern-icon--default" aria-hidden="true" />
      <span class="kern-body">
        <span class="kern-sr-only">{words(fieldTexts.error)} </span>
        {text}
      </span>
    </p>
  )
}

interface ShellProps {
  readonly field: FieldProps
  /** A fixed hint of the kind of field, such as the form of a time. */
  readonly hint?: ComponentChildren | undefined
  readonly children: ComponentChildren
}

/** Label, help, input and error of a field with a single input. */
export const FieldShell = ({ field, hint, children }: ShellProps) => (
  <div class={field.error === undefined ? 'kern-form-input' : 'kern-form-input kern-form-input--error'}>
    <label class="kern-label" for={field.name}>
      <LabelText label={field.label} optional={field.optional} />
    </label>
    {field.help === undefined ? null : <Hint id={`${field.name}--help`}>{field.help}</Hint>}
    {hint === undefined ? null : <Hint id={`${field.name}--hint`}>{hint}</Hint>}
    {children}
    {field.error === undefined ? null : <ErrorText id={`${field.name}--error`} text={field.error} />}
  </div>
)

/** Legend, help, inputs and error of a field with several inputs. */
export const GroupShell = ({ field, hint, children }: ShellProps) => (
  <fieldset
    class={field.error === undefined ? 'kern-fieldset' : 'kern-fieldset kern-fieldset--error'}
    aria-describedby={describedBy(field, hint !== undefined)}
  >
    <legend class="kern-label">
      <LabelText label={field.label} optional={field.optional} />
    </legend>
    {field.help === undefined ? null : <Hint id={`${field.name}--help`}>{field.help}</Hint>}
    {hint === undefined ? null : <Hint id={`${field.name}--hint`}>{hint}</Hint>}
    {children}
    {field.error === undefined ? null : <ErrorText id={`${field.name}--error`} text={field.error} />}
  </fieldset>
)

/** Class of an input, red where something is wrong. */
export const inputClass = (error: string | undefined, more = ''): string =>
  ['kern-form-input__input', error === undefined ? '' : 'kern-form-input__input--error', more]
    .filter((part) => part !== '')
    .join(' ')
