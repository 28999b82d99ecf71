import { definePermissions } from '../../foundation/security/words.ts'

export const may = definePermissions('filing', {
  look: {
    who: ['anyone'],
    reach: 'public',
    allows: {
      de: 'liest, welche Leistungen Programme beantragen können und welche Angaben dazu gehören',
      en: 'reads which services programs can apply for, and with which answers',
      leicht: 'sieht die Leistungen für Programme',
    },
  },
  file: {
    who: ['account'],
    reach: 'own-account',
    acting: 'party',
    allows: {
      de: 'sendet Anträge aus einem Programm oder einer Datei ab und liest den Bericht dazu',
      en: 'files applications out of a program or a file, and reads the report',
      leicht: 'sendet viele Anträge auf einmal',
    },
  },
  seeCases: {
    who: ['account'],
    reach: 'own-case',
    acting: 'party',
    allows: {
      de: 'liest eigene Vorgänge mit einem Programm',
      en: 'reads own cases with a program',
      leicht: 'liest eigene Anträge mit einem Programm',
    },
  },
  readMail: {
    who: ['account'],
    reach: 'own-account',
    acting: 'party',
    allows: {
      de: 'liest das eigene Postfach mit einem Programm',
      en: 'reads the own mailbox with a program',
      leicht: 'liest das eigene Post-Fach mit einem Programm',
    },
  },
})
