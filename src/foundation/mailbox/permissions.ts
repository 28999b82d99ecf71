import { definePermissions } from '../security/words.ts'

export const may = definePermissions('mailbox', {
  read: {
    who: ['account'],
    reach: 'own-account',
    allows: { de: 'liest das eigene Postfach', en: 'reads the own mailbox', leicht: 'liest das eigene Post-Fach' },
  },
})
