import { idOfForm } from '../../data-protection/index.ts'
import { isSame } from '../../../kernel/secrets.ts'
import { type Actor, type MandateScope, partyOf, lowerOf } from '../../../kernel/actor.ts'
import { digest } from '../../../kernel/canonical.ts'
import { type Day, dayOf, type Instant, later } from '../../../kernel/clock.ts'
import { type Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { audit } from '../../security/index.ts'
import { keyText, mayEndOn, readKeyText } from '../domain/machine-key.ts'
import type { MandatesRefusal } from '../mandate-words.ts'
import { findKey, insertKey, listKeys, type MachineKey, noteKeyUse, revokeKeyRow } from '../store/machine-keys.ts'
import { findOrganisation } from '../store/organisations.ts'
import { managesHere } from './bearing.ts'
import type { FollowShell } from './follow.ts'
import { liesIn } from './networks.ts'

/** How often the last use of a key is written down. */
const NOTED_EVERY = 'PT1M'

/** A new key for programs of an organisation. */
export interface KeyWish extends MandateScope {
  readonly name: string
  readonly endsOn: Day
  readonly networks: readonly string[]
  /** Hidden key of the form. */
  readonly form: Id
}

/**
 * Makes a key for the programs of the organisation that the actor manages. The text is given back once and stored nowhere.
 * It acts at the level of the organisation at most at that of who made it, ends after a year at the latest
 * (`mandates/key-too-long`), and never manages.
 */
export const makeKey =
  (shell: Pick<FollowShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor, wish: KeyWish): Promise<Result<{ readonly id: Id; readonly text: string }, MandatesRefusal>> =>
    shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      const organisation = partyOf(actor)
      const at = shell.clock()
      if (!(await managesHere(tx, actor))) return refuse({ code: 'mandates/not-yours' })
      if (!mayEndOn(wish.endsOn, dayOf(at))) return refuse({ code: 'mandates/key-too-long' })
      // Both follow from the form under a key of the installation: sent twice it is one key, and nothing secret is stored.
      const of = `${organisation} ${actor.account}`
      const secret = shell.keys.blind('mandates.key-secret', `${of} ${wish.form}`)
      const id = idOfForm(shell.keys, 'mandates.key', { key: wish.form, of })
      const rights = wish.rights.filter((right) => right !== 'manage')
      const by = { secretHash: digest(secret), madeBy: actor.account, madeAt: at, level: actor.level }
      const fresh = await insertKey(tx, await shell.keys.of(tx, organisation), {
        ...wish,
        ...by,
        id,
        organisation,
        rights,
      })
      if (fresh)
        await audit.append(tx, { act: 'mandates.make-key', ref: { organisation, key: id } }, { doer: actor, at })
      return ok({ id, text: keyText({ organisation, key: id, secret }) })
    })

/** The keys of the organisation that the actor manages. */
export const listOwnKeys =
  (shell: Pick<FollowShell, 'db' | 'keys'>) =>
  (actor: Actor): Promise<Result<readonly MachineKey[], MandatesRefusal>> =>
    shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      if (!(await managesHere(tx, actor))) return refuse({ code: 'mandates/not-yours' })
      return ok(await listKeys(tx, await shell.keys.of(tx, partyOf(actor)), partyOf(actor)))
    })

/** Revokes a key of the organisation that the actor manages; it is worth nothing from the next request on. */
export const revokeKey =
  (shell: Pick<FollowShell, 'db' | 'clock'>) =>
  (actor: Actor, key: Id): Promise<Result<null, MandatesRefusal>> =>
    shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      const [organisation, at] = [partyOf(actor), shell.clock()]
      if (!(await managesHere(tx, actor))) return refuse({ code: 'mandates/not-yours' })
      if (!(await revokeKeyRow(tx, { organisation, key }, at))) return ok(null)
      await audit.append(tx, { act: 'mandates.revoke-key', ref: { organisation, key } }, { doer: actor, at })
      return ok(null)
    })

type FoundKey = NonNullable<Awaited<ReturnType<typeof findKey>>>

/** The key as doer: `account` and `session` are its id, so that audit entries name it. Null where it was revoked or has ended. */
const actorWith = async (
  tx: Tx,
  sealer: Sealer,
  { found, organisation, at }: { readonly found: FoundKey; readonly organisation: Id; readonly at: Instant },
): Promise<Actor | null> => {
  if (found.revokedAt !== null || dayOf(at) > found.endsOn) return null
  const owner = await findOrganisation(tx, sealer, organisation)
  if (!owner) return null
  const scope = { rights: found.rights, services: found.services }
  return {
    account: found.id,
    name: found.name,
    actingFor: { kind: 'organisation', party: organisation, name: owner.name, mandate: found.id, scope },
    functions: [],
    level: lowerOf(found.level, owner.level),
    session: found.id,
  }
}

/**
 * Who a program is that sends this bearer text from this network, acting for its organisation within its scope. Null where
 * the key is unknown, revoked, ended, or used from elsewhere. Read anew on every request.
 */
export const actorOfKey =
  (shell: Pick<FollowShell, 'db' | 'clock' | 'keys'>) =>
  async (bearer: string, network: string | null): Promise<Actor | null> => {
    const sent = readKeyText(bearer)
    if (!sent) return null
    const { organisation, key } = sent
    return shell.db.tx(inAccount(organisation), async (tx) => {
      const sealer = await shell.keys.find(tx, organisation)
      const found = sealer && (await findKey(tx, sealer, { organisation, key }))
      if (!sealer || !found || !isSame(found.secretHash, digest(sent.secret))) return null
      if (!liesIn(found.networks, network)) return null
      const at = shell.clock()
      const actor = await actorWith(tx, sealer, { found, organisation, at })
      if (actor && (found.lastUsedAt === null || later(found.lastUsedAt, NOTED_EVERY) < at))
        await noteKeyUse(tx, { organisation, key }, at)
      return actor
    })
  }

/**
 * The same for work that a key has begun and that goes on without a request; null from the moment on in which the key is
 * revoked or ended.
 */
export const actorOfKnownKey =
  (shell: Pick<FollowShell, 'db' | 'clock' | 'keys'>) =>
  (organisation: Id, key: Id): Promise<Actor | null> =>
    shell.db.tx(inAccount(organisation), async (tx) => {
      const sealer = await shell.keys.find(tx, organisation)
      const found = sealer && (await findKey(tx, sealer, { organisation, key }))
      return sealer && found ? actorWith(tx, sealer, { found, organisation, at: shell.clock() }) : null
    })
