import type { ComponentChildren } from 'preact'
import { say } from '../../../../kernel/texts.ts'
import { Button, Buttons, Fields, Form, Script, TextField } from '../../../../platform/html/index.ts'
import type { Frame } from '../../../../platform/html/words.ts'
import { passkeyTexts as p, waysTexts } from '../../ways-texts.ts'

export interface PasskeyFormProps {
  readonly frame: Frame
  readonly action: string
  /** What the challenge is for. */
  readonly wanted: 'sign-in' | 'prove' | 'add' | 'first'
  readonly hidden?: Readonly<Record<string, string>>
  /** Whether the passkey gets a name. */
  readonly named?: boolean
  readonly secondary?: boolean
  readonly children: ComponentChildren
}

/**
 * A form that a script fills with the answer of a passkey (src/browser/passkey.ts). Without the script there is no button,
 * but a sentence that names the other way.
 */
export const PasskeyForm = ({ frame, action, wanted, hidden, named, secondary, children }: PasskeyFormProps) => {
  const words = (text: (typeof p)['make']) => say(text, frame.language)
  return (
    <div
      data-passkey={wanted === 'sign-in' || wanted === 'prove' ? 'get' : 'create'}
      data-wanted={wanted}
      data-failed={words(p.failed)}
    >
      <p class="kern-body" data-passkey-without>
        {words(p.noScript)}
      </p>
      <div hidden data-passkey-with>
        <Form action={action} hidden={{ ...hidden, response: '' }}>
          {named ? (
            <Fields>
              <TextField
                name="passkey-name"
                label={words(waysTexts.passkeyName)}
                help={words(waysTexts.passkeyNameHelp)}
                maxLength={60}
              />
            </Fields>
          ) : null}
          <Buttons>
            <Button kind={secondary ? 'secondary' : 'primary'}>{children}</Button>
          </Buttons>
        </Form>
      </div>
      <Script name="passkey" />
    </div>
  )
}
