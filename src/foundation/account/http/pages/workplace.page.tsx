import { say } from '../../../../kernel/texts.ts'
import { Button, Buttons, EmptyState, ErrorSummary, Fields, Form, RadioGroup } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { signInTexts as t } from '../../page-texts.ts'
import type { Authority } from '../../words.ts'
import { entrance } from '../entry.ts'

/** The choice of somebody who does not work right now. */
export const PRIVATELY = 'private'

/** Where the own session can work. */
export interface WorkplaceView {
  readonly to: string
  readonly places: readonly Pick<Authority, 'id' | 'name'>[]
  /** Id of an authority, or PRIVATELY. */
  readonly chosen: string
  readonly failed: boolean
}

export const workplacePage = (frame: Frame, { to, places, chosen, failed }: WorkplaceView): PageContent => {
  const title = say(t.workplaceTitle, frame.language)
  const error = failed ? say(t.workplaceMissing, frame.language) : undefined
  const options = [
    ...places.map(({ id, name }) => ({ value: id, label: name })),
    { value: PRIVATELY, label: say(t.privately, frame.language) },
  ]
  const empty = (
    <EmptyState title={say(t.noWorkplace, frame.language)}>
      <p>{say(t.noWorkplaceText, frame.language)}</p>
    </EmptyState>
  )
  const form = (
    <Form action={entrance('/konto/workplace', to)} hidden={{ to }}>
      <Fields>
        <RadioGroup
          name="workplace"
          label={say(t.workplaceLabel, frame.language)}
          help={say(t.workplaceHelp, frame.language)}
          options={options}
          value={chosen}
          error={error}
        />
      </Fields>
      <Buttons>
        <Button>{say(t.go, frame.language)}</Button>
      </Buttons>
    </Form>
  )
  return {
    title,
    breadcrumb: [{ text: title }],
    failed,
    body: (
      <>
        <ErrorSummary errors={error === undefined ? [] : [{ field: 'workplace', text: error }]} />
        <h1 class="kern-heading-large">{title}</h1>
        {places.length === 0 ? empty : form}
      </>
    ),
  }
}
