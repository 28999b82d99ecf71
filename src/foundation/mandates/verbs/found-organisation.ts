import { idOfForm } from '../../data-protection/index.ts'
import { type Actor, partyOf, type TrustLevel } from '../../../kernel/actor.ts'
import { type Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { Doer } from '../../security/words.ts'
import type { MandatesRefusal, Organisation, OrganisationKind, RegisterFacts } from '../mandate-words.ts'
import { insertMember } from '../store/members.ts'
import {
  findOrganisation,
  insertBranch,
  insertOrganisation,
  lockOrganisation,
  updateProof,
} from '../store/organisations.ts'
import { sealBody } from '../store/sealed.ts'
import { managesHere } from './bearing.ts'
import { type Following, follow, followLater, type FollowShell } from './follow.ts'

/** An organisation that somebody founds here; `key` is the hidden key of the form. */
export interface FoundingWish {
  readonly name: string
  readonly kind: OrganisationKind
  readonly facts: RegisterFacts
  readonly key: Id
}

/**
 * Founds an organisation with the person as its owner. It is unverified (`low`): what it is called is what its founder
 * says, until a register or a clerk proves it. Sending the form twice founds one.
 */
export const foundOrganisation =
  (shell: FollowShell) =>
  async (actor: Actor, wish: FoundingWish): Promise<Id> => {
    const id = idOfForm(shell.keys, 'mandates.found', { key: wish.key, of: actor.account })
    const membership = idOfForm(shell.keys, 'mandates.founder', { key: wish.key, of: actor.account })
    const ref: Following = { holder: actor.account, giver: id, standing: membership, kind: 'member' }
    await shell.db.tx(inAccount(id), async (tx) => {
      const at = shell.clock()
      const sealer = await shell.keys.make(tx, id)
      const { name, kind, facts } = wish
      if (!(await insertOrganisation(tx, sealer, { id, name, kind, facts, parent: null, level: 'low', at }))) return
      const owner = { organisation: id, person: actor.account, membership, name: actor.name, since: at } as const
      await insertMember(tx, sealer, { ...owner, role: 'owner' })
      await audit.append(tx, { act: 'mandates.found', ref: { organisation: id, kind } }, { doer: actor, at })
      await followLater(shell, tx, ref)
    })
    await follow(shell)(ref)
    return id
  }

/** Opens a branch below the organisation that the actor manages: a party of its own, represented from above. */
export const openBranch =
  (shell: FollowShell) =>
  async (actor: Actor, wish: { readonly name: string; readonly key: Id }): Promise<Result<Id, MandatesRefusal>> => {
    const organisation = partyOf(actor)
    const id = idOfForm(shell.keys, 'mandates.branch', { key: wish.key, of: organisation })
    const above = await shell.db.tx(inAccount(organisation), async (tx) => {
      const sealer = await shell.keys.find(tx, organisation)
      const found = await findOrganisation(tx, sealer, organisation)
      if (!found || !sealer || !(await managesHere(tx, actor))) return refuse({ code: 'mandates/not-yours' })
      const at = shell.clock()
      await insertBranch(tx, sealer, { id, name: wish.name, organisation, at })
      await audit.append(tx, { act: 'mandates.open-branch', ref: { organisation, branch: id } }, { doer: actor, at })
      return ok({ found, at })
    })
    if (!above.ok) return above
    const { found, at } = above.value
    await shell.db.tx(inAccount(id), async (tx) => {
      const branch = { id, parent: organisation, kind: found.kind, level: found.level, name: wish.name, facts: {}, at }
      await insertOrganisation(tx, await shell.keys.make(tx, id), branch)
    })
    return ok(id)
  }

/** The organisation that an actor acts for; refuses who acts for none. */
export const seeOrganisation =
  (shell: Pick<FollowShell, 'db' | 'keys'>) =>
  (actor: Actor): Promise<Result<Organisation, MandatesRefusal>> =>
    shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      if (actor.actingFor.kind !== 'organisation') return refuse({ code: 'mandates/not-yours' })
      const found = await findOrganisation(tx, await shell.keys.find(tx, partyOf(actor)), partyOf(actor))
      return found ? ok(found) : refuse({ code: 'mandates/not-found' })
    })

/**
 * Raises an organisation from unverified: an outer register (Unternehmenskonto) or a clerk with the document proved it, and
 * with which facts. The name that was proven replaces what the founder said.
 */
export const proveOrganisation =
  (shell: FollowShell) =>
  (
    doer: Doer,
    organisation: Id,
    proof: { readonly level: TrustLevel; readonly name: string; readonly facts: RegisterFacts },
  ): Promise<Result<null, MandatesRefusal>> =>
    shell.db.tx(inAccount(organisation), async (tx) => {
      const sealer = await shell.keys.find(tx, organisation)
      if (!sealer || !(await lockOrganisation(tx, organisation))) return refuse({ code: 'mandates/not-found' })
      const at = shell.clock()
      const body = sealBody(sealer, { name: proof.name, facts: proof.facts })
      await updateProof(tx, organisation, { level: proof.level, body, at })
      const act = { act: 'mandates.prove', ref: { organisation, level: proof.level } }
      await audit.append(tx, act, { doer, at })
      return ok(null)
    })
