import type { ComponentChildren } from 'preact'
import { type Actor, MANDATE_RIGHTS } from '../../../../kernel/actor.ts'
import type { Day } from '../../../../kernel/clock.ts'
import type { Id } from '../../../../kernel/ids.ts'
import type { Text } from '../../../../kernel/texts.ts'
import { Button, Buttons, Checkbox, Details, Fields, Fieldset, Form } from '../../../../platform/html/index.ts'
import type { Organisation } from '../../mandate-words.ts'
import { mandateTexts } from '../../page-texts.ts'
import type { MachineKey } from '../../store/machine-keys.ts'
import type { OrganisationParts } from '../../verbs/members.ts'

/** The organisation that one acts for. */
export interface OrganisationView {
  readonly actor: Actor
  readonly organisation: Organisation
  readonly parts: OrganisationParts
  readonly keys: readonly MachineKey[]
  readonly today: Day
  readonly told: boolean
  /** A key that was made just now, to be shown this once. */
  readonly fresh: string | null
  /** Hidden key of the forms. */
  readonly key: Id
}

/** A part of the page, in the words of the visitor. */
export interface Shown {
  readonly view: OrganisationView
  readonly words: (text: Text, fill?: Readonly<Record<string, string>>) => string
}

/** Where its forms go. */
export const HERE = '/konto/organisation'

/** A button that does one thing. */
export const Do = (props: {
  readonly act: string
  readonly about?: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly text: string
}) => (
  <Form action={HERE} hidden={{ do: props.act, ...props.hidden }}>
    <Button kind="secondary" about={props.about}>
      {props.text}
    </Button>
  </Form>
)

/** A form behind a line that opens it. */
export const More = (props: {
  readonly summary: string
  readonly act: string
  readonly view: OrganisationView
  readonly button: string
  readonly action?: string
  readonly children: ComponentChildren
}) => (
  <Details summary={props.summary}>
    <Form action={props.action ?? HERE} idempotencyKey={props.view.key} hidden={{ do: props.act }}>
      <Fields>{props.children}</Fields>
      <Buttons>
        <Button>{props.button}</Button>
      </Buttons>
    </Form>
  </Details>
)

/** What somebody may, to be ticked. */
export const Rights = ({ words, of }: Pick<Shown, 'words'> & { readonly of: string }) => (
  <Fieldset legend={words(mandateTexts.rights)}>
    {MANDATE_RIGHTS.filter((right) => right !== 'manage').map((right) => (
      <Checkbox key={right} name="right" id={`${of}-${right}`} value={right} label={words(mandateTexts[right])} />
    ))}
  </Fieldset>
)
