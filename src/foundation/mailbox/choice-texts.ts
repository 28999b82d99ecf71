import { defineTexts } from '../../kernel/texts.ts'

/** How somebody wants to be told. */
export const choiceTexts = defineTexts({
  title: { de: 'Benachrichtigungen', en: 'Notifications', leicht: 'So sagen wir Ihnen Bescheid' },
  door: {
    de: 'Wählen, wovon und wie Sie erfahren',
    en: 'Choose what you are told of, and how',
    leicht: 'E-Mails einstellen oder abstellen',
  },
  lead: {
    de: 'Alles liegt immer in Ihrem Konto. Hier wählen Sie, wie Sie davon erfahren. In E-Mails, Feed und Kalender steht nie, worum es geht.',
    en: 'Everything always lies in your account. Here you choose how you are told. E-mails, feed and calendar never say what it is about.',
    leicht: 'Alles ist immer in Ihrem Konto. Wählen Sie hier: So sagen wir Ihnen Bescheid.',
  },
  saved: { de: 'Ihre Auswahl ist gespeichert', en: 'Your choice is saved', leicht: 'Das ist jetzt eingestellt' },
  messages: { de: 'Neue Nachrichten', en: 'New messages', leicht: 'Wenn ein Amt Ihnen schreibt' },
  messagesHelp: {
    de: 'Von einem Bescheid erfahren Sie immer sofort per E-Mail; so verlangt es § 9 OZG.',
    en: 'Of a decision you are always told by e-mail at once; OZG § 9 asks for it.',
    leicht: 'Bei einem Bescheid bekommen Sie immer eine E-Mail. Das steht im Gesetz.',
  },
  status: { de: 'Stand Ihrer Vorgänge', en: 'State of your cases', leicht: 'Wenn Ihr Antrag weiter ist' },
  deadlines: { de: 'Termine und Fristen', en: 'Dates and deadlines', leicht: 'Wenn bald ein Termin ist' },
  subscriptions: {
    de: 'Abonnierte Themen',
    en: 'Subscribed topics',
    leicht: 'Wenn es bei Ihren Themen Neues gibt',
  },
  none: { de: 'Nur im Konto', en: 'In the account only', leicht: 'Keine E-Mail' },
  mail: { de: 'E-Mail sofort', en: 'E-mail at once', leicht: 'Gleich eine E-Mail' },
  digest: { de: 'In einer E-Mail am Tag', en: 'In one e-mail a day', leicht: 'Eine E-Mail am Tag' },
  hour: { de: 'Uhrzeit der täglichen E-Mail', en: 'Hour of the daily e-mail', leicht: 'Wann soll die E-Mail kommen?' },
  hourOf: { de: '{hour} Uhr', en: '{hour}:00', leicht: 'Um {hour} Uhr' },
  cases: { de: 'Einzelne Vorgänge', en: 'Single cases', leicht: 'Nur für einen Antrag' },
  casesText: {
    de: 'Auf der Seite eines Vorgangs wählen Sie, wie Sie von ihm erfahren. Was Sie dort gewählt haben, steht hier und lässt sich hier beenden.',
    en: 'On the page of a case you choose how you are told of it. What you have chosen there stands here and can be ended here.',
    leicht: 'Sie können bei jedem Antrag etwas anderes wählen. Hier sehen Sie Ihre Auswahl.',
  },
  number: { de: 'Aktenzeichen', en: 'File number', leicht: 'Die Nummer' },
  chosen: { de: 'Ihre Auswahl', en: 'Your choice', leicht: 'Das haben Sie gewählt' },
  end: { de: 'Beenden', en: 'End it', leicht: 'Das soll nicht mehr gelten' },
  usual: {
    de: 'Wie für alle Vorgänge',
    en: 'As for all cases',
    leicht: 'So wie bei allen Anträgen',
  },
  notListed: { de: 'Nicht in Feed und Kalender', en: 'Not in feed and calendar', leicht: 'Nicht im Kalender' },
  listed: {
    de: 'Auch in Feed und Kalender zeigen',
    en: 'Show in feed and calendar, too',
    leicht: 'Auch im Kalender zeigen',
  },
  save: { de: 'Auswahl speichern', en: 'Save the choice', leicht: 'Jetzt speichern' },
  elsewhere: {
    de: 'Feed und Kalender',
    en: 'Feed and calendar',
    leicht: 'Nachrichten in anderen Programmen',
  },
  elsewhereText: {
    de: 'Ein Feed zeigt in Ihrem Leseprogramm, dass es eine Nachricht gibt; ein Kalender zeigt Fristen mit dem Aktenzeichen. Wer die geheime Adresse kennt, sieht das ohne Anmeldung. Geben Sie sie nicht weiter; Sie können sie jederzeit sperren.',
    en: 'A feed shows in your reader that there is a message; a calendar shows deadlines with the file number. Whoever knows the secret address sees that without signing in. Do not pass it on; you can revoke it at any time.',
    leicht:
      'Ihr Computer kann Ihnen Termine zeigen. Dafür gibt es eine geheime Adresse. Zeigen Sie die Adresse niemandem.',
  },
  feed: { de: 'Feed (Atom)', en: 'Feed (Atom)', leicht: 'Feed für Nachrichten' },
  calendar: { de: 'Kalender (iCalendar)', en: 'Calendar (iCalendar)', leicht: 'Kalender mit Terminen' },
  since: { de: 'Angelegt am {day}', en: 'Made on {day}', leicht: 'Gemacht am {day}' },
  off: { de: 'Nicht angelegt', en: 'Not made', leicht: 'Gibt es noch nicht' },
  make: { de: 'Adresse anlegen', en: 'Make an address', leicht: 'Adresse machen' },
  renew: { de: 'Neue Adresse anlegen', en: 'Make a new address', leicht: 'Neue Adresse machen' },
  revoke: { de: 'Adresse sperren', en: 'Revoke the address', leicht: 'Die Adresse soll nicht mehr gehen' },
  made: { de: 'Ihre geheime Adresse', en: 'Your secret address', leicht: 'Das ist Ihre Adresse' },
  madeText: {
    de: 'Kopieren Sie diese Adresse jetzt in Ihr Programm. Wir speichern sie nicht und können sie nicht noch einmal zeigen. Eine frühere Adresse gilt nicht mehr.',
    en: 'Copy this address into your program now. We do not keep it and cannot show it again. An earlier address no longer works.',
    leicht: 'Kopieren Sie die Adresse jetzt. Wir zeigen die Adresse nur 1 Mal.',
  },
  back: { de: 'Zurück zu den Benachrichtigungen', en: 'Back to the notifications', leicht: 'Zurück' },
})

