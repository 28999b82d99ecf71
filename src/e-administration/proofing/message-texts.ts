import { defineTexts } from '../../kernel/texts.ts'

/** What the mailbox says about a proof of identity. */
export const messageTexts = defineTexts({
  deskTitle: {
    de: 'Ihre Identität wurde bestätigt',
    en: 'Your identity was confirmed',
    leicht: 'Wir kennen Sie jetzt sicher',
  },
  deskText: {
    de: 'Ihr Ausweis wurde am Schalter geprüft. Ab Ihrer nächsten Anmeldung gilt für Ihr Konto ein höheres Vertrauensniveau. Waren Sie das nicht? Dann widersprechen Sie bitte auf der Seite „Identität nachweisen“.',
    en: 'Your identity document was checked at the desk. From your next sign-in on, your account has a higher level of trust. Was that not you? Then please object on the page "Prove your identity".',
    leicht: 'Jemand im Amt hat Ihren Ausweis gesehen. Waren Sie das nicht? Dann sagen Sie es uns bitte.',
  },
  letterTitle: {
    de: 'Ihre Identität wurde bestätigt',
    en: 'Your identity was confirmed',
    leicht: 'Wir kennen Sie jetzt sicher',
  },
  letterText: {
    de: 'Sie haben den Code aus dem Brief eingegeben. Ab Ihrer nächsten Anmeldung gilt für Ihr Konto ein höheres Vertrauensniveau. Waren Sie das nicht? Dann widersprechen Sie bitte auf der Seite „Identität nachweisen“.',
    en: 'You entered the code of the letter. From your next sign-in on, your account has a higher level of trust. Was that not you? Then please object on the page "Prove your identity".',
    leicht: 'Sie haben den Code aus dem Brief eingegeben. Waren Sie das nicht? Dann sagen Sie es uns bitte.',
  },
  refusedTitle: {
    de: 'Ihre Identität konnte nicht bestätigt werden',
    en: 'Your identity could not be confirmed',
    leicht: 'Der Nachweis hat nicht geklappt',
  },
  refusedText: {
    de: 'Die Behörde konnte Ihre Angaben nicht bestätigen. Ihr Konto ist unverändert, es ist nichts verloren. Sie können es noch einmal versuchen oder die Behörde nach dem Grund fragen.',
    en: 'The authority could not confirm what you told. Your account is unchanged, nothing is lost. You can try again, or ask the authority for the reason.',
    leicht: 'Das Amt konnte Ihre Angaben nicht prüfen. Es ist nichts verloren. Versuchen Sie es noch einmal.',
  },
  link: { de: 'Identität nachweisen', en: 'Prove your identity', leicht: 'Ihren Ausweis zeigen' },
})
