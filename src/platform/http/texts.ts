import { defineTexts } from '../../kernel/texts.ts'

export const texts = defineTexts({
  notFound: { de: 'Seite nicht gefunden', en: 'Page not found', leicht: 'Die Seite ist nicht da' },
  notAllowed: { de: 'Das ist hier nicht erlaubt', en: 'This is not allowed here', leicht: 'Das dürfen Sie hier nicht' },
  failed: { de: 'Das hat nicht geklappt', en: 'That did not work', leicht: 'Das ging leider nicht' },
  signInFirst: { de: 'Bitte melden Sie sich neu an', en: 'Please sign in again', leicht: 'Bitte melden Sie sich an' },
  mandateEnded: {
    de: 'Ihre Vollmacht ist beendet',
    en: 'Your mandate has ended',
    leicht: 'Ihre Vollmacht gilt nicht mehr',
  },
  ownPage: { de: 'Das ist Ihr eigenes Konto', en: 'This is your own account', leicht: 'Dieses Konto gehört nur Ihnen' },
  asOneself: { de: 'Wieder für mich selbst handeln', en: 'Act for myself again', leicht: 'Wieder für mich selbst' },
  chooseAnew: { de: 'Auswählen, für wen ich handle', en: 'Choose whom I act for', leicht: 'Auswählen: für wen?' },
  disturbed: { de: 'Kurze Störung', en: 'Short disruption', leicht: 'Es gibt eine Störung' },
  sendAgain: { de: 'Noch einmal senden', en: 'Send again', leicht: 'Jetzt noch einmal senden' },
  signInInNewWindow: {
    de: 'In neuem Fenster anmelden',
    en: 'Sign in in a new window',
    leicht: 'Neues Fenster öffnen und anmelden',
  },
  toStart: { de: 'Zur Startseite', en: 'To the start page', leicht: 'Zurück zur Start-Seite' },
  tooMany: { de: 'Bitte kurz warten', en: 'Please wait a moment', leicht: 'Bitte warten Sie kurz' },
  oneMinute: { de: 'eine Minute', en: 'one minute', leicht: '1 Minute' },
  minutes: { de: '{count} Minuten', en: '{count} minutes', leicht: '{count} Minuten lang' },
  oneHour: { de: 'eine Stunde', en: 'one hour', leicht: '1 Stunde' },
  hours: { de: '{count} Stunden', en: '{count} hours', leicht: '{count} Stunden lang' },
  tryAgain: { de: 'Seite neu laden', en: 'Reload the page', leicht: 'Seite noch einmal laden' },
})
