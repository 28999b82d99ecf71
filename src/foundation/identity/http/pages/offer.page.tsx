import { parseDay, showDay } from '../../../../kernel/clock.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import { Button, ButtonLink, Buttons, Form, Lead, SummaryList } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import type { IdentityAttributes } from '../../../account/words.ts'
import { attributeTexts, offerTexts as t } from '../../texts.ts'
import type { Offer } from '../../verbs/choose.ts'

const isNamed = (name: string): name is keyof typeof attributeTexts => name in attributeTexts

const shown = (name: string, value: string, language: Language): string => {
  const born = name === 'birthdate' ? parseDay(value) : null
  return born === null ? value : showDay(born, language)
}

/** What was said about a person, under names that people know. */
export const Attributes = ({ said, language }: { readonly said: IdentityAttributes; readonly language: Language }) => (
  <SummaryList
    items={Object.keys(attributeTexts)
      .filter(isNamed)
      .flatMap((name) => {
        const found = said[name]
        return found === undefined
          ? []
          : [{ term: say(attributeTexts[name], language), value: shown(name, found.value, language) }]
      })}
  />
)

interface OfferView {
  readonly flow: Id
  readonly offer: Offer
}

/** Where somebody signs in and then joins. */
const joinAfterSignIn = (flow: Id): string =>
  `/konto/sign-in?to=${encodeURIComponent(`/konto/identitaet/verbinden?flow=${flow}`)}`

/** An identity without an account: open one, or join it to one. */
export const offerPage = (frame: Frame, { flow, offer }: OfferView): PageContent => {
  const { language } = frame
  const isOnce = offer.proof.subject === null
  const goOn = isOnce ? t.onceTitle : t.newTitle
  return {
    title: say(t.title, language),
    body: (
      <>
        <h1 class="kern-heading-large">{say(t.title, language)}</h1>
        <Lead>{say(t.lead, language)}</Lead>
        <Attributes said={offer.proof.attributes} language={language} />
        <section>
          <h2 class="kern-heading-medium">{say(goOn, language)}</h2>
          <p class="kern-body">{say(isOnce ? t.newOnce : t.newText, language)}</p>
          <Form action="/konto/identitaet/neu" hidden={{ flow }}>
            <Buttons>
              <Button>{say(goOn, language)}</Button>
            </Buttons>
          </Form>
        </section>
        {offer.wish.purpose === 'once' ? null : (
          <section>
            <h2 class="kern-heading-medium">{say(t.joinTitle, language)}</h2>
            <p class="kern-body">{say(t.joinText, language)}</p>
            <ButtonLink kind="secondary" href={joinAfterSignIn(flow)}>
              {say(t.join, language)}
            </ButtonLink>
          </section>
        )}
      </>
    ),
  }
}

/** Asks before a proof is joined to the account that is signed in. */
export const joinPage = (frame: Frame, { flow, offer }: OfferView): PageContent => {
  const { language } = frame
  return {
    title: say(t.sureTitle, language),
    body: (
      <>
        <h1 class="kern-heading-large">{say(t.sureTitle, language)}</h1>
        <Lead>{say(t.sure, language, { name: frame.signedInAs ?? '' })}</Lead>
        <Attributes said={offer.proof.attributes} language={language} />
        <Form action="/konto/identitaet/verbinden" hidden={{ flow }}>
          <Buttons>
            <Button>{say(t.yes, language)}</Button>
            <ButtonLink kind="secondary" href="/konto">
              {say(t.no, language)}
            </ButtonLink>
          </Buttons>
        </Form>
      </>
    ),
  }
}
