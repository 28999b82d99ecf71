import { definePermissions } from '../../foundation/security/words.ts'

export const may = definePermissions('desk', {
  apply: { who: ['account'], allows: 'fills in a form, keeps it as a draft and sends it' },
  seeCases: { who: ['account'], allows: 'sees the own drafts and cases with history and documents' },
  moveCase: { who: ['account'], allows: 'answers a question or withdraws in an own case' },
})
