import { defineTexts } from '../../kernel/texts.ts'

/** What the owner of a draft reads about help. */
export const helperTexts = defineTexts({
  link: {
    de: 'Jemanden um Hilfe beim Ausfüllen bitten',
    en: 'Ask somebody to help you with this form',
    leicht: 'Jemand soll mir beim Ausfüllen helfen',
  },
  title: { de: 'Hilfe beim Ausfüllen', en: 'Help with filling in', leicht: 'Hilfe beim Ausfüllen vom Antrag' },
  lead: {
    de: 'Eine Person Ihres Vertrauens oder eine Beratungsstelle kann diesen Antrag für Sie ausfüllen. Absenden können nur Sie.',
    en: 'A person you trust or an advice centre can fill in this application for you. Only you can send it.',
    leicht: 'Jemand kann für Sie schreiben. Zum Beispiel ein Freund. Abschicken können nur Sie.',
  },
  sees: {
    de: 'Die Person sieht nur diesen Entwurf, und davon nur die Teile, die Sie nennen. Andere Entwürfe, Vorgänge und Nachrichten sieht sie nicht. Sie können die Hilfe jederzeit beenden.',
    en: 'The person sees this draft only, and of it only the parts that you name. They do not see other drafts, cases or messages. You can end the help at any time.',
    leicht: 'Die Person sieht nur diesen Antrag. Sie wählen die Teile aus. Sie können die Hilfe immer beenden.',
  },
  seesTitle: { de: 'Was die Person sieht', en: 'What the person sees', leicht: 'Das sieht die Person' },
  ask: { de: 'Jemanden einladen', en: 'Invite somebody', leicht: 'Eine Person einladen' },
  email: { de: 'E-Mail-Adresse der Person', en: 'E-mail address of the person', leicht: 'E-Mail von der Person' },
  emailHelp: {
    de: 'Die Person bekommt einen Link. Er gilt 7 Tage und nur einmal. Zum Helfen braucht sie ein eigenes Servicekonto.',
    en: 'The person gets a link. It works for 7 days and once only. To help they need a service account of their own.',
    leicht: 'Die Person bekommt einen Link. Der Link gilt 7 Tage. Die Person braucht ein eigenes Service-Konto.',
  },
  emailWrong: {
    de: 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de. Es wurde noch nichts gesendet.',
    en: 'Please enter an e-mail address such as name@example.org. Nothing was sent yet.',
    leicht: 'Bitte schreiben Sie eine E-Mail-Adresse. Zum Beispiel: name@beispiel.de',
  },
  what: {
    de: 'Wobei soll die Person helfen?',
    en: 'What should the person help with?',
    leicht: 'Wobei hilft die Person?',
  },
  whole: { de: 'Beim ganzen Formular', en: 'With the whole form', leicht: 'Bei allen Fragen' },
  parts: { de: 'Nur bei diesen Teilen:', en: 'With these parts only:', leicht: 'Nur bei diesen Teilen vom Antrag' },
  partsHelp: {
    de: 'Die Namen der anderen Teile sieht die Person, Ihre Antworten darin nicht.',
    en: 'The person sees the names of the other parts, but not your answers in them.',
    leicht: 'Ihre Antworten in anderen Teilen sieht die Person nicht.',
  },
  partsMissing: {
    de: 'Bitte kreuzen Sie mindestens einen Teil an. Es wurde noch nichts gesendet.',
    en: 'Please tick at least one part. Nothing was sent yet.',
    leicht: 'Bitte kreuzen Sie einen Teil an. Wir haben noch nichts geschickt.',
  },
  invite: { de: 'Einladung senden', en: 'Send the invitation', leicht: 'Die Einladung schicken' },
  sentTitle: {
    de: 'Die Einladung ist unterwegs',
    en: 'The invitation is on its way',
    leicht: 'Die Einladung ist geschickt',
  },
  sentText: {
    de: 'Sobald die Person fertig ist, bekommen Sie eine Nachricht in Ihr Postfach.',
    en: 'As soon as the person is done, you get a message in your mailbox.',
    leicht: 'Ist die Person fertig? Dann bekommen Sie eine Nachricht.',
  },
  list: { de: 'Wen Sie eingeladen haben', en: 'Whom you have invited', leicht: 'Diese Personen haben Sie eingeladen' },
  asked: { de: 'Eingeladen', en: 'Invited', leicht: 'Noch keine Antwort' },
  lapsed: { de: 'Link abgelaufen', en: 'Link ran out', leicht: 'Der Link gilt nicht mehr' },
  helping: { de: 'Hilft gerade', en: 'Helping', leicht: 'Hilft jetzt' },
  done: { de: 'Fertig', en: 'Done', leicht: 'Ist fertig' },
  ended: { de: 'Beendet', en: 'Ended', leicht: 'Sie haben die Hilfe beendet' },
  wholeForm: { de: 'ganzes Formular', en: 'the whole form', leicht: 'alle Fragen' },
  wroteCount: {
    de: 'Geändert: {count} Angaben',
    en: 'Changed: {count} answers',
    leicht: '{count} Antworten geschrieben',
  },
  end: { de: 'Hilfe beenden', en: 'End the help', leicht: 'Die Hilfe beenden' },
  back: { de: 'Zurück zum Entwurf', en: 'Back to the draft', leicht: 'Zurück zu meinem Antrag' },
  markTitle: {
    de: 'Nicht alle Angaben haben Sie selbst eingetragen',
    en: 'You did not write all of these answers yourself',
    leicht: 'Jemand hat Ihnen geholfen',
  },
  markText: {
    de: 'Angaben von Helferinnen und Helfern sind gekennzeichnet. Bitte prüfen Sie diese besonders: Mit dem Absenden werden sie Ihre eigenen.',
    en: 'Answers of helpers are marked. Please check those with care: by sending, they become your own.',
    leicht: 'Bei manchen Antworten steht ein Name. Diese Antworten hat die Person geschrieben. Bitte lesen Sie genau.',
  },
  mark: { de: 'Eingetragen von {name}', en: 'Written by {name}', leicht: 'Das hat {name} geschrieben' },
})

