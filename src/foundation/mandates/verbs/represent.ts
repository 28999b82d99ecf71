import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { type Day, dayOf } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { isOpen } from '../../account/index.ts'
import { audit } from '../../security/index.ts'
import type { Doer } from '../../security/words.ts'
import type { LawfulKind, Terms } from '../mandate-words.ts'
import { insertMandate, lawfulHolders, listMandates } from '../store/mandates.ts'
import { listStandings, tiedParties } from '../store/standings.ts'
import { insertWard } from '../store/wards.ts'
import { endWithin } from './end-mandate.ts'
import { type Following, follow, followLater, type FollowShell } from './follow.ts'

/** A representation that the law gives, as an authority entered it. */
export interface Representation {
  /** Its id; entering it again changes nothing. */
  readonly id: Id
  readonly kind: LawfulKind
  readonly party: Id
  readonly partyName: string
  /** Day of birth of a party that may have no account. */
  readonly born: Day
  readonly holder: Id
  readonly holderName: string
  readonly terms: Terms
  /** Two parents represent together (BGB § 1629 (1)). */
  readonly joint: boolean
  readonly enteredBy: Id
}

/**
 * Enters that somebody represents a party by law. A party without an account is made: it has a key, a mailbox and cases
 * like every other. Who decides that it is so is the room above, with the certificate.
 */
export const enterRepresentation =
  (shell: FollowShell) =>
  async (doer: Doer, wish: Representation): Promise<void> => {
    const { id, kind, party: giver, holder, terms, joint } = wish
    const ref: Following = { holder, giver, standing: id, kind: 'mandate' }
    await shell.db.tx(inAccount(giver), async (tx) => {
      const at = shell.clock()
      const sealer = await shell.keys.make(tx, giver)
      if (!(await isOpen(tx, giver)))
        await insertWard(tx, sealer, { id: giver, name: wish.partyName, born: wish.born, at })
      const names = { giver: wish.partyName, holder: wish.holderName }
      const by = { givenBy: wish.enteredBy, givenUnder: null, holderKind: 'person', at } as const
      if (!(await insertMandate(tx, sealer, { ...terms, ...by, id, kind, giver, holder, names, joint }))) return
      await audit.append(tx, { act: 'mandates.enter', ref: { party: giver, mandate: id, holder, kind } }, { doer, at })
      await followLater(shell, tx, ref)
    })
    await follow(shell)(ref)
  }

/** Ends a representation that the law gave, because the authority saw that it has ended. Doing it again changes nothing. */
export const endRepresentation =
  (shell: FollowShell) =>
  async (doer: Doer, { party, mandate, by }: { readonly party: Id; readonly mandate: Id; readonly by: Id }) => {
    const end = { giver: party, mandates: [mandate], by, doer, act: 'mandates.end-representation' }
    const ended = await shell.db.tx(inAccount(party), (tx) => endWithin(shell, tx, end))
    for (const ref of ended) await follow(shell)(ref)
  }

/** Mandates and standings of somebody that are looked at when they die; nobody has more. */
const AT_MOST = 1_000

/**
 * What ends with a death: who represented the dead by law does so no more, and what they gave ends where they said so
 * (else it goes on, BGB §§ 168, 672). What others gave to the dead ends (BGB § 673), and with it membership and functions.
 */
export const endByDeath =
  (shell: FollowShell) =>
  async (doer: Doer, { account, by }: { readonly account: Id; readonly by: Id }): Promise<void> => {
    const ended = await shell.db.tx(inAccount(account), async (tx) => {
      const sealer = await shell.keys.find(tx, account)
      if (!sealer) return []
      const given = await listMandates(tx, sealer, { giver: account, before: null, limit: AT_MOST })
      const mandates = given
        .filter(({ kind, onDeath }) => kind === 'parent' || kind === 'guardian' || onDeath === 'ends')
        .map(({ id }) => id)
      const held = await listStandings(tx, sealer, { account, before: null, words: [], limit: AT_MOST })
      for (const { party, id: standing } of held)
        await shell.outbox.put(tx, 'mandates.left', {
          scope: inAccount(party),
          kind: 'left',
          ref: { party, standing, person: account },
        })
      return endWithin(shell, tx, { giver: account, mandates, by, doer, act: 'mandates.end-by-death' })
    })
    for (const ref of ended) await follow(shell)(ref)
  }

/** Who represents a party by law right now. */
export const holdersByLaw =
  (shell: Pick<FollowShell, 'db' | 'clock' | 'keys'>) =>
  (party: Id): Promise<readonly Id[]> =>
    shell.db.tx(inAccount(party), async (tx) => {
      const sealer = await shell.keys.find(tx, party)
      const given = sealer ? await listMandates(tx, sealer, { giver: party, before: null, limit: AT_MOST }) : []
      const today = dayOf(shell.clock())
      return given
        .filter(({ kind, endedAt, validTo }) => kind !== 'mandate' && endedAt === null && today <= (validTo ?? today))
        .map(({ holder }) => holder)
    })

/**
 * With whom somebody is tied so that they may not decide about them (HVwVfG § 20 (1), (5)): whom they may act for, children
 * also once these are of age, and who represents or represented them by law. Oneself is not among them.
 */
export const tiesOf =
  (shell: Pick<FollowShell, 'db' | 'keys'>) =>
  (account: Id): Promise<ReadonlySet<Id>> =>
    shell.db.tx(
      inAccount(account),
      async (tx) => new Set([...(await tiedParties(tx, account)), ...(await lawfulHolders(tx, account))]),
    )

/** The other parent of a child, and whether they may act alone. */
export interface OtherParent {
  readonly child: Id
  readonly childName: string
  readonly mandate: Id
  readonly name: string
  readonly agreed: boolean
}

/** With whom the actor represents children together, and whether each of them may act alone. */
export const otherParents =
  (shell: Pick<FollowShell, 'db' | 'clock' | 'keys'>) =>
  async (actor: Actor): Promise<readonly OtherParent[]> => {
    const account = partyOf(actor)
    const children = await shell.db.tx(inAccount(account), async (tx) => {
      const sealer = await shell.keys.find(tx, account)
      const lines = sealer && (await listStandings(tx, sealer, { account, before: null, words: [], limit: AT_MOST }))
      return (lines ?? []).filter(({ kind }) => kind === 'parent')
    })
    const today = dayOf(shell.clock())
    const others = await Promise.all(
      children.map(({ party }) =>
        shell.db.tx(inAccount(party), async (tx) => {
          const sealer = await shell.keys.find(tx, party)
          const given = sealer ? await listMandates(tx, sealer, { giver: party, before: null, limit: 50 }) : []
          return given
            .filter(({ kind, joint, endedAt }) => kind === 'parent' && joint && endedAt === null)
            .filter(({ holder, validTo }) => holder !== account && (validTo === null || today <= validTo))
            .map(({ id: mandate, giverName, holderName, waitsForOther }) => ({
              ...{ child: party, childName: giverName, mandate, name: holderName, agreed: !waitsForOther },
            }))
        }),
      ),
    )
    return others.flat()
  }