/** Stopping by the link of a mail. */
export const stopTexts = defineTexts({
  title: { de: 'E-Mails abbestellen', en: 'Stop e-mails', leicht: 'Keine E-Mails mehr' },
  lead: {
    de: 'Möchten Sie E-Mails dieser Art nicht mehr bekommen? {what}. Die Nachrichten selbst liegen weiter in Ihrem Konto.',
    en: 'Do you no longer want e-mails of this kind? {what}. The messages themselves still lie in your account.',
    leicht: 'Möchten Sie diese E-Mails nicht mehr? {what}. Die Nachrichten sind weiter in Ihrem Konto.',
  },
  leadOfCase: {
    de: 'Möchten Sie zu diesem einen Vorgang keine E-Mails dieser Art mehr bekommen? {what}. Die Nachrichten selbst liegen weiter im Konto.',
    en: 'Do you no longer want e-mails of this kind about this one case? {what}. The messages themselves still lie in the account.',
    leicht:
      'Möchten Sie zu diesem Antrag keine E-Mails mehr? Das stellen Sie ab: {what}. Andere E-Mails kommen weiter.',
  },
  digest: { de: 'Die tägliche E-Mail', en: 'The daily e-mail', leicht: 'Die E-Mail am Tag' },
  sure: { de: 'Ja, abbestellen', en: 'Yes, stop them', leicht: 'Ja: keine E-Mails mehr' },
  done: {
    de: 'Sie bekommen diese E-Mails nicht mehr',
    en: 'You will not get these e-mails any more',
    leicht: 'Fertig',
  },
  doneText: {
    de: 'Unter „Benachrichtigungen“ in Ihrem Konto können Sie das jederzeit wieder ändern. Von Bescheiden erfahren Sie weiter per E-Mail.',
    en: 'You can change that at any time under "Notifications" in your account. Of decisions you are still told by e-mail.',
    leicht: 'Sie bekommen diese E-Mails nicht mehr. In Ihrem Konto können Sie das ändern.',
  },
  settings: { de: 'Zu den Benachrichtigungen', en: 'To the notifications', leicht: 'Das möchte ich ändern' },
})

/** What feeds and calendars say; nothing else. */
export const feedTexts = defineTexts({
  title: { de: 'Servicekonto', en: 'Service account', leicht: 'Ihr Service-Konto' },
  message: { de: 'Neue Nachricht in Ihrem Postfach', en: 'New message in your mailbox', leicht: 'Sie haben Post' },
  deadline: {
    de: 'Frist in Ihrem Servicekonto: {number}',
    en: 'Deadline in your service account: {number}',
    leicht: 'Ein Termin: {number}',
  },
})
