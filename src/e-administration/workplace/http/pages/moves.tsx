import { type CaseView, NEED_TEXTS } from '../../../../foundation/cases/index.ts'
import type { Transition } from '../../../../foundation/cases/words.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import { Button, Form, Said, TextArea } from '../../../../platform/html/index.ts'
import { wayOnFirst } from '../../domain/way-on.ts'
import { texts } from '../../texts.ts'
import { fieldOf } from '../fields.ts'
import type { Attempt } from './attempt.ts'

interface MovesProps {
  readonly language: Language
  readonly view: CaseView
  readonly attempt: Attempt | undefined
}

/** One form for each move that this person can make; what the move needs is asked for in it. */
export const MovesOfCase = ({ language, view, attempt }: MovesProps) => {
  const { moves, row, service } = view
  const state = service.workflow.states.find((one) => one.id === row.state)
  const ended = state?.final === true
  const waitsForSomebodyElse = service.workflow.transitions.some(
    (one) => one.from === row.state && one.notSameAs !== undefined,
  )
  return (
    <section class="dk-moves" aria-labelledby="moves">
      <h2 class="kern-heading-medium" id="moves">
        {say(texts.moves, language)}
      </h2>
      {moves.length === 0 ? <p>{say(ended ? texts.ended : texts.noMoves, language)}</p> : null}
      {moves.length === 0 && waitsForSomebodyElse ? <p>{say(texts.fourEyes, language)}</p> : null}
      {wayOnFirst(moves).map((move, index) => (
        <MoveForm key={move.on} language={language} view={view} move={move} first={index === 0} attempt={attempt} />
      ))}
    </section>
  )
}

interface MoveFormProps extends MovesProps {
  readonly move: Transition
  readonly first: boolean
}

const MoveForm = ({ language, view, move, first, attempt }: MoveFormProps) => {
  const tried = attempt?.on === move.on ? attempt : undefined
  const missing = tried?.refusal.code === 'case/needs' ? tried.refusal.need : undefined
  const needs = move.needs ?? []
  return (
    <div class="dk-move">
      {needs.length === 0 ? null : (
        <h3 class="kern-heading-small">
          <Said text={move.label} />
        </h3>
      )}
      <Form
        id={`move-${move.on}`}
        action={`/workplace/cases/${view.row.id}/moves`}
        hidden={{ on: move.on, seen: String(view.row.revision) }}
      >
        {needs.map((need) => (
          <TextArea
            key={need}
            name={fieldOf(move.on, need)}
            label={say(NEED_TEXTS[need], language)}
            value={tried?.brings[need] ?? ''}
            maxLength={5000}
            rows={4}
            error={missing === need ? say(texts.missing, language) : undefined}
          />
        ))}
        <Button kind={first ? 'primary' : 'secondary'}>
          <Said text={move.label} />
        </Button>
      </Form>
    </div>
  )
}
