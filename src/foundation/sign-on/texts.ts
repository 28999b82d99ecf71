import { defineTexts } from '../../kernel/texts.ts'

/** Allowing a program to learn something. */
export const consentTexts = defineTexts({
  title: { de: 'Anmelden bei „{program}“', en: 'Sign in to "{program}"', leicht: 'Sie melden sich an' },
  lead: {
    de: 'Das Programm „{program}“ möchte Sie mit Ihrem Servicekonto anmelden. {authority} ist dafür verantwortlich.',
    en: 'The program "{program}" would like to sign you in with your account. {authority} answers for it.',
    leicht: 'Das Programm heißt: {program}. Es gehört zu: {authority}. Möchten Sie sich dort anmelden?',
  },
  learns: { de: 'Das erfährt das Programm', en: 'What the program learns', leicht: 'Das liest das Programm' },
  what: { de: 'Angabe', en: 'Datum', leicht: 'Ihre Daten' },
  value: { de: 'Ihr Wert', en: 'Your value', leicht: 'Das steht dort' },
  why: { de: 'Wofür', en: 'What for', leicht: 'Warum?' },
  openid: { de: 'Kennzeichen', en: 'Mark', leicht: 'Eine Nummer für Sie' },
  openidValue: {
    de: 'eine Nummer, die nur dieses Programm von Ihnen kennt',
    en: 'a number that only this program knows you by',
    leicht: 'Die Nummer ist nur für dieses Programm.',
  },
  openidWhy: {
    de: 'damit das Programm Sie beim nächsten Mal wiedererkennt',
    en: 'so that the program knows you again next time',
    leicht: 'Das Programm kennt Sie dann wieder.',
  },
  profile: { de: 'Name', en: 'Name', leicht: 'Ihr Name' },
  email: { de: 'E-Mail-Adresse', en: 'E-mail address', leicht: 'Ihre E-Mail-Adresse' },
  organisation: { de: 'Organisation', en: 'Organisation', leicht: 'Ihre Firma oder Ihr Verein' },
  openidForOrganisation: {
    de: 'eine Nummer, die nur dieses Programm von Ihnen in dieser Organisation kennt',
    en: 'a number that only this program knows you by in this organisation',
    leicht: 'Die Nummer ist nur für dieses Programm.',
  },
  noEmail: {
    de: 'keine: In Ihrem Konto steht keine Adresse',
    en: 'none: there is no address in your account',
    leicht: 'Sie haben hier keine E-Mail-Adresse.',
  },
  noOrganisation: {
    de: 'keine: Sie melden sich für sich selbst an',
    en: 'none: you sign in for yourself',
    leicht: 'Keine. Sie melden sich für sich selbst an.',
  },
  forOrganisation: {
    de: 'Sie handeln gerade für „{party}“ und melden sich dafür an. Das Programm erfährt diesen Namen und kennt Sie hier nicht als Privatperson.',
    en: 'You are acting for "{party}" and sign in for it. The program learns that name and does not know you here as a private person.',
    leicht: 'Sie melden sich für {party} an. Das Programm liest diesen Namen.',
  },
  forOneself: {
    de: 'Sie handeln gerade für „{party}“. Bei diesem Programm melden Sie sich trotzdem als Sie selbst an; es erfährt davon nichts.',
    en: 'You are acting for "{party}". To this program you sign in as yourself all the same; it learns nothing of that.',
    leicht: 'Sie machen gerade etwas für {party}. Bei diesem Programm sind Sie trotzdem Sie selbst.',
  },
  everyTime: {
    de: 'Weil Sie für eine Organisation handeln, fragen wir bei jeder Anmeldung.',
    en: 'Because you act for an organisation we ask at every sign-in.',
    leicht: 'Sie machen das für andere. Darum fragen wir jedes Mal.',
  },
  noReason: {
    de: 'Das Programm hat keinen Grund genannt.',
    en: 'The program has given no reason.',
    leicht: 'Das Programm sagt keinen Grund.',
  },
  always: {
    de: 'Außerdem erfährt es, wann und wie sicher Sie sich angemeldet haben. Mehr nicht: keine Anträge, keine Nachrichten, kein Passwort.',
    en: 'It also learns when and how surely you signed in. Nothing more: no applications, no messages, no password.',
    leicht: 'Das Programm sieht nicht: Ihre Anträge, Ihre Nachrichten und Ihr Passwort.',
  },
  remember: {
    de: 'Beim nächsten Mal nicht mehr fragen',
    en: 'Do not ask me again next time',
    leicht: 'Fragen Sie mich nicht noch einmal',
  },
  rememberHelp: {
    de: 'Sie können das jederzeit unter „Programme“ in Ihrem Konto zurücknehmen.',
    en: 'You can take this back at any time under "Programs" in your account.',
    leicht: 'Sie können das wieder ändern. Gehen Sie dafür in Ihr Konto.',
  },
  allow: { de: 'Erlauben und anmelden', en: 'Allow and sign in', leicht: 'Ja, ich melde mich an' },
  deny: { de: 'Nicht erlauben', en: 'Do not allow', leicht: 'Nein, ich möchte das nicht' },
  asWho: {
    de: 'Sie sind angemeldet als {name}.',
    en: 'You are signed in as {name}.',
    leicht: 'Sie sind hier: {name}.',
  },
})

