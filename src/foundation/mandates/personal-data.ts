import { showInstant } from '../../kernel/clock.ts'
import { say } from '../../kernel/texts.ts'
import { inAccount } from '../../platform/postgres/index.ts'
import type { AccountShell } from '../account/index.ts'
import type { Holding, HoldingsWish, PersonalDataSource } from '../data-protection/words.ts'
import { mayChange } from './domain/members.ts'
import { personalDataTexts as t } from './personal-data-texts.ts'
import { listOpenInvitations } from './store/invitations.ts'
import { listMandates } from './store/mandates.ts'
import { listMembers } from './store/members.ts'
import { deleteParty, heldOf } from './store/own-data.ts'
import { listStandings, type StandingLine } from './store/standings.ts'
import { followLater } from './verbs/follow.ts'

type SourceShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>

const AT_MOST = 500

const standings = (shell: SourceShell, account: HoldingsWish['account']): Promise<readonly StandingLine[]> =>
  shell.db.tx(inAccount(account), async (tx) => {
    const sealer = await shell.keys.find(tx, account)
    return sealer ? listStandings(tx, sealer, { account, before: null, words: [], limit: AT_MOST }) : []
  })

const given = (shell: SourceShell, account: HoldingsWish['account']) =>
  shell.db.tx(inAccount(account), async (tx) => {
    const sealer = await shell.keys.find(tx, account)
    return sealer ? listMandates(tx, sealer, { giver: account, before: null, limit: AT_MOST }) : []
  })

const invitations = (shell: SourceShell, account: HoldingsWish['account']) =>
  shell.db.tx(inAccount(account), async (tx) => {
    const sealer = await shell.keys.find(tx, account)
    return sealer ? listOpenInvitations(tx, sealer, { party: account, now: shell.clock(), limit: AT_MOST }) : []
  })

const holdings = (shell: SourceShell) =>
  async function* ({ account, language }: HoldingsWish): AsyncGenerator<Holding> {
    const [lines, mandates] = await Promise.all([standings(shell, account), given(shell, account)])
    const asked = await invitations(shell, account)
    if (lines.length + mandates.length + asked.length === 0) return
    const items = [
      ...mandates.map((one) => ({
        label: say(t.given, language),
        value: `${one.holderName}: ${one.rights.join(', ')}`,
      })),
      ...asked.map(({ content, sentAt }) => ({
        label: say(t.asked, language),
        value: `${content.email}, ${showInstant(sentAt, language)}`,
      })),
      ...lines.map((line) => ({ label: say(t.received, language), value: line.name })),
    ]
    yield {
      kind: 'mandates',
      ref: account,
      title: say(t.title, language),
      href: '/konto/vollmachten',
      authority: null,
      what: say(t.what, language),
      law: 'Art. 6 Abs. 1 Buchst. b DSGVO',
      kept: say(t.kept, language),
      erasure: { erased: true },
      open: async () => ({ items, files: [] }),
    }
  }

/** The organisations that nobody would manage any more. */
const onlyManager = async (shell: SourceShell, account: HoldingsWish['account']): Promise<readonly StandingLine[]> => {
  const alone: StandingLine[] = []
  for (const line of await standings(shell, account)) {
    if (line.kind !== 'member') continue
    const members = await shell.db.tx(inAccount(line.party), async (tx) => {
      const sealer = await shell.keys.find(tx, line.party)
      return sealer ? listMembers(tx, sealer, line.party) : []
    })
    if (!mayChange(members, account, null).ok && members.length > 1) alone.push(line)
  }
  return alone
}

/** What this room holds about a person. Whom they represented, and who represented them, hears of it by job. */
export const personalData = (shell: SourceShell): PersonalDataSource => ({
  room: 'mandates',
  title: t.title,
  purpose: t.purpose,
  readings: {},
  holdings: holdings(shell),
  names: async () => new Map(),
  personsOf: async () => [],
  obstacles: async ({ account, language }) =>
    (await onlyManager(shell, account)).map(({ name }) => ({
      forbids: true,
      title: name,
      why: say(t.onlyManager, language),
      href: '/konto/vertretung',
    })),
  erase: async (tx, account) => {
    const { standings: lines, given: mandates } = await heldOf(tx, account)
    for (const { party, standing } of lines)
      await shell.outbox.put(tx, 'mandates.left', {
        scope: inAccount(party),
        kind: 'left',
        ref: { party, standing, person: account },
      })
    for (const { id, holder } of mandates)
      await followLater(shell, tx, { holder, giver: account, standing: id, kind: 'mandate' })
    await deleteParty(tx, account)
    return []
  },
})
