import type { Id } from '../../../../kernel/ids.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  DateField,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Lead,
  TextArea,
} from '../../../../platform/html/index.ts'
import type { FieldError, PageContent } from '../../../../platform/html/words.ts'
import { retentionTexts as t } from '../../retention-texts.ts'

/** What the form of a hold shows: the case, and what was typed. */
export interface HoldForm {
  readonly number: string
  readonly case: Id
  readonly key: string
  readonly reason: string
  readonly until: string
  readonly errors: readonly FieldError[]
}

/** Asks why a case shall stay beyond its time, and until when. */
export const holdPage = (language: Language, form: HoldForm): PageContent => {
  const title = say(t.holdTitle, language, { number: form.number })
  return {
    title,
    failed: form.errors.length > 0,
    breadcrumb: [{ text: say(t.title, language), href: '/workplace/retention' }, { text: title }],
    body: (
      <>
        <h1 class="kern-heading-large">{title}</h1>
        <ErrorSummary errors={form.errors} />
        <Lead>{say(t.holdLead, language)}</Lead>
        <Form action={`/workplace/retention/cases/${form.case}/hold`} idempotencyKey={form.key}>
          <Fields>
            <TextArea
              name="reason"
              label={say(t.reason, language)}
              help={say(t.reasonHelp, language)}
              value={form.reason}
              maxLength={1000}
              rows={3}
              error={errorOf(form.errors, 'reason')}
            />
            <DateField
              name="until"
              label={say(t.until, language)}
              help={say(t.untilHelp, language)}
              value={form.until}
              optional
              error={errorOf(form.errors, 'until')}
            />
          </Fields>
          <Buttons>
            <Button>{say(t.hold, language)}</Button>
            <ButtonLink kind="secondary" href="/workplace/retention">
              {say(t.cancel, language)}
            </ButtonLink>
          </Buttons>
        </Form>
      </>
    ),
  }
}
