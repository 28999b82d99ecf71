export type { DirectoryShell } from './shell.ts'
export { findPlace } from './verbs/find-place.ts'
export { responsibleAuthority } from './verbs/responsible-authority.ts'
