import { defineTexts } from '../../kernel/texts.ts'

/** What this room says about the personal data that it holds. */
export const personalDataTexts = defineTexts({
  title: { de: 'Servicekonto', en: 'Service account', leicht: 'Ihr Service-Konto' },
  purpose: {
    de: 'Sie anmelden und Formulare vorausfüllen.',
    en: 'To sign you in and to fill in forms in advance.',
    leicht: 'Sie können sich anmelden. Ihr Name steht schon im Antrag.',
  },
  profileTitle: { de: 'Angaben zur Person', en: 'Personal details', leicht: 'Das wissen wir über Sie' },
  profileWhat: {
    de: 'Name, E-Mail-Adresse, Sprache, Vertrauensniveau',
    en: 'name, e-mail address, language, level of trust',
    leicht: 'Ihr Name, Ihre E-Mail-Adresse und Ihre Sprache',
  },
  sessionsTitle: { de: 'Anmeldungen', en: 'Sessions', leicht: 'So haben Sie sich angemeldet' },
  sessionsWhat: {
    de: 'Beginn und letzte Nutzung laufender Anmeldungen',
    en: 'begin and last use of running sessions',
    leicht: 'Tag und Uhr-Zeit',
  },
  identitiesTitle: { de: 'Identitätsnachweise', en: 'Proofs of identity', leicht: 'So kennen wir Sie' },
  identitiesWhat: {
    de: 'Wie und wann Ihre Identität nachgewiesen wurde, und was dabei über Sie gesagt wurde',
    en: 'how and when your identity was proven, and what was said about you in doing so',
    leicht: 'Ihre Nachweise, zum Beispiel von der Bund-ID',
  },
  identity: { de: 'Nachweis', en: 'Proof', leicht: 'Ihr Nachweis' },
  workplacesTitle: { de: 'Tätigkeit in Behörden', en: 'Work in authorities', leicht: 'Hier arbeiten Sie' },
  workplacesWhat: {
    de: 'Behörden, in denen Sie arbeiten',
    en: 'authorities you work in',
    leicht: 'Die Namen von den Ämtern',
  },
  keptAccount: {
    de: 'Bis Sie das Konto löschen.',
    en: 'Until you erase the account.',
    leicht: 'Bis Sie Ihr Konto löschen.',
  },
  keptSession: {
    de: 'Bis Sie sich abmelden, höchstens zwölf Stunden.',
    en: 'Until you sign out, for twelve hours at most.',
    leicht: 'Bis Sie sich abmelden.',
  },
  language: { de: 'Sprache', en: 'Language', leicht: 'Ihre Sprache' },
  opened: { de: 'Konto eröffnet', en: 'Account opened', leicht: 'Sie haben das Konto seit' },
  newEmail: {
    de: 'Neue E-Mail-Adresse, noch nicht bestätigt',
    en: 'New e-mail address, not confirmed yet',
    leicht: 'Ihre neue E-Mail-Adresse. Sie gilt noch nicht.',
  },
  lastSignIn: { de: 'Zuletzt angemeldet', en: 'Last signed in', leicht: 'Das letzte Mal angemeldet' },
  toldOfEnd: {
    de: 'Hinweis auf die Löschung gesendet',
    en: 'Told of the erasure',
    leicht: 'Wir haben Ihnen geschrieben: Das Konto wird gelöscht.',
  },
  codesSince: { de: 'Einmalcodes eingerichtet', en: 'One-time codes set up', leicht: 'Sie nutzen Codes seit' },
  recoveryCodes: {
    de: 'Unbenutzte Ersatzcodes',
    en: 'Unused recovery codes',
    leicht: 'So viele Ersatz-Codes haben Sie noch',
  },
  session: { de: 'Anmeldung', en: 'Session', leicht: 'Sie waren angemeldet' },
  sessionTimes: {
    de: 'seit {from}, zuletzt genutzt {seen}',
    en: 'since {from}, last used {seen}',
    leicht: 'Seit {from}. Das letzte Mal: {seen}.',
  },
  workplace: { de: 'Behörde', en: 'Authority', leicht: 'Das Amt' },
  worksTitle: {
    de: 'Sie arbeiten mit diesem Konto in einer Behörde',
    en: 'You work in an authority with this account',
    leicht: 'Sie arbeiten in einem Amt',
  },
  works: {
    de: 'Solange Sie dort eine Funktion haben, muss nachvollziehbar bleiben, wer gehandelt hat. Bitten Sie die Verwaltung des Systems in Ihrer Behörde, Ihre Funktionen zu beenden. Danach können Sie das Konto löschen.',
    en: 'As long as you hold a function there, it must stay clear who acted. Ask the administrator of your authority to end your functions. After that you can erase the account.',
    leicht:
      'Sie arbeiten mit diesem Konto. Deshalb können Sie das Konto nicht löschen. Fragen Sie zuerst in Ihrem Amt.',
  },
})
