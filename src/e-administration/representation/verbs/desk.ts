import type { Actor } from '../../../kernel/actor.ts'
import { type Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { accountCard } from '../../../foundation/account/index.ts'
import { audit, once } from '../../../foundation/security/index.ts'
import type { OnceRefusal } from '../../../foundation/security/words.ts'
import { type Claimed, claimedName } from '../domain/claim.ts'
import { enters } from '../domain/entry.ts'
import type { RepresentationShell } from '../shell.ts'
import { listClaims } from '../store/claims.ts'
import { lookCode, useCode } from '../store/codes.ts'
import { insertEntry, sealEntry } from '../store/entries.ts'
import type { ClaimKind, EntryKind, RepresentationRefusal } from '../words.ts'
import { hashOfCode } from './claims.ts'

type DeskShell = Pick<RepresentationShell, 'db' | 'clock' | 'keys' | 'limits' | 'outbox'>
type Begun = Promise<Result<Id, RepresentationRefusal | OnceRefusal>>

/** A code that somebody told at a desk; `key` is the hidden key of the form, and the id of the entry. */
export interface ToldCode {
  readonly authority: Id
  readonly code: string
  readonly key: Id
}

const claimedBy = (
  { db, keys }: DeskShell,
  { account, claim }: { readonly account: Id; readonly claim: Id },
): Promise<{ readonly kind: ClaimKind; readonly claimed: Claimed } | null> =>
  db.tx(inAccount(account), async (tx) => {
    const sealer = await keys.find(tx, account)
    const claims = sealer ? await listClaims(tx, sealer, account) : []
    return claims.find(({ id }) => id === claim) ?? null
  })

interface Beginning {
  readonly entry: Id
  readonly authority: Id
  readonly kind: EntryKind
  readonly account: Id | null
  readonly claim: Id | null
  readonly claimed: Claimed
  readonly holder: string
}

const beginIn = async (shell: DeskShell, tx: Tx, { actor, of }: { readonly actor: Actor; readonly of: Beginning }) => {
  const at = shell.clock()
  const { entry: id, authority, kind, account, claim, claimed, holder } = of
  const sealer = await shell.keys.make(tx, id)
  const steps = { seen: null, confirmed: null, refused: null, ended: null }
  const entry = { authority, id, kind, account, claim, party: null, begun: { by: actor.account, at }, ...steps }
  await insertEntry(tx, { entry, body: sealEntry(sealer, { claimed, holder, certificate: null }) })
  const ref = { entry: id, kind, account: account ?? '' }
  await audit.append(tx, { act: 'representation.begin', ref }, { doer: actor, at })
}

/**
 * Begins to look at what somebody claims who told a code, and uses the code up. A wrong, a used and an ended code are one
 * refusal. The own claim is refused.
 */
export const beginByCode =
  (shell: DeskShell) =>
  async (actor: Actor, { authority, code, key }: ToldCode): Begun => {
    if (!enters(actor, authority)) return refuse({ code: 'representation/not-found' })
    const empty = await shell.limits.take([{ limit: 'representation.code', of: actor.account }])
    if (empty !== null) return refuse({ code: 'representation/too-many-attempts', seconds: empty.seconds })
    const hash = hashOfCode(shell, code)
    const told = await lookCode(shell.db, hash)
    const found = told && (await claimedBy(shell, told))
    if (told?.account === actor.account) return refuse({ code: 'representation/own-matter' })
    const holder = told && found ? await holderOf(shell, told.account, found.claimed) : ''
    return shell.db.tx(inAuthority(authority), (tx): Begun => {
      const at = shell.clock()
      const body = { act: 'representation.begin', code: hash.toString('hex') }
      return once<Id, RepresentationRefusal>(tx, { key, body, at, read: () => key }, async () => {
        const used = found && (await useCode(tx, hash, at))
        if (!used) return refuse({ code: 'representation/code-unknown' })
        const { account, claim } = used
        await beginIn(shell, tx, {
          actor,
          of: { kind: found.kind, claimed: found.claimed, entry: key, authority, account, claim, holder },
        })
        await shell.outbox.put(tx, 'representation.follow', {
          scope: inAccount(account),
          kind: 'begun',
          ref: { authority, entry: key, account, claim },
        })
        return ok(key)
      })
    })
  }

const holderOf = async (shell: DeskShell, account: Id, claimed: Claimed): Promise<string> =>
  (await accountCard(shell)(account))?.name ?? claimedName(claimed)

/** Begins to enter the death of somebody, reported by whoever brought the certificate. */
export const reportDeath =
  (shell: DeskShell) =>
  async (
    actor: Actor,
    { authority, claimed, key }: { readonly authority: Id; readonly claimed: Claimed; readonly key: Id },
  ): Begun => {
    if (!enters(actor, authority)) return refuse({ code: 'representation/not-found' })
    return shell.db.tx(inAuthority(authority), (tx): Begun => {
      const body = { act: 'representation.report', ...claimed }
      return once<Id, RepresentationRefusal>(tx, { key, body, at: shell.clock(), read: () => key }, async () => {
        await beginIn(shell, tx, {
          actor,
          of: { entry: key, authority, kind: 'death', account: null, claim: null, claimed, holder: '' },
        })
        return ok(key)
      })
    })
  }
