import { definePermissions } from '../../foundation/security/words.ts'

export const may = definePermissions('demonstration', {
  signIn: { who: ['demonstration'], allows: 'signs in as an invented person with one click' },
  readOutbox: { who: ['demonstration'], allows: 'reads the mails that were kept instead of being sent' },
})
