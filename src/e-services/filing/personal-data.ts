import { showInstant } from '../../kernel/clock.ts'
import { say } from '../../kernel/texts.ts'
import type { Holding, HoldingsWish, PersonalDataSource } from '../../foundation/data-protection/words.ts'
import { inAccount } from '../../platform/postgres/index.ts'
import { personalDataTexts as t } from './personal-data-texts.ts'
import type { FilingShell } from './shell.ts'
import { listBatches } from './store/batches.ts'
import { deleteFiled } from './store/filed.ts'

const MOST_BATCHES = 1_000

const holdings = (shell: Pick<FilingShell, 'db'>) =>
  async function* ({ account, language }: HoldingsWish): AsyncGenerator<Holding> {
    const batches = await shell.db.tx(inAccount(account), (tx) => listBatches(tx, account, MOST_BATCHES))
    for (const { id, rows, sentAt } of batches)
      yield {
        kind: 'batch',
        ref: id,
        title: say(t.batch, language, { rows }),
        href: '/konto/vorgaenge',
        authority: null,
        what: say(t.what, language),
        law: 'OZG § 8',
        kept: say(t.kept, language),
        erasure: { erased: true },
        open: async () => ({
          items: [{ label: say(t.sent, language), value: showInstant(sentAt, language) }],
          files: [],
        }),
      }
  }

/** What this room holds about a party: files with many applications. The applications themselves are cases. */
export const personalData = (shell: Pick<FilingShell, 'db'>): PersonalDataSource => ({
  room: 'filing',
  title: t.title,
  purpose: t.purpose,
  readings: {},
  holdings: holdings(shell),
  names: async () => new Map(),
  personsOf: async () => [],
  obstacles: async () => [],
  erase: async (tx, account) => {
    await deleteFiled(tx, account)
    return []
  },
})
