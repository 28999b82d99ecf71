import type { ServiceTextsSource } from '../../foundation/cases/words.ts'

/** What the directory tells about the service. */
export const texts: ServiceTextsSource = {
  title: { de: 'Hund anmelden (Hundesteuer)', en: 'Register a dog (dog tax)', leicht: 'Einen Hund anmelden' },
  summary: {
    de: 'Wer in Hessen einen Hund hält, meldet ihn bei der Gemeinde zur Hundesteuer an und erhält eine Steuermarke.',
    en: 'Whoever keeps a dog in Hessen registers it with the municipality for the dog tax and receives a tax tag.',
    leicht: 'Sie haben einen Hund? Dann sagen Sie das der Stadt. Sie zahlen Steuer für den Hund.',
  },
  description: {
    de: 'In den meisten Gemeinden haben Sie zwei Wochen Zeit, nachdem der Hund in den Haushalt kam. Die genaue Frist nennt die Satzung Ihrer Gemeinde.',
    en: 'Usually the dog must be registered within two weeks after joining the household. The municipal statute names the period.',
    leicht: 'Sie haben meistens 2 Wochen Zeit. Jede Stadt hat eigene Regeln.',
  },
  requirements: [
    {
      de: 'Sie wohnen in der Gemeinde und halten dort einen Hund, der älter als drei Monate ist.',
      en: 'You live in the municipality and keep a dog there that is older than three months.',
      leicht: 'Sie wohnen in der Stadt. Ihr Hund lebt bei Ihnen. Der Hund ist älter als 3 Monate.',
    },
  ],
  documents: [
    {
      de: 'Nachweis, wenn Sie eine Ermäßigung beantragen',
      en: 'Proof, if you apply for a reduction',
      leicht: 'Sie wollen weniger Steuer zahlen? Dann brauchen wir ein Papier.',
    },
    {
      de: 'Erlaubnis, wenn der Hund als gefährlich gilt',
      en: 'Permit, if the dog counts as dangerous',
      leicht: 'Der Hund gilt als gefährlich? Dann brauchen Sie eine Erlaubnis.',
    },
  ],
  fees: {
    de: 'Die Anmeldung ist kostenfrei. Steuer im Jahr: erster Hund 90 €, zweiter 120 €, jeder weitere 150 €, gefährlicher 600 € (Beispiel; nach Satzung Ihrer Gemeinde).',
    en: 'Registration is free. Tax per year: first dog €90, second €120, each further €150, dangerous €600 (example; set by your municipality).',
    leicht: 'Das Anmelden kostet nichts. Der erste Hund kostet 90 Euro im Jahr. Ihre Stadt bestimmt den Preis.',
  },
  duration: { de: 'Etwa zwei Wochen', en: 'About two weeks', leicht: 'Es dauert etwa 2 Wochen.' },
  keywords: ['Hund', 'Hundesteuer', 'Hundemarke', 'Welpe', 'Haustier', 'Steuermarke'],
}
