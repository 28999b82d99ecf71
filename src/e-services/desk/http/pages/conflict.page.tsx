import { type Language, say } from '../../../../kernel/texts.ts'
import type { Service } from '../../../../foundation/cases/words.ts'
import type { Conflict } from '../../../../foundation/forms/draft-words.ts'
import { type Answers, type FormDefinition, partAt, showAnswer } from '../../../../foundation/forms/words.ts'
import {
  Alert,
  Button,
  Buttons,
  Fields,
  Form,
  RadioGroup,
  Said,
  useLanguage,
  useWords,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { draftTexts as t } from '../../texts.ts'
import { CHOICE_FIELD, HELD_FIELD, LOOKED_FIELD } from '../entry.ts'
import { draftCrumbs } from './draft.page.tsx'

export interface ConflictView {
  readonly service: Service
  readonly action: string
  readonly conflict: Conflict
  readonly held: string
  /** The revision that was saved elsewhere. */
  readonly now: number
}

/** Everything answered in a unit, in words: `Kim; 3. Mai 2019`. */
const shownIn = (form: FormDefinition, answers: Answers, at: { unit: string; language: Language }): string =>
  Object.entries(answers)
    .filter(([path, answer]) => answer !== '' && (path === at.unit || path.startsWith(`${at.unit}[`)))
    .map(([path, answer]) => {
      const part = partAt(form, path)
      if (part === null || part.kind === 'group') return ''
      return showAnswer(part, answer, at.language).text
    })
    .filter((text) => text !== '')
    .join('; ')

const Choice = ({
  unit,
  service,
  conflict,
}: Pick<ConflictView, 'service' | 'conflict'> & { readonly unit: string }) => {
  const words = useWords()
  const language = useLanguage()
  const part = partAt(service.form, unit)
  const shown = (answers: Answers): string => shownIn(service.form, answers, { unit, language }) || words(t.noAnswer)
  return (
    <RadioGroup
      name={`${CHOICE_FIELD}${unit}`}
      label={part === null ? unit : <Said text={part.showLabel ?? part.label} />}
      value="mine"
      options={[
        { value: 'mine', label: words(t.conflictMine, { value: shown(conflict.mine) }) },
        { value: 'saved', label: words(t.conflictSaved, { value: shown(conflict.saved) }) },
      ]}
    />
  )
}

const Choices = ({ service, action, conflict, held, now }: ConflictView) => {
  const words = useWords()
  return (
    <>
      <h1 class="kern-heading-large">{words(t.conflict)}</h1>
      <Alert kind="warning" title={words(t.changedTitle)} announce>
        <p>{words(t.conflictText)}</p>
      </Alert>
      <Form action={action} hidden={{ [HELD_FIELD]: held, [LOOKED_FIELD]: String(now) }}>
        <Fields>
          {conflict.units.map((unit) => (
            <Choice key={unit} unit={unit} service={service} conflict={conflict} />
          ))}
        </Fields>
        <Buttons>
          <Button>{words(t.choose)}</Button>
        </Buttons>
      </Form>
    </>
  )
}

/** Two tabs answered the same question differently: both are shown, and somebody chooses. */
export const conflictPage = (frame: Frame, view: ConflictView): PageContent => {
  const title = say(t.conflict, frame.language)
  return {
    title: `${title} – ${say(view.service.texts.title, frame.language)}`,
    breadcrumb: draftCrumbs(frame, view.service, title),
    failed: true,
    body: <Choices {...view} />,
  }
}
