import { definePermissions } from '../../foundation/security/words.ts'

export const may = definePermissions('desk', {
  apply: {
    who: ['account'],
    reach: 'own-account',
    acting: 'party',
    allows: {
      de: 'füllt ein Formular aus, bewahrt es als Entwurf auf und sendet es ab',
      en: 'fills in a form, keeps it as a draft and sends it',
      leicht: 'füllt ein Formular aus und sendet es',
    },
  },
  seeCases: {
    who: ['account'],
    reach: 'own-case',
    acting: 'party',
    allows: {
      de: 'sieht die eigenen Entwürfe und Vorgänge mit Verlauf und Dokumenten',
      en: 'sees the own drafts and cases with history and documents',
      leicht: 'sieht die eigenen Anträge',
    },
  },
  moveCase: {
    who: ['account'],
    reach: 'own-case',
    acting: 'party',
    allows: {
      de: 'beantwortet eine Rückfrage oder nimmt einen eigenen Antrag zurück',
      en: 'answers a question or withdraws in an own case',
      leicht: 'antwortet auf Fragen oder beendet den eigenen Antrag',
    },
  },
})
