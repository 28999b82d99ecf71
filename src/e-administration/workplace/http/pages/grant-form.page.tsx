import { READING_ROLE_TEXTS } from '../../../../foundation/cases/index.ts'
import type { Service } from '../../../../foundation/cases/words.ts'
import { basesOf, READING_ROLES, writtenBasis } from '../../../../foundation/security/words.ts'
import type { Day } from '../../../../kernel/clock.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import {
  Button,
  Buttons,
  DateField,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Lead,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../../../platform/html/index.ts'
import type { FieldError, PageContent } from '../../../../platform/html/words.ts'
import { grantTexts as t } from '../../grant-texts.ts'

/** What was typed into a form of a grant, as it was typed. */
export type Typed = Readonly<Record<string, string>>

/** The form of a grant, empty or with what was typed and what is wrong with it. */
export interface GrantFormData {
  readonly key: Id
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly services: readonly Service[]
  readonly today: Day
}

const GIVEN_ROLES = READING_ROLES.filter((role) => role !== 'emergency')

/** A field with what was typed into it and what is wrong with that. */
const fieldsOf =
  ({ typed, errors }: Pick<GrantFormData, 'typed' | 'errors'>) =>
  (name: string) => ({ name, value: typed[name] ?? '', error: errorOf(errors, name) })

/** On which law, why, and from when to when. */
const WhyAndHowLong = ({ language, data }: { readonly language: Language; readonly data: GrantFormData }) => {
  const field = fieldsOf(data)
  const ofRoles = GIVEN_ROLES.flatMap((role) => basesOf(role, data.today))
  const bases = [...new Set(ofRoles.map(({ value }) => value.id))]
  return (
    <>
      <RadioGroup
        {...field('basis')}
        label={say(t.law, language)}
        help={say(t.unchecked, language)}
        options={bases.map((basis) => ({ value: basis, label: writtenBasis(basis) }))}
      />
      <TextArea
        {...field('reason')}
        label={say(t.reason, language)}
        help={say(t.reasonHelp, language)}
        maxLength={2000}
        rows={4}
      />
      <DateField {...field('from')} label={say(t.from, language)} />
      <DateField {...field('until')} label={say(t.until, language)} />
    </>
  )
}

/** The form that proposes a reading grant. */
export const grantFormPage = (language: Language, data: GrantFormData): PageContent => {
  const { errors, services } = data
  const field = fieldsOf(data)
  return {
    title: say(t.new, language),
    breadcrumb: [{ text: say(t.title, language), href: '/workplace/grants' }, { text: say(t.new, language) }],
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="kern-heading-large">{say(t.new, language)}</h1>
        <Lead>{say(t.lead, language)}</Lead>
        <Form action="/workplace/grants/new" idempotencyKey={data.key}>
          <Fields>
            <TextField
              {...field('reader')}
              type="email"
              label={say(t.readerEmail, language)}
              help={say(t.readerHelp, language)}
            />
            <RadioGroup
              {...field('role')}
              label={say(t.role, language)}
              options={GIVEN_ROLES.map((role) => ({ value: role, label: say(READING_ROLE_TEXTS[role], language) }))}
            />
            <TextField
              {...field('number')}
              label={say(t.number, language)}
              help={say(t.numberHelp, language)}
              optional
            />
            <Select
              {...field('service')}
              label={say(t.service, language)}
              emptyLabel={say(t.noService, language)}
              optional
              options={services.map((service) => ({ value: service.id, label: say(service.texts.title, language) }))}
            />
            <WhyAndHowLong language={language} data={data} />
          </Fields>
          <Buttons>
            <Button>{say(t.send, language)}</Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}

/** The form of emergency access. */
export const emergencyPage = (
  language: Language,
  data: Pick<GrantFormData, 'key' | 'typed' | 'errors'> & { readonly hours: string },
): PageContent => {
  const { key, errors, hours } = data
  const field = fieldsOf(data)
  return {
    title: say(t.emergency, language),
    breadcrumb: [{ text: say(t.emergency, language) }],
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="kern-heading-large">{say(t.emergency, language)}</h1>
        <Lead>{say(t.emergencyLead, language, { hours })}</Lead>
        <Form action="/workplace/emergency" idempotencyKey={key}>
          <Fields>
            <TextField {...field('number')} label={say(t.number, language)} help={say(t.numberNeeded, language)} />
            <TextArea
              {...field('reason')}
              label={say(t.reason, language)}
              help={say(t.reasonHelp, language)}
              maxLength={2000}
              rows={4}
            />
          </Fields>
          <Buttons>
            <Button>{say(t.emergencySend, language)}</Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}
