import type { Service } from '../../../../foundation/cases/words.ts'
import type { Text } from '../../../../kernel/texts.ts'
import { Band, Card, CardList, Lead, useWords } from '../../../../platform/html/index.ts'
import { startTexts } from '../../texts.ts'
import { to } from '../addresses.ts'
import { FindForm } from './find-form.tsx'
import { ServiceCards } from './service-cards.tsx'

const ENTRANCES = [
  { href: '/konto/vorgaenge', title: startTexts.cases, text: startTexts.casesText },
  { href: '/konto/postfach', title: startTexts.mailbox, text: startTexts.mailboxText },
  { href: '/workplace', title: startTexts.staff, text: startTexts.staffText },
] as const

const PROMISES: readonly { readonly title: Text; readonly text: Text }[] = [
  { title: startTexts.askLittle, text: startTexts.askLittleText },
  { title: startTexts.sealed, text: startTexts.sealedText },
  { title: startTexts.unwatched, text: startTexts.unwatchedText },
  { title: startTexts.quietMail, text: startTexts.quietMailText },
]

/** The first page: one question, then what many need, the other entrances, and what people can rely on. */
export const StartPage = ({ often }: { readonly often: readonly Service[] }) => {
  const words = useWords()
  return (
    <>
      <Band>
        <h1>{words(startTexts.title)}</h1>
        <Lead>{words(startTexts.lead)}</Lead>
        <FindForm />
      </Band>
      {often.length === 0 ? null : (
        <section aria-labelledby="often">
          <h2 id="often">{words(startTexts.often)}</h2>
          <ServiceCards listed={often.map((service) => ({ service }))} level={3} />
          <p>
            <a href={to.all()}>{words(startTexts.all)}</a>
          </p>
        </section>
      )}
      <section aria-labelledby="entrances">
        <h2 id="entrances">{words(startTexts.entrances)}</h2>
        <CardList>
          {ENTRANCES.map(({ href, title, text }) => (
            <Card key={href} title={words(title)} href={href} level={3}>
              <p>{words(text)}</p>
            </Card>
          ))}
        </CardList>
      </section>
      <section aria-labelledby="trust">
        <h2 id="trust">{words(startTexts.trust)}</h2>
        <ul class="dk-promises">
          {PROMISES.map(({ title, text }) => (
            <li key={title.de}>
              <h3>{words(title)}</h3>
              <p>{words(text)}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
