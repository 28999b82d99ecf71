import { canonical } from '../../../kernel/canonical.ts'
import type { Actor, TrustLevel } from '../../../kernel/actor.ts'
import { derivedId, type Id, newId } from '../../../kernel/ids.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { audit } from '../../security/index.ts'
import type { ActingChoice } from '../../account/words.ts'
import type { OrganisationKind, RegisterFacts } from '../mandate-words.ts'
import { insertMember, listMembers, roleOf } from '../store/members.ts'
import { findOrganisation, insertOrganisation, lockOrganisation, updateProof } from '../store/organisations.ts'
import { sealBody } from '../store/sealed.ts'
import { type Following, follow, followLater, type FollowShell } from './follow.ts'

/** An organisation that an outer register (Unternehmenskonto) vouches for. */
export interface RegisteredOrganisation {
  /** Which register, and the name that it has for the organisation for good. */
  readonly register: string
  readonly key: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly level: TrustLevel
  readonly facts: RegisterFacts
}

const DOER = { system: 'register' }

const idOf = (shell: Pick<FollowShell, 'keys'>, { register, key }: RegisteredOrganisation): Id =>
  derivedId(0, shell.keys.blind('mandates.register', `${register} ${key}`))

/** Stores what the register says now; an entry in the trail only where that is new. */
const keepProof = async (
  shell: FollowShell,
  { tx, sealer }: { readonly tx: Tx; readonly sealer: Sealer },
  told: RegisteredOrganisation,
): Promise<void> => {
  const [id, at] = [idOf(shell, told), shell.clock()]
  const { name, facts, kind, level } = told
  await insertOrganisation(tx, sealer, { id, name, kind, facts, parent: null, level: 'low', at })
  await lockOrganisation(tx, id)
  const known = await findOrganisation(tx, sealer, id)
  const saysTheSame =
    known?.level === level &&
    canonical({ name: known.name, facts: { ...known.facts } }) === canonical({ name, facts: { ...facts } })
  if (saysTheSame) return
  await updateProof(tx, id, { level, body: sealBody(sealer, { name, facts }), at })
  await audit.append(tx, { act: 'mandates.prove', ref: { organisation: id, level } }, { doer: DOER, at })
}

/**
 * Keeps an organisation as a register vouches for it now: the first time it comes into being, later its name, facts and
 * level follow.
 */
export const followRegister =
  (shell: FollowShell) =>
  (told: RegisteredOrganisation): Promise<void> =>
    shell.db.tx(inAccount(idOf(shell, told)), async (tx) =>
      keepProof(shell, { tx, sealer: await shell.keys.make(tx, idOf(shell, told)) }, told),
    )

/**
 * Makes a person one who manages the organisation in whose name the register let them in: the first one owns it. Who is a
 * member already stays what they are. Called only when the identity joins the account: whoever was removed since is not
 * brought back by signing in again.
 */
export const joinByRegister =
  (shell: FollowShell) =>
  async (person: Pick<Actor, 'account' | 'name'>, told: RegisteredOrganisation): Promise<void> => {
    const organisation = idOf(shell, told)
    const joined = await shell.db.tx(inAccount(organisation), async (tx): Promise<Following | null> => {
      const [sealer, at] = [await shell.keys.make(tx, organisation), shell.clock()]
      await keepProof(shell, { tx, sealer }, told)
      const role = (await listMembers(tx, sealer, organisation)).length === 0 ? 'owner' : 'manager'
      const membership = newId()
      const member = { organisation, person: person.account, membership, name: person.name, role, since: at } as const
      if (!(await insertMember(tx, sealer, member))) return null
      const ref = { organisation, member: person.account, role }
      await audit.append(tx, { act: 'mandates.join-by-register', ref }, { doer: DOER, at })
      const following: Following = { holder: person.account, giver: organisation, standing: membership, kind: 'member' }
      await followLater(shell, tx, following)
      return following
    })
    if (joined !== null) await follow(shell)(joined)
  }

/** What a session acts under that begins in the name of this organisation; null for who is no member (any more). */
export const choiceByRegister =
  (shell: FollowShell) =>
  (person: Id, told: RegisteredOrganisation): Promise<ActingChoice | null> =>
    shell.db.tx(inAccount(idOf(shell, told)), async (tx) => {
      const party = idOf(shell, told)
      const held = await roleOf(tx, party, person)
      return held && held.role !== 'member' ? { party, giver: party, mandate: held.membership, through: null } : null
    })
