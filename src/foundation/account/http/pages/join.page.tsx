import type { StaffFunction } from '../../../../kernel/actor.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import { Button, ButtonLink, Buttons, Form, Lead, SummaryList } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { FUNCTION_TEXTS } from '../../function-texts.ts'
import { joinTexts, strongerTexts } from '../../staff-texts.ts'
import { entrance } from '../entry.ts'

/** Where somebody is asked to work, and as what. */
export const joinPage = (
  frame: Frame,
  {
    authority,
    functions,
    token,
  }: {
    readonly authority: string
    readonly functions: readonly StaffFunction[]
    readonly token: string
  },
): PageContent => {
  const t = joinTexts
  const words = (text: Text) => say(text, frame.language, { authority })
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.title) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <SummaryList
          items={[{ term: words(t.asWhat), value: functions.map((one) => words(FUNCTION_TEXTS[one])).join(', ') }]}
        />
        <p class="kern-body">{words(t.seen)}</p>
        <Form action="/konto/arbeitsplatz/einladung" hidden={{ token }}>
          <Buttons>
            <Button>{words(t.join)}</Button>
            <ButtonLink kind="secondary" href="/konto">
              {words(t.later)}
            </ButtonLink>
          </Buttons>
        </Form>
      </>
    ),
  }
}

/** What is missing for the work that waits: to confirm with what is there, or to set it up. */
export const strongerPage = (
  frame: Frame,
  { has, to }: { readonly has: boolean; readonly to: string },
): PageContent => {
  const t = strongerTexts
  const words = (text: Text) => say(text, frame.language)
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.title) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <h2 class="kern-heading-medium">{words(has ? t.haveTitle : t.setUpTitle)}</h2>
        <p class="kern-body">{words(has ? t.have : t.setUp)}</p>
        <Buttons>
          {has ? (
            <ButtonLink href={entrance('/konto/bestaetigen', to)}>{words(t.confirm)}</ButtonLink>
          ) : (
            <ButtonLink href="/konto/anmeldung">{words(t.toWays)}</ButtonLink>
          )}
          <ButtonLink kind="secondary" href="/konto">
            {words(t.home)}
          </ButtonLink>
        </Buttons>
      </>
    ),
  }
}
