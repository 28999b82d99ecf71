import { type Label, type Language, say } from '../../../../kernel/texts.ts'
import { FIELD_KINDS, type Field } from '../../../../foundation/forms/words.ts'
import {
  Alert,
  Button,
  Buttons,
  Details,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Select,
  TextArea,
  TextField,
} from '../../../../platform/html/index.ts'
import type { PageContent } from '../../../../platform/html/words.ts'
import { linesOf } from '../../domain/condition-lines.ts'
import { KIND_TEXTS, partTexts as t } from '../../part-texts.ts'
import { ruleTexts } from '../../rule-texts.ts'
import { designPath } from '../place.ts'
import { sayCondition } from '../say-condition.ts'
import { choicesText } from '../typed-part.ts'
import { ConditionFields } from './condition-fields.tsx'
import { crumbsOf } from './design.page.tsx'
import { Inside, Moves } from './part-inside.tsx'
import type { PartView } from './part-view.ts'

interface Shown extends PartView {
  readonly language: Language
}

const valueOf = ({ typed }: PartView, name: string, kept: string | number | null | undefined): string =>
  typed[name] ?? String(kept ?? '')

/** Three fields of one text; the other languages are asked for beside the German one. */
const Texts = ({
  view,
  name,
  label,
  titles,
  long,
}: {
  readonly view: Shown
  readonly name: string
  readonly label: Label | undefined
  readonly titles: readonly [Label, Label, Label]
  readonly long?: boolean
}) => {
  const One = long ? TextArea : TextField
  const parts = [
    [name, titles[0], label?.de],
    [`${name}-en`, titles[1], label?.en],
    [`${name}-leicht`, titles[2], label?.leicht],
  ] as const
  return (
    <>
      {parts.map(([field, title, kept]) => (
        <One
          key={field}
          name={field}
          label={say(title, view.language)}
          optional={field !== 'label'}
          value={valueOf(view, field, kept)}
          error={errorOf(view.errors, field)}
        />
      ))}
    </>
  )
}

const Limits = ({ view, field }: { readonly view: Shown; readonly field: Field }) => {
  const limits = [
    ['min-length', t.minLength, field.minLength],
    ['max-length', t.maxLength, field.maxLength],
    ['min-value', t.minValue, field.minValue],
    ['max-value', t.maxValue, field.maxValue],
  ] as const
  return (
    <>
      {limits.map(([name, title, kept]) => (
        <TextField
          key={name}
          name={name}
          width="small"
          optional
          label={say(title, view.language)}
          value={valueOf(view, name, kept)}
        />
      ))}
    </>
  )
}

const FieldParts = ({ view, field }: { readonly view: Shown; readonly field: Field }) => {
  const { language, errors } = view
  return (
    <>
      <Select
        name="kind"
        label={say(t.kind, language)}
        value={valueOf(view, 'kind', field.kind)}
        error={errorOf(errors, 'kind')}
        options={FIELD_KINDS.map((kind) => ({ value: kind, label: say(KIND_TEXTS[kind], language) }))}
      />
      {valueOf(view, 'kind', field.kind) === 'choice' ? (
        <TextArea
          name="choices"
          label={say(t.choices, language)}
          help={say(t.choicesHelp, language)}
          rows={6}
          value={valueOf(view, 'choices', choicesText(field.choices))}
          error={errorOf(errors, 'choices')}
        />
      ) : null}
      <Details summary={say(t.limits, language)}>
        <Limits view={view} field={field} />
      </Details>
      {field.kind === 'note' ? (
        <Texts view={view} name="note" label={field.text} long titles={[t.note, t.noteEnglish, t.noteEasy]} />
      ) : null}
    </>
  )
}

const Times = ({ view }: { readonly view: Shown }) => {
  const { language, errors, part } = view
  return (
    <>
      <TextField
        name="least"
        width="small"
        inputMode="numeric"
        label={say(t.least, language)}
        help={say(t.leastHelp, language)}
        value={valueOf(view, 'least', part.times.min)}
        error={errorOf(errors, 'least')}
      />
      <TextField
        name="most"
        width="small"
        inputMode="numeric"
        optional
        label={say(t.most, language)}
        help={say(t.mostHelp, language)}
        value={valueOf(view, 'most', part.times.max)}
      />
    </>
  )
}

const Condition = ({ view }: { readonly view: Shown }) => {
  const { design, part, errors, language } = view
  const lines = part.when === undefined ? { join: 'all' as const, lines: [] } : linesOf(part.when)
  return (
    <>
      {part.when !== undefined && lines === null ? (
        <Alert kind="info" title={sayCondition({ form: design.form, language }, part.when)}>
          {say(ruleTexts.deep, language)}
        </Alert>
      ) : null}
      <Details summary={say(t.when, language)} open={part.when !== undefined || errors.length > 0}>
        <ConditionFields
          form={design.form}
          legend={say(t.when, language)}
          lines={lines ?? { join: 'all', lines: [] }}
          errors={errors}
          language={language}
        />
      </Details>
    </>
  )
}

const Body = ({ view }: { readonly view: Shown }) => {
  const { design, at, part, seen, errors, language } = view
  return (
    <>
      <h1 class="kern-heading-large">{say(part.label, language)}</h1>
      <ErrorSummary errors={errors} />
      <Form action={designPath(design.id, 'teil')} idempotencyKey={view.key} hidden={{ do: 'save', at, seen }}>
        <Fields>
          <Texts view={view} name="label" label={part.label} titles={[t.german, t.english, t.easy]} />
          {part.kind === 'group' ? null : <FieldParts view={view} field={part} />}
          <Texts view={view} name="help" label={part.help} long titles={[t.help, t.helpEnglish, t.helpEasy]} />
          <TextField
            name="law"
            label={say(t.law, language)}
            help={say(t.lawHelp, language)}
            optional
            value={valueOf(view, 'law', part.law)}
          />
          <Times view={view} />
          <Condition view={view} />
        </Fields>
        <Buttons>
          <Button>{say(t.save, language)}</Button>
        </Buttons>
      </Form>
      <Inside view={view} />
      <Moves view={view} />
    </>
  )
}

/** One part of a design: its texts, limits and condition, what lies in it, and where it stands. */
export const partPage = (language: Language, view: PartView): PageContent => ({
  title: `${say(view.part.label, language)} – ${view.design.name}`,
  breadcrumb: crumbsOf(view.design, { text: view.part.label }),
  failed: view.errors.length > 0,
  body: <Body view={{ ...view, language }} />,
})
