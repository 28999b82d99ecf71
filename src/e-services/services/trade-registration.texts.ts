import type { ServiceTextsSource } from '../../foundation/cases/words.ts'

/** What the directory tells about the service. */
export const texts: ServiceTextsSource = {
  title: { de: 'Gewerbe anmelden', en: 'Register a trade', leicht: 'Eine Firma anmelden' },
  summary: {
    de: 'Wer ein Gewerbe beginnt, zeigt es der Gemeinde an. Sie bestätigt den Empfang innerhalb von drei Tagen.',
    en: 'Whoever starts a trade notifies the municipality. It confirms receipt within three days.',
    leicht: 'Sie wollen eine Firma anfangen? Dann sagen Sie das der Stadt. Sie bekommen schnell einen Brief.',
  },
  requirements: [
    {
      de: 'Sie beginnen einen stehenden Gewerbebetrieb, eine Zweigniederlassung oder eine unselbstständige Zweigstelle.',
      en: 'You start a standing trade, a branch or a dependent branch office.',
      leicht: 'Sie fangen mit einer Firma an. Oder die Firma bekommt einen zweiten Ort.',
    },
    {
      de: 'Freie Berufe sowie Land- und Forstwirtschaft melden kein Gewerbe an.',
      en: 'Liberal professions, agriculture and forestry do not register a trade.',
      leicht: 'Manche Berufe müssen das nicht. Zum Beispiel Ärzte und Bauern.',
    },
  ],
  documents: [
    {
      de: 'Bei Gesellschaften: Auszug oder Nummer des Registers',
      en: 'For companies: extract or number of the register',
      leicht: 'Bei einer GmbH brauchen Sie die Nummer im Register.',
    },
    {
      de: 'Erlaubnis oder Handwerkskarte, wenn die Tätigkeit sie verlangt',
      en: 'Licence or crafts card, where the activity needs one',
      leicht: 'Für manche Arbeit brauchen Sie eine Erlaubnis.',
    },
  ],
  fees: {
    de: 'Einzelunternehmen 26 €, Gesellschaften 33 € (Beispiel; nach Verwaltungskostenordnung oder Satzung)',
    en: 'Sole traders €26, partnerships and companies €33 (example; set by the fee regulation)',
    leicht: 'Für eine Person kostet es 26 Euro. In Ihrer Stadt ist der Preis vielleicht anders.',
  },
  duration: {
    de: 'Empfangsbestätigung innerhalb von drei Tagen',
    en: 'Confirmation of receipt within three days',
    leicht: 'Es dauert 3 Tage.',
  },
  keywords: ['Gewerbe', 'Gewerbeanmeldung', 'Gewerbeschein', 'Firma gründen', 'selbstständig', 'Unternehmen', 'Laden'],
}
