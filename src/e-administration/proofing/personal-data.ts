import { showInstant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { say } from '../../kernel/texts.ts'
import { inAccount, inAuthority } from '../../platform/postgres/index.ts'
import type { HeldContent, Holding, HoldingsWish, PersonalDataSource } from '../../foundation/data-protection/words.ts'
import { personalDataTexts as t } from './personal-data-texts.ts'
import { DATA, type ProofingData, readData, WISH } from './domain/sealed-data.ts'
import { FIELD_TEXTS } from './field-texts.ts'
import type { ProofingShell } from './shell.ts'
import { forgetShared } from './store/codes.ts'
import { deleteOwn, letterWish, type OwnProofing, ownProofings } from './store/own.ts'
import { accountsOfProofings, findProofing } from './store/proofings.ts'

type SourceShell = Pick<ProofingShell, 'db' | 'keys'>

/** What the person wrote for a letter, which no authority has compared yet. */
const written = ({ db, keys }: SourceShell, account: Id, letter: Id): Promise<ProofingData | null> =>
  db.tx(inAccount(account), async (tx) => {
    const wish = await letterWish(tx, account, letter)
    const sealer = wish && (await keys.find(tx, account))
    return wish && sealer ? readData(sealer.open(WISH, wish)) : null
  })

const contentOf = async (
  shell: SourceShell,
  own: OwnProofing,
  { account, language }: HoldingsWish,
): Promise<HeldContent> => {
  const compared = await shell.db.tx(inAuthority(own.authority), async (tx) => {
    const stored = await findProofing(tx, own.authority, own.id)
    const sealer = stored?.data ? await shell.keys.find(tx, own.id) : null
    return stored?.data && sealer ? readData(sealer.open(DATA, stored.data)) : null
  })
  const data = compared ?? (await written(shell, account, own.id))
  const items = Object.entries(data?.said ?? {}).map(([name, value]) => {
    const label = FIELD_TEXTS[name]
    return { label: label ? say(label, language) : name, value }
  })
  const asked = { label: say(t.asked, language), value: showInstant(own.askedAt, language) }
  const proven =
    own.provenAt === null ? [] : [{ label: say(t.proven, language), value: showInstant(own.provenAt, language) }]
  return { items: [asked, ...proven, ...items], files: [] }
}

const holdings = (shell: SourceShell) =>
  async function* (wish: HoldingsWish): AsyncGenerator<Holding> {
    const { account, language } = wish
    const own = await shell.db.tx(inAccount(account), (tx) => ownProofings(tx, account))
    for (const one of own)
      yield {
        kind: 'proofing',
        ref: one.id,
        title: say(t[one.way], language),
        href: '/konto/nachweis',
        authority: one.authority,
        what: say(t.what, language),
        law: 'OZG § 3 Abs. 4; HEGovG § 3a',
        kept: say(t.kept, language),
        erasure: { erased: true },
        open: () => contentOf(shell, one, wish),
      }
  }

/** What this room holds about a person: how an authority verified the identity. All of it goes with the account. */
export const personalData = (shell: SourceShell): PersonalDataSource => ({
  room: 'proofing',
  title: t.title,
  purpose: t.purpose,
  readings: { 'proofing.view': t.viewed },
  holdings: holdings(shell),
  names: async ({ account, language }, rows) => {
    const own = await shell.db.tx(inAccount(account), (tx) => ownProofings(tx, account))
    return new Map(own.filter(({ id }) => rows.includes(id)).map(({ id, way }) => [id, say(t[way], language)]))
  },
  personsOf: (authority, rows) => shell.db.tx(inAuthority(authority), (tx) => accountsOfProofings(tx, authority, rows)),
  obstacles: async () => [],
  erase: async (tx, account) => {
    await forgetShared(tx, account)
    return deleteOwn(tx, account)
  },
})
