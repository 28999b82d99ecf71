import { defineTexts } from '../../kernel/texts.ts'

/** What this room says about the data that it holds. */
export const personalDataTexts = defineTexts({
  title: { de: 'Identitätsnachweise', en: 'Proofs of identity', leicht: 'Ihr Ausweis' },
  purpose: {
    de: 'Festhalten, welche Behörde Ihre Identität geprüft hat',
    en: 'Recording which authority verified your identity',
    leicht: 'Wir kennen Sie dann sicher',
  },
  desk: {
    de: 'Ausweis am Schalter gezeigt',
    en: 'Identity document shown at a desk',
    leicht: 'Ausweis im Amt gezeigt',
  },
  letter: { de: 'Brief mit Code', en: 'Letter with a code', leicht: 'Ein Brief mit einem Code' },
  what: {
    de: 'Name, Geburtsdatum und Geburtsort oder Anschrift; keine Kopie und keine Ausweisnummer',
    en: 'Name, day and place of birth or postal address; no copy and no document number',
    leicht: 'Name, Geburts-Tag und Adresse. Keine Kopie vom Ausweis.',
  },
  kept: { de: 'Bis Sie das Konto löschen.', en: 'Until you erase the account.', leicht: 'Bis Sie Ihr Konto löschen.' },
  asked: { de: 'Begonnen', en: 'Begun', leicht: 'Angefangen' },
  proven: { de: 'Bestätigt', en: 'Confirmed', leicht: 'Fertig' },
  viewed: {
    de: '{who} hat Ihren Identitätsnachweis geöffnet.',
    en: '{who} opened your proof of identity.',
    leicht: '{who} hat Ihren Nachweis gelesen.',
  },
})
