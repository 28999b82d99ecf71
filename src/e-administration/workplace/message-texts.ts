import { defineTexts } from '../../kernel/texts.ts'

/** Messages between the office and the parties of a case. */
export const messageTexts = defineTexts({
  messages: { de: 'Nachrichten', en: 'Messages', leicht: 'Alle Nachrichten' },
  none: {
    de: 'Zu diesem Vorgang hat noch niemand geschrieben.',
    en: 'Nobody has written about this case yet.',
    leicht: 'Hier gibt es noch keine Nachricht.',
  },
  write: { de: 'Nachricht schreiben', en: 'Write a message', leicht: 'Eine Nachricht schreiben' },
  answer: { de: 'Antworten', en: 'Answer', leicht: 'Jetzt antworten' },
  title: { de: 'Nachricht zu {number}', en: 'Message about {number}', leicht: 'Nachricht zum Antrag {number}' },
  lead: {
    de: 'Die Nachricht liegt danach im Postfach von {name} und beim Vorgang. Die E-Mail dazu sagt nichts vom Inhalt.',
    en: 'The message will lie in the mailbox of {name} and with the case. The e-mail about it says nothing of the content.',
    leicht: 'Die Nachricht kommt in das Post-Fach von {name}.',
  },
  byPost: {
    de: 'Das Servicekonto ist geschlossen. Aus der Nachricht wird ein Brief, den Sie per Post senden.',
    en: 'The service account is closed. The message becomes a letter that you send by post.',
    leicht: 'Das Konto gibt es nicht mehr. Die Nachricht wird ein Brief. Schicken Sie den Brief mit der Post.',
  },
  untilHelp: {
    de: 'Nur wenn Sie eine Antwort brauchen.',
    en: 'Only if you need an answer.',
    leicht: 'Brauchen Sie eine Antwort? Dann wählen Sie einen Tag.',
  },
  filesHelp: {
    de: 'Höchstens {most} Dateien.',
    en: 'At most {most} files.',
    leicht: 'Mehr als {most} Dateien gehen nicht.',
  },
  filesAgain: {
    de: 'Ihr Text ist noch da. Bitte wählen Sie die Dateien noch einmal aus.',
    en: 'Your text is still here. Please choose the files again.',
    leicht: 'Ihr Text ist noch da. Bitte wählen Sie die Dateien noch einmal.',
  },
  send: { de: 'Nachricht senden', en: 'Send the message', leicht: 'Jetzt abschicken' },
  back: { de: 'Zurück zum Vorgang', en: 'Back to the case', leicht: 'Zurück zum Antrag' },
  sent: { de: 'Die Nachricht ist gesendet', en: 'The message is sent', leicht: 'Die Nachricht ist weg' },
  waits: {
    de: 'Eine Nachricht wartet auf Antwort, seit {at}',
    en: 'A message has been waiting for an answer since {at}',
    leicht: 'Hier wartet eine Nachricht. Sie kam am {at}.',
  },
  settle: { de: 'Keine Antwort nötig', en: 'No answer needed', leicht: 'Ich muss nicht antworten' },
  waiting: { de: 'Offene Post', en: 'Open mail', leicht: 'Nachrichten und Briefe' },
  newMessage: { de: 'Nachricht wartet', en: 'Message waiting', leicht: 'Neue Nachricht' },
  fromParty: { de: 'Nachricht', en: 'Message', leicht: 'Eine Nachricht' },
  answerOfParty: { de: 'Antwort', en: 'Answer', leicht: 'Eine Antwort' },
  until: { de: 'Antwort erbeten bis {day}', en: 'Answer asked for by {day}', leicht: 'Antwort bis {day}' },
  by: { de: '{name} für {party}', en: '{name} for {party}', leicht: '{name} schreibt für {party}' },
})
