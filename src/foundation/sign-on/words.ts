export type { Authentication, BadClient, Client, ClientWish, PublicKey } from './client-words.ts'
export { ACR_VALUES, acrOf, levelOf } from './domain/acr.ts'
export { type Scope, SCOPES } from './domain/claims.ts'
export { checkClient } from './domain/client.ts'

/** Why something about signing in for programs was not done. */
export type SignOnRefusal =
  /** The sign-in for a program is not there any more: too old, finished, or of another browser. */
  | { readonly code: 'sign-on/sign-in-gone' }
  /** What a program sent can't be answered by sending the person back to it. */
  | { readonly code: 'sign-on/bad-request'; readonly error: string }
  | { readonly code: 'sign-on/no-such-client' }
  | { readonly code: 'sign-on/client-exists' }
