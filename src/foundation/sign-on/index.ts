export type { SignOnShell } from './shell.ts'
export { keepSignOn } from './verbs/keep.ts'
export { registerClient, removeClient, rotateSecret } from './verbs/register-client.ts'
export { type KeyRotation, rotateKeys } from './verbs/signing-keys.ts'
