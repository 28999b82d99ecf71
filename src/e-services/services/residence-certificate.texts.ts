import type { ServiceTextsSource } from '../../foundation/cases/words.ts'

/** What the directory tells about the service. */
export const texts: ServiceTextsSource = {
  title: {
    de: 'Meldebescheinigung beantragen',
    en: 'Apply for a certificate of residence',
    leicht: 'Einen Brief über Ihre Adresse bekommen',
  },
  summary: {
    de: 'Die Meldebehörde bescheinigt, dass Sie mit Ihrer Anschrift gemeldet sind.',
    en: 'The registration office certifies that you are registered at your address.',
    leicht: 'Sie brauchen einen Brief? Darin steht Ihre Adresse. Das Amt schreibt ihn für Sie.',
  },
  requirements: [
    {
      de: 'Sie sind in der Gemeinde gemeldet.',
      en: 'You are registered in the municipality.',
      leicht: 'Sie wohnen in der Stadt. Das Amt kennt Ihre Adresse.',
    },
  ],
  documents: [
    {
      de: 'Personalausweis oder Reisepass, wenn Sie sich ohne Ausweis angemeldet haben',
      en: 'Identity card or passport, if you signed in without one',
      leicht: 'Wir brauchen vielleicht ein Foto von Ihrem Ausweis.',
    },
  ],
  fees: {
    de: 'Einfach 10 €, erweitert 12 €, zu zahlen mit dem Antrag (Beispiel; nach Verwaltungskostenordnung). Bei Ablehnung zahlen wir zurück.',
    en: 'Simple €10, extended €12, due with the application (example; set by the fee regulation). Given back if refused.',
    leicht: 'Der Brief kostet 10 Euro. Mit mehr Angaben kostet er 12 Euro.',
  },
  duration: { de: 'Wenige Tage', en: 'A few days', leicht: 'Es dauert ein paar Tage.' },
  keywords: [
    'Meldebescheinigung',
    'Wohnsitz',
    'Wohnsitzbescheinigung',
    'Aufenthaltsbescheinigung',
    'Adresse',
    'Anschrift',
  ],
}
