export { routes } from './routes.ts'
export type { RepresentationShell } from './shell.ts'
