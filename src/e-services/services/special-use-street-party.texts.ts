import type { ServiceTextsSource } from '../../foundation/cases/words.ts'

/** What the directory tells about the service. */
export const texts: ServiceTextsSource = {
  title: {
    de: 'Straßenfest genehmigen lassen (Sondernutzung)',
    en: 'Permit for a street party (special use)',
    leicht: 'Ein Fest auf der Straße feiern',
  },
  summary: {
    de: 'Wer auf einer öffentlichen Straße feiert, braucht dafür eine Sondernutzungserlaubnis der Gemeinde.',
    en: 'Whoever celebrates on a public street needs a special-use permit of the municipality.',
    leicht: 'Sie wollen auf der Straße feiern? Dann brauchen Sie eine Erlaubnis von der Stadt.',
  },
  description: {
    de: 'Stellen Sie den Antrag mindestens sechs Wochen vor dem Fest, damit Polizei, Feuerwehr und Nachbarn gehört werden können.',
    en: 'Apply at least six weeks before the party, so that police, fire brigade and neighbours can be heard.',
    leicht: 'Schicken Sie den Antrag 6 Wochen vor dem Fest. Wir fragen dann Polizei und Feuer-Wehr.',
  },
  requirements: [
    {
      de: 'Eine volljährige Person ist während des Festes verantwortlich und erreichbar.',
      en: 'A person of full age is in charge and can be reached during the party.',
      leicht: 'Eine Person über 18 Jahre passt auf. Sie hat ein Telefon dabei.',
    },
    {
      de: 'Ein Rettungsweg von 3,50 m bleibt immer frei.',
      en: 'A rescue lane of 3.50 m stays free at all times.',
      leicht: 'Die Feuer-Wehr muss immer durchfahren können.',
    },
  ],
  documents: [
    {
      de: 'Lageplan, wenn die Straße gesperrt wird',
      en: 'Site plan, if the street is closed',
      leicht: 'Ein Plan von der Straße',
    },
    {
      de: 'Nachweis der Haftpflichtversicherung',
      en: 'Proof of liability insurance',
      leicht: 'Papier von der Versicherung',
    },
  ],
  fees: {
    de: 'Je nach Größe 25 bis 150 € (Beispiel; nach Satzung Ihrer Gemeinde)',
    en: 'By size €25 to €150 (example; set by your municipality)',
    leicht: 'Ein kleines Fest kostet 25 Euro. Ein großes Fest kostet mehr.',
  },
  duration: { de: 'Vier bis sechs Wochen', en: 'Four to six weeks', leicht: 'Es dauert etwa 6 Wochen.' },
  keywords: ['Straßenfest', 'Nachbarschaftsfest', 'Sondernutzung', 'Straßensperrung', 'Veranstaltung', 'Fest', 'Party'],
}
