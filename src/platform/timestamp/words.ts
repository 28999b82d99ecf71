import type { Instant } from '../../kernel/clock.ts'
import type { Result } from '../../kernel/result.ts'

/** Why the answer of an authority of time does not prove the moment. */
export type TimestampRefusal = { readonly code: 'timestamp/not-valid'; readonly why: string }

/** Somebody else's clock that signs (RFC 3161). */
export interface TimestampAuthority {
  /**
   * Has bytes stamped and gives the whole answer (TimeStampResp in DER) after checking it. Throws where the authority does
   * not answer within ten seconds, or not as it should. Never call it inside a transaction.
   */
  readonly stamp: (bytes: Uint8Array) => Promise<Uint8Array>
  /** Checks a kept answer against the bytes that were stamped; gives the moment that it proves. */
  readonly check: (bytes: Uint8Array, answer: Uint8Array) => Promise<Result<{ readonly at: Instant }, TimestampRefusal>>
}
