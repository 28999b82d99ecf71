import type { CaseView } from '../../../../foundation/cases/index.ts'
import type { Transition } from '../../../../foundation/cases/words.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Fields,
  Form,
  Said,
  TextArea,
  useWords,
} from '../../../../platform/html/index.ts'
import { caseTexts as t, needTexts } from '../../case-texts.ts'
import { casePath, SEEN_FIELD } from '../entry.ts'
import type { CaseNotice } from './case-notice.ts'

// As many characters as a case takes with one step.
const MOST_CHARACTERS = 5_000

interface MovesProps {
  readonly view: CaseView
  readonly notice: CaseNotice
}

const WrittenMove = ({ view, notice, move }: MovesProps & { readonly move: Transition }) => {
  const words = useWords()
  const { row } = view
  const own = (notice.kind === 'changed' || notice.kind === 'missing') && notice.on === move.on ? notice : null
  const missing = own?.kind === 'missing' ? own.need : null
  return (
    <section class="dk-prose">
      <h2 class="kern-heading-medium">
        <Said text={move.label} />
      </h2>
      {missing === null ? null : <ErrorSummary errors={[{ field: missing, text: words(t.missing) }]} />}
      <Form action={`${casePath(row)}/moves`} hidden={{ on: move.on, [SEEN_FIELD]: String(row.revision) }}>
        <Fields>
          {(move.needs ?? []).map((need) => (
            <TextArea
              key={need}
              name={need}
              label={words(needTexts[need])}
              value={own?.brings[need]}
              maxLength={MOST_CHARACTERS}
              error={missing === need ? words(t.missing) : undefined}
            />
          ))}
        </Fields>
        <Buttons>
          <Button>{words(t.sendAnswer)}</Button>
        </Buttons>
      </Form>
    </section>
  )
}

/** What the applicant can do now: steps with a text have their form, others ask first on a page of their own. */
export const MoveForms = ({ view, notice }: MovesProps) => {
  const written = view.moves.filter((move) => (move.needs ?? []).length > 0)
  const plain = view.moves.filter((move) => (move.needs ?? []).length === 0)
  return (
    <>
      {written.map((move) => (
        <WrittenMove key={move.on} view={view} notice={notice} move={move} />
      ))}
      {plain.length === 0 ? null : (
        <Buttons>
          {plain.map((move) => (
            <ButtonLink key={move.on} kind="secondary" href={`${casePath(view.row)}/moves/${move.on}`}>
              <Said text={move.label} />
            </ButtonLink>
          ))}
        </Buttons>
      )}
    </>
  )
}
