import { newSecret } from '../../../kernel/secrets.ts'
import { digest } from '../../../kernel/canonical.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { Doer } from '../../security/words.ts'
import type { ClientWish } from '../client-words.ts'
import type { SignOnShell } from '../shell.ts'
import { deleteClient, insertClient, lookClient, replaceSecret } from '../store/clients.ts'
import { endGrantsFor } from '../store/grants.ts'
import type { SignOnRefusal } from '../words.ts'

type RegistryShell = Pick<SignOnShell, 'db' | 'clock'>

/** Registers a program for an authority. Its secret, where it has one, is given here and never again. The wish was checked before (`checkClient`). */
export const registerClient =
  ({ db, clock }: RegistryShell) =>
  (doer: Doer, authority: Id, wish: ClientWish): Promise<Result<{ readonly secret: string | null }, SignOnRefusal>> =>
    db.tx(inAuthority(authority), async (tx) => {
      const at = clock()
      const secret = wish.authentication.by === 'client_secret_basic' ? newSecret() : null
      const stored = { wish, authority, secretHash: secret === null ? null : digest(secret), at }
      if (!(await insertClient(tx, stored))) return refuse({ code: 'sign-on/client-exists' })
      await audit.append(tx, { act: 'sign-on.register', ref: { client: wish.id } }, { doer, at })
      return ok({ secret })
    })

/** Takes a program away: nobody signs in for it any more, and everything that it holds has ended on the next request. */
export const removeClient =
  ({ db, clock }: RegistryShell) =>
  async (doer: Doer, client: string): Promise<Result<null, SignOnRefusal>> => {
    const found = await lookClient(db, client)
    if (found === null) return refuse({ code: 'sign-on/no-such-client' })
    return db.tx(inAuthority(found.authority), async (tx) => {
      if (!(await deleteClient(tx, client))) return refuse({ code: 'sign-on/no-such-client' })
      await endGrantsFor(tx, client)
      await audit.append(tx, { act: 'sign-on.remove', ref: { client } }, { doer, at: clock() })
      return ok(null)
    })
  }

/** Gives a program another secret; the old one is refused from the next request on. */
export const rotateSecret =
  ({ db, clock }: RegistryShell) =>
  async (doer: Doer, client: string): Promise<Result<{ readonly secret: string }, SignOnRefusal>> => {
    const found = await lookClient(db, client)
    if (!found || found.secretHash === null) return refuse({ code: 'sign-on/no-such-client' })
    return db.tx(inAuthority(found.authority), async (tx) => {
      const secret = newSecret()
      await replaceSecret(tx, client, digest(secret))
      await audit.append(tx, { act: 'sign-on.rotate-secret', ref: { client } }, { doer, at: clock() })
      return ok({ secret })
    })
  }
