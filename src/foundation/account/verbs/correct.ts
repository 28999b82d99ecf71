import type { Actor } from '../../../kernel/actor.ts'
import { digest } from '../../../kernel/canonical.ts'
import { later } from '../../../kernel/clock.ts'
import { type Id, isId, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Language } from '../../../kernel/texts.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { linkToken, readLinkToken } from '../domain/link.ts'
import type { AccountShell } from '../shell.ts'
import { emailHash, findAccount, takeSignInName } from '../store/accounts.ts'
import { insertAddressChange, useAddressChange } from '../store/address-changes.ts'
import { correctAccount, replaceAddress } from '../store/own-data.ts'
import { changeSessionActor } from '../store/sessions.ts'
import type { AccountRefusal } from '../words.ts'
import { openBearer, sealBearer } from './bearer.ts'
import { mailBudgets } from './device-link.ts'
import { LINK_LASTS } from './register.ts'

/** What somebody corrects in the own account (GDPR Art. 16); the name was checked before. */
export interface Correction {
  readonly name: string
  readonly language: Language
  /** The token of the session, so that it goes by the new name at once. */
  readonly token: string
}

/** Corrects the own name and language. What cases say stays as it was sent; there the authority corrects. */
export const correct =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor, { name, language, token }: Correction): Promise<void> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const sealer = await shell.keys.of(tx, actor.account)
      await correctAccount(tx, actor.account, { name: sealer.seal('account.name', name), language })
      const secret = Buffer.from(token, 'base64url')
      await changeSessionActor(tx, digest(secret), (known) =>
        sealBearer(secret, { ...openBearer(secret, known), name }),
      )
      const act = { act: 'account.correct', ref: { account: actor.account } }
      await audit.append(tx, act, { doer: actor, at: shell.clock() })
    })

/** The link to a new address: whose account, which change, and the proof that we made it. */
export const addressToken = (shell: Pick<AccountShell, 'keys'>, account: Id, change: Id): string =>
  `${account}.${linkToken(shell.keys.derived('account.address'), change)}`

/** Reads such a link back; null where it was not made by us. */
export const readAddressToken = (
  shell: Pick<AccountShell, 'keys'>,
  token: string,
): { readonly account: Id; readonly change: Id } | null => {
  const [account = '', ...rest] = token.split('.')
  const change = readLinkToken(shell.keys.derived('account.address'), rest.join('.'))
  return change !== null && isId(account) ? { account, change } : null
}

/** A wished address, as it is looked up by, and where the wish comes from. */
export interface AddressWish {
  readonly email: string
  readonly network: string | null
}

/**
 * Asks for another e-mail address. It takes the place of the old one once the link that is sent there was used. Whether
 * somebody else has the address is not said here, so that nobody learns who has an account. The mail takes from the same
 * budgets as every mail that anybody can cause, so that no account is a way to flood an address.
 */
export const askNewAddress =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'limits' | 'outbox'>) =>
  async (actor: Actor, { email, network }: AddressWish): Promise<Result<null, AccountRefusal>> => {
    const empty = await shell.limits.take(mailBudgets('confirm', email, network))
    if (empty !== null) return refuse({ code: 'account/too-many-attempts', seconds: empty.seconds })
    await shell.db.tx(inAccount(actor.account), async (tx) => {
      const { account } = actor
      const found = await findAccount(tx, shell.keys, account)
      if (!found || found.email === email) return
      const sealer = await shell.keys.of(tx, account)
      const change = newId()
      const [at, seal] = [shell.clock(), (text: string) => sealer.seal('account.email', text)]
      const row = { id: change, account, email: seal(email), oldEmail: seal(found.email) }
      await insertAddressChange(tx, { ...row, at, endsAt: later(at, LINK_LASTS) })
      const scope = inAccount(account)
      await shell.outbox.put(tx, 'account.mail', { scope, kind: 'new-address', ref: { account, change } })
      await audit.append(tx, { act: 'account.ask-address', ref: { account, change } }, { doer: actor, at })
    })
    return ok(null)
  }

/**
 * Puts the new address in the place of the old one; the old one gets a notice. A link works once. Refuses a link that was
 * used or is too old, and an address that belongs to another account.
 */
export const confirmNewAddress =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>) =>
  async (token: string): Promise<Result<null, AccountRefusal>> => {
    const link = readAddressToken(shell, token)
    if (link === null) return refuse({ code: 'account/link-used-up' })
    const { account, change } = link
    return shell.db.tx(inAccount(account), async (tx) => {
      const at = shell.clock()
      const sealed = await useAddressChange(tx, { account, change, at })
      const found = sealed && (await findAccount(tx, shell.keys, account))
      if (!sealed || !found) return refuse({ code: 'account/link-used-up' })
      const email = (await shell.keys.of(tx, account)).open('account.email', sealed)
      if (!(await takeSignInName(tx, emailHash(shell.keys, email), account)))
        return refuse({ code: 'account/address-taken' })
      await replaceAddress(tx, account, { email: sealed, oldHash: emailHash(shell.keys, found.email) })
      const scope = inAccount(account)
      await shell.outbox.put(tx, 'account.mail', { scope, kind: 'changed-address', ref: { account, change } })
      await audit.append(
        tx,
        { act: 'account.change-address', ref: { account, change } },
        { doer: { system: 'confirm' }, at },
      )
      return ok(null)
    })
  }
