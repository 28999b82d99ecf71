import { MANDATE_RIGHTS, TRUST_LEVELS } from '../../../../kernel/actor.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Button,
  Buttons,
  Checkbox,
  DateField,
  ErrorSummary,
  errorOf,
  ErrorText,
  Fields,
  Fieldset,
  Form,
  joinDate,
  RadioGroup,
  Said,
  Select,
  TextField,
} from '../../../../platform/html/index.ts'
import type { FieldError, Frame, PageContent } from '../../../../platform/html/words.ts'
import type { Topic } from '../../mandate-words.ts'
import { actingTexts } from '../../acting-texts.ts'
import { mandateTexts as t } from '../../page-texts.ts'
import { allOf, fieldOf, type TermsProblem } from '../takes.ts'

/** The form as it was typed, and what is wrong with it. */
export interface NewMandateView {
  readonly topics: readonly Topic[]
  readonly typed: readonly (readonly [string, string])[]
  readonly problems: readonly TermsProblem[]
  readonly key: Id
}

const PROBLEMS: Readonly<Record<TermsProblem, Text>> = {
  email: t.emailWrong,
  right: t.rightsMissing,
  service: t.servicesMissing,
  until: t.untilWrong,
}

interface Parts {
  readonly view: NewMandateView
  readonly words: (text: Text) => string
  readonly errors: readonly FieldError[]
}

const Rights = ({ view, words, errors }: Parts) => (
  <Fieldset legend={words(t.rights)}>
    {errorOf(errors, 'right') === undefined ? null : <ErrorText id="right--error" text={words(t.rightsMissing)} />}
    {MANDATE_RIGHTS.map((right, index) => (
      <Checkbox
        key={right}
        name="right"
        id={index === 0 ? 'right' : `right-${right}`}
        value={right}
        label={words(t[right])}
        checked={allOf(view.typed, 'right').includes(right)}
      />
    ))}
  </Fieldset>
)

const Services = ({ view, words, errors }: Parts) => (
  <>
    <RadioGroup
      name="scope"
      label={words(t.services)}
      options={[
        { value: 'all', label: words(t.all) },
        { value: 'some', label: words(t.some) },
      ]}
      value={fieldOf(view.typed, 'scope') ?? 'some'}
    />
    <Fieldset legend={words(t.some)}>
      {errorOf(errors, 'service') === undefined ? null : (
        <ErrorText id="service--error" text={words(t.servicesMissing)} />
      )}
      {view.topics.map((topic, index) => (
        <Checkbox
          key={topic.name}
          name="service"
          id={index === 0 ? 'service' : `service-${topic.name}`}
          value={topic.name}
          label={<Said text={topic.title} />}
          checked={allOf(view.typed, 'service').includes(topic.name)}
        />
      ))}
    </Fieldset>
  </>
)

const untilTyped = (view: NewMandateView): string => {
  const part = (which: string): string => fieldOf(view.typed, `until--${which}`) ?? ''
  return joinDate({ day: part('day'), month: part('month'), year: part('year') })
}

export const newMandatePage = (frame: Frame, view: NewMandateView): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  const errors = view.problems.map((field) => ({ field, text: words(PROBLEMS[field]) }))
  const parts = { view, words, errors }
  return {
    title: words(t.new),
    breadcrumb: [
      { text: words(actingTexts.title), href: '/konto/vertretung' },
      { text: words(t.title), href: '/konto/vollmachten' },
      { text: words(t.new) },
    ],
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="kern-heading-large">{words(t.new)}</h1>
        <Form action="/konto/vollmachten/neu" idempotencyKey={view.key}>
          <Fields>
            <RadioGroup
              name="do"
              label={words(t.do)}
              options={[
                { value: 'offer', label: words(t.offer) },
                { value: 'ask', label: words(t.ask) },
              ]}
              value={fieldOf(view.typed, 'do') ?? 'offer'}
            />
            <TextField
              name="email"
              type="email"
              autoComplete="off"
              label={words(t.email)}
              help={words(t.emailHelp)}
              value={fieldOf(view.typed, 'email') ?? ''}
              error={errorOf(errors, 'email')}
            />
            <Rights {...parts} />
            <Services {...parts} />
            <DateField name="until" label={words(t.until)} value={untilTyped(view)} error={errorOf(errors, 'until')} />
            <Select
              name="needs"
              label={words(t.needs)}
              options={TRUST_LEVELS.map((level) => ({ value: level, label: words(t[level]) }))}
              value={fieldOf(view.typed, 'needs') ?? 'low'}
            />
            <Checkbox
              name="ends-with-death"
              label={words(t.death)}
              checked={fieldOf(view.typed, 'ends-with-death') === 'true'}
            />
          </Fields>
          <Buttons>
            <Button>{words(t.send)}</Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}
