import { definePermissions } from '../../foundation/security/words.ts'

export const may = definePermissions('designer', {
  build: {
    who: ['head', 'administrator'],
    reach: 'own-authority',
    allows: {
      de: 'baut und ändert Formulare der eigenen Behörde und probiert sie mit erfundenen Personen aus',
      en: 'builds and changes forms of the own authority, and tries them with invented people',
      leicht: 'baut Formulare und testet sie',
    },
  },
})
