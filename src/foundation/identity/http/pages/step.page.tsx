import type { TrustLevel } from '../../../../kernel/actor.ts'
import { say } from '../../../../kernel/texts.ts'
import { Alert, ButtonLink, Buttons, Lead } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { stepTexts as t } from '../../texts.ts'
import { stepAddress } from '../entry.ts'
import type { OuterWay } from '../../words.ts'
import { WayButtons } from './ways.page.tsx'

/** What is needed, what there is, and how to get from one to the other. */
export interface StepView {
  readonly needed: TrustLevel
  readonly now: TrustLevel
  readonly to: string
  readonly ways: readonly OuterWay[]
  /** Whether the person is known well enough already, and only this sign-in was weaker. */
  readonly known: boolean
  /** Somebody just came back, and it was not enough. */
  readonly tried: boolean
}

export const stepPage = (frame: Frame, { needed, now, to, ways, tried, known }: StepView): PageContent => {
  const { language } = frame
  const levels = { needed: say(t[needed], language), now: say(t[now], language) }
  return {
    title: say(t.title, language),
    failed: tried,
    body: (
      <>
        {tried ? (
          <Alert kind="warning" title={say(t.notReachedTitle, language)} announce>
            <p>{say(t.notReached, language, levels)}</p>
          </Alert>
        ) : null}
        <h1 class="kern-heading-large">{say(t.title, language)}</h1>
        <Lead>{say(t.lead, language, levels)}</Lead>
        {known ? (
          <Buttons>
            <ButtonLink href={`/konto/bestaetigen?to=${encodeURIComponent(stepAddress(needed, to))}`}>
              {say(t.stronger, language)}
            </ButtonLink>
          </Buttons>
        ) : null}
        {ways.length === 0 && !known ? (
          <Alert kind="info" title={say(t.noneTitle, language)}>
            <p>{say(t.none, language)}</p>
          </Alert>
        ) : (
          <WayButtons ways={ways} wanted={{ purpose: 'step-up', to, level: needed }} language={language} />
        )}
        <Buttons>
          <ButtonLink kind="tertiary" href={to}>
            {say(t.back, language)}
          </ButtonLink>
        </Buttons>
      </>
    ),
  }
}
