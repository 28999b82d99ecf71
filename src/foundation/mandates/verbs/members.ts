import { type Actor, type MandateScope, partyOf } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { Act } from '../../security/words.ts'
import { mayChange } from '../domain/members.ts'
import type { Branches, MandatesRefusal, MemberRole } from '../mandate-words.ts'
import {
  deleteHolder,
  functionsHeld,
  insertFunction,
  listFunctions,
  type OrganisationFunction,
  putHolder,
} from '../store/functions.ts'
import { listMembers, type Member, setAbsence, setRole } from '../store/members.ts'
import { type Branch, listBranches, lockOrganisation } from '../store/organisations.ts'
import { setStandingFunction } from '../store/standings.ts'
import { managesHere } from './bearing.ts'
import { type Following, follow, followLater, type FollowShell } from './follow.ts'

/** Members, functions and branches of an organisation. */
export interface OrganisationParts {
  readonly members: readonly Member[]
  readonly functions: readonly OrganisationFunction[]
  readonly branches: readonly Branch[]
}

/** The parts of the organisation that the actor manages; refuses everybody else (`mandates/not-yours`). */
export const seeParts =
  (shell: Pick<FollowShell, 'db' | 'keys'>) =>
  (actor: Actor): Promise<Result<OrganisationParts, MandatesRefusal>> =>
    shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      const organisation = partyOf(actor)
      const sealer = await shell.keys.find(tx, organisation)
      if (!sealer || !(await managesHere(tx, actor))) return refuse({ code: 'mandates/not-yours' })
      return ok({
        members: await listMembers(tx, sealer, organisation),
        functions: await listFunctions(tx, sealer, organisation),
        branches: await listBranches(tx, sealer, organisation),
      })
    })

type Change = (
  tx: Tx,
) => Promise<Result<{ readonly act: Act | null; readonly following: readonly Following[] }, MandatesRefusal>>

/** One change of an organisation at a time, by who may, with its entry in the trail and what has to follow. */
const change = async (
  shell: FollowShell,
  actor: Actor,
  {
    organisation,
    may,
    does,
  }: { readonly organisation: Id; readonly may: (tx: Tx) => Promise<boolean>; readonly does: Change },
): Promise<Result<null, MandatesRefusal>> => {
  const done = await shell.db.tx(inAccount(organisation), async (tx) => {
    if (!(await lockOrganisation(tx, organisation)) || !(await may(tx))) return refuse({ code: 'mandates/not-yours' })
    const changed = await does(tx)
    if (!changed.ok) return changed
    const { act } = changed.value
    if (act !== null) await audit.append(tx, act, { doer: actor, at: shell.clock() })
    for (const ref of changed.value.following) await followLater(shell, tx, ref)
    return changed
  })
  if (!done.ok) return done
  for (const ref of done.value.following) await follow(shell)(ref)
  return ok(null)
}

/** What was asked for is so already: no entry, and nothing has to follow. */
const NOTHING_CHANGED = ok({ act: null, following: [] })

const asManager = (actor: Actor) => ({
  organisation: partyOf(actor),
  may: (tx: Tx): Promise<boolean> => managesHere(tx, actor),
})

/** Changes the role of a member, or takes the membership (`to` null), in the organisation's locked transaction. */
const changeRole =
  (
    shell: FollowShell,
    organisation: Id,
    { person, to }: { readonly person: Id; readonly to: MemberRole | null },
  ): Change =>
  async (tx) => {
    const members = await listMembers(tx, await shell.keys.of(tx, organisation), organisation)
    const may = mayChange(members, person, to)
    if (!may.ok) return may
    const functions = to === null ? await functionsHeld(tx, organisation, person) : []
    const member = members.find((one) => one.person === person)
    if (member?.role === to) return NOTHING_CHANGED
    const membership = member?.membership
    await setRole(tx, organisation, { person, role: to })
    const of = { holder: person, giver: organisation }
    return ok({
      act: {
        act: to === null ? 'mandates.leave' : 'mandates.role',
        ref: { organisation, member: person, role: to ?? 'none' },
      },
      following: [
        ...(membership === undefined ? [] : [{ ...of, standing: membership, kind: 'member' } as const]),
        ...functions.map((standing) => ({ ...of, standing, kind: 'function' }) as const),
      ],
    })
  }

/** Gives a member another role, or removes them. The last one who manages stays (`mandates/last-manager`). */
export const changeMember =
  (shell: FollowShell) =>
  (actor: Actor, of: { readonly person: Id; readonly to: MemberRole | null }): Promise<Result<null, MandatesRefusal>> =>
    change(shell, actor, { ...asManager(actor), does: changeRole(shell, partyOf(actor), of) })

