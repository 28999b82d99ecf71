import { definePermissions } from '../security/words.ts'

export const may = definePermissions('account', {
  register: {
    who: ['anyone'],
    reach: 'own-account',
    allows: {
      de: 'eröffnet ein Konto und bestätigt dessen Adresse',
      en: 'opens an account and confirms its address',
      leicht: 'macht ein Konto auf',
    },
  },
  signIn: {
    who: ['anyone'],
    reach: 'own-account',
    allows: {
      de: 'meldet sich an und wählt die Sprache',
      en: 'signs in and chooses the language',
      leicht: 'meldet sich an',
    },
  },
  signOut: {
    who: ['account'],
    reach: 'own-account',
    allows: { de: 'beendet die eigene Sitzung', en: 'ends the own session', leicht: 'meldet sich ab' },
  },
  seeOwn: {
    who: ['account'],
    reach: 'own-account',
    allows: { de: 'sieht das eigene Konto', en: 'sees the own account', leicht: 'sieht die eigenen Daten' },
  },
  readMailbox: {
    who: ['account'],
    reach: 'own-account',
    allows: { de: 'liest das eigene Postfach', en: 'reads the own mailbox', leicht: 'liest das eigene Post-Fach' },
  },
  chooseWorkplace: {
    who: ['account'],
    reach: 'own-account',
    allows: {
      de: 'wählt, in welcher Behörde die eigene Sitzung arbeitet',
      en: 'chooses in which authority the own session works',
      leicht: 'wählt das Amt für die Arbeit',
    },
  },
})
