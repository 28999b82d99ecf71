import { anyOf, group, is, isYes, page, times } from '../../foundation/cases/words.ts'
import { addressGroup, personPage } from './person.form.ts'

const LAW = '§ 14 Abs. 1 und 4 GewO; § 1 GewAnzV'
const hasManagers = anyOf(is('business.legal-form', 'gmbh'), is('business.legal-form', 'partnership'))

const business = page(
  { de: 'Betrieb', en: 'Business', leicht: 'Ihre Firma' },
  {
    'legal-form': {
      ask: { de: 'Rechtsform', en: 'Legal form', leicht: 'Was für eine Firma ist das?' },
      kind: 'choice',
      oneOf: {
        sole: { de: 'Einzelunternehmen', en: 'Sole trader', leicht: 'Die Firma gehört mir allein' },
        partnership: {
          de: 'Gesellschaft bürgerlichen Rechts, OHG oder KG',
          en: 'Partnership (GbR, OHG, KG)',
          leicht: 'Die Firma gehört mehreren Personen',
        },
        gmbh: {
          de: 'GmbH, UG, AG oder Genossenschaft',
          en: 'Company (GmbH, UG, AG, co-operative)',
          leicht: 'Das ist eine GmbH oder eine AG',
        },
      },
    },
    name: {
      ask: { de: 'Name des Betriebs', en: 'Name of the business', leicht: 'Wie heißt die Firma?' },
      kind: 'text',
      maxLength: 120,
      optional: true,
    },
    register: {
      ask: { de: 'Ort und Nummer des Registereintrags', en: 'Register entry', leicht: 'Nummer im Register' },
      help: {
        de: 'Zum Beispiel Amtsgericht Wiesbaden, HRB 12345',
        en: 'For example Amtsgericht Wiesbaden, HRB 12345',
        leicht: 'Zum Beispiel so: Gericht Wiesbaden, HRB 12345',
      },
      kind: 'text',
      maxLength: 80,
      when: is('business.legal-form', 'gmbh'),
    },
    premises: addressGroup({
      de: 'Anschrift der Betriebsstätte',
      en: 'Address of the premises',
      leicht: 'Wo ist die Firma?',
    }),
  },
  { law: LAW },
)

const activity = page(
  { de: 'Tätigkeit', en: 'Activity', leicht: 'Ihre Arbeit' },
  {
    what: {
      ask: { de: 'Was wollen Sie tun?', en: 'What are you going to do?', leicht: 'Was wollen Sie arbeiten?' },
      show: { de: 'Angemeldete Tätigkeit', en: 'Registered activity', leicht: 'Das ist die Arbeit' },
      help: {
        de: 'Beschreiben Sie die Tätigkeit genau, zum Beispiel „Einzelhandel mit Fahrrädern“.',
        en: 'Describe the activity precisely, for example “retail of bicycles”.',
        leicht: 'Schreiben Sie es genau auf. Zum Beispiel: Ich verkaufe Fahr-Räder.',
      },
      kind: 'longtext',
      minLength: 5,
      maxLength: 1000,
    },
    start: {
      ask: { de: 'Beginn der Tätigkeit', en: 'Start of the activity', leicht: 'Wann fangen Sie an?' },
      kind: 'date',
    },
    'side-line': {
      ask: { de: 'Ist es ein Nebenerwerb?', en: 'Is it a side line?', leicht: 'Haben Sie noch eine andere Arbeit?' },
      show: { de: 'Nebenerwerb', en: 'Side line', leicht: 'Noch eine andere Arbeit' },
      kind: 'yes-no',
    },
    employees: {
      ask: {
        de: 'Wie viele Personen beschäftigen Sie?',
        en: 'How many people do you employ?',
        leicht: 'Wie viele Personen arbeiten für Sie?',
      },
      show: { de: 'Beschäftigte', en: 'Employees', leicht: 'So viele arbeiten dort' },
      kind: 'integer',
      minValue: '0',
      maxValue: '100000',
    },
    licensed: {
      ask: {
        de: 'Braucht die Tätigkeit eine Erlaubnis oder Eintragung?',
        en: 'Does the activity need a licence or registration?',
        leicht: 'Brauchen Sie für die Arbeit eine Erlaubnis?',
      },
      show: { de: 'Erlaubnispflichtig', en: 'Needs a licence', leicht: 'Erlaubnis ist nötig' },
      help: {
        de: 'Zum Beispiel Handwerk, Makler, Bewachung',
        en: 'For example crafts, brokers, security',
        leicht: 'Zum Beispiel für ein Hand-Werk',
      },
      kind: 'yes-no',
    },
    licence: {
      ask: { de: 'Erlaubnis oder Handwerkskarte', en: 'Licence or crafts card', leicht: 'Ihre Erlaubnis als Datei' },
      kind: 'file',
      maxBytes: 10_000_000,
      when: isYes('activity.licensed'),
    },
  },
  { law: LAW },
)

const managers = page(
  { de: 'Vertretung', en: 'Representatives', leicht: 'Die Chefs' },
  {
    manager: group(
      {
        de: 'Geschäftsführende oder vertretende Person',
        en: 'Managing or representing person',
        leicht: 'Eine Chefin oder ein Chef',
      },
      {
        name: {
          ask: { de: 'Vor- und Nachname', en: 'Full name', leicht: 'Wie heißt die Person?' },
          kind: 'text',
          maxLength: 120,
        },
        born: {
          ask: { de: 'Geburtsdatum', en: 'Date of birth', leicht: 'Wann ist die Person geboren?' },
          kind: 'date',
        },
      },
      { times: times(1, 10) },
    ),
  },
  { law: LAW, when: hasManagers },
)

/** Four pages: who, which business, what it does, and who represents it where it is not one person alone. */
export const form = { person: personPage(LAW), business, activity, managers }
