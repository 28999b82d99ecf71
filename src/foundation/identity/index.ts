export type { IdentityShell } from './shell.ts'
export { openSimulator, type Simulator } from './simulator/simulator.ts'
export { providerIn } from './domain/saml/metadata.ts'
export { waysIn } from './verbs/ways.ts'
