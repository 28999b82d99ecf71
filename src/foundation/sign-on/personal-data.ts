import { showInstant } from '../../kernel/clock.ts'
import { say } from '../../kernel/texts.ts'
import type { Holding, HoldingsWish, PersonalDataSource } from '../data-protection/words.ts'
import { scopesOf } from './domain/claims.ts'
import type { SignOnShell } from './shell.ts'
import { consentTexts, dataTexts as t, programTexts } from './texts.ts'
import { forgetPrograms, listPrograms, type OwnProgram } from './verbs/programs.ts'

const named = ({ known, client }: OwnProgram, { language }: HoldingsWish): string =>
  known === null ? client : say(known.name, language)

const itemsOf = (one: OwnProgram, wish: HoldingsWish) => {
  const { language } = wish
  const learns = scopesOf([...one.scopes.flatMap((scope) => CLAIM_OF[scope] ?? []), ...one.claims])
  return [
    { label: say(programTexts.program, language), value: named(one, wish) },
    {
      label: say(programTexts.learns, language),
      value: ['openid' as const, ...learns].map((scope) => say(consentTexts[scope], language)).join(', '),
    },
    { label: say(programTexts.since, language), value: showInstant(one.givenAt, language) },
    { label: say(programTexts.used, language), value: showInstant(one.usedAt, language) },
  ]
}

const CLAIM_OF: Readonly<Record<string, string>> = { profile: 'name', email: 'email', organisation: 'organisation' }

const holdings = (shell: Pick<SignOnShell, 'db'>) =>
  async function* (wish: HoldingsWish): AsyncGenerator<Holding> {
    let after: string | null = ''
    while (after !== null) {
      const page = await listPrograms(shell)(wish.account, after)
      if (page.programs.length > 0)
        yield {
          kind: 'programs',
          ref: wish.account,
          title: say(programTexts.title, wish.language),
          href: '/konto/programme',
          authority: null,
          what: say(t.what, wish.language),
          law: 'Art. 6 Abs. 1 Buchst. a DSGVO; OZG § 8',
          kept: say(t.kept, wish.language),
          erasure: { erased: true },
          open: async () => ({ items: page.programs.flatMap((one) => itemsOf(one, wish)), files: [] }),
        }
      after = page.next
    }
  }

/** What this room holds about a person: which programs they allowed what. */
export const personalData = (shell: Pick<SignOnShell, 'db'>): PersonalDataSource => ({
  room: 'sign-on',
  title: t.title,
  purpose: t.purpose,
  readings: {},
  holdings: holdings(shell),
  names: async () => new Map(),
  personsOf: async () => [],
  obstacles: async () => [],
  erase: async (tx, account) => {
    await forgetPrograms(tx, account)
    return []
  },
})
