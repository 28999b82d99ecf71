import { dayOf, type Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { accountCard, proveIdentity } from '../../../foundation/account/index.ts'
import { deliver } from '../../../foundation/mailbox/index.ts'
import { DATA, readData } from '../domain/sealed-data.ts'
import { levelOf } from '../domain/law/levels.ts'
import { stateOf } from '../domain/proofing.ts'
import { messageTexts as t } from '../message-texts.ts'
import type { ProofingShell } from '../shell.ts'
import { deleteLetter, insertOwn, noteProven, ownProofings } from '../store/own.ts'
import { findProofing } from '../store/proofings.ts'
import type { ProofingWay, Said } from '../words.ts'
import { readyLetter } from './letter-code.ts'

type CarryingShell = Pick<ProofingShell, 'db' | 'clock' | 'keys' | 'outbox'>

/** What was proven of an account, and how. */
export interface Proven {
  readonly proofing: Id
  readonly way: ProofingWay
  readonly said: Said
}

/**
 * Raises the identity of an account to the level that its proofing reached, and tells the person. Repeating it changes
 * nothing; what the person objected to meanwhile is not proven again.
 */
export const carryOut =
  (shell: CarryingShell) =>
  async (account: Id, { proofing, way, said }: Proven): Promise<void> => {
    const own = (await shell.db.tx(inAccount(account), (tx) => ownProofings(tx, account))).find(
      ({ id }) => id === proofing,
    )
    if (!own || own.objectedAt !== null) return
    if (own.provenAt === null) {
      const at = shell.clock()
      const level = levelOf(way, dayOf(at))
      const attributes = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, { value, level }]))
      const proof = { way, level, subject: null, attributes, endsAt: null } as const
      await proveIdentity(shell)(account, proof, { system: 'proofing' })
      await shell.db.tx(inAccount(account), (tx) => noteProven(tx, account, { proofing, at }))
    }
    await tell(shell, account, { proofing, authority: own.authority, what: way })
  }

interface Told {
  readonly proofing: Id
  readonly authority: Id
  readonly what: ProofingWay | 'refused'
}

const tell = async (shell: CarryingShell, account: Id, { proofing, authority, what }: Told): Promise<void> => {
  const card = await accountCard(shell)(account)
  if (!card) return
  await deliver(shell)(account, {
    id: proofing,
    authority,
    title: say(t[`${what}Title`], card.language),
    text: [say(t[`${what}Text`], card.language)],
    links: [{ href: '/konto/nachweis', text: say(t.link, card.language) }],
  })
}

/** A proofing of an authority, as a job names it. */
export interface FollowedProofing {
  readonly authority: Id
  readonly proofing: Id
  readonly at: Instant
}

/** Notes on the person's side that a desk has begun, so that the person sees who has what. */
export const followBegun =
  (shell: Pick<ProofingShell, 'db'>) =>
  (account: Id, { authority, proofing, at }: FollowedProofing): Promise<void> =>
    shell.db.tx(inAccount(account), (tx) =>
      insertOwn(tx, account, { id: proofing, authority, way: 'desk', askedAt: at }),
    )

/** Where a decision of an authority goes on in the account: proven at the desk, letter made ready, or turned down. */
export const followDecided =
  (shell: CarryingShell) =>
  async (account: Id, followed: FollowedProofing): Promise<void> => {
    const { authority, proofing } = followed
    const found = await shell.db.tx(inAuthority(authority), async (tx) => {
      const stored = await findProofing(tx, authority, proofing)
      if (!stored) return null
      const sealer = stored.data && (await shell.keys.find(tx, proofing))
      const said = stored.data && sealer ? readData(sealer.open(DATA, stored.data)).said : null
      return { state: stateOf(stored.proofing), way: stored.proofing.way, said }
    })
    if (!found) return
    if (found.way === 'desk') await followBegun(shell)(account, followed)
    if (found.state === 'refused') {
      await shell.db.tx(inAccount(account), (tx) => deleteLetter(tx, account, proofing))
      await tell(shell, account, { proofing, authority, what: 'refused' })
    }
    if (found.state !== 'confirmed') return
    if (found.way === 'letter') await readyLetter(shell)(account, proofing)
    else if (found.said) await carryOut(shell)(account, { proofing, way: 'desk', said: found.said })
  }
