import type { X509Certificate } from 'node:crypto'

/** How this portal asks wallets, as the operator set it. */
export interface WalletVerifier {
  /** Signs our requests: P-256, PEM (PKCS #8). */
  readonly key: string
  /** Certificate of that key, issued to this portal by a registrar of relying parties. */
  readonly certificate: X509Certificate
  /** Authorities that vouch for issuers of identity credentials. */
  readonly issuers: readonly X509Certificate[]
}

/** On which device the wallet is: the one with the browser, or another that reads the picture. */
export const WALLET_DEVICES = ['this', 'other'] as const
export type WalletDevice = (typeof WALLET_DEVICES)[number]
