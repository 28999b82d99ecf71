import { createECDH, createHmac } from 'node:crypto'
import type { JWK } from 'jose'
import type { Id } from '../../../kernel/ids.ts'
import type { IdentityShell } from '../shell.ts'

/** What belongs to one request to a wallet. All of it follows from the installation's key and the flow; nothing is stored. */
export interface WalletSecrets {
  readonly nonce: string
  readonly state: string
  /** With it the browser that asked opens an answer that came from another device. */
  readonly code: string
  /** The key that the answer is encrypted for: made for this request alone. */
  readonly answerKey: { readonly public: JWK; readonly private: JWK }
}

/** P-256 in the words of node:crypto; its private key is any 32 bytes below the order, which all but 2^-32 are. */
const CURVE = 'prime256v1'

const answerKeyOf = (secret: Buffer, flow: Id): WalletSecrets['answerKey'] => {
  const pair = createECDH(CURVE)
  pair.setPrivateKey(secret)
  const point = pair.getPublicKey()
  const at = (from: number): string => point.subarray(from, from + 32).toString('base64url')
  const jwk = { kty: 'EC', crv: 'P-256', kid: flow, x: at(1), y: at(33) }
  return { public: jwk, private: { ...jwk, d: secret.toString('base64url') } }
}

/** The secrets of a request to a wallet. */
export const walletSecrets = ({ keys }: Pick<IdentityShell, 'keys'>, flow: Id): WalletSecrets => {
  const key = keys.derived('identity.wallet')
  const of = (what: string): Buffer => createHmac('sha256', key).update(`${what} ${flow}`).digest()
  const text = (what: string): string => of(what).toString('base64url')
  return { nonce: text('nonce'), state: text('state'), code: text('code'), answerKey: answerKeyOf(of('answer'), flow) }
}
