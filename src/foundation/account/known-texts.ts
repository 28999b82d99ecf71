import { defineTexts, type Text } from '../../kernel/texts.ts'
import type { ValueSource } from './domain/known-attributes.ts'

/** What the account knows about its person. */
export const knownTexts = defineTexts({
  title: {
    de: 'Was Ihr Konto über Sie weiß',
    en: 'What your account knows about you',
    leicht: 'Das wissen wir von Ihnen',
  },
  lead: {
    de: 'Jede Angabe steht hier mit ihrer Herkunft und damit, wie sicher sie ist. Gibt es mehrere Werte, wird der sicherste verwendet. In Formulare kommt nichts davon ohne Ihr Ja.',
    en: 'Each item stands here with where it comes from and how sure it is. Of several values the surest is used. Nothing of it goes into a form without your yes.',
    leicht: 'Hier steht: Was wissen wir? Und woher? Ohne Ihr Ja kommt nichts in ein Formular.',
  },
  what: { de: 'Angabe', en: 'Item', leicht: 'Was' },
  value: { de: 'Wert', en: 'Value', leicht: 'Das steht da' },
  from: { de: 'Herkunft', en: 'Comes from', leicht: 'Woher' },
  level: { de: 'Wie sicher', en: 'How sure', leicht: 'So sicher' },
  since: { de: 'Seit', en: 'Since', leicht: 'Seit wann' },
  notUsed: { de: 'abweichend, wird nicht verwendet', en: 'differs, is not used', leicht: 'Das nehmen wir nicht' },
  change: { de: 'Berichtigen', en: 'Correct', leicht: 'Das ändern' },
  low: { de: 'niedrig', en: 'low', leicht: 'nicht sicher' },
  substantial: { de: 'substanziell', en: 'substantial', leicht: 'sicher' },
  high: { de: 'hoch', en: 'high', leicht: 'sehr sicher' },
})

/** Names of attributes. */
const attributeTexts = defineTexts({
  name: { de: 'Name', en: 'Name', leicht: 'Ihr Name' },
  email: { de: 'E-Mail-Adresse', en: 'E-mail address', leicht: 'Ihre E-Mail-Adresse' },
  birthdate: { de: 'Geburtsdatum', en: 'Day of birth', leicht: 'Ihr Geburts-Tag' },
  birthName: { de: 'Geburtsname', en: 'Name at birth', leicht: 'Ihr Name bei der Geburt' },
  placeOfBirth: { de: 'Geburtsort', en: 'Place of birth', leicht: 'Ihr Geburts-Ort' },
  postalAddress: { de: 'Straße und Hausnummer', en: 'Street and number', leicht: 'Ihre Straße' },
  postalCode: { de: 'Postleitzahl', en: 'Postcode', leicht: 'Ihre Post-Leitzahl' },
  localityName: { de: 'Ort', en: 'Town', leicht: 'Ihr Ort' },
  country: { de: 'Staat', en: 'Country', leicht: 'Ihr Land' },
  nationality: { de: 'Staatsangehörigkeit', en: 'Nationality', leicht: 'Ihr Pass ist aus' },
  personalTitle: { de: 'Doktorgrad', en: 'Academic title', leicht: 'Ihr Titel' },
  gender: { de: 'Geschlecht', en: 'Gender', leicht: 'Mann, Frau oder divers' },
  mail: { de: 'E-Mail-Adresse laut Nachweis', en: 'E-mail address of the proof', leicht: 'E-Mail aus dem Nachweis' },
  telephone: { de: 'Telefonnummer', en: 'Telephone number', leicht: 'Ihre Telefon-Nummer' },
})

const ATTRIBUTES: Readonly<Record<string, Text>> = attributeTexts

/** The name of an attribute; one that is not known here stands for itself. */
export const attributeText = (name: string): Text => ATTRIBUTES[name] ?? { de: name, en: name, leicht: name }

const sourceTexts = defineTexts({
  typed: { de: 'selbst eingetragen', en: 'typed by you', leicht: 'von Ihnen' },
  bundid: { de: 'BundID', en: 'BundID', leicht: 'aus der BundID' },
  oidc: { de: 'anderes Konto', en: 'another account', leicht: 'aus einem anderen Konto' },
  desk: {
    de: 'Ausweis, am Schalter geprüft',
    en: 'identity document, verified at a desk',
    leicht: 'Ihr Ausweis im Amt',
  },
  letter: {
    de: 'Melderegister, mit Brief geprüft',
    en: 'residents’ register, verified by letter',
    leicht: 'Ihr Brief mit Code',
  },
  mandate: { de: 'Vollmacht', en: 'mandate', leicht: 'aus der Vollmacht' },
  wallet: { de: 'Wallet', en: 'wallet', leicht: 'aus dem Handy' },
})

/** Where a value comes from, in words. */
export const sourceText = (source: ValueSource): Text => sourceOf(source)

/** The same for a source that was stored. */
export const sourceOf = (source: string): Text => {
  if (
    source === 'typed' ||
    source === 'bundid' ||
    source === 'desk' ||
    source === 'letter' ||
    source === 'mandate' ||
    source === 'wallet'
  )
    return sourceTexts[source]
  return sourceTexts.oidc
}
