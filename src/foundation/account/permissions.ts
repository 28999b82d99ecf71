import { definePermissions } from '../security/words.ts'

export const may = definePermissions('account', {
  register: { who: ['anyone'], allows: 'opens an account and confirms its address' },
  signIn: { who: ['anyone'], allows: 'signs in and chooses the language' },
  signOut: { who: ['account'], allows: 'ends the own session' },
  seeOwn: { who: ['account'], allows: 'sees the own account' },
  readMailbox: { who: ['account'], allows: 'reads the own mailbox' },
  chooseWorkplace: { who: ['account'], allows: 'chooses in which authority the own session works' },
})
