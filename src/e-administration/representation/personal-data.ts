import { showInstant } from '../../kernel/clock.ts'
import { defineTexts, say } from '../../kernel/texts.ts'
import type { Holding, HoldingsWish, PersonalDataSource } from '../../foundation/data-protection/words.ts'
import { inAccount, inAuthority } from '../../platform/postgres/index.ts'
import { claimedName } from './domain/claim.ts'
import type { RepresentationShell } from './shell.ts'
import { type Claim, deleteClaims, listClaims } from './store/claims.ts'
import { deleteCodesOf } from './store/codes.ts'
import { accountsOfEntries } from './store/entries.ts'
import { KIND_TEXTS, ownTexts } from './texts.ts'

const t = defineTexts({
  title: { de: 'Gesetzliche Vertretung', en: 'Representation by law', leicht: 'Vertretungen' },
  purpose: {
    de: 'Damit Eltern, Betreuende und Erben handeln können',
    en: 'So that parents, guardians and heirs can act',
    leicht: 'Damit Eltern für Kinder handeln können',
  },
  what: {
    de: 'Wen Sie vertreten wollen und was daraus wurde',
    en: 'Whom you want to represent, and what came of it',
    leicht: 'Wen Sie vertreten wollen',
  },
  kept: { de: 'bis Sie Ihr Konto löschen', en: 'until you erase your account', leicht: 'bis Sie das Konto löschen' },
  viewed: {
    de: 'hat einen Eintrag über Vertretung geöffnet, der Sie betrifft',
    en: 'opened an entry about representation that concerns you',
    leicht: 'hat eine Vertretung von Ihnen angesehen',
  },
})

type SourceShell = Pick<RepresentationShell, 'db' | 'keys'>

const claimsOf = ({ db, keys }: SourceShell, account: HoldingsWish['account']): Promise<readonly Claim[]> =>
  db.tx(inAccount(account), async (tx) => {
    const sealer = await keys.find(tx, account)
    return sealer ? listClaims(tx, sealer, account) : []
  })

const holdings = (shell: SourceShell) =>
  async function* ({ account, language }: HoldingsWish): AsyncGenerator<Holding> {
    for (const { id, kind, claimed, askedAt, authority } of await claimsOf(shell, account))
      yield {
        kind: 'representation',
        ref: id,
        title: `${say(KIND_TEXTS[kind], language)}: ${claimedName(claimed)}`,
        href: '/konto/vertretung/gesetzlich',
        authority,
        what: say(t.what, language),
        law: 'BGB §§ 1629, 1815; HVwVfG §§ 12, 14',
        kept: say(t.kept, language),
        erasure: { erased: true },
        open: async () => ({
          items: [
            { label: say(ownTexts.about, language), value: claimedName(claimed) },
            { label: say(ownTexts.birthdate, language), value: claimed.birthdate },
            { label: say(ownTexts.email, language), value: claimed.email },
            { label: say(ownTexts.state, language), value: showInstant(askedAt, language) },
          ].filter(({ value }) => value !== ''),
          files: [],
        }),
      }
  }

/** What this room holds about a person: whom they claim to represent. All of it goes with the account. */
export const personalData = (shell: SourceShell): PersonalDataSource => ({
  room: 'representation',
  title: t.title,
  purpose: t.purpose,
  readings: { 'representation.view': t.viewed },
  holdings: holdings(shell),
  names: async ({ language }, rows) => new Map(rows.map((row) => [row, say(t.title, language)] as const)),
  personsOf: (authority, rows) => shell.db.tx(inAuthority(authority), (tx) => accountsOfEntries(tx, authority, rows)),
  obstacles: async () => [],
  erase: async (tx, account) => {
    await deleteCodesOf(tx, account)
    return deleteClaims(tx, account)
  },
})
