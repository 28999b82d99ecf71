import type { OwnThread } from '../../../../foundation/cases/index.ts'
import { type CaseMessage, MOST_MESSAGE_FILES } from '../../../../foundation/cases/words.ts'
import { messageFields } from '../../../../foundation/cases/words.ts'
import { say } from '../../../../kernel/texts.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  errorOf,
  Fields,
  FileField,
  Form,
  Lead,
  TextArea,
  useWords,
} from '../../../../platform/html/index.ts'
import type { FieldError, Frame, PageContent } from '../../../../platform/html/words.ts'
import { listTexts } from '../../case-texts.ts'
import { writeTexts as t } from '../../message-texts.ts'
import { SaidInMessage } from './thread.tsx'

/** What somebody who writes to the authority of a case sees. */
export interface WriteView {
  readonly thread: OwnThread
  /** Address of the case page. */
  readonly at: string
  readonly authority: string
  /** The message that is answered; null where somebody writes first. */
  readonly to: CaseMessage | null
  readonly key: string
  readonly text: string
  readonly errors: readonly FieldError[]
  /** Whether files came along that have to be chosen again. */
  readonly hadFiles: boolean
  readonly fileMostBytes: number
}

const MOST_CHARACTERS = 5_000

const Fieldset = ({ view }: { readonly view: WriteView }) => {
  const words = useWords()
  return (
    <Fields>
      <TextArea
        name="text"
        label={words(messageFields.text)}
        value={view.text}
        rows={8}
        maxLength={MOST_CHARACTERS}
        error={errorOf(view.errors, 'text')}
      />
      <FileField
        name="files"
        label={words(messageFields.files)}
        help={words(t.filesHelp, { most: String(MOST_MESSAGE_FILES) })}
        maxBytes={view.fileMostBytes}
        optional
        multiple
        error={errorOf(view.errors, 'files')}
      />
    </Fields>
  )
}

const Write = ({ view }: { readonly view: WriteView }) => {
  const words = useWords()
  const { thread, to, at } = view
  return (
    <>
      <p class="kern-preline">{thread.number}</p>
      <h1 class="kern-heading-large">{words(t.title)}</h1>
      <ErrorSummary errors={view.errors} />
      {view.hadFiles ? <Alert kind="info" title={words(t.filesAgain)} /> : null}
      <Lead>{words(t.lead, { authority: view.authority, number: thread.number })}</Lead>
      {to === null ? null : (
        <section class="dk-prose">
          <h2 class="kern-heading-medium">
            {words(t.answers)}: {to.title}
          </h2>
          <SaidInMessage message={to} files={[]} at={at} />
        </section>
      )}
      <Form action={`${at}/nachricht`} files idempotencyKey={view.key} hidden={to === null ? {} : { to: to.id }}>
        <Fieldset view={view} />
        <Buttons>
          <Button>{words(t.send)}</Button>
          {to === null ? (
            <ButtonLink kind="tertiary" href={at}>
              {words(t.back)}
            </ButtonLink>
          ) : (
            <ButtonLink kind="tertiary" href={`/konto/postfach/${to.id}`}>
              {words(t.toMessage)}
            </ButtonLink>
          )}
        </Buttons>
      </Form>
    </>
  )
}

/** Where a party writes to the authority of its case. */
export const writePage = (frame: Frame, view: WriteView): PageContent => ({
  title: `${view.thread.number} – ${say(t.title, frame.language)}`,
  breadcrumb: [
    { text: say(listTexts.title, frame.language), href: '/konto/vorgaenge' },
    { text: view.thread.number, href: view.at },
    { text: say(t.title, frame.language) },
  ],
  failed: view.errors.length > 0,
  body: <Write view={view} />,
})
