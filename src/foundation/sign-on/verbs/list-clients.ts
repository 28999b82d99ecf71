import type { Id } from '../../../kernel/ids.ts'
import { inReference } from '../../../platform/postgres/index.ts'
import type { Client } from '../client-words.ts'
import type { SignOnShell } from '../shell.ts'
import * as store from '../store/clients.ts'

/** The programs of an authority, or of all, in the order of their ids and without their secrets. */
export const listClients = ({ db }: Pick<SignOnShell, 'db'>) =>
  async function* (authority: Id | null = null): AsyncGenerator<Client> {
    let after: string | null = ''
    while (after !== null) {
      const from: string = after
      const page = await db.tx(inReference, (tx) => store.listClients(tx, authority, from))
      for (const { secretHash: _hidden, ...client } of page) yield client
      after = page.at(-1)?.id ?? null
    }
  }
