import type { TrustLevel } from '../../../../kernel/actor.ts'
import { say } from '../../../../kernel/texts.ts'
import { Card, CardList, SummaryList } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { dataTexts } from '../../data-texts.ts'
import { overviewTexts as t } from '../../overview-texts.ts'
import { sessionTexts } from '../../session-texts.ts'
import { waysTexts } from '../../ways-texts.ts'
import type { AccountCard } from '../../words.ts'

/** The own account at a glance. */
export interface OverviewView {
  readonly card: AccountCard
  readonly level: TrustLevel
  /** Whether the account works in an authority. */
  readonly works: boolean
}

export const overviewPage = (frame: Frame, { card, level, works }: OverviewView): PageContent => {
  const words = (text: (typeof t)['title']) => say(text, frame.language)
  const doors = [
    { href: '/konto/postfach', title: t.mailboxTitle, text: t.mailbox },
    { href: '/konto/vorgaenge', title: t.cases, text: t.casesText },
    { href: '/konto/data', title: dataTexts.title, text: dataTexts.door },
    { href: '/konto/nachweis', title: t.proof, text: t.proofText },
    { href: '/konto/vertretung', title: t.acting, text: t.actingText },
    { href: '/konto/sessions', title: sessionTexts.title, text: sessionTexts.openText },
    { href: '/konto/nachweise', title: t.proofs, text: t.proofsText },
    { href: '/konto/programme', title: t.programs, text: t.programsText },
    { href: '/konto/anmeldung', title: waysTexts.title, text: waysTexts.openText },
    ...(works ? [{ href: '/konto/workplace', title: t.workplace, text: t.workplaceText }] : []),
  ]
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.title) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <SummaryList
          items={[
            { term: words(t.name), value: card.name },
            { term: words(t.email), value: card.email },
            { term: words(t.level), value: words(t[level]) },
          ]}
        />
        <CardList>
          {doors.map((door) => (
            <Card key={door.href} href={door.href} title={words(door.title)}>
              <p>{words(door.text)}</p>
            </Card>
          ))}
        </CardList>
      </>
    ),
  }
}
