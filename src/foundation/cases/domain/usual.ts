import type { Text } from '../../../kernel/texts.ts'
import type { State } from '../service-words.ts'

/** What the buttons of the usual moves say. */
export const USUAL_MOVES: Readonly<Record<string, Text>> = {
  submit: { de: 'Antrag absenden', en: 'Send the application', leicht: 'Den Antrag jetzt schicken' },
  ask: { de: 'Rückfrage stellen', en: 'Ask the applicant', leicht: 'Eine Frage stellen' },
  answer: { de: 'Rückfrage beantworten', en: 'Answer the question', leicht: 'Die Frage beantworten' },
  remind: { de: 'An die Rückfrage erinnern', en: 'Send a reminder', leicht: 'Noch einmal an die Frage erinnern' },
  proceed: { de: 'Ohne Antwort weiterarbeiten', en: 'Go on without an answer', leicht: 'Ohne Antwort weiter' },
  propose: { de: 'Bewilligung vorschlagen', en: 'Propose to grant', leicht: 'Ein Ja vorschlagen' },
  'propose-refusal': { de: 'Ablehnung vorschlagen', en: 'Propose to refuse', leicht: 'Ein Nein vorschlagen' },
  grant: { de: 'Bewilligen', en: 'Grant', leicht: 'Ja sagen' },
  refuse: { de: 'Ablehnen', en: 'Refuse', leicht: 'Nein sagen' },
  return: {
    de: 'Zur Bearbeitung zurückgeben',
    en: 'Return to the case worker',
    leicht: 'Noch einmal prüfen lassen',
  },
  extend: { de: 'Bearbeitungsfrist verlängern', en: 'Extend the deadline', leicht: 'Mehr Zeit nehmen' },
  withdraw: {
    de: 'Antrag zurücknehmen',
    en: 'Withdraw the application',
    leicht: 'Ich will den Antrag nicht mehr',
  },
}

/** The states that most services share, in words for both sides. */
export const USUAL_STATES: Readonly<Record<string, Pick<State, 'label' | 'next' | 'status'>>> = {
  draft: {
    label: { de: 'Entwurf', en: 'Draft', leicht: 'Noch nicht fertig' },
    next: {
      de: 'Füllen Sie den Antrag aus und senden Sie ihn ab.',
      en: 'Complete the application and send it.',
      leicht: 'Füllen Sie den Antrag aus. Schicken Sie ihn dann ab.',
    },
    status: 'INITIATED',
  },
  received: {
    label: { de: 'In Bearbeitung', en: 'Being processed', leicht: 'Wir prüfen den Antrag' },
    next: {
      de: 'Die Behörde prüft Ihren Antrag. Sie müssen nichts tun.',
      en: 'The authority is checking your application. You do not need to do anything.',
      leicht: 'Das Amt prüft Ihren Antrag. Sie müssen jetzt nichts tun.',
    },
    status: 'RECEIVED',
  },
  waiting: {
    label: { de: 'Rückfrage offen', en: 'Question open', leicht: 'Das Amt hat eine Frage' },
    next: {
      de: 'Bitte beantworten Sie die Rückfrage der Behörde.',
      en: 'Please answer the question of the authority.',
      leicht: 'Das Amt hat eine Frage. Bitte antworten Sie.',
    },
    status: 'ACTION_REQUIRED',
  },
  signing: {
    label: { de: 'Entscheidung wird geprüft', en: 'Decision under review', leicht: 'Das Amt entscheidet bald' },
    next: {
      de: 'Die Leitung prüft die Entscheidung. Sie müssen nichts tun.',
      en: 'The head of office is reviewing the decision. You do not need to do anything.',
      leicht: 'Die Leitung prüft noch einmal. Sie müssen jetzt nichts tun.',
    },
    status: 'PROCESSING',
  },
  'signing-refusal': {
    label: { de: 'Entscheidung wird geprüft', en: 'Decision under review', leicht: 'Das Amt entscheidet bald' },
    next: {
      de: 'Die Leitung prüft die Entscheidung. Sie müssen nichts tun.',
      en: 'The head of office is reviewing the decision. You do not need to do anything.',
      leicht: 'Die Leitung prüft noch einmal. Sie müssen jetzt nichts tun.',
    },
    status: 'PROCESSING',
  },
  granted: {
    label: { de: 'Bewilligt', en: 'Granted', leicht: 'Das Amt sagt Ja' },
    next: {
      de: 'Der Bescheid liegt in Ihrem Postfach.',
      en: 'The decision is in your mailbox.',
      leicht: 'Ein Brief liegt in Ihrem Post-Fach. Der Brief heißt Bescheid.',
    },
    status: 'COMPLETED',
  },
  refused: {
    label: { de: 'Abgelehnt', en: 'Refused', leicht: 'Das Amt sagt Nein' },
    next: {
      de: 'Der Bescheid mit den Gründen liegt in Ihrem Postfach.',
      en: 'The decision and its reasons are in your mailbox.',
      leicht: 'Ein Brief liegt in Ihrem Post-Fach. Darin stehen die Gründe.',
    },
    status: 'COMPLETED',
  },
  withdrawn: {
    label: { de: 'Zurückgenommen', en: 'Withdrawn', leicht: 'Sie wollen den Antrag nicht mehr' },
    next: {
      de: 'Der Vorgang ist beendet. Sie können jederzeit einen neuen Antrag stellen.',
      en: 'The case is closed. You can apply again at any time.',
      leicht: 'Der Antrag ist beendet. Sie können einen neuen Antrag stellen.',
    },
    status: 'COMPLETED',
  },
}

