import { definePermissions } from '../security/words.ts'

export const may = definePermissions('cases', {
  seeOwn: { who: ['account'], allows: 'sees the own cases with state, history and documents' },
  moveOwn: { who: ['account'], allows: 'answers a question or withdraws in an own case' },
  see: { who: ['clerk', 'head'], allows: 'sees the cases of the own authority' },
  move: { who: ['clerk', 'head'], allows: 'moves a case of the own authority, as the service allows the function' },
})
