export type { MandatesShell } from './shell.ts'
export { standsFor } from './verbs/stands-for.ts'
