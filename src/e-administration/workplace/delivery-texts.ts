import { defineTexts } from '../../kernel/texts.ts'

/** When the decisions of a case were made known, on its page. */
export const deliveryTexts = defineTexts({
  title: { de: 'Bekanntgabe', en: 'Making known', leicht: 'Wann kam der Bescheid an?' },
  provided: { de: 'Bereitgestellt', en: 'Provided', leicht: 'Im Post-Fach seit' },
  noticed: { de: 'Benachrichtigt', en: 'Told', leicht: 'E-Mail gesendet' },
  known: { de: 'Gilt als bekannt gegeben am', en: 'Counts as made known on', leicht: 'Der Bescheid gilt ab' },
  opened: { de: 'Zuerst geöffnet', en: 'First opened', leicht: 'Das erste Mal gelesen' },
  notOpened: { de: 'Nicht abgerufen', en: 'Not opened', leicht: 'Nicht gelesen' },
  notOpenedTitle: {
    de: 'Ein Bescheid wurde nicht abgerufen',
    en: 'A decision was not opened',
    leicht: 'Die Person hat den Bescheid nicht gelesen',
  },
  notOpenedText: {
    de: 'Seit der Benachrichtigung sind die Tage vergangen, die § 41 Abs. 2a VwVfG für den Abruf lässt. Ein Bescheid, der nur zum Abruf bereitstand, ist damit nicht bekannt gegeben; einer im Postfach des Servicekontos gilt weiter nach § 9 OZG. Stellen Sie ihn auf anderem Weg zu, zum Beispiel per Post.',
    en: 'Since the notice the days have passed that VwVfG § 41 (2a) leaves for a retrieval. A decision that was provided for retrieval only is thereby not made known; one in the mailbox of the service account still counts by OZG § 9. Serve it in another way, for example by post.',
    leicht: 'Der Bescheid liegt lange im Post-Fach. Schicken Sie den Bescheid bitte auch mit der Post.',
  },
  servedOtherwise: {
    de: 'Auf anderem Weg zugestellt',
    en: 'Served in another way',
    leicht: 'Ich habe den Bescheid anders geschickt',
  },
  notYet: { de: 'noch nicht', en: 'not yet', leicht: 'Das fehlt noch' },
  pdf: { de: 'Nachweis drucken (PDF)', en: 'Print the proof (PDF)', leicht: 'Den Nachweis drucken (PDF)' },
  json: { de: 'Nachweis als Daten (JSON)', en: 'Proof as data (JSON)', leicht: 'Nachweis für andere Programme (JSON)' },
})
