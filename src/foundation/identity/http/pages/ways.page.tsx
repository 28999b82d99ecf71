import type { TrustLevel } from '../../../../kernel/actor.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import { Button, ButtonLink, Buttons, EmptyState, Form, Lead } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import type { Purpose } from '../../domain/flow.ts'
import { waysTexts as t } from '../../texts.ts'
import type { OuterWay } from '../../words.ts'

interface WayProps {
  readonly ways: readonly OuterWay[]
  readonly wanted: { readonly purpose: Purpose; readonly to: string; readonly level: TrustLevel }
  readonly language: Language
}

/** A button for each way; the first one stands out. */
export const WayButtons = ({ ways, wanted, language }: WayProps) => (
  <>
    {ways.map(({ way, title }, index) => (
      <Form key={way} action="/konto/identitaet/beginnen" hidden={{ way, ...wanted }}>
        <Buttons>
          <Button kind={index === 0 ? 'primary' : 'secondary'}>
            {say(t.go, language, { way: say(title, language) })}
          </Button>
        </Buttons>
      </Form>
    ))}
  </>
)

const JustOnce = ({ ways, to, language }: Pick<WayProps, 'ways' | 'language'> & { readonly to: string }) => (
  <section>
    <h2 class="kern-heading-medium">{say(t.onceTitle, language)}</h2>
    <p class="kern-body">{say(t.once, language)}</p>
    {ways.map(({ way, title }) => (
      <Form key={way} action="/konto/identitaet/beginnen" hidden={{ way, purpose: 'once', to, level: 'low' }}>
        <Buttons>
          <Button kind="secondary">{say(t.goOnce, language, { way: say(title, language) })}</Button>
        </Buttons>
      </Form>
    ))}
  </section>
)

/** The ways to sign in that lead away. */
export const waysPage = (
  frame: Frame,
  { ways, once, to }: { readonly ways: readonly OuterWay[]; readonly once: readonly OuterWay[]; readonly to: string },
): PageContent => {
  const { language } = frame
  const signIn = to === '/' ? '/konto/sign-in' : `/konto/sign-in?to=${encodeURIComponent(to)}`
  const back = { href: signIn, text: say(t.back, language) }
  return {
    title: say(t.title, language),
    breadcrumb: [{ text: back.text, href: signIn }, { text: say(t.title, language) }],
    body: (
      <>
        <h1 class="kern-heading-large">{say(t.title, language)}</h1>
        {ways.length === 0 ? (
          <EmptyState title={say(t.none, language)} link={back} />
        ) : (
          <>
            <Lead>{say(t.lead, language)}</Lead>
            <WayButtons ways={ways} wanted={{ purpose: 'sign-in', to, level: 'low' }} language={language} />
            {once.length === 0 ? null : <JustOnce ways={once} to={to} language={language} />}
            <Buttons>
              <ButtonLink kind="tertiary" href={signIn}>
                {back.text}
              </ButtonLink>
            </Buttons>
          </>
        )}
      </>
    ),
  }
}
