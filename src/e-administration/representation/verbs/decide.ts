import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { derivedId, type Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { cardOfEmail, knownAbout } from '../../../foundation/account/index.ts'
import { normalEmail } from '../../../foundation/account/words.ts'
import { audit } from '../../../foundation/security/index.ts'
import { type Certificate, sameCertificate } from '../domain/certificate.ts'
import { type Claimed, isAboutDead, isSamePerson } from '../domain/claim.ts'
import { confirm, end, enters, see, turnDown } from '../domain/entry.ts'
import type { RepresentationShell } from '../shell.ts'
import { findEntry, fourEyesIn, lockEntry, openEntry, saveEntry, sealEntry, setFourEyes } from '../store/entries.ts'
import type { StoredEntry } from '../store/entries.ts'
import type { Entry, RepresentationRefusal } from '../words.ts'

type DecidingShell = Pick<RepresentationShell, 'db' | 'clock' | 'keys' | 'outbox'>

/** Which entry of which authority. */
export interface EntryRef {
  readonly authority: Id
  readonly entry: Id
}

type Decided = Result<Entry, RepresentationRefusal>
type Deciding = (tx: Tx, stored: StoredEntry, at: Instant) => Promise<Result<StoredEntry, RepresentationRefusal>>

const kindOfEffect = ({ refused, ended, confirmed }: Entry): 'refused' | 'ended' | 'confirmed' | null =>
  refused ? 'refused' : ended ? 'ended' : confirmed ? 'confirmed' : null

/** Loads, decides, stores; what follows for the parties leaves through the outbox in the same transaction. */
const decide =
  (shell: DecidingShell, act: `representation.${'see' | 'confirm' | 'turn-down' | 'end'}`) =>
  (actor: Actor, ref: EntryRef, work: Deciding): Promise<Decided> =>
    shell.db.tx(inAuthority(ref.authority), async (tx): Promise<Decided> => {
      const found = enters(actor, ref.authority) ? await lockEntry(tx, ref.authority, ref.entry) : null
      if (!found) return refuse({ code: 'representation/not-found' })
      const at = shell.clock()
      const decided = await work(tx, found, at)
      if (!decided.ok) return decided
      await saveEntry(tx, decided.value)
      const { entry } = decided.value
      const said = { entry: entry.id, kind: entry.kind, account: entry.account ?? '', party: entry.party ?? '' }
      await audit.append(tx, { act, ref: said }, { doer: actor, at })
      const kind = kindOfEffect(entry)
      if (kind !== null)
        await shell.outbox.put(tx, 'representation.follow', {
          scope: inAuthority(entry.authority),
          kind,
          ref: { authority: entry.authority, entry: entry.id },
        })
      return ok(entry)
    })

/** The account at an address, where name and proven day of birth are those that were claimed. */
const accountOf = async (shell: DecidingShell, claimed: Claimed): Promise<Result<Id, RepresentationRefusal>> => {
  const email = normalEmail(claimed.email)
  const card = email === null ? null : await cardOfEmail(shell, email)
  if (!card) return refuse({ code: 'representation/no-such-account' })
  const born = (await knownAbout(shell)(card.id)).find(({ name }) => name === 'birthdate')
  const known = { name: card.name, birthdate: born?.used.value ?? null }
  return isSamePerson(claimed, known) ? ok(card.id) : refuse({ code: 'representation/no-such-account' })
}

/** Whom an entry is about. Somebody without an account is known by the certificate: the same one leads to the same party. */
const partyOfEntry = async (
  shell: DecidingShell,
  { kind, account }: Pick<Entry, 'kind' | 'account'>,
  { claimed, certificate }: { readonly claimed: Claimed; readonly certificate: Certificate },
): Promise<Result<Id, RepresentationRefusal>> => {
  if (kind === 'organisation') return account === null ? refuse({ code: 'representation/not-found' }) : ok(account)
  if (isAboutDead(kind) || claimed.email !== '') return accountOf(shell, claimed)
  const same = shell.keys.blind('representation.party', `${kind} ${sameCertificate(certificate)}`)
  return ok(derivedId(0, same.toString('hex')))
}

/**
 * A clerk has seen the certificate. What stands in it is kept sealed. Refuses the own matter, and an account that does not
 * fit the claimed person (`representation/no-such-account`).
 */
export const seeCertificate =
  (shell: DecidingShell) =>
  async (actor: Actor, ref: EntryRef, certificate: Certificate): Promise<Decided> => {
    const shown = await shell.db.tx(inAuthority(ref.authority), async (tx) => {
      const stored = enters(actor, ref.authority) ? await findEntry(tx, ref.authority, ref.entry) : null
      const sealer = stored && (await shell.keys.find(tx, ref.entry))
      return stored && sealer ? { entry: stored.entry, body: openEntry(sealer, stored.body) } : null
    })
    if (!shown) return refuse({ code: 'representation/not-found' })
    const party = await partyOfEntry(shell, shown.entry, { claimed: shown.body.claimed, certificate })
    if (!party.ok) return party
    return decide(shell, 'representation.see')(actor, ref, async (tx, stored, at) => {
      const fourEyes = await fourEyesIn(tx, ref.authority)
      const decided = see(stored.entry, actor, { party: party.value, at, fourEyes })
      if (!decided.ok) return decided
      const sealer = await shell.keys.of(tx, ref.entry)
      return ok({ entry: decided.value, body: sealEntry(sealer, { ...shown.body, certificate }) })
    })
  }

const deciding =
  (
    act: `representation.${'confirm' | 'turn-down' | 'end'}`,
    rule: (entry: Entry, actor: Actor, at: Instant) => Decided,
  ) =>
  (shell: DecidingShell) =>
  (actor: Actor, ref: EntryRef): Promise<Decided> =>
    decide(shell, act)(actor, ref, async (_tx, stored, at) => {
      const decided = rule(stored.entry, actor, at)
      return decided.ok ? ok({ ...stored, entry: decided.value }) : decided
    })

/** Confirms as the second person what a colleague has seen. */
export const confirmEntry = deciding('representation.confirm', confirm)

/** Says that nothing is entered; who claimed it is told. */
export const turnDownEntry = deciding('representation.turn-down', turnDown)

/** Ends a representation that was entered. */
export const endEntry = deciding('representation.end', end)

/** Sets whether two people enter a representation in an authority; for its administrators. */
export const chooseFourEyes =
  (shell: Pick<RepresentationShell, 'db' | 'clock'>) =>
  (actor: Actor, authority: Id, fourEyes: boolean): Promise<Result<null, RepresentationRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx): Promise<Result<null, RepresentationRefusal>> => {
      const administers = actor.functions.some(
        (held) => held.authority === authority && held.function === 'administrator',
      )
      if (!administers) return refuse({ code: 'representation/not-found' })
      await setFourEyes(tx, authority, fourEyes)
      await audit.append(tx, { act: 'representation.set', ref: { fourEyes } }, { doer: actor, at: shell.clock() })
      return ok(null)
    })
