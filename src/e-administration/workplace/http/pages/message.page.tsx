import type { CaseView } from '../../../../foundation/cases/index.ts'
import { messageFields, MOST_MESSAGE_FILES, threadGlance } from '../../../../foundation/cases/words.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  DateField,
  ErrorSummary,
  errorOf,
  Fields,
  FileField,
  Form,
  Lead,
  TextArea,
  TextField,
} from '../../../../platform/html/index.ts'
import type { FieldError, PageContent } from '../../../../platform/html/words.ts'
import { messageTexts as t } from '../../message-texts.ts'
import { texts } from '../../texts.ts'
import { ThreadOfCase } from './messages.tsx'

/** A message that somebody of the office writes. */
export interface MessageForm {
  readonly view: CaseView
  readonly at: string
  /** The message of a party that it answers; empty where it answers none. */
  readonly to: string
  readonly key: string
  readonly typed: { readonly title: string; readonly text: string; readonly until: string }
  readonly errors: readonly FieldError[]
  readonly hadFiles: boolean
  readonly fileMostBytes: number
}

const MOST_CHARACTERS = 5_000

const FieldsOfMessage = ({ language, form }: { readonly language: Language; readonly form: MessageForm }) => {
  const { typed, errors } = form
  return (
    <Fields>
      <TextField
        name="title"
        label={say(messageFields.title, language)}
        value={typed.title}
        error={errorOf(errors, 'title')}
      />
      <TextArea
        name="text"
        label={say(messageFields.text, language)}
        value={typed.text}
        rows={8}
        maxLength={MOST_CHARACTERS}
        error={errorOf(errors, 'text')}
      />
      <DateField
        name="until"
        label={say(messageFields.until, language)}
        help={say(t.untilHelp, language)}
        value={typed.until}
        optional
        error={errorOf(errors, 'until')}
      />
      <FileField
        name="files"
        label={say(messageFields.files, language)}
        help={say(t.filesHelp, language, { most: MOST_MESSAGE_FILES })}
        maxBytes={form.fileMostBytes}
        optional
        multiple
        error={errorOf(errors, 'files')}
      />
    </Fields>
  )
}

/** Where somebody of the office writes to the parties of a case. */
export const messagePage = (language: Language, form: MessageForm): PageContent => {
  const { view, at, to, key, errors } = form
  const { number } = view.row
  const title = say(t.title, language, { number })
  const lead = view.left === null ? say(t.lead, language, { name: view.applicant ?? '' }) : say(t.byPost, language)
  return {
    title,
    breadcrumb: [
      { text: say(texts.worklist, language), href: '/workplace' },
      { text: number, href: at },
      { text: say(t.write, language) },
    ],
    failed: errors.length > 0,
    body: (
      <>
        <h1 class="kern-heading-large">{title}</h1>
        <ErrorSummary errors={errors} />
        {form.hadFiles ? <Alert kind="info" title={say(t.filesAgain, language)} /> : null}
        <Lead>{lead}</Lead>
        <Form
          action={`${at}/message`}
          files
          idempotencyKey={key}
          hidden={{ to, seen: threadGlance(view.messages).newestOfParty ?? '' }}
        >
          <FieldsOfMessage language={language} form={form} />
          <Buttons>
            <Button>{say(t.send, language)}</Button>
            <ButtonLink kind="tertiary" href={at}>
              {say(t.back, language)}
            </ButtonLink>
          </Buttons>
        </Form>
        <section>
          <h2 class="kern-heading-medium">{say(t.messages, language)}</h2>
          <ThreadOfCase language={language} view={view} at={at} />
        </section>
      </>
    ),
  }
}
