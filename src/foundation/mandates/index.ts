export type { MandatesShell } from './shell.ts'
export { isFounded } from './store/organisations.ts'
export { standsFor } from './verbs/stands-for.ts'
