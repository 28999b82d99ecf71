import { defineTexts } from '../../kernel/texts.ts'

/** Beginning an application: what it needs, and for which place. */
export const startTexts = defineTexts({
  intro: {
    de: 'Das brauchen Sie, und so geht es weiter.',
    en: 'What you need, and what happens next.',
    leicht: 'Hier lesen Sie: Das brauchen Sie. So geht es weiter.',
  },
  authority: { de: 'Zuständig', en: 'Responsible', leicht: 'Dieses Amt hilft Ihnen' },
  place: { de: 'Ihr Ort', en: 'Your place', leicht: 'Hier wohnen Sie' },
  otherPlace: { de: 'Anderer Ort', en: 'Another place', leicht: 'Ich wohne woanders' },
  pages: { de: 'Umfang', en: 'Length', leicht: 'So lang ist das Formular' },
  pageCount: {
    de: 'höchstens {pages} Seiten, am Ende sehen Sie alles noch einmal',
    en: 'at most {pages} pages, at the end you see everything once more',
    leicht: 'Mehr als {pages} Seiten sind es nicht. Am Ende sehen Sie noch einmal alles.',
  },
  fees: { de: 'Gebühr', en: 'Fee', leicht: 'Das kostet es' },
  duration: { de: 'Dauer', en: 'Duration', leicht: 'So lange dauert es' },
  law: { de: 'Rechtsgrundlage', en: 'Legal basis', leicht: 'Das steht im Gesetz' },
  trust: { de: 'Anmeldung', en: 'Sign-in', leicht: 'So melden Sie sich an' },
  trustLow: {
    de: 'Ihr Servicekonto mit Passwort genügt.',
    en: 'Your service account with a password is enough.',
    leicht: 'Ihr Service-Konto mit Passwort reicht.',
  },
  stepUp: { de: 'Jetzt ausweisen', en: 'Prove your identity now', leicht: 'Jetzt den Ausweis zeigen' },
  trustSubstantial: {
    de: 'Zum Absenden brauchen Sie eine Anmeldung mit geprüfter Identität (Vertrauensniveau „substanziell“).',
    en: 'To send it, you need to sign in with a checked identity (level of trust “substantial”).',
    leicht: 'Für das Abschicken müssen wir Sie sicher kennen. Melden Sie sich dafür mit Ihrem Ausweis an.',
  },
  trustHigh: {
    de: 'Zum Absenden brauchen Sie eine Anmeldung mit dem Online-Ausweis (Vertrauensniveau „hoch“).',
    en: 'To send it, you need to sign in with your online identity card (level of trust “high”).',
    leicht: 'Für das Abschicken brauchen Sie den Online-Ausweis.',
  },
  tooLow: {
    de: 'Mit Ihrer jetzigen Anmeldung können Sie hier nicht beginnen',
    en: 'You cannot start here with your present sign-in',
    leicht: 'So können Sie noch nicht anfangen',
  },
  requirements: { de: 'Voraussetzungen', en: 'Requirements', leicht: 'Das muss stimmen' },
  documents: { de: 'Das halten Sie bereit', en: 'Have these ready', leicht: 'Das brauchen Sie dafür' },
  keptTitle: {
    de: 'Sie können jederzeit unterbrechen',
    en: 'You can stop at any time',
    leicht: 'Sie können Pausen machen',
  },
  kept: {
    de: 'Wir speichern Ihre Angaben bei jedem Schritt verschlüsselt in Ihrem Konto. Die Behörde sieht sie erst, wenn Sie absenden. Wenn Sie {days} Tage lang nichts ändern, löschen wir den Entwurf.',
    en: 'At every step we save your answers, encrypted, in your account. The authority sees them only when you send them. If you change nothing for {days} days, we delete the draft.',
    leicht:
      'Wir speichern jeden Schritt in Ihrem Konto. Das Amt sieht Ihre Angaben erst am Ende. Ändern Sie {days} Tage lang nichts? Dann löschen wir alles.',
  },
  begin: { de: 'Antrag beginnen', en: 'Start the application', leicht: 'Jetzt anfangen' },
  whereTitle: { de: 'Wo wohnen Sie?', en: 'Where do you live?', leicht: 'Wo ist Ihre Wohnung?' },
  whereText: {
    de: 'Wer zuständig ist, hängt von Ihrem Ort ab.',
    en: 'Who is responsible depends on your place.',
    leicht: 'In jedem Ort hilft ein anderes Amt.',
  },
  where: { de: 'Ort oder Postleitzahl', en: 'Town or postcode', leicht: 'Name vom Ort oder Post-Leit-Zahl' },
  whereHelp: {
    de: 'Zum Beispiel Wiesbaden oder 65185',
    en: 'For example Wiesbaden or 65185',
    leicht: 'Schreiben Sie zum Beispiel: Wiesbaden oder 65185',
  },
  search: { de: 'Ort suchen', en: 'Find the place', leicht: 'Den Ort suchen' },
  noPlaceTitle: {
    de: 'Diesen Ort haben wir in Hessen nicht gefunden',
    en: 'We did not find this place in Hesse',
    leicht: 'Wir finden den Ort nicht',
  },
  noPlace: {
    de: 'Bitte prüfen Sie die Schreibweise oder geben Sie die Postleitzahl ein.',
    en: 'Please check the spelling or enter the postcode.',
    leicht: 'Bitte prüfen Sie den Namen. Oder schreiben Sie die Post-Leit-Zahl.',
  },
  choosePlace: { de: 'Welcher Ort ist es?', en: 'Which place is it?', leicht: 'Welchen Ort meinen Sie?' },
  noAuthorityTitle: {
    de: 'Für diesen Ort gibt es die Leistung hier noch nicht',
    en: 'This service is not available for this place yet',
    leicht: 'Für diesen Ort geht das noch nicht',
  },
  noAuthority: {
    de: 'Für {place} ist keine Behörde eingerichtet, die den Antrag online annimmt. Bitte wenden Sie sich direkt an Ihre Verwaltung oder wählen Sie einen anderen Ort.',
    en: 'No authority is set up that takes the application online for {place}. Please turn to your administration directly or choose another place.',
    leicht: 'Das Amt für {place} ist noch nicht dabei. Bitte gehen Sie selbst zu Ihrem Amt.',
  },
})

