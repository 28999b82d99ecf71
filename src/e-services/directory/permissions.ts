import { definePermissions } from '../../foundation/security/words.ts'

export const may = definePermissions('directory', {
  read: {
    who: ['anyone'],
    reach: 'public',
    allows: {
      de: 'findet Leistungen und zuständige Behörden und liest, wer diese Seiten betreibt',
      en: 'finds services and responsible authorities, and reads who runs this site',
      leicht: 'findet Angebote und das richtige Amt',
    },
  },
})
