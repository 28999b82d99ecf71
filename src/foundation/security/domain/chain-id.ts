import { createHash } from 'node:crypto'
import { type Id, id } from '../../../kernel/ids.ts'

/** Whose acts are chained together. */
export type ChainedScope =
  | { readonly kind: 'authority'; readonly authority: Id }
  | { readonly kind: 'account'; readonly account: Id }

const accountChain = (number: number): Id => id(`00000000-0000-8000-8000-${number.toString(16).padStart(12, '0')}`)

/** The 256 fixed chains of accounts: ids of version 8, which no program makes by chance (RFC 9562 section 5.8). */
export const ACCOUNT_CHAINS: readonly Id[] = Array.from({ length: 256 }, (_, number) => accountChain(number))

/**
 * The chain that the acts of a scope belong to: an authority has its own, under its own id; accounts share 256 by the
 * first byte of the SHA-256 of their id, so that the number of chains does not grow with the number of people.
 */
export const chainOf = (scope: ChainedScope): Id =>
  scope.kind === 'authority'
    ? scope.authority
    : accountChain(createHash('sha256').update(scope.account).digest().readUInt8(0))

/** Whether the acts of this scope belong to this chain. */
export const belongsTo = (chain: Id, scope: Id): boolean =>
  chain === scope || chain === chainOf({ kind: 'account', account: scope })
