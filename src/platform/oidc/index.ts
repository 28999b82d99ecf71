export { openProvider, type OidcAnswer, type OidcProvider } from './open-provider.ts'
