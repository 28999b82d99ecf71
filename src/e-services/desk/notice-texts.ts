import { defineTexts } from '../../kernel/texts.ts'

/** How somebody is told of one case, and how its decision comes. */
export const caseNoticeTexts = defineTexts({
  title: {
    de: 'Benachrichtigungen und Bescheid',
    en: 'Notifications and decision',
    leicht: 'E-Mails und Bescheid',
  },
  door: {
    de: 'Benachrichtigungen und Bescheid einstellen',
    en: 'Set notifications and decision',
    leicht: 'E-Mails und Bescheid einstellen',
  },
  lead: {
    de: 'Hier wählen Sie für den Vorgang {number}, wie Sie von Neuem erfahren und wie der Bescheid zu Ihnen kommt.',
    en: 'Here you choose for case {number} how you are told of news and how the decision comes to you.',
    leicht: 'Das gilt für den Antrag {number}. Wählen Sie: So sagen wir Ihnen Bescheid.',
  },
  saved: { de: 'Ihre Auswahl ist gespeichert', en: 'Your choice is saved', leicht: 'Das ist jetzt eingestellt' },
  notices: { de: 'So erfahren Sie von Neuem', en: 'How you are told of news', leicht: 'So sagen wir Bescheid' },
  follows: {
    de: 'Sie handeln für {party}. Sie bekommen Benachrichtigungen zu diesem Vorgang in Ihrem eigenen Namen, solange Ihre Vollmacht reicht.',
    en: 'You act for {party}. You are told of this case yourself as long as your mandate reaches it.',
    leicht: 'Sie handeln für {party}. Sie bekommen E-Mails, so lange Sie die Vollmacht haben.',
  },
  listedHelp: {
    de: 'Nur wenn Sie im Konto einen Feed oder Kalender angelegt haben.',
    en: 'Only if you have made a feed or calendar in your account.',
    leicht: 'Das geht nur mit Feed oder Kalender.',
  },
  all: { de: 'Für alle Vorgänge einstellen', en: 'Set it for all cases', leicht: 'Für alle Anträge einstellen' },
  save: { de: 'Benachrichtigungen speichern', en: 'Save notifications', leicht: 'Jetzt speichern' },
  decision: { de: 'So kommt der Bescheid', en: 'How the decision comes', leicht: 'So bekommen Sie den Bescheid' },
  mailbox: {
    de: 'Der Bescheid kommt in das Postfach.',
    en: 'The decision comes into the mailbox.',
    leicht: 'Der Bescheid kommt in das Post-Fach.',
  },
  post: {
    de: 'Der Bescheid kommt per Post.',
    en: 'The decision comes by post.',
    leicht: 'Der Bescheid kommt als Brief.',
  },
  postForAll: {
    de: 'Alle Bescheide kommen per Post. Das ist im Konto so eingestellt.',
    en: 'All decisions come by post. It is set so in the account.',
    leicht: 'Alle Bescheide kommen als Brief. Das ist im Konto so eingestellt.',
  },
  noAddress: {
    de: 'Der Bescheid kommt per Post, weil wir keine E-Mail-Adresse kennen, an die wir von ihm schreiben könnten.',
    en: 'The decision comes by post, because we know no e-mail address at which to tell of it.',
    leicht: 'Der Bescheid kommt als Brief. Wir haben keine E-Mail-Adresse.',
  },
  notProven: {
    de: 'Der Bescheid kommt per Post, weil die Organisation noch nicht nachgewiesen ist.',
    en: 'The decision comes by post, because the organisation is not proven yet.',
    leicht: 'Der Bescheid kommt als Brief. Die Firma hat noch keinen Nachweis.',
  },
  forOnce: {
    de: 'Der Bescheid kommt per Post, weil Sie sich nur für dieses eine Mal ausgewiesen haben.',
    en: 'The decision comes by post, because you identified yourself for this once only.',
    leicht: 'Der Bescheid kommt als Brief. Denn Sie sind nur heute hier angemeldet.',
  },
  toPost: { de: 'Bescheid per Post', en: 'Decision by post', leicht: 'Ich möchte einen Brief' },
  toMailbox: {
    de: 'Bescheid in das Postfach',
    en: 'Decision into the mailbox',
    leicht: 'Ich möchte den Bescheid im Post-Fach',
  },
  over: {
    de: 'Der Bescheid ist schon ergangen. Wie er kommt, lässt sich nicht mehr ändern.',
    en: 'The decision was already made. How it comes can no longer be changed.',
    leicht: 'Der Bescheid ist fertig. Sie können das nicht mehr ändern.',
  },
  settings: {
    de: 'Bescheide in das Postfach: Einstellung für alle',
    en: 'Decisions into the mailbox: setting for all',
    leicht: 'Für alle Bescheide einstellen',
  },
  back: { de: 'Zurück zum Vorgang', en: 'Back to the case', leicht: 'Zurück zum Antrag' },
})
