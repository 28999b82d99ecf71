import type { ComponentChildren } from 'preact'
import { useFrame, useWords } from './frame.tsx'
import { fieldTexts } from './texts.ts'
import type { FieldError } from './words.ts'

/** Hidden `form-token` of the page; proves that the form came from us. Form brings it along by itself. */
export const FormToken = () => <input type="hidden" name="form-token" value={useFrame().formToken} />

/** Hidden `idempotency-key`: the same form sent twice counts once. */
export const IdempotencyKey = ({ value }: { readonly value: string }) => (
  <input type="hidden" name="idempotency-key" value={value} />
)

export interface FormProps {
  /** Where it is sent; the page itself where nothing is said. */
  readonly action?: string | undefined
  /** Needed where a file goes along. */
  readonly files?: boolean | undefined
  readonly idempotencyKey?: string | undefined
  /** Further hidden fields by name. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
  readonly id?: string | undefined
  readonly children: ComponentChildren
}

/** A form that changes something: POST, with the form token; our own messages instead of the browser's. */
export const Form = (props: FormProps) => (
  <form
    class="dk-form"
    method="post"
    action={props.action}
    encType={props.files ? 'multipart/form-data' : undefined}
    id={props.id}
    noValidate
  >
    <FormToken />
    {props.idempotencyKey === undefined ? null : <IdempotencyKey value={props.idempotencyKey} />}
    {Object.entries(props.hidden ?? {}).map(([name, value]) => (
      <input type="hidden" name={name} value={value} key={name} />
    ))}
    {props.children}
  </form>
)

export type ButtonKind = 'primary' | 'secondary' | 'tertiary'

interface LookProps {
  readonly kind?: ButtonKind | undefined
  /** Name of an icon of KERN, before the text. */
  readonly icon?: string | undefined
  readonly children: ComponentChildren
}

export interface ButtonProps extends LookProps {
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly type?: 'submit' | 'button' | undefined
  /** Sends the form somewhere else. */
  readonly formAction?: string | undefined
  /** Said to screen readers after the text, where the text alone is not clear: `Ändern` + `: Name`. */
  readonly about?: string | undefined
}

const Look = ({ icon, about, children }: Omit<ButtonProps, 'kind'>) => (
  <>
    {icon === undefined ? null : <span class={`kern-icon kern-icon--${icon} kern-icon--default`} aria-hidden="true" />}
    <span class="kern-label">
      {children}
      {about === undefined ? null : <span class="dk-unseen">: {about}</span>}
    </span>
  </>
)

/** A button that sends its form. */
export const Button = (props: ButtonProps) => (
  <button
    class={`kern-btn kern-btn--${props.kind ?? 'primary'}`}
    type={props.type ?? 'submit'}
    name={props.name}
    value={props.value}
    formAction={props.formAction}
  >
    <Look {...props} />
  </button>
)

export interface ButtonLinkProps extends LookProps {
  readonly href: string
  readonly about?: string | undefined
}

/** A link that looks like a button, for the main thing to do next. */
export const ButtonLink = (props: ButtonLinkProps) => (
  <a class={`kern-btn kern-btn--${props.kind ?? 'primary'}`} href={props.href}>
    <Look {...props} />
  </a>
)

/** Buttons in a row; the main one comes first. */
export const Buttons = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="dk-buttons">{children}</div>
)

/** Fields below each other with room to breathe. */
export const Fields = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="dk-fields">{children}</div>
)

/** The error of a field out of all errors of a form. */
export const errorOf = (errors: readonly FieldError[], name: string): string | undefined =>
  errors.find((error) => error.field === name)?.text

export interface ErrorSummaryProps {
  readonly errors: readonly FieldError[]
  /** `Bitte prüfen Sie Ihre Angaben` where nothing is said. */
  readonly title?: string | undefined
}

/** All mistakes on top of a page, each with a link to its field; takes the focus; nothing where there are none. */
export const ErrorSummary = ({ errors, title }: ErrorSummaryProps) => {
  const words = useWords()
  if (errors.length === 0) return null
  return (
    <div class="kern-alert kern-alert--danger dk-error-summary" id="error-summary" role="alert" tabIndex={-1} autoFocus>
      <div class="kern-alert__header">
        <span class="kern-icon kern-icon--danger" aria-hidden="true" />
        <h2 class="kern-title">{title ?? words(fieldTexts.problems)}</h2>
      </div>
      <div class="kern-alert__body">
        <p class="kern-body">{words(fieldTexts.nothingLost)}</p>
        <ul class="kern-list kern-list--bullet">
          {errors.map((error, index) => (
            <li key={`${error.field}-${index}`}>
              <a class="kern-link kern-link--no-visited-state" href={`#${encodeURIComponent(error.field)}`}>
                {error.text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
