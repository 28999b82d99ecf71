import type { Text } from './texts.ts'

/**
 * What a table says about people: nothing; references that lead to somebody only together with other tables; or their
 * data, sealed.
 */
export const PERSONAL = ['none', 'references', 'sealed'] as const
export type Personal = (typeof PERSONAL)[number]

/** What a person gets of the rows of the own account, and what becomes of them with it. */
export interface OwnRows {
  /** True where the export has them; else why not. */
  readonly exported: true | string
  /** True where they go when the account is erased; else why they stay. */
  readonly erased: true | string
}

/** A table, what it holds about people, and when its rows go. Every table has such a line, or a test fails. */
export interface StoredTable {
  /** `schema.table`. */
  readonly table: `${string}.${string}`
  readonly personal: Personal
  /** One sentence each, for the register of processing activities. */
  readonly holds: string
  readonly ends: string
  /** Every table whose rows hang on an account says it (test/privacy). */
  readonly own?: OwnRows
}

/** How long a room keeps what its tables hold, apart from the cases and drafts whose services say so themselves. */
export interface RetentionRule {
  readonly room: string
  readonly what: Text
  readonly tables: readonly StoredTable['table'][]
  /** What the time counts from. */
  readonly from: Text
  /** ISO 8601 period. */
  readonly within: string
  readonly law: string
  /** False until somebody checked the time against the official text or the office's own rules. */
  readonly verified: boolean
}

/** A rule with what carries it out every hour. It may run twice and on several servers at once. */
export interface RetentionDuty {
  readonly rule: RetentionRule
  readonly run: () => Promise<void>
}
