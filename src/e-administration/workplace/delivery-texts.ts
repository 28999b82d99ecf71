import { defineTexts } from '../../kernel/texts.ts'

/** When the decisions of a case were made known, on its page. */
export const deliveryTexts = defineTexts({
  title: { de: 'Bekanntgabe', en: 'Making known', leicht: 'Wann kam der Bescheid an?' },
  provided: { de: 'Bereitgestellt', en: 'Provided', leicht: 'Im Post-Fach seit' },
  noticed: { de: 'Benachrichtigt', en: 'Told', leicht: 'E-Mail gesendet' },
  known: { de: 'Gilt als bekannt gegeben am', en: 'Counts as made known on', leicht: 'Der Bescheid gilt ab' },
  opened: { de: 'Zuerst geöffnet', en: 'First opened', leicht: 'Das erste Mal gelesen' },
  notYet: { de: 'noch nicht', en: 'not yet', leicht: 'Das fehlt noch' },
  pdf: { de: 'Nachweis drucken (PDF)', en: 'Print the proof (PDF)', leicht: 'Den Nachweis drucken (PDF)' },
  json: { de: 'Nachweis als Daten (JSON)', en: 'Proof as data (JSON)', leicht: 'Nachweis für andere Programme (JSON)' },
})
