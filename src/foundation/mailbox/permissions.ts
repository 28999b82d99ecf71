import { definePermissions } from '../security/words.ts'

export const may = definePermissions('mailbox', {
  read: {
    who: ['account'],
    reach: 'own-account',
    acting: 'party',
    allows: { de: 'liest das eigene Postfach', en: 'reads the own mailbox', leicht: 'liest das eigene Post-Fach' },
  },
  tidy: {
    who: ['account'],
    reach: 'own-account',
    acting: 'party',
    allows: {
      de: 'legt Nachrichten des eigenen Postfachs ab und löscht sie',
      en: 'puts messages of the own mailbox away and deletes them',
      leicht: 'löscht eigene Nachrichten',
    },
  },
  choose: {
    who: ['account'],
    reach: 'own-account',
    allows: {
      de: 'wählt, wie von Nachrichten und Fristen benachrichtigt wird',
      en: 'chooses how to be told of messages and deadlines',
      leicht: 'stellt E-Mails ein',
    },
  },
  consent: {
    who: ['account'],
    reach: 'own-account',
    acting: 'party',
    allows: {
      de: 'wählt, ob Bescheide in das Postfach oder per Post kommen',
      en: 'chooses whether decisions come into the mailbox or by post',
      leicht: 'wählt zwischen Post-Fach und Brief',
    },
  },
  follow: {
    who: ['anyone'],
    reach: 'own-account',
    allows: {
      de: 'ruft mit einer geheimen Adresse den eigenen Feed oder Kalender ab, ohne Inhalte',
      en: 'reads the own feed or calendar by a secret address, without contents',
      leicht: 'sieht eigene Termine mit einer geheimen Adresse',
    },
  },
  stop: {
    who: ['anyone'],
    reach: 'own-account',
    allows: {
      de: 'bestellt E-Mails mit dem Link aus einer E-Mail ab',
      en: 'stops mails by the link of such a mail',
      leicht: 'stellt E-Mails ab',
    },
  },
})
