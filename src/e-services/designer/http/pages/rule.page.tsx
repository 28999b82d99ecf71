import type { Id } from '../../../../kernel/ids.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import type { Condition, FormDefinition, FormRule, Hint } from '../../../../foundation/forms/words.ts'
import {
  Alert,
  Button,
  Buttons,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  RadioGroup,
  Select,
  Table,
  TextArea,
  TextField,
} from '../../../../platform/html/index.ts'
import type { FieldError, PageContent } from '../../../../platform/html/words.ts'
import type { Design } from '../../designer-words.ts'
import { linesOf } from '../../domain/condition-lines.ts'
import { type Sample, samplesOf } from '../../domain/samples.ts'
import { EFFECT_TEXTS, OUTCOME_TEXTS, ruleTexts as t } from '../../rule-texts.ts'
import { designTexts } from '../../texts.ts'
import { designPath } from '../place.ts'
import { nameAt, sayCondition, type Saying, valueAt } from '../say-condition.ts'
import { ConditionFields, placeOptions } from './condition-fields.tsx'
import { crumbsOf } from './design.page.tsx'

/** A rule under work: what it is now, the sentence it comes from, and what was typed. */
export interface RuleView {
  readonly design: Design
  readonly id: string
  /** The same form sent twice counts once. */
  readonly key: Id
  /** Null for a new one. */
  readonly index: number | null
  readonly rule: FormRule | null
  readonly hint: Hint | undefined
  readonly typed: Readonly<Record<string, string>>
  readonly condition: Condition | undefined
  readonly errors: readonly FieldError[]
}

/** Possibilities that are shown at most. */
const SHOWN_SAMPLES = 24

const given = (saying: Saying, { answers }: Sample): string => {
  const said = Object.entries(answers).map(
    ([at, answer]) =>
      `${nameAt(saying, at)}: ${valueAt(saying, at, typeof answer === 'string' ? answer : answer.name)}`,
  )
  return said.length === 0 ? say(t.unanswered, saying.language) : said.join(', ')
}

/** What the rule does with every possible answer to what it looks at: the quickest way to see that it is the right one. */
const Test = ({ saying, rule }: { readonly saying: Saying; readonly rule: FormRule }) => {
  const { language } = saying
  const samples = samplesOf(saying.form, rule.condition)
  const acts = (one: Sample): boolean => one.holds !== (rule.effect === 'valid')
  return (
    <>
      <h2 class="kern-heading-medium">{say(t.test, language)}</h2>
      {samples === null ? (
        <p>{say(t.testMany, language)}</p>
      ) : (
        <>
          {samples.length > SHOWN_SAMPLES ? (
            <p>{say(t.testSome, language, { shown: SHOWN_SAMPLES, all: samples.length })}</p>
          ) : null}
          <Table
            caption={say(t.test, language)}
            captionUnseen
            rows={samples.slice(0, SHOWN_SAMPLES)}
            empty={null}
            columns={[
              { title: say(t.given, language), rowHeader: true, cell: (one) => given(saying, one) },
              {
                title: say(t.outcome, language),
                cell: (one) =>
                  acts(one)
                    ? `${rule.target === '' ? say(t.whole, language) : nameAt(saying, rule.target)} ${say(OUTCOME_TEXTS[rule.effect], language)}`
                    : say(t.nothing, language),
              },
            ]}
          />
        </>
      )}
    </>
  )
}

const EFFECTS = ['require', 'forbid', 'valid'] as const

/** What the person reads, in three languages. */
const Messages = ({ view, language }: { readonly view: RuleView; readonly language: Language }) => {
  const { rule, typed, errors } = view
  const value = (name: string, kept: string | undefined): string => typed[name] ?? kept ?? ''
  return (
    <>
      <TextArea
        name="message"
        label={say(t.message, language)}
        value={value('message', rule?.message.de)}
        error={errorOf(errors, 'message')}
      />
      <TextField
        name="message-en"
        optional
        label={say(t.messageEnglish, language)}
        value={value('message-en', rule?.message.en)}
      />
      <TextField
        name="message-leicht"
        optional
        label={say(t.messageEasy, language)}
        value={value('message-leicht', rule?.message.leicht)}
      />
    </>
  )
}

const Editor = ({ view, language }: { readonly view: RuleView; readonly language: Language }) => {
  const { design, id, index, rule, typed, condition, errors } = view
  const value = (name: string, kept: string | undefined): string => typed[name] ?? kept ?? ''
  const lines = condition === undefined ? { join: 'all' as const, lines: [] } : linesOf(condition)
  const hidden = { id, ...(index !== null && { nummer: String(index + 1) }) }
  return (
    <Form action={designPath(design.id, 'regel')} idempotencyKey={view.key} hidden={hidden}>
      <Fields>
        <RadioGroup
          name="effect"
          label={say(t.effect, language)}
          value={value('effect', rule?.effect)}
          error={errorOf(errors, 'effect')}
          options={EFFECTS.map((one) => ({ value: one, label: say(EFFECT_TEXTS[one], language) }))}
        />
        <Select
          name="target"
          label={say(t.target, language)}
          emptyLabel={say(t.whole, language)}
          value={value('target', rule?.target)}
          options={placeOptions(design.form, language)}
        />
        {condition !== undefined && lines === null ? (
          <Alert kind="info" title={sayCondition({ form: design.form, language }, condition)}>
            {say(t.deep, language)}
          </Alert>
        ) : null}
        <ConditionFields
          form={design.form}
          legend={say(t.condition, language)}
          lines={lines ?? { join: 'all', lines: [] }}
          errors={errors}
          language={language}
        />
        <Messages view={view} language={language} />
      </Fields>
      <Buttons>
        <Button name="do" value="save">
          {say(t.save, language)}
        </Button>
        {index === null ? null : (
          <Button kind="tertiary" name="do" value="remove">
            {say(t.remove, language)}
          </Button>
        )}
      </Buttons>
    </Form>
  )
}

/** One rule: its sentence, what it says, and what it does with every possible answer. */
export const rulePage = (language: Language, view: RuleView): PageContent => {
  const { design, id, rule, hint, errors } = view
  return {
    title: `${id} – ${design.name}`,
    breadcrumb: crumbsOf(design, { text: designTexts.rules, href: designPath(design.id, 'regeln') }, { text: id }),
    failed: errors.length > 0,
    body: (
      <>
        <h1 class="kern-heading-large">{id}</h1>
        <ErrorSummary errors={errors} />
        {hint === undefined ? null : (
          <Alert kind="info" title={say(t.original, language)}>
            <p lang="de" class="dk-preline">
              {hint.text}
            </p>
          </Alert>
        )}
        <Editor view={view} language={language} />
        {rule === null ? null : <Test saying={{ form: design.form, language }} rule={rule} />}
      </>
    ),
  }
}

/** The id that a new rule gets. */
export const newRuleId = ({ rules = [] }: FormDefinition): string => {
  const taken = new Set(rules.map(({ id }) => id))
  let count = rules.length + 1
  while (taken.has(`R${count}`)) count++
  return `R${count}`
}