/** The way through a form and its summary. */
export const draftTexts = defineTexts({
  keptUntil: {
    de: 'Dieser Entwurf wird am {day} gelöscht. Jedes Speichern verlängert die Zeit.',
    en: 'This draft will be deleted on {day}. Saving it extends the time.',
    leicht: 'Wir löschen diesen Entwurf am {day}. Speichern Sie ihn, dann bleibt er länger.',
  },
  mine: { de: 'Meine Vorgänge', en: 'My cases', leicht: 'Meine Anträge' },
  summary: { de: 'Angaben prüfen', en: 'Check your answers', leicht: 'Stimmt alles?' },
  summaryLead: {
    de: 'Das geht an: {authority}. Bitte sehen Sie alles noch einmal durch.',
    en: 'This goes to: {authority}. Please look through everything once more.',
    leicht: 'Das schicken Sie an: {authority}. Bitte lesen Sie alles noch einmal.',
  },
  nothing: { de: 'Keine Angaben', en: 'No answers', leicht: 'Hier steht noch nichts' },
  change: { de: 'Ändern', en: 'Change', leicht: 'Das hier ändern' },
  incomplete: {
    de: 'Vor dem Absenden fehlt noch etwas',
    en: 'Something is missing before you can send',
    leicht: 'Es fehlt noch etwas',
  },
  incompleteText: {
    de: 'Ihre Angaben sind gespeichert. Bitte ergänzen oder berichtigen Sie diese Stellen:',
    en: 'Your answers are saved. Please complete or correct these places:',
    leicht: 'Ihre Angaben sind gespeichert. Bitte ändern Sie noch diese Stellen:',
  },
  changedTitle: {
    de: 'Der Entwurf hat sich gerade geändert',
    en: 'The draft has just changed',
    leicht: 'Es hat sich gerade etwas geändert',
  },
  changedText: {
    de: 'In einem anderen Fenster wurde etwas gespeichert. Es wurde noch nichts gesendet. Unten steht der neue Stand: Bitte prüfen Sie ihn und senden Sie dann.',
    en: 'Something was saved in another window. Nothing has been sent yet. Below is the new state: please check it, then send.',
    leicht:
      'Sie haben in einem anderen Fenster gespeichert. Wir haben noch nichts geschickt. Bitte prüfen Sie noch einmal.',
  },
  readyTitle: { de: 'Bevor Sie absenden', en: 'Before you send', leicht: 'Vor dem Abschicken' },
  haste: {
    de: 'Mit dem Absenden ist Ihr Antrag gestellt. Bitte senden Sie nur, wenn alle Angaben vollständig und richtig sind: Danach können Sie sie hier nicht mehr ändern, nur den Antrag zurücknehmen.',
    en: 'Sending makes your application. Please send only if all answers are complete and true: afterwards you cannot change them here, only withdraw the application.',
    leicht: 'Danach können Sie hier nichts mehr ändern. Schicken Sie nur richtige Angaben ab. Sie haben Zeit.',
  },
  delivery: {
    de: 'Bescheid und Nachrichten stellt die Behörde in Ihrem Postfach bereit; eine E-Mail sagt Ihnen, dass es etwas Neues gibt. Ein Bescheid gilt am vierten Tag nach der Bereitstellung als bekannt gegeben (§ 9 OZG).',
    en: 'The authority puts its decision and messages into your mailbox; an e-mail tells you that there is news. A decision counts as made known on the fourth day after it was put there (§ 9 OZG).',
    leicht:
      'Die Antwort kommt in Ihr Post-Fach. Sie bekommen dazu eine E-Mail. Nach 4 Tagen gilt die Antwort als gelesen.',
  },
  byPost: {
    de: 'Ich möchte den Bescheid zu diesem Antrag per Post',
    en: 'I want the decision on this application by post',
    leicht: 'Ich möchte den Bescheid als Brief bekommen',
  },
  byPostHelp: {
    de: 'Ohne Haken kommt er in Ihr Postfach. Für alle Bescheide zugleich wählen Sie in Ihrem Konto unter „Bescheide in das Postfach“.',
    en: 'Without a tick it comes into your mailbox. For all decisions at once you choose in your account at “Decisions into the mailbox”.',
    leicht: 'Sie kreuzen nichts an? Dann kommt der Bescheid in Ihr Post-Fach.',
  },
  copy: {
    de: 'Nach dem Absenden erhalten Sie eine Nummer und können eine Kopie herunterladen.',
    en: 'After sending you get a number and can download a copy.',
    leicht: 'Danach bekommen Sie eine Nummer. Sie können eine Kopie speichern.',
  },
  send: { de: 'Jetzt verbindlich absenden', en: 'Send now', leicht: 'Jetzt an das Amt schicken' },
  back: { de: 'Zurück zum Formular', en: 'Back to the form', leicht: 'Zurück zu den Fragen' },
  conflict: {
    de: 'Was soll gelten?',
    en: 'Which one counts?',
    leicht: 'Welche Antwort gilt?',
  },
  conflictText: {
    de: 'Diese Angaben wurden inzwischen in einem anderen Fenster oder Gerät anders gespeichert. Nichts ist verloren: Wählen Sie für jede, was gelten soll.',
    en: 'These answers were meanwhile saved differently in another window or on another device. Nothing is lost: choose for each which one counts.',
    leicht: 'Sie haben in einem anderen Fenster etwas anderes gespeichert. Nichts ist verloren. Bitte wählen Sie aus.',
  },
  conflictMine: { de: 'Hier eingegeben: {value}', en: 'Typed here: {value}', leicht: 'Das steht hier: {value}' },
  conflictSaved: {
    de: 'Schon gespeichert: {value}',
    en: 'Already saved: {value}',
    leicht: 'Das ist schon gespeichert: {value}',
  },
  noAnswer: { de: 'keine Angabe', en: 'no answer', leicht: 'nichts' },
  choose: { de: 'Auswahl speichern', en: 'Save my choice', leicht: 'Das so speichern' },
  sentTitle: {
    de: 'Diesen Antrag haben Sie schon abgesendet',
    en: 'You have already sent this application',
    leicht: 'Sie haben den Antrag schon geschickt',
  },
  sentText: {
    de: 'Was Sie gerade eingegeben haben, gehört nicht mehr zum Antrag. Wenn die Behörde es wissen soll, kopieren Sie es von hier und nennen es ihr unter der Nummer des Vorgangs.',
    en: 'What you have just typed is no longer part of the application. If the authority should know it, copy it from here and tell them, naming the number of the case.',
    leicht: 'Ihre neuen Angaben kommen nicht mehr an. Ist das wichtig? Dann sagen Sie es bitte dem Amt.',
  },
  sentTyped: { de: 'Das haben Sie eingegeben', en: 'What you typed', leicht: 'Das haben Sie geschrieben' },
  toCase: { de: 'Zum Vorgang', en: 'To the case', leicht: 'Zu Ihrem Antrag' },
  discard: { de: 'Entwurf löschen', en: 'Delete the draft', leicht: 'Den Entwurf löschen' },
  discardTitle: { de: 'Entwurf löschen?', en: 'Delete the draft?', leicht: 'Wirklich alles löschen?' },
  discardText: {
    de: 'Alle Angaben und Dateien in diesem Entwurf werden gelöscht. Das lässt sich nicht rückgängig machen.',
    en: 'All answers and files in this draft will be deleted. This cannot be undone.',
    leicht: 'Alle Angaben und Dateien sind dann weg. Sie können das nicht zurückholen.',
  },
  keep: { de: 'Entwurf behalten', en: 'Keep the draft', leicht: 'Nein, nicht löschen' },
})
