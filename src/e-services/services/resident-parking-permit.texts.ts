import type { ServiceTextsSource } from '../../foundation/cases/words.ts'

/** What the directory tells about the service. */
export const texts: ServiceTextsSource = {
  title: {
    de: 'Bewohnerparkausweis beantragen',
    en: 'Apply for a resident parking permit',
    leicht: 'Einen Park-Ausweis bekommen',
  },
  summary: {
    de: 'Mit dem Bewohnerparkausweis parken Sie in Ihrem Wohngebiet auf den Plätzen, die für Bewohner reserviert sind.',
    en: 'With a resident parking permit you may use the spaces reserved for residents in the area where you live.',
    leicht: 'Mit dem Park-Ausweis dürfen Sie nah bei Ihrer Wohnung parken. Dort dürfen nur Bewohner parken.',
  },
  requirements: [
    {
      de: 'Sie wohnen im Bewohnerparkgebiet und sind dort gemeldet.',
      en: 'You live in the parking area and are registered there.',
      leicht: 'Sie wohnen in dem Park-Gebiet. Das Amt kennt Ihre Adresse.',
    },
    {
      de: 'Das Fahrzeug ist auf Sie zugelassen oder wird von Ihnen dauerhaft genutzt.',
      en: 'The vehicle is registered to you, or you use it permanently.',
      leicht: 'Das Auto gehört Ihnen. Oder Sie fahren es immer.',
    },
  ],
  documents: [
    {
      de: 'Zulassungsbescheinigung Teil I',
      en: 'Registration certificate part I',
      leicht: 'Ein Foto von dem Papier zum Auto',
    },
    {
      de: 'Nutzungserlaubnis, wenn das Fahrzeug jemand anderem gehört',
      en: 'Permission of the keeper, if the vehicle is not yours',
      leicht: 'Das Auto gehört einer anderen Person? Dann brauchen Sie ihre Erlaubnis.',
    },
  ],
  fees: {
    de: 'Neu oder Verlängerung 30 €, anderes Kennzeichen 10 € (Beispiel; nach Satzung Ihrer Gemeinde)',
    en: 'New or renewal €30, another number plate €10 (example; set by your municipality)',
    leicht: 'Der Ausweis kostet meistens 30 Euro. Ihre Stadt bestimmt den Preis.',
  },
  duration: { de: 'Meist ein bis zwei Wochen', en: 'Usually one to two weeks', leicht: 'Es dauert etwa 2 Wochen.' },
  keywords: ['Anwohnerparken', 'Parken', 'Parkausweis', 'Auto', 'Anwohnerparkausweis'],
}
