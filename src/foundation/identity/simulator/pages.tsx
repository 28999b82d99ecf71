import { say, type Text } from '../../../kernel/texts.ts'
import { Button, Buttons, Checkbox, Fields, Form, Lead, RadioGroup } from '../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../platform/html/words.ts'
import { nameOf, type SimulatedPerson } from './persons.ts'
import type { RequestQuery } from './simulator.ts'
import { simulatorTexts as t } from './texts.ts'

interface Choice {
  readonly persons: readonly SimulatedPerson[]
  readonly least: number
  readonly query: RequestQuery
}

/** Who somebody wants to be, and how surely. */
export const choicePage = (frame: Frame, { persons, least, query }: Choice): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  const { SAMLRequest, SigAlg, Signature } = query
  const asked = { SAMLRequest, SigAlg, Signature }
  return {
    title: words(t.title),
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <Form action="/demonstration/bundid" hidden={asked}>
          <Fields>
            <RadioGroup
              name="person"
              label={words(t.person)}
              value={persons[0]?.id ?? ''}
              options={persons.map((person) => ({ value: person.id, label: nameOf(person) }))}
            />
            <RadioGroup
              name="level"
              label={words(t.level)}
              help={words(t.least)}
              value={String(least < 3 ? 1 : least)}
              options={[
                { value: '1', label: words(t.level1) },
                { value: '3', label: words(t.level3) },
                { value: '4', label: words(t.level4) },
              ]}
            />
            <Checkbox name="temporary" label={words(t.temporary)} checked={false} />
          </Fields>
          <Buttons>
            <Button>{words(t.send)}</Button>
          </Buttons>
        </Form>
        <Form action="/demonstration/bundid" hidden={{ ...asked, person: '' }}>
          <Buttons>
            <Button kind="secondary">{words(t.cancel)}</Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}

/** The answer, to be sent to the portal by whoever asked for it. */
export const answerPage = (
  frame: Frame,
  { answer, address }: { readonly answer: string; readonly address: string },
): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  return {
    title: words(t.doneTitle),
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.doneTitle)}</h1>
        <Lead>{words(t.done)}</Lead>
        <Form action={address} hidden={{ SAMLResponse: answer }}>
          <Buttons>
            <Button>{words(t.doneTitle)}</Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}