/** What the helper reads. */
export const helpingTexts = defineTexts({
  askTitle: {
    de: 'Möchten Sie beim Ausfüllen helfen?',
    en: 'Would you like to help with a form?',
    leicht: 'Möchten Sie helfen?',
  },
  askText: {
    de: '{name} bittet Sie um Hilfe bei diesem Antrag: {service}',
    en: '{name} asks you for help with this application: {service}',
    leicht: '{name} braucht Ihre Hilfe. Der Antrag heißt: {service}',
  },
  askParts: { de: 'Diese Teile füllen Sie aus', en: 'You fill in these parts', leicht: 'Diese Teile sind für Sie' },
  rulesTitle: { de: 'Gut zu wissen', en: 'Good to know', leicht: 'Das ist wichtig' },
  rules: {
    de: 'Sie sehen nur die genannten Teile. Bei jeder Angabe wird festgehalten, dass Sie sie eingetragen haben. Absenden kann den Antrag nur {name}. Die Hilfe kann jederzeit beendet werden. {name} erfährt den Namen, der in Ihrem Konto steht.',
    en: 'You see the named parts only. It is noted for each answer that you wrote it. Only {name} can send the application. The help can be ended at any time. {name} learns the name that stands in your account.',
    leicht:
      'Sie sehen nur Ihre Teile. {name} sieht Ihren Namen. {name} liest danach alles. Nur {name} kann den Antrag abschicken.',
  },
  accept: { de: 'Ja, ich helfe', en: 'Yes, I will help', leicht: 'Ja, das mache ich' },
  decline: { de: 'Nicht helfen', en: 'Do not help', leicht: 'Nein, lieber nicht' },
  title: { de: 'Sie helfen {name}', en: 'You are helping {name}', leicht: 'Sie helfen jetzt {name}' },
  yours: {
    de: 'Diese Teile können Sie ausfüllen',
    en: 'You can fill in these parts',
    leicht: 'Diese Teile können Sie schreiben',
  },
  others: {
    de: 'Diese Teile füllt {name} selbst aus',
    en: '{name} fills in these parts',
    leicht: 'Diese Teile schreibt {name} selbst',
  },
  complete: { de: 'vollständig', en: 'complete', leicht: 'alles da' },
  incomplete: { de: 'noch offen', en: 'still open', leicht: 'es fehlt noch etwas' },
  notAsked: { de: 'zurzeit nicht gefragt', en: 'not asked at present', leicht: 'jetzt nicht nötig' },
  doneTitle: { de: 'Sind Sie fertig?', en: 'Are you done?', leicht: 'Haben Sie alles geschrieben?' },
  doneText: {
    de: 'Alles ist gespeichert. Wenn Sie „Ich bin fertig“ wählen, bekommt {name} eine Nachricht, und Sie sehen den Entwurf nicht mehr.',
    en: 'Everything is saved. If you choose “I am done”, {name} gets a message, and you no longer see the draft.',
    leicht:
      'Alles ist gespeichert. Drücken Sie auf „Ich bin fertig“. Dann bekommt {name} eine Nachricht. Sie sehen den Antrag dann nicht mehr.',
  },
  done: { de: 'Ich bin fertig', en: 'I am done', leicht: 'Ich bin jetzt fertig' },
  thanksTitle: { de: 'Vielen Dank für Ihre Hilfe', en: 'Thank you for your help', leicht: 'Danke für Ihre Hilfe' },
  thanksText: {
    de: 'Wer Sie gebeten hat, bekommt jetzt eine Nachricht, prüft die Angaben und sendet den Antrag selbst ab. Sie müssen nichts mehr tun.',
    en: 'Whoever asked you now gets a message, checks the answers and sends the application themselves. There is nothing more for you to do.',
    leicht: 'Die andere Person bekommt eine Nachricht. Sie müssen nichts mehr tun.',
  },
  endedTitle: { de: 'Diese Hilfe ist beendet', en: 'This help has ended', leicht: 'Ihre Hilfe ist zu Ende' },
  endedText: {
    de: 'Was Sie gerade eingegeben haben, wurde nicht gespeichert. Was vorher gespeichert war, ist nicht verloren. Wenn es noch gebraucht wird, kopieren Sie Ihre Eingaben von hier und geben Sie sie der Person selbst.',
    en: 'What you have just typed was not saved. What was saved before is not lost. If it is still needed, copy what you typed from here and give it to the person yourself.',
    leicht: 'Das Letzte haben wir nicht gespeichert. Das andere ist noch da. Sie können den Text hier kopieren.',
  },
  typed: { de: 'Das haben Sie eingegeben', en: 'What you typed', leicht: 'Das haben Sie zuletzt geschrieben' },
  mailbox: { de: 'Zum Postfach', en: 'To the mailbox', leicht: 'Zu meinem Post-Fach' },
})
