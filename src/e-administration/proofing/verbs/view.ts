import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { accountCard, namesOfStaff } from '../../../foundation/account/index.ts'
import { noteReading } from '../../../foundation/data-protection/index.ts'
import { audit } from '../../../foundation/security/index.ts'
import { proves, stateOf } from '../domain/proofing.ts'
import { DATA, type ProofingData, readData } from '../domain/sealed-data.ts'
import type { ProofingShell } from '../shell.ts'
import { findProofing, fourEyesIn, listProofings } from '../store/proofings.ts'
import type { Proofing, ProofingRefusal } from '../words.ts'
import type { ProofingRef } from './decide.ts'

type ViewShell = Pick<ProofingShell, 'db' | 'clock' | 'keys' | 'outbox'>

const ON_A_PAGE = 25
/** On which law a desk proves identities (HEGovG § 3a has the Hessian user account). */
const LAW = 'OZG § 3 Abs. 4; HEGovG § 3a'

/** A page of an authority's proofings, without names. */
export interface ProofingList {
  readonly rows: readonly Proofing[]
  readonly next: Id | null
  readonly fourEyes: boolean
  readonly staff: ReadonlyMap<Id, string>
}

/** The proofings of the own authority, newest first, for clerks, heads and administrators. */
export const listProofingsOf =
  (shell: ViewShell) =>
  (actor: Actor, authority: Id, before: Id | null): Promise<Result<ProofingList, ProofingRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx): Promise<Result<ProofingList, ProofingRefusal>> => {
      if (!actor.functions.some((held) => held.authority === authority)) return refuse({ code: 'proofing/not-found' })
      const found = await listProofings(tx, { authority, before, limit: ON_A_PAGE + 1 })
      const rows = found.slice(0, ON_A_PAGE)
      const act = { act: 'proofing.list', ref: { proofings: rows.map(({ id }) => id) } }
      await audit.append(tx, act, { doer: actor, at: shell.clock() })
      const next = found.length > ON_A_PAGE ? (rows.at(-1)?.id ?? null) : null
      const staff = await namesOfStaff(tx, shell.keys, authority)
      return ok({ rows, next, fourEyes: await fourEyesIn(tx, authority), staff })
    })

/** A proofing as the desk sees it. */
export interface ShownProofing {
  readonly proofing: Proofing
  /** How the person calls itself in the account. */
  readonly name: string
  readonly data: ProofingData | null
  readonly staff: ReadonlyMap<Id, string>
}

/** One proofing with what it says about the person; the person sees who looked. */
export const viewProofing =
  (shell: ViewShell) =>
  async (actor: Actor, { authority, proofing }: ProofingRef): Promise<Result<ShownProofing, ProofingRefusal>> => {
    const found = await shell.db.tx(
      inAuthority(authority),
      async (tx): Promise<Result<Omit<ShownProofing, 'name'>, ProofingRefusal>> => {
        const stored = proves(actor, authority) ? await findProofing(tx, authority, proofing) : null
        if (!stored) return refuse({ code: 'proofing/not-found' })
        const reading = { act: 'proofing.view', rows: [proofing], purpose: 'case-work', law: LAW } as const
        await noteReading(shell)(tx, reading, { doer: actor, at: shell.clock() })
        const sealer = stored.data && (await shell.keys.find(tx, proofing))
        const data = stored.data && sealer ? readData(sealer.open(DATA, stored.data)) : null
        return ok({ proofing: stored.proofing, data, staff: await namesOfStaff(tx, shell.keys, authority) })
      },
    )
    if (!found.ok) return found
    const card = await accountCard(shell)(found.value.proofing.account)
    return ok({ ...found.value, name: card?.name ?? '' })
  }

/** What the letter of a proofing is printed from. */
export type LetterToPrint = Pick<ShownProofing, 'proofing' | 'data'>

/** A confirmed letter, to be printed; each printing is an entry of the trail. */
export const letterToPrint =
  (shell: ViewShell) =>
  async (actor: Actor, ref: ProofingRef): Promise<Result<LetterToPrint, ProofingRefusal>> => {
    const shown = await viewProofing(shell)(actor, ref)
    if (!shown.ok) return shown
    const { proofing, data } = shown.value
    const printable = proofing.way === 'letter' && stateOf(proofing) === 'confirmed' && data !== null
    if (!printable || proofing.account === actor.account) return refuse({ code: 'proofing/not-found' })
    await shell.db.tx(inAuthority(ref.authority), (tx) =>
      audit.append(
        tx,
        { act: 'proofing.print-letter', ref: { proofing: proofing.id } },
        { doer: actor, at: shell.clock() },
      ),
    )
    return ok({ proofing, data })
  }