/** Leaves an organisation; the last one who manages it names a successor first (`mandates/last-manager`). */
export const leaveOrganisation =
  (shell: FollowShell) =>
  (actor: Actor, organisation: Id): Promise<Result<null, MandatesRefusal>> =>
    change(shell, actor, {
      organisation,
      may: async () => true,
      does: changeRole(shell, organisation, { person: actor.account, to: null }),
    })

/** Makes a function with a name of the organisation's own and a scope. It never manages: that is for owners and managers. */
export const makeFunction =
  (shell: FollowShell) =>
  (
    actor: Actor,
    wish: MandateScope & { readonly name: string; readonly branches: Branches },
  ): Promise<Result<null, MandatesRefusal>> =>
    change(shell, actor, {
      ...asManager(actor),
      does: async (tx) => {
        const [organisation, id] = [partyOf(actor), newId()]
        const rights = wish.rights.filter((right) => right !== 'manage')
        const row = { ...wish, rights, id, organisation, at: shell.clock() }
        await insertFunction(tx, await shell.keys.of(tx, organisation), row)
        return ok({ act: { act: 'mandates.make-function', ref: { organisation, function: id } }, following: [] })
      },
    })

/** Lets a member hold a function, as holder or as the deputy of another, or takes it away (`held` false). */
export const holdFunction =
  (shell: FollowShell) =>
  (
    actor: Actor,
    wish: { readonly function: Id; readonly person: Id; readonly deputisesFor: Id | null; readonly held: boolean },
  ): Promise<Result<null, MandatesRefusal>> =>
    change(shell, actor, {
      ...asManager(actor),
      does: async (tx) => {
        const organisation = partyOf(actor)
        const sealer = await shell.keys.of(tx, organisation)
        const members = await listMembers(tx, sealer, organisation)
        const known = (await listFunctions(tx, sealer, organisation)).some(({ id }) => id === wish.function)
        const there = [wish.person, wish.deputisesFor ?? wish.person].every((id) =>
          members.some(({ person }) => person === id),
        )
        if (!known || !there || wish.deputisesFor === wish.person) return refuse({ code: 'mandates/not-found' })
        if (wish.held) await putHolder(tx, organisation, { ...wish, at: shell.clock() })
        else await deleteHolder(tx, organisation, wish)
        const ref = { holder: wish.person, giver: organisation, standing: wish.function, kind: 'function' } as const
        const act = wish.held ? 'mandates.hold' : 'mandates.unhold'
        return ok({
          act: { act, ref: { organisation, member: wish.person, function: wish.function } },
          following: [ref],
        })
      },
    })

/** Says when a member is away, so that deputies hold the functions meanwhile; nulls end it. */
export const beAway =
  (shell: FollowShell) =>
  (
    actor: Actor,
    away: { readonly person: Id; readonly from: Day | null; readonly to: Day | null },
  ): Promise<Result<null, MandatesRefusal>> =>
    change(shell, actor, {
      ...asManager(actor),
      does: async (tx) => {
        const organisation = partyOf(actor)
        const members = await listMembers(tx, await shell.keys.of(tx, organisation), organisation)
        const member = members.find(({ person }) => person === away.person)
        if (!member) return refuse({ code: 'mandates/not-found' })
        if (member.absentFrom === away.from && member.absentTo === away.to) return NOTHING_CHANGED
        await setAbsence(tx, organisation, { person: away.person, absentFrom: away.from, absentTo: away.to })
        return ok({ act: { act: 'mandates.away', ref: { organisation, member: away.person } }, following: [] })
      },
    })

/** Chooses which function of the organisation uses a mandate that it holds; null is only those who manage. */
export const letFunctionUse =
  (shell: FollowShell) =>
  (actor: Actor, of: { readonly mandate: Id; readonly function: Id | null }): Promise<Result<null, MandatesRefusal>> =>
    change(shell, actor, {
      ...asManager(actor),
      does: async (tx) => {
        const organisation = partyOf(actor)
        const functions = await listFunctions(tx, await shell.keys.of(tx, organisation), organisation)
        const known = of.function === null || functions.some(({ id }) => id === of.function)
        const set =
          known && (await setStandingFunction(tx, { account: organisation, standing: of.mandate }, of.function))
        if (!set) return refuse({ code: 'mandates/not-found' })
        return ok({ act: { act: 'mandates.use', ref: { organisation, mandate: of.mandate } }, following: [] })
      },
    })
