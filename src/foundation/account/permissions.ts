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
    acting: 'always',
    allows: { de: 'beendet die eigene Sitzung', en: 'ends the own session', leicht: 'meldet sich ab' },
  },
  endSessions: {
    who: ['account'],
    reach: 'own-account',
    allows: {
      de: 'sieht und beendet die eigenen Anmeldungen',
      en: 'sees and ends the own sign-ins',
      leicht: 'meldet eigene Geräte ab',
    },
  },
  changeWays: {
    who: ['account'],
    reach: 'own-account',
    allows: {
      de: 'sieht und ändert, womit man sich am eigenen Konto anmeldet',
      en: 'sees and changes the ways into the own account',
      leicht: 'ändert die eigene Anmeldung',
    },
  },
  proveAgain: {
    who: ['account'],
    reach: 'own-account',
    allows: {
      de: 'bestätigt in einer Sitzung, selbst da zu sein',
      en: 'proves within a session to be there',
      leicht: 'zeigt noch einmal: Das bin ich',
    },
  },
  changePassword: {
    who: ['account'],
    reach: 'own-account',
    allows: { de: 'ändert das eigene Passwort', en: 'changes the own password', leicht: 'nimmt ein neues Passwort' },
  },
  seeOwn: {
    who: ['account'],
    reach: 'own-account',
    allows: { de: 'sieht das eigene Konto', en: 'sees the own account', leicht: 'sieht die eigenen Daten' },
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
  joinStaff: {
    who: ['account'],
    reach: 'own-account',
    allows: {
      de: 'nimmt die Einladung einer Behörde an, dort zu arbeiten',
      en: 'accepts the invitation of an authority to work there',
      leicht: 'sagt Ja zur Arbeit in einem Amt',
    },
  },
  seeData: {
    who: ['account'],
    reach: 'own-account',
    allows: {
      de: 'sieht, was über die eigene Person gespeichert ist und wer es gelesen hat',
      en: 'sees what is stored about the own person, and who read it',
      leicht: 'sieht die eigenen Daten',
    },
  },
  exportData: {
    who: ['account'],
    reach: 'own-account',
    allows: {
      de: 'nimmt alles mit, was über die eigene Person gespeichert ist',
      en: 'takes everything that is stored about the own person',
      leicht: 'lädt die eigenen Daten herunter',
    },
  },
  correctData: {
    who: ['account'],
    reach: 'own-account',
    allows: {
      de: 'berichtigt den eigenen Namen, die Sprache und die E-Mail-Adresse',
      en: 'corrects the own name, language and e-mail address',
      leicht: 'ändert die eigenen Daten',
    },
  },
  confirmAddress: {
    who: ['anyone'],
    reach: 'own-account',
    allows: {
      de: 'bestätigt eine neue Adresse mit dem Link aus deren E-Mail',
      en: 'confirms a new address by the link of its mail',
      leicht: 'bestätigt eine neue E-Mail-Adresse',
    },
  },
  eraseData: {
    who: ['account'],
    reach: 'own-account',
    allows: { de: 'löscht das eigene Konto', en: 'erases the own account', leicht: 'löscht das eigene Service-Konto' },
  },
})
