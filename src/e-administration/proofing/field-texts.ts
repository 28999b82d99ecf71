import type { Text } from '../../kernel/texts.ts'
import { defineTexts } from '../../kernel/texts.ts'

/** Fields of documents and letters. */
export const fieldTexts = defineTexts({
  kind: { de: 'Art des Ausweises', en: 'Kind of document', leicht: 'Welcher Ausweis' },
  issuer: { de: 'Ausstellender Staat', en: 'Issuing state', leicht: 'Land auf dem Ausweis' },
  number: { de: 'Ausweisnummer', en: 'Document number', leicht: 'Nummer auf dem Ausweis' },
  validUntil: { de: 'Gültig bis', en: 'Valid until', leicht: 'Gültig bis zu diesem Tag' },
  givenName: { de: 'Vornamen', en: 'Given names', leicht: 'Vorname' },
  surname: { de: 'Familienname', en: 'Family name', leicht: 'Nachname' },
  birthdate: { de: 'Geburtsdatum', en: 'Day of birth', leicht: 'Geburts-Tag' },
  placeOfBirth: { de: 'Geburtsort', en: 'Place of birth', leicht: 'Geburts-Ort' },
  postalAddress: { de: 'Straße und Hausnummer', en: 'Street and number', leicht: 'Straße und Haus-Nummer' },
  postalCode: { de: 'Postleitzahl', en: 'Postcode', leicht: 'Post-Leitzahl' },
  localityName: { de: 'Ort', en: 'Town', leicht: 'Ihr Ort' },
})

/** The same, found by the name of a field. */
export const FIELD_TEXTS: Readonly<Record<string, Text>> = fieldTexts

/** Kinds of documents. */
export const documentTexts = defineTexts({
  'identity-card': { de: 'Personalausweis', en: 'Identity card', leicht: 'Personal-Ausweis' },
  passport: { de: 'Reisepass', en: 'Passport', leicht: 'Reise-Pass' },
  'residence-permit': { de: 'Elektronischer Aufenthaltstitel', en: 'Residence permit', leicht: 'Aufenthalts-Titel' },
  'travel-document': {
    de: 'Reiseausweis für Flüchtlinge oder Staatenlose',
    en: 'Travel document for refugees or stateless persons',
    leicht: 'Reise-Ausweis für Flüchtlinge',
  },
})

/** What is wrong with a field. */
export const wrongTexts = defineTexts({
  missing: { de: 'Bitte füllen Sie dieses Feld aus.', en: 'Please fill in this field.', leicht: 'Hier fehlt etwas.' },
  'too-long': {
    de: 'Bitte höchstens 120 Zeichen.',
    en: 'Please use at most 120 characters.',
    leicht: 'Das ist zu lang.',
  },
  'no-day': {
    de: 'Bitte geben Sie Tag, Monat und Jahr an, zum Beispiel 12 8 1964.',
    en: 'Please enter day, month and year, such as 12 8 1964.',
    leicht: 'Schreiben Sie Tag, Monat und Jahr.',
  },
  future: {
    de: 'Dieser Tag liegt in der Zukunft.',
    en: 'This day is in the future.',
    leicht: 'Dieser Tag kommt erst noch.',
  },
  ended: {
    de: 'Dieser Ausweis ist abgelaufen. Er weist heute niemanden aus.',
    en: 'This document has expired. It identifies nobody today.',
    leicht: 'Der Ausweis ist zu alt.',
  },
  'no-postcode': {
    de: 'Bitte fünf Ziffern, zum Beispiel 65183.',
    en: 'Please enter five digits, such as 65183.',
    leicht: 'Bitte fünf Zahlen.',
  },
})
