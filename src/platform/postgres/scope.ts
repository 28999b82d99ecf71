import type { Id } from '../../kernel/ids.ts'

/**
 * In whose name a transaction reads and writes; exactly one each time. Row level security shows nothing else:
 * an authority its own rows (with `party` the one citizen it acts for), an account its own, `reference` the shared tables,
 * `chain` the rows of one audit chain, for linking and verifying them.
 */
export type Scope =
  | { readonly kind: 'authority'; readonly authority: Id; readonly party?: Id }
  | { readonly kind: 'account'; readonly account: Id }
  | { readonly kind: 'chain'; readonly chain: Id }
  | { readonly kind: 'reference' }

/** A transaction in the name of an authority, for one of its parties where named. */
export const inAuthority = (authority: Id, party?: Id): Scope =>
  party === undefined ? { kind: 'authority', authority } : { kind: 'authority', authority, party }

/** A transaction in the name of an account. */
export const inAccount = (account: Id): Scope => ({ kind: 'account', account })

/** A transaction over one audit chain; it owns no rows of its own. */
export const inChain = (chain: Id): Scope => ({ kind: 'chain', chain })

/** A transaction over shared tables only. */
export const inReference: Scope = { kind: 'reference' }

/** The settings of a scope, as they hold for one transaction. Ids are hex and hyphens, so they need no quoting. */
export const settingsOf = (scope: Scope): Readonly<Record<'authority' | 'party' | 'account' | 'chain', string>> => ({
  authority: scope.kind === 'authority' ? scope.authority : '',
  party: scope.kind === 'authority' ? (scope.party ?? '') : '',
  account: scope.kind === 'account' ? scope.account : '',
  chain: scope.kind === 'chain' ? scope.chain : '',
})

/** The id that the rows of a scope hang on; shared tables have none, and a chain is only read. */
export const scopeId = (scope: Scope): Id => {
  if (scope.kind === 'authority') return scope.authority
  if (scope.kind === 'account') return scope.account
  throw new Error(`the scope ${scope.kind} owns no rows`)
}
