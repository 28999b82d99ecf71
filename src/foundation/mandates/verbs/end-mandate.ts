import { type Actor, partyOf } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { Doer } from '../../security/words.ts'
import { endedWith } from '../domain/terms.ts'
import type { MandatesRefusal } from '../mandate-words.ts'
import { endMandates, findMandate, givenUnder, listMandates, setAgreed, type StoredMandate } from '../store/mandates.ts'
import { bearingOf, managesHere } from './bearing.ts'
import { type Following, follow, followLater, type FollowShell } from './follow.ts'

/** How many mandates a page shows. */
export const MANDATES_ON_A_PAGE = 25

/** The mandates that the actor's party has given, newest first. */
export const listGiven =
  (shell: Pick<FollowShell, 'db' | 'keys'>) =>
  (
    actor: Actor,
    before: Id | null,
  ): Promise<{ readonly mandates: readonly StoredMandate[]; readonly next: Id | null }> =>
    shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      const sealer = await shell.keys.find(tx, partyOf(actor))
      if (!sealer || !(await bearingOf(tx, sealer, actor))) return { mandates: [], next: null }
      const page = { giver: partyOf(actor), before, limit: MANDATES_ON_A_PAGE + 1 }
      const found = await listMandates(tx, sealer, page)
      const mandates = found.slice(0, MANDATES_ON_A_PAGE)
      return { mandates, next: found.length > MANDATES_ON_A_PAGE ? (mandates.at(-1)?.id ?? null) : null }
    })

/** Ends mandates with everything that was given under them, in the giver's transaction; who has to follow. */
export const endWithin = async (
  shell: FollowShell,
  tx: Tx,
  end: {
    readonly giver: Id
    readonly mandates: readonly Id[]
    readonly by: Id
    readonly doer: Doer
    readonly act: string
  },
): Promise<readonly Following[]> => {
  const at = shell.clock()
  const all = await givenUnder(tx, end.giver)
  const gone = new Set(end.mandates.flatMap((mandate) => [...endedWith(all, mandate)]))
  const ended = gone.size === 0 ? [] : await endMandates(tx, end.giver, { mandates: [...gone], by: end.by, at })
  const following: Following[] = []
  for (const { id, holder } of ended) {
    const ref = { holder, giver: end.giver, standing: id, kind: 'mandate' } as const
    await audit.append(tx, { act: end.act, ref: { party: end.giver, mandate: id, holder } }, { doer: end.doer, at })
    await followLater(shell, tx, ref)
    following.push(ref)
  }
  return following
}

/**
 * Revokes a mandate of the actor's party (BGB § 168): it has no effect from the next request on, and what was given under
 * it ends with it. Once ended it stays so. What the law gave an authority ends (`mandates/not-yours`).
 */
export const revokeMandate =
  (shell: FollowShell) =>
  async (actor: Actor, mandate: Id): Promise<Result<null, MandatesRefusal>> => {
    const giver = partyOf(actor)
    const ended = await shell.db.tx(inAccount(giver), async (tx) => {
      const sealer = await shell.keys.find(tx, giver)
      const bearing = sealer && (await bearingOf(tx, sealer, actor))
      const found = sealer && (await findMandate(tx, sealer, { giver, mandate }))
      if (!found) return refuse({ code: 'mandates/not-found' })
      if (!bearing || found.kind !== 'mandate') return refuse({ code: 'mandates/not-yours' })
      // Under a mandate one takes back what was given under it, and nothing else of the party's.
      const own = bearing.kind === 'own' || endedWith(await givenUnder(tx, giver), bearing.id).has(mandate)
      if (!own) return refuse({ code: 'mandates/not-yours' })
      const end = { giver, mandates: [mandate], by: actor.account, doer: actor, act: 'mandates.revoke' }
      return ok(await endWithin(shell, tx, end))
    })
    if (!ended.ok) return ended
    for (const ref of ended.value) await follow(shell)(ref)
    return ok(null)
  }

/** Gives a mandate back that the actor holds, or the organisation that they manage. */
export const giveBack =
  (shell: FollowShell) =>
  async (actor: Actor, of: { readonly giver: Id; readonly mandate: Id }): Promise<Result<null, MandatesRefusal>> => {
    const forOther = actor.actingFor.kind !== 'self'
    if (forOther && !(await shell.db.tx(inAccount(partyOf(actor)), (tx) => managesHere(tx, actor))))
      return refuse({ code: 'mandates/not-yours' })
    const ended = await shell.db.tx(inAccount(of.giver), async (tx) => {
      const sealer = await shell.keys.find(tx, of.giver)
      const found = sealer && (await findMandate(tx, sealer, of))
      if (!found || found.holder !== partyOf(actor)) return refuse({ code: 'mandates/not-found' })
      if (found.kind !== 'mandate') return refuse({ code: 'mandates/not-yours' })
      const end = { giver: of.giver, mandates: [of.mandate], by: actor.account, doer: actor, act: 'mandates.give-back' }
      return ok(await endWithin(shell, tx, end))
    })
    if (!ended.ok) return ended
    for (const ref of ended.value) await follow(shell)(ref)
    return ok(null)
  }

/**
 * One of two parents agrees that the other acts alone for their child, or takes that back; never for oneself
 * (`mandates/own-invitation`).
 */
export const agreeAlone =
  (shell: FollowShell) =>
  (
    actor: Actor,
    of: { readonly giver: Id; readonly mandate: Id; readonly agreed: boolean },
  ): Promise<Result<null, MandatesRefusal>> =>
    shell.db.tx(inAccount(of.giver), async (tx) => {
      const sealer = await shell.keys.find(tx, of.giver)
      const all = sealer ? await listMandates(tx, sealer, { giver: of.giver, before: null, limit: 50 }) : []
      const parents = all.filter(({ kind, joint, endedAt }) => kind === 'parent' && joint && endedAt === null)
      const other = parents.find(({ id }) => id === of.mandate)
      if (!other || !parents.some(({ holder }) => holder === actor.account))
        return refuse({ code: 'mandates/not-found' })
      if (other.holder === actor.account) return refuse({ code: 'mandates/own-invitation' })
      const at = shell.clock()
      await setAgreed(tx, of, of.agreed ? at : null)
      const act = {
        act: of.agreed ? 'mandates.agree' : 'mandates.disagree',
        ref: { party: of.giver, mandate: of.mandate },
      }
      await audit.append(tx, act, { doer: actor, at })
      return ok(null)
    })
