import type { Label } from '../../../kernel/texts.ts'
import {
  Alert,
  Button,
  Buttons,
  Details,
  ErrorSummary,
  Fields,
  Form,
  Progress,
  Said,
  Script,
  useLanguage,
  useWords,
} from '../../../platform/html/index.ts'
import { askedOn } from '../domain/pages.ts'
import { ACTION_FIELD } from '../domain/read-post.ts'
import { fieldsOf, visibleParts } from '../domain/walk.ts'
import type { AnswerProblem, Answers, Asked, AskedGroup, FormDefinition, FormPage } from '../form-words.ts'
import { formTexts } from '../texts.ts'
import { GroupHelp, InsideView, PartView } from './part-view.tsx'
import { fieldErrorsOf } from './problem-text.ts'
import type { Shown } from './shown.ts'

export interface FormPageViewProps {
  readonly form: FormDefinition
  readonly page: FormPage
  readonly answers: Answers
  /** Texts as typed, from readPost, when the page is shown again. */
  readonly raw?: Readonly<Record<string, string>> | undefined
  readonly problems?: readonly AnswerProblem[] | undefined
  /** Questions that the answers just given brought up (readPost): told as news, not as mistakes. */
  readonly appeared?: readonly string[] | undefined
  /** Where the page is sent; itself where nothing is said. */
  readonly action?: string | undefined
  readonly idempotencyKey?: string | undefined
  readonly hidden?: Readonly<Record<string, string>> | undefined
  /** Counted from 1; the first page has no way back. */
  readonly step: number
  readonly steps: number
  /** Where a file that was sent can be looked at, by its path. */
  readonly fileHref?: ((path: string) => string) | undefined
  /** Where large files may be sent in parts, by the path of their question. */
  readonly parts?: Shown['parts']
  /** What is known of the harm of files, by their ids. */
  readonly scans?: Shown['scans']
}

/** A page made of one group shows what is in it; the title of the page is its legend. */
const groupOf = (page: FormPage, asked: readonly Asked[]): AskedGroup | null => {
  const groups = asked.filter((one) => one.asked !== 'field')
  const only = groups[0]
  return groups.length === 1 && only?.asked === 'group' && only.part.label === page.title ? only : null
}

const PageParts = ({
  page,
  asked,
  shown,
}: {
  readonly page: FormPage
  readonly asked: readonly Asked[]
  readonly shown: Shown
}) => {
  const group = groupOf(page, asked)
  return (
    <Fields>
      {asked.map((one) =>
        one === group ? (
          <InsideView key={one.path} one={group} shown={shown} loose={group.part.times.min === 0} />
        ) : (
          <PartView key={one.path} one={one} shown={shown} loose={false} />
        ),
      )}
    </Fields>
  )
}

const lawsOf = (page: FormPage, asked: readonly Asked[]): readonly string[] => {
  const laws = [...page.parts.map(({ part }) => part.law), ...fieldsOf(asked).map(({ part }) => part.law)]
  return [...new Set(laws.filter((law) => law !== undefined))]
}

const Laws = ({ laws }: { readonly laws: readonly string[] }) => {
  const words = useWords()
  if (laws.length === 0) return null
  return (
    <Details summary={words(formTexts.law)}>
      <ul>
        {laws.map((law) => (
          <li key={law}>{words(formTexts.lawText, { law })}</li>
        ))}
      </ul>
    </Details>
  )
}

const Within = ({ labels }: { readonly labels: readonly Label[] }) =>
  labels.length === 0 ? null : (
    <p class="kern-preline">
      {labels.map((label, index) => (
        <span key={index}>
          {index === 0 ? null : ' – '}
          <Said text={label} />
        </span>
      ))}
    </p>
  )

/** Enter in a field presses the first button of a form; this one goes on, so that it never removes an entry. */
const FirstButton = () => (
  <button class="dk-unseen" type="submit" name={ACTION_FIELD} value="next" tabIndex={-1} aria-hidden="true">
    <Said text={formTexts.next} />
  </button>
)

const Actions = ({ first }: { readonly first: boolean }) => {
  const words = useWords()
  return (
    <Buttons>
      <Button name={ACTION_FIELD} value="next">
        {words(formTexts.next)}
      </Button>
      {first ? null : (
        <Button kind="secondary" name={ACTION_FIELD} value="back">
          {words(formTexts.back)}
        </Button>
      )}
      <Button kind="tertiary" name={ACTION_FIELD} value="save">
        {words(formTexts.save)}
      </Button>
    </Buttons>
  )
}

/**
 * One page of a form: what is wrong, title, questions, buttons. Everything works by posting the page; the buttons are
 * called `do` and mean what readPost reads.
 */
export const FormPageView = (props: FormPageViewProps) => {
  const { form, page, answers, raw = {}, problems = [], appeared = [], step, steps } = props
  const words = useWords()
  const errors = fieldErrorsOf(form, problems, useLanguage())
  const asked = askedOn(page, visibleParts(form, answers))
  const group = groupOf(page, asked)
  const shown = { answers, raw, errors, fileHref: props.fileHref, parts: props.parts, scans: props.scans }
  const sendsFiles = fieldsOf(asked).some(({ part }) => part.kind === 'file')
  return (
    <>
      <Progress step={step} steps={steps} />
      <ErrorSummary errors={errors} />
      {appeared.length > 0 && errors.length === 0 ? (
        <Alert kind="info" title={words(formTexts.appeared)} announce>
          <p>{words(formTexts.appearedText)}</p>
        </Alert>
      ) : null}
      <Within labels={page.within} />
      <h1 class="kern-heading-large">
        <Said text={page.title} />
      </h1>
      {group === null ? null : <GroupHelp group={group} />}
      <Form action={props.action} files={sendsFiles} idempotencyKey={props.idempotencyKey} hidden={props.hidden}>
        <FirstButton />
        <PageParts page={page} asked={asked} shown={shown} />
        <Laws laws={lawsOf(page, asked)} />
        <Actions first={step === 1} />
      </Form>
      {sendsFiles ? <Script name="upload" /> : null}
    </>
  )
}
