import { say, type Label, type Text } from '../../../../kernel/texts.ts'
import { ButtonLink, Buttons, Lead } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { backTexts as t } from '../../texts.ts'

/** Says that it goes on with the program; the browser does so by itself, and the link is for one that does not. */
export const backPage = (
  frame: Frame,
  { program, to }: { readonly program: Label; readonly to: string },
): PageContent => {
  const words = (text: Text): string => say(text, frame.language, { program: say(program, frame.language) })
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.title) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <Buttons>
          <ButtonLink href={to}>{words(t.go)}</ButtonLink>
        </Buttons>
      </>
    ),
  }
}