/** Proving oneself once more. */
export const againTexts = defineTexts({
  title: { de: 'Bitte noch einmal anmelden', en: 'Please sign in once more', leicht: 'Sind Sie das wirklich?' },
  lead: {
    de: '„{program}“ möchte, dass Sie sich jetzt noch einmal anmelden. Ihre Anmeldung im Servicekonto endet dafür und beginnt gleich neu; was Sie gespeichert haben, bleibt.',
    en: '"{program}" wants you to sign in once more now. Your sign-in to the account ends for that and begins anew at once; what you saved stays.',
    leicht: 'Das Programm fragt noch einmal: Sind Sie das? Bitte melden Sie sich neu an. Ihre Daten bleiben da.',
  },
  go: { de: 'Noch einmal anmelden', en: 'Sign in once more', leicht: 'Jetzt neu anmelden' },
  stop: { de: 'Abbrechen', en: 'Cancel', leicht: 'Nein, nicht anmelden' },
})

/** Going on with a program after signing in. */
export const backTexts = defineTexts({
  title: { de: 'Sie sind angemeldet', en: 'You are signed in', leicht: 'Sie sind jetzt angemeldet' },
  lead: {
    de: 'Es geht gleich weiter mit „{program}“.',
    en: 'It goes on with "{program}" at once.',
    leicht: 'Gleich geht es weiter mit: {program}.',
  },
  go: { de: 'Weiter', en: 'Go on', leicht: 'Weiter geht es hier' },
})

/** Signing out from a program. */
export const logoutTexts = defineTexts({
  title: { de: 'Abmelden', en: 'Sign out', leicht: 'Möchten Sie sich abmelden?' },
  lead: {
    de: 'Sie melden sich vom Servicekonto ab und von allen Programmen, die Sie damit angemeldet haben.',
    en: 'You sign out of the account and of all programs that it signed you in to.',
    leicht: 'Sie sind dann überall abgemeldet: hier und bei den Programmen.',
  },
  go: { de: 'Überall abmelden', en: 'Sign out everywhere', leicht: 'Ja, überall abmelden' },
  stay: { de: 'Angemeldet bleiben', en: 'Stay signed in', leicht: 'Nein, ich bleibe hier' },
  doneTitle: { de: 'Sie sind abgemeldet', en: 'You are signed out', leicht: 'Sie sind jetzt abgemeldet' },
  done: {
    de: 'Ihre Anmeldung ist beendet. Was Sie gespeichert haben, ist nicht verloren. Sie können dieses Fenster schließen.',
    en: 'Your sign-in has ended. What you saved is not lost. You can close this window.',
    leicht: 'Ihre Daten sind noch da. Sie können das Fenster jetzt schließen.',
  },
  home: { de: 'Zur Startseite', en: 'To the home page', leicht: 'Zur Start-Seite' },
})

