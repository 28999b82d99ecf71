import { defineTexts } from '../../kernel/texts.ts'

/** Words of the start page. */
export const startTexts = defineTexts({
  title: { de: 'Was möchten Sie erledigen?', en: 'What would you like to do?', leicht: 'Was brauchen Sie vom Amt?' },
  lead: {
    de: 'Sagen Sie, worum es geht und wo Sie wohnen. Sie sehen gleich, wer zuständig ist, was Sie brauchen und was es kostet.',
    en: 'Say what it is about and where you live. You will see at once who is responsible, what you need and what it costs.',
    leicht: 'Schreiben Sie ein Wort auf. Schreiben Sie Ihren Ort dazu. Dann zeigen wir Ihnen das richtige Amt.',
  },
  often: { de: 'Oft gebraucht', en: 'Often needed', leicht: 'Das brauchen viele Menschen' },
  all: { de: 'Alle Leistungen von A bis Z', en: 'All services from A to Z', leicht: 'Alles in einer Liste' },
  entrances: { de: 'Direkt weiter', en: 'Go straight to', leicht: 'Hier geht es weiter' },
  cases: { de: 'Meine Vorgänge', en: 'My cases', leicht: 'Meine Anträge' },
  casesText: {
    de: 'Sehen, wie weit Ihr Antrag ist, Rückfragen beantworten, Entwürfe fortsetzen.',
    en: 'See how far your application has come, answer questions, continue drafts.',
    leicht: 'Hier sehen Sie Ihre Anträge. Hier antworten Sie auf Fragen.',
  },
  mailbox: { de: 'Postfach', en: 'Mailbox', leicht: 'Mein Post-Fach' },
  mailboxText: {
    de: 'Bescheide und Nachrichten Ihrer Behörden, sicher an einem Ort.',
    en: 'Decisions and messages of your authorities, safely in one place.',
    leicht: 'Hier liegen Ihre Briefe vom Amt.',
  },
  staff: { de: 'Für Beschäftigte', en: 'For staff', leicht: 'Für Menschen im Amt' },
  staffText: {
    de: 'Arbeitsliste und Vorgänge Ihrer Behörde.',
    en: 'Worklist and cases of your authority.',
    leicht: 'Sie arbeiten in einem Amt? Dann geht es hier weiter.',
  },
  trust: { de: 'Darauf können Sie sich verlassen', en: 'What you can rely on', leicht: 'Das versprechen wir Ihnen' },
  askLittle: { de: 'Nur was nötig ist', en: 'Only what is needed', leicht: 'Wir fragen nur wenig' },
  askLittleText: {
    de: 'Bei jeder Frage können Sie ansehen, welches Gesetz sie erlaubt.',
    en: 'With every question you can see the law that allows it.',
    leicht: 'Zu jeder Frage gibt es eine Regel. Sie können die Regel lesen.',
  },
  sealed: { de: 'Verschlüsselt', en: 'Encrypted', leicht: 'Ihre Daten sind geschützt' },
  sealedText: {
    de: 'Ihre Angaben liegen verschlüsselt. Nur die zuständige Behörde öffnet sie, und jedes Öffnen wird vermerkt.',
    en: 'Your answers are stored encrypted. Only the responsible authority opens them, and every opening is recorded.',
    leicht: 'Nur Ihr Amt darf die Angaben lesen. Jedes Lesen schreiben wir auf.',
  },
  unwatched: { de: 'Unbeobachtet', en: 'Unwatched', leicht: 'Niemand schaut Ihnen zu' },
  unwatchedText: {
    de: 'Diese Seiten laden nichts von anderen Anbietern und werten Ihren Besuch nicht aus.',
    en: 'These pages load nothing from other providers and do not analyse your visit.',
    leicht: 'Hier gibt es keine Werbung. Wir beobachten Sie nicht.',
  },
  quietMail: { de: 'E-Mails ohne Inhalt', en: 'E-mails without content', leicht: 'Geheimes bleibt geheim' },
  quietMailText: {
    de: 'Unsere E-Mails sagen nur, dass es Neues gibt. Lesen können es nur Sie, nach der Anmeldung.',
    en: 'Our e-mails only tell that there is news. Only you can read it, after signing in.',
    leicht: 'Sie bekommen eine kurze E-Mail. Den Brief lesen nur Sie.',
  },
})

