import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { id, type Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { accountCard, cardOfEmail } from '../../account/index.ts'
import { audit, insertGrant, insertGranted, lockGrant, once, updateGrant } from '../../security/index.ts'
import {
  confirm,
  givesGrants,
  GRANT_PURPOSES,
  type GrantRefusal,
  type OnceRefusal,
  propose,
  type ReadingGrant,
  type ReadingRole,
  revoke,
  takeEmergency,
} from '../../security/words.ts'
import { fileNumber, parseFileNumber } from '../domain/number.ts'
import type { CasesShell } from '../shell.ts'
import { findByNumber } from '../store/cases.ts'
import type { CaseRefusal } from '../words.ts'
import { staffRoles } from './roles.ts'

/** Why a wish for a grant came to nothing. */
export type GivingRefusal = GrantRefusal | OnceRefusal | CaseRefusal | { readonly code: 'case/reader-unknown' }

/** What the form of a grant asks for. */
export interface GrantForm {
  readonly authority: Id
  /** The same form sent twice is one grant. */
  readonly key: Id
  readonly readerEmail: string
  readonly role: ReadingRole
  /** Either a file number or a service. */
  readonly number: string
  readonly service: string
  readonly basis: string
  readonly reason: string
  readonly from: Instant
  readonly until: Instant
}

type GivingShell = Pick<CasesShell, 'db' | 'clock' | 'keys' | 'outbox' | 'services'>

const reachIn = async (
  shell: GivingShell,
  tx: Tx,
  { authority, number, service }: Pick<GrantForm, 'authority' | 'number' | 'service'>,
): Promise<Result<ReadingGrant['reach'], CaseRefusal>> => {
  if (number.trim() === '') {
    const known = (await shell.services.current()).some((released) => released.service.id === service)
    return known ? ok({ kind: 'service', service }) : refuse({ code: 'case/unknown-service', service })
  }
  const parsed = parseFileNumber(number)
  const found = parsed && (await findByNumber(tx, authority, fileNumber(parsed)))
  return found ? ok({ kind: 'case', case: found.row.id }) : refuse({ code: 'case/not-found' })
}

const refOf = (grant: ReadingGrant) => ({ grant: grant.id, reader: grant.reader, role: grant.role, reach: grant.reach })

interface Written {
  readonly grant: ReadingGrant
  readonly readerName: string
  readonly reason: string
  readonly act: 'cases.propose-grant' | 'cases.take-emergency'
  readonly by: { readonly doer: Actor; readonly at: Instant }
}

const write = async (shell: GivingShell, tx: Tx, { by, ...written }: Written): Promise<void> => {
  const { grant, act } = written
  const sealer = await shell.keys.make(tx, grant.authority)
  await insertGrant(tx, {
    grant,
    readerName: sealer.seal('security.grant-reader', written.readerName),
    reason: sealer.seal('security.grant-reason', written.reason),
  })
  await audit.append(tx, { act, ref: refOf(grant), purpose: GRANT_PURPOSES[grant.role] }, by)
}

/** Tells the reader's own list of the grant, and in an emergency everybody who has to know. */
const tell = (shell: GivingShell, tx: Tx, grant: ReadingGrant): Promise<void> =>
  shell.outbox.put(tx, 'cases.grant', {
    scope: { kind: 'authority', authority: grant.authority },
    kind: grant.role === 'emergency' ? 'emergency' : 'granted',
    ref: { grant: grant.id, reader: grant.reader },
  })

/** Proposes that somebody may read a case or a service of the own authority. It opens nothing before it is confirmed. */
export const proposeGrant =
  (shell: GivingShell) =>
  async (actor: Actor, form: GrantForm): Promise<Result<{ readonly grant: Id }, GivingRefusal>> => {
    if (!givesGrants(actor, form.authority)) return refuse({ code: 'security/grant-not-found' })
    const reader = await cardOfEmail(shell, form.readerEmail)
    if (!reader) return refuse({ code: 'case/reader-unknown' })
    const { authority, key, role, basis, reason, from, until } = form
    return shell.db.tx(inAuthority(authority), async (tx): Promise<Result<{ readonly grant: Id }, GivingRefusal>> => {
      const at = shell.clock()
      const body = { reader: reader.id, role, basis, reason, from, until, number: form.number, service: form.service }
      return once<{ readonly grant: Id }, GivingRefusal>(tx, { key, body, at, read: readGrant }, async () => {
        const reach = await reachIn(shell, tx, form)
        if (!reach.ok) return reach
        const wish = { authority, id: key, reader: reader.id, role, reach: reach.value, basis, from, until }
        const grant = propose(wish, actor, at)
        if (!grant.ok) return grant
        const written = { grant: grant.value, readerName: reader.name, reason, act: 'cases.propose-grant' } as const
        await write(shell, tx, { ...written, by: { doer: actor, at } })
        return ok({ grant: key })
      })
    })
  }

const readGrant = (stored: unknown): { readonly grant: Id } => {
  if (typeof stored === 'object' && stored !== null && 'grant' in stored) return { grant: id(String(stored.grant)) }
  throw new Error('the outcome of a grant was kept without its id')
}

/** Takes emergency access to one case of the own authority, with a written reason; heads and the person hear of it at once. */
export const takeEmergencyAccess =
  (shell: GivingShell) =>
  (
    actor: Actor,
    form: Pick<GrantForm, 'authority' | 'key' | 'number' | 'reason'>,
  ): Promise<Result<{ readonly grant: Id }, GivingRefusal>> =>
    shell.db.tx(inAuthority(form.authority), async (tx): Promise<Result<{ readonly grant: Id }, GivingRefusal>> => {
      const at = shell.clock()
      const { authority, key, number, reason } = form
      if (staffRoles(actor, authority).length === 0) return refuse({ code: 'security/grant-not-found' })
      return once<{ readonly grant: Id }, GivingRefusal>(
        tx,
        { key, body: { number, reason }, at, read: readGrant },
        async () => {
          const reach = await reachIn(shell, tx, { authority, number: number.trim() || '-', service: '' })
          if (!reach.ok) return reach
          const wish = { authority, id: key, reach: reach.value, basis: 'emergency' }
          const grant = takeEmergency(wish, actor, at)
          if (!grant.ok) return grant
          const written = { grant: grant.value, readerName: actor.name, reason, act: 'cases.take-emergency' } as const
          await write(shell, tx, { ...written, by: { doer: actor, at } })
          await tell(shell, tx, grant.value)
          return ok({ grant: key })
        },
      )
    })

const changing =
  (decide: typeof confirm, act: 'cases.confirm-grant' | 'cases.revoke-grant') =>
  (shell: GivingShell) =>
  (actor: Actor, ref: { readonly authority: Id; readonly grant: Id }): Promise<Result<ReadingGrant, GrantRefusal>> =>
    shell.db.tx(inAuthority(ref.authority), async (tx) => {
      const found = await lockGrant(tx, ref.authority, ref.grant)
      if (!found) return refuse({ code: 'security/grant-not-found' })
      const at = shell.clock()
      const decided = decide(found.grant, actor, at)
      if (!decided.ok) return decided
      await updateGrant(tx, decided.value)
      await audit.append(
        tx,
        { act, ref: refOf(decided.value), purpose: GRANT_PURPOSES[decided.value.role] },
        { doer: actor, at },
      )
      if (act === 'cases.confirm-grant' && decided.value.role !== 'emergency') await tell(shell, tx, decided.value)
      return decided
    })

/** Confirms a proposed grant, or an emergency afterwards, as the second person. */
export const confirmGrant = changing(confirm, 'cases.confirm-grant')

/** Ends a grant, or disapproves of an emergency. It opens nothing from the reader's next request on. */
export const revokeGrant = changing(revoke, 'cases.revoke-grant')

/** Writes a grant into its reader's own list. It follows by event; who can't wait for that calls it at once. */
export const followGrant =
  (shell: Pick<CasesShell, 'db' | 'keys'>) =>
  async (authority: Id, ref: { readonly grant: Id; readonly reader: Id }): Promise<void> => {
    if (!(await accountCard(shell)(ref.reader))) return
    await shell.db.tx(inAccount(ref.reader), (tx) =>
      insertGranted(tx, { account: ref.reader, grant: ref.grant, authority }),
    )
  }
