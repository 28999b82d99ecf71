export type { DesignerShell } from './shell.ts'
export { addPerson } from './verbs/test-people.ts'
export { beginDesign, openDesign } from './verbs/designs.ts'