/** The programs of a person. */
export const programTexts = defineTexts({
  title: { de: 'Programme', en: 'Programs', leicht: 'Ihre Programme' },
  account: { de: 'Mein Konto', en: 'My account', leicht: 'Ihr Service-Konto' },
  lead: {
    de: 'Diese Programme dürfen Sie mit Ihrem Servicekonto anmelden. Wenn Sie das zurücknehmen, gilt es sofort.',
    en: 'These programs may sign you in with your account. If you take that back, it holds at once.',
    leicht: 'Diese Programme benutzen Ihr Konto. Sie können das beenden.',
  },
  program: { de: 'Programm', en: 'Program', leicht: 'Welches Programm' },
  learns: { de: 'Erfährt', en: 'Learns', leicht: 'Das liest es' },
  since: { de: 'Erlaubt seit', en: 'Allowed since', leicht: 'Erlaubt seit wann' },
  used: { de: 'Zuletzt benutzt', en: 'Last used', leicht: 'Das letzte Mal benutzt' },
  asks: { de: 'fragt jedes Mal', en: 'asks every time', leicht: 'fragt immer' },
  action: { de: 'Zurücknehmen', en: 'Take back', leicht: 'Programm beenden' },
  revoke: { de: 'Zurücknehmen', en: 'Take back', leicht: 'Nicht mehr erlauben' },
  revoked: {
    de: 'Zurückgenommen. Das Programm kann Sie nicht mehr anmelden und liest nichts mehr von Ihnen.',
    en: 'Taken back. The program can no longer sign you in and reads nothing about you any more.',
    leicht: 'Das Programm kann jetzt nichts mehr lesen.',
  },
  none: { de: 'Noch kein Programm', en: 'No program yet', leicht: 'Hier ist noch kein Programm' },
  noneYet: {
    de: 'Manche Behörden bieten an, sich mit dem Servicekonto anzumelden, zum Beispiel bei einer Bücherei. Nach der ersten Anmeldung erscheint das Programm hier, und Sie können es jederzeit trennen.',
    en: 'Some authorities offer signing in with the account, a library for example. After the first time its program appears here, and you can part from it at any time.',
    leicht:
      'Manche Ämter haben eigene Programme. Sie melden sich dort mit diesem Konto an. Dann steht das Programm hier.',
  },
  more: { de: 'Weitere Programme', en: 'More programs', leicht: 'Mehr Programme zeigen' },
  gone: { de: 'nicht mehr angeschlossen', en: 'no longer connected', leicht: 'gibt es nicht mehr' },
})

/** What the person reads about this room among the own data. */
export const dataTexts = defineTexts({
  title: { de: 'Programme', en: 'Programs', leicht: 'Ihre Programme' },
  purpose: {
    de: 'damit Sie sich mit einem Konto bei Programmen von Behörden anmelden',
    en: 'so that one account signs you in to programs of authorities',
    leicht: 'Damit Sie sich mit dem Konto anmelden',
  },
  what: {
    de: 'welchen Programmen Sie was erlaubt haben, und wann',
    en: 'which programs you allowed what, and when',
    leicht: 'Das haben Sie Programmen erlaubt',
  },
  kept: {
    de: 'bis Sie es zurücknehmen oder das Konto löschen',
    en: 'until you take it back or erase the account',
    leicht: 'Bis Sie das beenden',
  },
})

/** What the jobs of this room do, for staff. */
export const jobTitles = defineTexts({
  tell: {
    de: 'Einem Programm sagen, dass eine Anmeldung zu Ende ist',
    en: 'Telling a program that a sign-in has ended',
    leicht: 'Ein Programm erfährt: Jemand ist abgemeldet',
  },
  ended: {
    de: 'Freigaben beendeter Anmeldungen beenden',
    en: 'Ending the grants of ended sign-ins',
    leicht: 'Alte Anmeldungen bei Programmen beenden',
  },
})
