import { showInstant } from '../../kernel/clock.ts'
import { say } from '../../kernel/texts.ts'
import { inAccount } from '../../platform/postgres/index.ts'
import type { HeldContent, HeldItem, Holding, HoldingsWish } from '../data-protection/words.ts'
import { choiceTexts } from './choice-texts.ts'
import type { NoticeWay } from './domain/notices.ts'
import type { MailboxShell } from './shell.ts'
import { caseChoicesOf } from './store/case-choices.ts'
import { consentsOf } from './store/consent.ts'
import { chosenOf, subscriptionsOf } from './store/notices.ts'
import { personalDataTexts as t } from './texts.ts'

const WAYS = { none: choiceTexts.none, mail: choiceTexts.mail, digest: choiceTexts.digest } as const

type Wish = Pick<HoldingsWish, 'account' | 'language'>

const choicesOf = ({ db }: Pick<MailboxShell, 'db'>, { account, language }: Wish): Promise<readonly HeldItem[]> =>
  db.tx(inAccount(account), async (tx) => {
    const { ways, hour } = await chosenOf(tx, account)
    const way = (one: NoticeWay | null): string => say(one === null ? choiceTexts.usual : WAYS[one], language)
    const cases = await caseChoicesOf(tx, account)
    const consents = await consentsOf(tx, account)
    const secrets = await subscriptionsOf(tx, account)
    return [
      ...ways.map((chosen) => ({ label: say(choiceTexts[chosen.kind], language), value: way(chosen.way) })),
      ...(hour === null ? [] : [{ label: say(choiceTexts.hour, language), value: String(hour) }]),
      ...cases.map((one) => ({
        label: one.number,
        value: (['messages', 'status', 'deadlines'] as const)
          .map((kind) => `${say(choiceTexts[kind], language)}: ${way(one.ways[kind])}`)
          .join('; '),
      })),
      ...consents.map(({ wanted, at }) => ({
        label: say(t.consent, language),
        value: `${say(wanted ? t.wanted : t.unwanted, language)}, ${showInstant(at, language)}`,
      })),
      ...secrets.map((one) => ({
        label: say(one.way === 'feed' ? t.feed : t.calendar, language),
        value: showInstant(one.madeAt, language),
      })),
    ]
  })

/** What somebody chose about being told and about delivery; null where nothing was chosen. */
export const choicesHolding = async (shell: Pick<MailboxShell, 'db'>, wish: Wish): Promise<Holding | null> => {
  const items = await choicesOf(shell, wish)
  if (items.length === 0) return null
  const { account, language } = wish
  return {
    kind: 'choices',
    ref: account,
    title: say(choiceTexts.title, language),
    href: '/konto/benachrichtigungen',
    authority: null,
    what: say(t.choices, language),
    law: 'OZG § 9',
    kept: say(t.kept, language),
    erasure: { erased: true },
    open: async (): Promise<HeldContent> => ({ items, files: [] }),
  }
}
