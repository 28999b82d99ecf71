import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Consent } from '../domain/consent.ts'
import type { SignOnTables } from './tables.ts'

const COLUMNS = ['client_id', 'scopes', 'claims', 'remembered', 'given_at', 'used_at'] as const

interface Row {
  readonly client_id: string
  readonly scopes: readonly string[]
  readonly claims: readonly string[]
  readonly remembered: boolean
  readonly given_at: Instant
  readonly used_at: Instant
}

const consentOf = ({ client_id: client, given_at: givenAt, used_at: usedAt, ...rest }: Row): Consent => ({
  client,
  givenAt,
  usedAt,
  ...rest,
})

/** What the scope's account allowed a program. */
export const findConsent = async (tx: Tx, account: Id, client: string): Promise<Consent | null> => {
  const row = await tx
    .tables<SignOnTables>()
    .selectFrom('sign_on.consent')
    .select(COLUMNS)
    .where('account_id', '=', account)
    .where('client_id', '=', client)
    .executeTakeFirst()
  return row ? consentOf(row) : null
}

/** Programs on one page of the list. */
export const CONSENTS_ON_A_PAGE = 25

/** What the scope's account allowed, in the order of the programs, after the given one. */
export const listConsents = async (tx: Tx, account: Id, after: string): Promise<readonly Consent[]> => {
  const rows = await tx
    .tables<SignOnTables>()
    .selectFrom('sign_on.consent')
    .select(COLUMNS)
    .where('account_id', '=', account)
    .where('client_id', '>', after)
    .orderBy('client_id')
    .limit(CONSENTS_ON_A_PAGE + 1)
    .execute()
  return rows.map(consentOf)
}

/** Stores what was allowed; it takes the place of what was allowed before. */
export const putConsent = async (tx: Tx, account: Id, consent: Consent): Promise<void> => {
  const { scopes, claims, remembered } = consent
  const said = { scopes, claims, remembered, used_at: consent.usedAt }
  await tx
    .tables<SignOnTables>()
    .insertInto('sign_on.consent')
    .values({ account_id: account, client_id: consent.client, given_at: consent.givenAt, ...said })
    .onConflict((conflict) => conflict.columns(['account_id', 'client_id']).doUpdateSet(said))
    .execute()
}

/** Takes a consent back; false where there was none. */
export const deleteConsent = async (tx: Tx, account: Id, client: string): Promise<boolean> => {
  const table = tx.tables<SignOnTables>().deleteFrom('sign_on.consent').where('account_id', '=', account)
  return (await table.where('client_id', '=', client).executeTakeFirst()).numDeletedRows === 1n
}

/** Deletes everything that was allowed in the name of an account. */
export const deleteConsents = async (tx: Tx, account: Id): Promise<void> => {
  await tx.tables<SignOnTables>().deleteFrom('sign_on.consent').where('account_id', '=', account).execute()
}