/** Words of the search, its results and the list of all services. */
export const findTexts = defineTexts({
  title: { de: 'Leistungen', en: 'Services', leicht: 'Was wir anbieten' },
  what: { de: 'Ihr Anliegen', en: 'What it is about', leicht: 'Was wollen Sie tun?' },
  whatHelp: { de: 'Zum Beispiel: Hund anmelden', en: 'For example: register a dog', leicht: 'Zum Beispiel: Hund' },
  where: { de: 'Wo wohnen Sie?', en: 'Where do you live?', leicht: 'An welchem Ort wohnen Sie?' },
  whereHelp: {
    de: 'Ort oder Postleitzahl',
    en: 'Place or postcode',
    leicht: 'Der Ort oder die Post-Leit-Zahl',
  },
  find: { de: 'Finden', en: 'Find', leicht: 'Jetzt suchen' },
  forPlace: { de: 'Leistungen für {place}', en: 'Services for {place}', leicht: 'Das gibt es für {place}' },
  forWhat: { de: 'Ergebnisse für „{what}“', en: 'Results for “{what}”', leicht: 'Das passt zu „{what}“' },
  forBoth: {
    de: 'Ergebnisse für „{what}“ in {place}',
    en: 'Results for “{what}” in {place}',
    leicht: 'Das passt zu „{what}“ in {place}',
  },
  similar: {
    de: 'Genau dazu haben wir nichts gefunden. Am nächsten kommt:',
    en: 'We found nothing for exactly this. The closest match:',
    leicht: 'Genau das haben wir nicht. Das hier ist ähnlich:',
  },
  responsible: { de: 'Zuständig: {name}', en: 'Responsible: {name}', leicht: 'Das macht: {name}' },
  notHere: {
    de: 'Zuständig: {name} (hier noch nicht online)',
    en: 'Responsible: {name} (not online here yet)',
    leicht: 'Das macht: {name}. Das geht hier noch nicht.',
  },
  nothing: {
    de: 'Dazu haben wir nichts gefunden',
    en: 'We found nothing for this',
    leicht: 'Das haben wir nicht gefunden',
  },
  nothingHint: {
    de: 'Prüfen Sie die Schreibweise oder versuchen Sie ein kürzeres oder anderes Wort, zum Beispiel „Hund“ statt „Hundehaltung anmelden“.',
    en: 'Check the spelling, or try a shorter or another word, for example “dog” instead of “keeping a dog”.',
    leicht: 'Ist das Wort richtig geschrieben? Versuchen Sie ein anderes Wort. Nehmen Sie ein kurzes Wort.',
  },
  toAll: { de: 'Alle Leistungen ansehen', en: 'See all services', leicht: 'Alles in einer Liste zeigen' },
  none: {
    de: 'Hier gibt es noch keine Leistungen',
    en: 'There are no services here yet',
    leicht: 'Hier gibt es noch nichts',
  },
  noneText: {
    de: 'Sobald eine Behörde eine Leistung anbietet, steht sie hier.',
    en: 'As soon as an authority offers a service, it appears here.',
    leicht: 'Bitte schauen Sie später noch einmal.',
  },
  allTitle: { de: 'Alle Leistungen von A bis Z', en: 'All services from A to Z', leicht: 'Alles in einer Liste' },
  letters: { de: 'Anfangsbuchstaben', en: 'Initial letters', leicht: 'Erster Buchstabe' },
  everyLetter: { de: 'Alle', en: 'All', leicht: 'Alle zeigen' },
  underLetter: {
    de: 'Leistungen mit {letter}',
    en: 'Services starting with {letter}',
    leicht: 'Alles mit {letter} am Anfang',
  },
})

/** Words about places. */
export const placeTexts = defineTexts({
  unknown: {
    de: '„{typed}“ kennen wir nicht als Ort in Hessen. Geben Sie einen Ort oder eine Postleitzahl ein, zum Beispiel Wiesbaden oder 65185.',
    en: 'We do not know “{typed}” as a place in Hesse. Enter a place or a postcode, for example Wiesbaden or 65185.',
    leicht: 'Den Ort „{typed}“ kennen wir nicht. Schreiben Sie zum Beispiel: Wiesbaden. Oder schreiben Sie: 65185.',
  },
  tooWide: {
    de: '„{name}“ ist zu groß, um die zuständige Behörde zu nennen. Geben Sie Ihre Stadt oder Gemeinde ein, zum Beispiel Wiesbaden oder 65185.',
    en: '“{name}” is too large to name the responsible authority. Enter your town or municipality, for example Wiesbaden or 65185.',
    leicht: '„{name}“ ist zu groß. Schreiben Sie Ihre Stadt, zum Beispiel: Wiesbaden.',
  },
  which: { de: 'Welchen Ort meinen Sie?', en: 'Which place do you mean?', leicht: 'Welcher Ort ist es?' },
  whichText: {
    de: 'Zu Ihrer Angabe passen mehrere Orte. Wählen Sie, wo Sie wohnen.',
    en: 'Several places match. Choose where you live.',
    leicht: 'Es gibt mehrere Orte. Wo wohnen Sie?',
  },
  more: {
    de: 'Es passen noch mehr Orte. Wenn Ihrer fehlt, schreiben Sie den Namen genauer.',
    en: 'More places match. If yours is missing, write its name more exactly.',
    leicht: 'Ist Ihr Ort nicht dabei? Dann schreiben Sie den Namen genauer.',
  },
  renamed: {
    de: '„{typed}“ gehört zu {name}.',
    en: '“{typed}” is part of {name}.',
    leicht: '„{typed}“ ist jetzt ein Teil von {name}.',
  },
  ask: { de: 'Um welchen Ort geht es?', en: 'Which place is it about?', leicht: 'An welchem Ort?' },
  askHelp: {
    de: 'Meist Ihr Wohnort oder der Sitz Ihres Betriebs: Ort oder Postleitzahl, zum Beispiel 65185.',
    en: 'Usually where you live or where your business is: place or postcode, for example 65185.',
    leicht: 'Schreiben Sie Ihren Ort. Oder schreiben Sie die Post-Leit-Zahl, zum Beispiel 65185.',
  },
  take: { de: 'Ort übernehmen', en: 'Use this place', leicht: 'Diesen Ort nehmen' },
  chosen: { de: 'Ihr Ort: {name}', en: 'Your place: {name}', leicht: 'Sie haben gewählt: {name}' },
  other: { de: 'Anderen Ort wählen', en: 'Choose another place', leicht: 'Einen anderen Ort nehmen' },
})
