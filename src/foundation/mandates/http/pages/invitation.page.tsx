import type { Actor } from '../../../../kernel/actor.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import { Button, Buttons, DayText, Form, Lead, SummaryList } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { actingTexts } from '../../acting-texts.ts'
import { invitationTexts as t, mandateTexts } from '../../page-texts.ts'
import { ROLE_TEXTS } from '../../organisation-texts.ts'
import type { Invitation } from '../../store/invitations.ts'
import { rightsText } from './mandates.page.tsx'

/** Who is asked what. */
export interface InvitationView {
  readonly actor: Actor
  readonly invitation: Invitation
  readonly token: string
}

const LEADS = {
  member: t.memberLead,
  offer: t.offerLead,
  request: t.requestLead,
  representation: t.offerLead,
} satisfies Record<Invitation['kind'], Text>

export const invitationPage = (frame: Frame, { actor, invitation, token }: InvitationView): PageContent => {
  const { kind, content } = invitation
  const party = actor.actingFor.kind === 'self' ? actor.name : actor.actingFor.name
  const words = (text: Text) => say(text, frame.language, { name: content.from, party })
  const { terms, role } = content
  const title = words(t[kind])
  return {
    title,
    breadcrumb: [{ text: title }],
    body: (
      <>
        <h1 class="kern-heading-large">{title}</h1>
        <Lead>{words(LEADS[kind])}</Lead>
        {role === null ? null : <SummaryList items={[{ term: words(t.role), value: words(ROLE_TEXTS[role]) }]} />}
        {terms === null ? null : (
          <SummaryList
            items={[
              { term: words(mandateTexts.what), value: rightsText(terms, frame.language) },
              {
                term: words(t.services),
                value: terms.services === 'all' ? words(mandateTexts.all) : terms.services.join(', '),
              },
              {
                term: words(actingTexts.until),
                value: terms.validTo === null ? words(actingTexts.open) : <DayText day={terms.validTo} />,
              },
            ]}
          />
        )}
        <Form action="/konto/einladung" hidden={{ token }}>
          <Buttons>
            <Button name="answer" value="accept">
              {words(t.accept)}
            </Button>
            <Button name="answer" value="decline" kind="secondary">
              {words(t.decline)}
            </Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}
