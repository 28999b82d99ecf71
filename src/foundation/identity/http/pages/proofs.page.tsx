import { type Instant, showInstant } from '../../../../kernel/clock.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import { Button, Card, CardList, EmptyState, Form, Lead } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import type { Identity } from '../../../account/words.ts'
import { proofTexts as t, stepTexts } from '../../texts.ts'
import type { OuterWay } from '../../words.ts'
import { WayButtons } from './ways.page.tsx'

/** The proofs of an account, what each way is called, and which may be joined. */
export interface ProofsView {
  readonly identities: readonly Identity[]
  readonly titleOf: (way: Identity['way']) => Text
  readonly ways: readonly OuterWay[]
  readonly at: Instant
}

const ProofCard = ({
  frame,
  view,
  identity,
}: {
  readonly frame: Frame
  readonly view: ProofsView
  readonly identity: Identity
}) => {
  const { language } = frame
  const title = say(view.titleOf(identity.way), language)
  const { endsAt } = identity
  return (
    <Card
      title={title}
      footer={
        <Form action="/konto/nachweise/entfernen" hidden={{ identity: identity.id }}>
          <Button kind="secondary" about={title}>
            {say(t.remove, language)}
          </Button>
        </Form>
      }
    >
      <p>
        {say(t.level, language)}: {say(stepTexts[identity.level], language)}
      </p>
      <p>
        {say(t.since, language)}: {showInstant(identity.provenAt, language)}
      </p>
      {endsAt === null ? null : (
        <p>
          {say(t.until, language)}: {endsAt <= view.at ? say(t.ended, language) : showInstant(endsAt, language)}
        </p>
      )}
    </Card>
  )
}

export const proofsPage = (frame: Frame, view: ProofsView): PageContent => {
  const { language } = frame
  const { identities, ways } = view
  return {
    title: say(t.title, language),
    body: (
      <>
        <h1 class="kern-heading-large">{say(t.title, language)}</h1>
        <Lead>{say(t.lead, language)}</Lead>
        {identities.length === 0 ? (
          <EmptyState title={say(t.emptyTitle, language)}>{say(t.empty, language)}</EmptyState>
        ) : (
          <CardList>
            {identities.map((identity) => (
              <ProofCard key={identity.id} frame={frame} view={view} identity={identity} />
            ))}
          </CardList>
        )}
        {ways.length === 0 ? null : (
          <section>
            <h2 class="kern-heading-medium">{say(t.add, language)}</h2>
            <WayButtons
              ways={ways}
              wanted={{ purpose: 'join', to: '/konto/nachweise', level: 'low' }}
              language={language}
            />
          </section>
        )}
      </>
    ),
  }
}