/** What may be filled into a message to the applicant. */
export const MESSAGE_FILL_INS = ['number', 'service', 'authority', 'reasons'] as const

/** The messages that most services share. */
export const USUAL_MESSAGES: Readonly<Record<string, { readonly title: Text; readonly text: Text }>> = {
  received: {
    title: { de: 'Ihr Antrag ist eingegangen', en: 'We have received your application', leicht: 'Ihr Antrag ist da' },
    text: {
      de: 'Ihr Antrag „{service}“ ist bei {authority} eingegangen. Er hat die Nummer {number}.',
      en: 'Your application “{service}” has reached {authority}. Its number is {number}.',
      leicht: 'Ihr Antrag ist angekommen. Das Amt heißt: {authority}. Die Nummer ist: {number}.',
    },
  },
  question: {
    title: {
      de: 'Rückfrage zu Ihrem Antrag',
      en: 'A question about your application',
      leicht: 'Das Amt hat eine Frage',
    },
    text: {
      de: '{authority} hat eine Rückfrage zu Ihrem Antrag {number}. Sie finden sie unter „Meine Vorgänge“ und können dort antworten.',
      en: '{authority} has a question about your application {number}. You find it under “My cases”, where you can also answer.',
      leicht:
        'Das Amt hat eine Frage. Es geht um den Antrag {number}. Die Frage steht bei „Meine Anträge“. Dort können Sie antworten.',
    },
  },
  reminder: {
    title: { de: 'Erinnerung an unsere Rückfrage', en: 'Reminder of our question', leicht: 'Bitte antworten Sie uns' },
    text: {
      de: 'Unsere Rückfrage zu Ihrem Antrag {number} ist noch offen. Ohne Ihre Antwort entscheidet {authority} nach dem, was vorliegt.',
      en: 'Our question about your application {number} is still open. Without your answer, {authority} will decide on what it has.',
      leicht:
        'Wir haben noch keine Antwort. Es geht um den Antrag {number}. Bitte antworten Sie bald. Sonst entscheidet das Amt ohne Ihre Antwort.',
    },
  },
  granted: {
    title: { de: 'Ihr Antrag ist bewilligt', en: 'Your application is granted', leicht: 'Das Amt sagt Ja' },
    text: {
      de: '{authority} hat Ihren Antrag {number} bewilligt. Den Bescheid finden Sie als Dokument in Ihrem Postfach.',
      en: '{authority} has granted your application {number}. The decision is in your mailbox as a document.',
      leicht: 'Das Amt sagt Ja. Es geht um den Antrag {number}. Ein Brief liegt in Ihrem Post-Fach.',
    },
  },
  refused: {
    title: { de: 'Entscheidung über Ihren Antrag', en: 'Decision on your application', leicht: 'Das Amt sagt Nein' },
    text: {
      de: '{authority} hat Ihren Antrag {number} abgelehnt. Den Bescheid mit den Gründen finden Sie in Ihrem Postfach.',
      en: '{authority} has refused your application {number}. The decision and its reasons are in your mailbox.',
      leicht:
        'Das Amt sagt Nein. Es geht um den Antrag {number}. Ein Brief liegt in Ihrem Post-Fach. Darin stehen die Gründe.',
    },
  },
  extended: {
    title: { de: 'Die Bearbeitung dauert länger', en: 'Processing takes longer', leicht: 'Es dauert noch länger' },
    text: {
      de: '{authority} braucht für Ihren Antrag {number} mehr Zeit. Die neue Frist finden Sie unter „Meine Vorgänge“.\n\nDer Grund: {reasons}',
      en: '{authority} needs more time for your application {number}. You find the new deadline under “My cases”.\n\nThe reason: {reasons}',
      leicht: 'Das Amt braucht mehr Zeit. Es geht um den Antrag {number}.\n\nDas ist der Grund: {reasons}',
    },
  },
  withdrawn: {
    title: {
      de: 'Ihr Antrag ist zurückgenommen',
      en: 'Your application is withdrawn',
      leicht: 'Ihr Antrag ist beendet',
    },
    text: {
      de: 'Sie haben Ihren Antrag {number} zurückgenommen. Der Vorgang ist beendet.',
      en: 'You have withdrawn your application {number}. The case is closed.',
      leicht: 'Sie wollen den Antrag nicht mehr. Das ist der Antrag {number}. Er ist jetzt beendet.',
    },
  },
}
