import { day, dayOf, type Instant } from '../../../kernel/clock.ts'
import { derivedId, type Id } from '../../../kernel/ids.ts'
import { say, type Text } from '../../../kernel/texts.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { accountCard, noteDeath } from '../../../foundation/account/index.ts'
import {
  endByDeath,
  endRepresentation,
  enterRepresentation,
  holdersByLaw,
  proveOrganisation,
} from '../../../foundation/mandates/index.ts'
import type { LawfulKind } from '../../../foundation/mandates/words.ts'
import { deliver } from '../../../foundation/mailbox/index.ts'
import { claimedName, isAboutDead } from '../domain/claim.ts'
import { termsOf } from '../domain/terms.ts'
import { messageTexts as t } from '../message-texts.ts'
import type { RepresentationShell } from '../shell.ts'
import { decideClaim, takeClaim } from '../store/claims.ts'
import { type EntryBody, findEntry, openEntry } from '../store/entries.ts'
import type { Entry, Outcome } from '../words.ts'

type CarryingShell = Pick<RepresentationShell, 'db' | 'clock' | 'keys' | 'outbox'>

const DOER = { system: 'representation' } as const

/** An entry of an authority, as a job names it. */
export interface FollowedEntry {
  readonly authority: Id
  readonly entry: Id
}

interface Opened {
  readonly entry: Entry
  readonly body: EntryBody
}

const opened = (shell: CarryingShell, { authority, entry }: FollowedEntry): Promise<Opened | null> =>
  shell.db.tx(inAuthority(authority), async (tx) => {
    const stored = await findEntry(tx, authority, entry)
    const sealer = stored && (await shell.keys.find(tx, entry))
    return stored && sealer ? { entry: stored.entry, body: openEntry(sealer, stored.body) } : null
  })

/** Notes on the side of who claims which desk has it. The id of the claim is not that of the entry. */
export const followBegun =
  (shell: Pick<CarryingShell, 'db'>) =>
  (account: Id, of: { readonly claim: Id; readonly authority: Id }): Promise<void> =>
    shell.db.tx(inAccount(account), (tx) => takeClaim(tx, account, of))

const lawful = (kind: Entry['kind']): LawfulKind | null => (kind === 'organisation' || kind === 'death' ? null : kind)

const enter = async (shell: CarryingShell, { entry, body }: Opened, party: Id): Promise<void> => {
  const { claimed, certificate, holder } = body
  const [kind, by] = [lawful(entry.kind), entry.seen?.by ?? entry.begun.by]
  if (isAboutDead(entry.kind)) {
    await noteDeath(shell)(party, DOER)
    await endByDeath(shell)(DOER, { account: party, by })
  }
  if (!certificate) throw new Error('an entry was confirmed without a certificate')
  if (entry.kind === 'organisation') {
    const { name, number, issuer: court, street, postcode, place } = certificate
    const facts = { number, court, street, postcode, place }
    const proven = await proveOrganisation(shell)(DOER, party, { level: 'substantial', name, facts })
    if (!proven.ok) throw new Error(`an organisation was proven that is not there: ${proven.refusal.code}`)
  }
  if (kind === null || entry.account === null) return
  const born = day(claimed.birthdate)
  await enterRepresentation(shell)(DOER, {
    ...{ id: entry.id, kind, party, born, holder: entry.account, holderName: holder, enteredBy: by },
    partyName: claimedName(claimed),
    terms: termsOf(kind, { certificate, born, today: dayOf(shell.clock()) }),
    joint: kind === 'parent' && claimed.custody === 'joint',
  })
}

interface Telling {
  readonly entry: Entry
  readonly to: Id
  readonly what: keyof typeof t & `${string}Title`
  readonly text: Text
}

const tell = async (shell: CarryingShell, { entry, to, what, text }: Telling): Promise<void> => {
  const language = (await accountCard(shell)(to))?.language ?? 'de'
  await deliver(shell)(to, {
    id: derivedId(Date.parse(entry.begun.at), `${entry.id} ${what} ${to}`),
    authority: entry.authority,
    title: say(t[what], language),
    text: [say(text, language)],
    links: [{ href: '/konto/vertretung/gesetzlich', text: say(t.link, language) }],
  })
}

/** Who is told besides the one who claims: the represented person, and who else represents them by law. */
const tellOthers = async (
  shell: CarryingShell,
  { entry, to, ended }: { readonly entry: Entry; readonly to: readonly Id[]; readonly ended: boolean },
): Promise<void> => {
  const what = ended ? 'endedTitle' : 'othersTitle'
  for (const one of new Set(to))
    if (one !== entry.account) await tell(shell, { entry, to: one, what, text: ended ? t.endedText : t.othersText })
}

const OUTCOME_OF = { confirmed: 'entered', refused: 'refused', ended: 'ended' } as const satisfies Readonly<
  Record<string, Outcome>
>

/** What an authority decided goes on with the parties: entered, turned down, or ended. Repeating it changes nothing. */
export const followDecided =
  (shell: CarryingShell) =>
  async (followed: FollowedEntry, what: 'confirmed' | 'refused' | 'ended'): Promise<void> => {
    const found = await opened(shell, followed)
    if (!found) return
    const { entry } = found
    const party = entry.party
    // Who represented the dead is told that it ended: asked before it does.
    const before = party === null ? [] : await holdersByLaw(shell)(party)
    if (what === 'confirmed' && party !== null) await enter(shell, found, party)
    if (what === 'ended' && party !== null)
      await endRepresentation(shell)(DOER, {
        party,
        mandate: entry.id,
        by: entry.ended?.by ?? entry.begun.by,
      })
    if (what !== 'refused' && party !== null && entry.kind !== 'organisation') {
      const dead = isAboutDead(entry.kind)
      await tellOthers(shell, { entry, to: dead ? before : [...before, party], ended: dead || what === 'ended' })
    }
    if (entry.account === null || entry.claim === null) return
    await noteOutcome(shell, entry.account, { claim: entry.claim, outcome: OUTCOME_OF[what], at: shell.clock() })
    await tell(shell, { entry, to: entry.account, what: `${what}Title`, text: t[`${what}Text`] })
  }

const noteOutcome = (
  shell: CarryingShell,
  account: Id,
  of: { readonly claim: Id; readonly outcome: Outcome; readonly at: Instant },
): Promise<void> =>
  shell.db.tx(inAccount(account), async (tx) => {
    await decideClaim(tx, account, of)
  })
