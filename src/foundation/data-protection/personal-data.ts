import { say } from '../../kernel/texts.ts'
import { type Database, inAccount } from '../../platform/postgres/index.ts'
import { accessDataTexts as t } from './access-texts.ts'
import type { Holding, HoldingsWish, PersonalDataSource } from './person-words.ts'
import { deleteAccess, lookAccess } from './store/access.ts'

const holdings = (shell: { readonly db: Database }) =>
  async function* ({ account, language }: HoldingsWish): AsyncGenerator<Holding> {
    const [newest] = await shell.db.tx(inAccount(account), (tx) => lookAccess(tx, { account, before: null, limit: 1 }))
    if (!newest) return
    yield {
      kind: 'access-log',
      ref: account,
      title: say(t.log, language),
      href: '/account/data/access',
      authority: null,
      what: say(t.what, language),
      law: 'DSGVO Art. 5 Abs. 2, Art. 15',
      kept: say(t.kept, language),
      erasure: { erased: true },
      open: async () => ({ items: [{ label: say(t.log, language), value: 'access.csv' }], files: [] }),
    }
  }

/** What this room holds about a person: the log of who read the data. */
export const personalData = (shell: { readonly db: Database }): PersonalDataSource => ({
  room: 'data-protection',
  title: t.title,
  purpose: t.purpose,
  readings: {},
  holdings: holdings(shell),
  names: async () => new Map(),
  personsOf: async () => [],
  obstacles: async () => [],
  erase: (tx, account) => deleteAccess(tx, account),
})
