/** Which parts of an answer have to be signed. */
export const SIGNED_PARTS = ['both', 'response', 'assertion'] as const
export type SignedParts = (typeof SIGNED_PARTS)[number]

/** A SAML identity provider, and what we are to it. */
export interface SamlProvider {
  /** What we are called there; whoever changes its host gets other names for everybody (bPK2). */
  readonly entityId: string
  /** Where answers come to. */
  readonly answerUrl: string
  /** Our key in PEM: signs requests, opens encrypted assertions. */
  readonly key: string
  /** Our certificate in PEM, for the metadata. */
  readonly certificate: string | null
  readonly provider: {
    readonly entityId: string
    /** Where people are sent with a request. */
    readonly address: string
    /** Certificates or public keys in PEM, the current one and the next. */
    readonly keys: readonly string[]
  }
  readonly signed: SignedParts
  /** What it shows as the name of the portal. */
  readonly title: string
}
