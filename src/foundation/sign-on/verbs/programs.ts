import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAccount, inReference, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { Client } from '../client-words.ts'
import type { Consent } from '../domain/consent.ts'
import type { SignOnShell } from '../shell.ts'
import { lookClients } from '../store/clients.ts'
import { CONSENTS_ON_A_PAGE, deleteConsent, deleteConsents, listConsents } from '../store/consents.ts'
import { type EndedGrant, endGrantsIn, endGrantsOf, lastUses, sessionsOfAccount } from '../store/grants.ts'
import { sessionStates } from '../../account/index.ts'

/** A program that may sign a person in. */
export interface OwnProgram extends Consent {
  /** Null where the program was removed since. */
  readonly known: Client | null
}

/** A page of them; `next` is where the following one starts. */
export interface OwnPrograms {
  readonly programs: readonly OwnProgram[]
  readonly next: string | null
}

/** The programs that may sign a person in, a page of them after the given one. */
export const listPrograms =
  ({ db }: Pick<SignOnShell, 'db'>) =>
  async (account: Id, after = ''): Promise<OwnPrograms> => {
    const { found, uses } = await db.tx(inAccount(account), async (tx) => ({
      found: await listConsents(tx, account, after),
      uses: await lastUses(tx, account),
    }))
    const page = found.slice(0, CONSENTS_ON_A_PAGE)
    const clients = new Map(
      (
        await lookClients(
          db,
          page.map(({ client }) => client),
        )
      ).map((one) => [one.id, one]),
    )
    const programs = page.map((one) => {
      const used = uses.get(one.client) ?? one.usedAt
      return { ...one, usedAt: used > one.usedAt ? used : one.usedAt, known: clients.get(one.client) ?? null }
    })
    return { programs, next: found.length > page.length ? (page.at(-1)?.client ?? null) : null }
  }

type EndingShell = Pick<SignOnShell, 'db' | 'clock' | 'outbox'>

const tell = async (shell: Pick<SignOnShell, 'outbox'>, tx: Tx, ended: readonly EndedGrant[]): Promise<void> => {
  for (const { account, client, session, acting } of ended)
    await shell.outbox.put(tx, 'sign-on.tell-logout', {
      scope: inAccount(account),
      kind: 'logout',
      ref: { account, client, session, acting },
    })
}

/** Takes back what a program was allowed. Its tokens are refused from the next request on, and it is told. */
export const revokeProgram =
  (shell: EndingShell) =>
  (actor: Actor, client: string): Promise<void> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const ended = await endGrantsOf(tx, actor.account, client)
      if (!(await deleteConsent(tx, actor.account, client)) && ended.length === 0) return
      await tell(shell, tx, ended)
      await audit.append(tx, { act: 'sign-on.revoke', ref: { client } }, { doer: actor, at: shell.clock() })
    })

/** Ends every grant of an account, with what it allowed. Part of its erasure. */
export const forgetPrograms = async (tx: Tx, account: Id): Promise<void> => {
  await endGrantsOf(tx, account, null)
  await deleteConsents(tx, account)
}

/** Ends the grants of sessions that are not good any more, and tells the programs. */
export const endGrantsOfEnded =
  (shell: EndingShell) =>
  async (sessions: readonly Id[]): Promise<void> => {
    const good = new Set((await sessionStates(shell)(sessions)).map(({ session }) => session))
    for (const session of sessions.filter((one) => !good.has(one)))
      await shell.db.tx(inReference, async (tx) => tell(shell, tx, await endGrantsIn(tx, session)))
  }

/** The same for one account, after a session of it has ended. */
export const endGrantsOfAccount =
  (shell: EndingShell) =>
  async (account: Id): Promise<void> =>
    endGrantsOfEnded(shell)(await shell.db.tx(inAccount(account), (tx) => sessionsOfAccount(tx, account)))
