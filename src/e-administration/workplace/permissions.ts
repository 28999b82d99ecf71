import { definePermissions } from '../../foundation/security/words.ts'

export const may = definePermissions('workplace', {
  enter: {
    who: ['staff'],
    reach: 'own-authority',
    allows: {
      de: 'kommt an den Arbeitsplatz und sieht dort, was die Funktion erlaubt',
      en: 'enters the workplace and sees there what the function allows',
      leicht: 'kommt zum Arbeits-Platz',
    },
  },
  see: {
    who: ['clerk', 'head'],
    reach: 'own-authority',
    allows: {
      de: 'sieht die Vorgänge der eigenen Behörde',
      en: 'sees the cases of the own authority',
      leicht: 'sieht die Anträge im eigenen Amt',
    },
  },
  write: {
    who: ['clerk', 'head'],
    reach: 'own-authority',
    allows: {
      de: 'schreibt den Beteiligten eines Vorgangs der eigenen Behörde und sieht, was noch zu beantworten ist',
      en: 'writes to the parties of a case of the own authority and sees what is still to be answered',
      leicht: 'schreibt den Menschen zu ihrem Antrag',
    },
  },
  move: {
    who: ['clerk', 'head'],
    reach: 'own-authority',
    allows: {
      de: 'bewegt einen Vorgang der eigenen Behörde, wie die Leistung es der Funktion erlaubt',
      en: 'moves a case of the own authority, as the service allows the function',
      leicht: 'arbeitet an den Anträgen im eigenen Amt',
    },
  },
  seePermissions: {
    who: ['administrator'],
    reach: 'own-authority',
    allows: {
      de: 'sieht alle Rechte und wer in der eigenen Behörde welche Funktion hat',
      en: 'sees all permissions and who holds which function in the own authority',
      leicht: 'sieht alle Rechte im eigenen Amt',
    },
  },
  manageStaff: {
    who: ['administrator'],
    reach: 'own-authority',
    allows: {
      de: 'sieht, wer in der eigenen Behörde arbeitet, lädt ein, gibt und entzieht Funktionen, regelt Vertretungen und die verlangte Anmeldung und beendet alles, was jemand dort darf',
      en: 'sees who works in the own authority, invites, gives and takes functions, arranges substitutes and the demanded sign-in, and ends all that somebody may do there',
      leicht: 'regelt im eigenen Amt: Wer arbeitet hier?',
    },
  },
  resend: {
    who: ['administrator'],
    reach: 'own-authority',
    allows: {
      de: 'sieht, was nicht zugestellt werden konnte, und lässt es noch einmal versuchen',
      en: 'sees what could not be delivered and has it tried again',
      leicht: 'schickt nicht gesendete Dinge noch einmal los',
    },
  },
  keepRecords: {
    who: ['head', 'administrator'],
    reach: 'own-authority',
    allows: {
      de: 'prüft und bestätigt Löschläufe der eigenen Behörde, sperrt Vorgänge und vermerkt die Antwort des Archivs',
      en: 'looks through and confirms runs of the own authority, places holds and records the answer of the archive',
      leicht: 'entscheidet im eigenen Amt über das Löschen',
    },
  },
  seeProcessing: {
    who: ['head', 'administrator'],
    reach: 'own-authority',
    allows: {
      de: 'sieht das Verzeichnis der Verarbeitungstätigkeiten und das Löschkonzept der eigenen Behörde',
      en: 'sees the register of processing activities and the retention plan of the own authority',
      leicht: 'sieht die Liste über die Daten im eigenen Amt',
    },
  },
  giveGrants: {
    who: ['head', 'administrator'],
    reach: 'own-authority',
    allows: {
      de: 'sieht, wer mit Lesefreigabe liest, schlägt Freigaben vor, bestätigt sie als zweite Person und beendet sie',
      en: 'sees who reads under a grant, proposes grants, confirms them as the second person and ends them',
      leicht: 'erlaubt das Lesen und beendet es',
    },
  },
  takeEmergency: {
    who: ['staff'],
    reach: 'own-authority',
    allows: {
      de: 'nimmt mit Begründung für wenige Stunden Notfallzugriff auf einen Vorgang',
      en: 'takes emergency access to one case for a few hours, with a reason',
      leicht: 'liest im Notfall einen Antrag',
    },
  },
  readGranted: {
    who: ['reader'],
    reach: 'granted',
    allows: {
      de: 'liest, was eine geltende Lesefreigabe nennt, und sonst nichts',
      en: 'reads what a reading grant names while it holds, and nothing else',
      leicht: 'liest nur mit Erlaubnis',
    },
  },
})
