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
  askForHelp: {
    who: ['account'],
    reach: 'own-account',
    allows: {
      de: 'bittet jemanden um Hilfe bei einem eigenen Entwurf und beendet sie',
      en: 'asks somebody to help with an own draft, and ends that',
      leicht: 'lässt sich beim Ausfüllen helfen',
    },
  },
  help: {
    who: ['account'],
    reach: 'own-account',
    allows: {
      de: 'füllt die genannten Teile eines fremden Entwurfs aus, solange die Person es will',
      en: "fills in the named parts of somebody else's draft as long as they want it",
      leicht: 'hilft einer anderen Person beim Ausfüllen',
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
  write: {
    who: ['account'],
    reach: 'own-case',
    acting: 'party',
    allows: {
      de: 'schreibt der Behörde eines eigenen Vorgangs und antwortet ihr',
      en: 'writes to the authority of an own case and answers it',
      leicht: 'schreibt dem Amt zum eigenen Antrag',
    },
  },
  followCase: {
    who: ['account'],
    reach: 'own-case',
    acting: 'party',
    allows: {
      de: 'wählt, wie von einem eigenen Vorgang benachrichtigt wird und wie dessen Bescheid kommt',
      en: 'chooses how to be told of an own case and how its decision comes',
      leicht: 'stellt E-Mails und Bescheid für den eigenen Antrag ein',
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
