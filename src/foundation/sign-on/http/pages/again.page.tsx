import { say, type Label, type Text } from '../../../../kernel/texts.ts'
import { Button, Buttons, Form, Lead } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { againTexts as t } from '../../texts.ts'

/** Asks somebody to sign in once more, because a program wants to be sure. */
export const againPage = (
  frame: Frame,
  { program, action }: { readonly program: Label; readonly action: string },
): PageContent => {
  const words = (text: Text): string => say(text, frame.language, { program: say(program, frame.language) })
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.title) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <Form action={action}>
          <Buttons>
            <Button name="do" value="again">
              {words(t.go)}
            </Button>
            <Button kind="secondary" name="do" value="stop">
              {words(t.stop)}
            </Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}
