import type { Id } from '../../kernel/ids.ts'

/**
 * In whose name a transaction reads and writes; exactly one each time. Row level security shows nothing else:
 * an authority its own rows (with `party` the one citizen it acts for), an account its own, `reference` the shared tables.
 */
export type Scope =
  | { readonly kind: 'authority'; readonly authority: Id; readonly party?: Id }
  | { readonly kind: 'account'; readonly account: Id }
  | { readonly kind: 'reference' }

/** A transaction in the name of an authority, for one of its parties where named. */
export const inAuthority = (authority: Id, party?: Id): Scope =>
  party === undefined ? { kind: 'authority', authority } : { kind: 'authority', authority, party }

/** A transaction in the name of an account. */
export const inAccount = (account: Id): Scope => ({ kind: 'account', account })

/** A transaction over shared tables only. */
export const inReference: Scope = { kind: 'reference' }

/** The settings of a scope, as they hold for one transaction. Ids are hex and hyphens, so they need no quoting. */
export const settingsOf = (scope: Scope): Readonly<Record<'authority' | 'party' | 'account', string>> => ({
  authority: scope.kind === 'authority' ? scope.authority : '',
  party: scope.kind === 'authority' ? (scope.party ?? '') : '',
  account: scope.kind === 'account' ? scope.account : '',
})

/** The id that the rows of a scope hang on; shared tables have none. */
export const scopeId = (scope: Scope): Id => {
  if (scope.kind === 'reference') throw new Error('the reference scope owns no rows')
  return scope.kind === 'authority' ? scope.authority : scope.account
}
