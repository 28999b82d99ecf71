import { say } from '../../../../kernel/texts.ts'
import type { CaseView } from '../../../../foundation/cases/index.ts'
import type { Transition } from '../../../../foundation/cases/words.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  Form,
  Said,
  useLanguage,
  useWords,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { caseTexts as t, listTexts } from '../../case-texts.ts'
import { casePath, SEEN_FIELD } from '../entry.ts'

export interface ConfirmView {
  readonly view: CaseView
  readonly move: Transition
}

const Confirm = ({ view, move }: ConfirmView) => {
  const words = useWords()
  const { row, service } = view
  const title = say(service.texts.title, useLanguage())
  return (
    <>
      <h1 class="kern-heading-large">
        <Said text={move.label} />
      </h1>
      <Alert kind="warning" title={words(t.confirm)}>
        <p>{words(t.confirmText, { number: row.number, service: title })}</p>
      </Alert>
      <Form action={`${casePath(row)}/moves`} hidden={{ on: move.on, [SEEN_FIELD]: String(row.revision) }}>
        <Buttons>
          <Button>
            <Said text={move.label} />
          </Button>
          <ButtonLink kind="secondary" href={casePath(row)}>
            {words(t.cancel)}
          </ButtonLink>
        </Buttons>
      </Form>
    </>
  )
}

/** Asks before a step that can't be taken back. */
export const confirmMovePage = (frame: Frame, view: ConfirmView): PageContent => {
  const { row } = view.view
  const title = say(view.move.label, frame.language)
  return {
    title: `${title}: ${row.number}`,
    breadcrumb: [
      { text: say(listTexts.title, frame.language), href: '/konto/vorgaenge' },
      { text: row.number, href: casePath(row) },
      { text: title },
    ],
    body: <Confirm {...view} />,
  }
}
