import { definePermissions } from '../../foundation/security/words.ts'

export const may = definePermissions('demonstration', {
  signIn: {
    who: ['demonstration'],
    reach: 'invented',
    allows: {
      de: 'meldet sich mit einem Klick als erfundene Person an',
      en: 'signs in as an invented person with one click',
      leicht: 'meldet sich als erfundene Person an',
    },
  },
  readOutbox: {
    who: ['demonstration'],
    reach: 'invented',
    allows: {
      de: 'liest die E-Mails, die aufbewahrt statt versendet wurden',
      en: 'reads the mails that were kept instead of being sent',
      leicht: 'liest die E-Mails aus der Vorführung',
    },
  },
})
