import { group, isYes, page, times } from '../../foundation/cases/words.ts'
import { personPage } from './person.form.ts'

const LAW = '§ 16 HStrG; § 29 Abs. 2 StVO'

const party = page(
  { de: 'Das Fest', en: 'The party', leicht: 'Das Straßen-Fest' },
  {
    name: {
      ask: { de: 'Name oder Anlass', en: 'Name or occasion', leicht: 'Wie heißt das Fest?' },
      kind: 'text',
      maxLength: 120,
    },
    day: { ask: { de: 'Tag', en: 'Day', leicht: 'An welchem Tag?' }, kind: 'date' },
    from: { ask: { de: 'Beginn mit Aufbau', en: 'Start, with setting up', leicht: 'Wann fängt es an?' }, kind: 'time' },
    until: { ask: { de: 'Ende mit Abbau', en: 'End, with clearing', leicht: 'Wann hört es auf?' }, kind: 'time' },
    size: {
      ask: {
        de: 'Wie viele Gäste erwarten Sie?',
        en: 'How many guests do you expect?',
        leicht: 'Wie viele Gäste kommen?',
      },
      show: { de: 'Erwartete Gäste', en: 'Expected guests', leicht: 'So viele Gäste' },
      kind: 'choice',
      oneOf: {
        small: { de: 'Bis 100', en: 'Up to 100', leicht: 'Weniger als 100 Gäste' },
        medium: { de: '101 bis 500', en: '101 to 500', leicht: 'Mehr als 100 Gäste' },
        large: { de: 'Mehr als 500', en: 'More than 500', leicht: 'Sehr viele: mehr als 500 Gäste' },
      },
    },
    music: {
      ask: { de: 'Gibt es verstärkte Musik?', en: 'Will there be amplified music?', leicht: 'Gibt es laute Musik?' },
      show: { de: 'Verstärkte Musik', en: 'Amplified music', leicht: 'Laute Musik' },
      kind: 'yes-no',
    },
    'music-until': {
      ask: { de: 'Musik bis', en: 'Music until', leicht: 'Wie lange spielt die Musik?' },
      kind: 'time',
      when: isYes('party.music'),
    },
  },
  { law: LAW },
)

const place = page(
  { de: 'Ort und Sperrung', en: 'Place and closure', leicht: 'Wo ist das Fest?' },
  {
    section: group(
      { de: 'Straßenabschnitt', en: 'Section of a street', leicht: 'Ein Stück von der Straße' },
      {
        street: { ask: { de: 'Straße', en: 'Street', leicht: 'Wie heißt die Straße?' }, kind: 'text', maxLength: 80 },
        from: {
          ask: { de: 'Von Hausnummer', en: 'From house number', leicht: 'Von welchem Haus?' },
          kind: 'text',
          maxLength: 10,
        },
        to: {
          ask: { de: 'Bis Hausnummer', en: 'To house number', leicht: 'Bis zu welchem Haus?' },
          kind: 'text',
          maxLength: 10,
        },
      },
      { times: times(1, 8) },
    ),
    closed: {
      ask: {
        de: 'Soll die Straße für den Verkehr gesperrt werden?',
        en: 'Shall the street be closed to traffic?',
        leicht: 'Sollen dort keine Autos fahren?',
      },
      show: { de: 'Sperrung', en: 'Closure', leicht: 'Keine Autos' },
      kind: 'yes-no',
    },
    plan: {
      ask: { de: 'Lageplan mit Rettungsweg', en: 'Site plan with rescue lane', leicht: 'Ein Plan von der Straße' },
      help: {
        de: 'Zeichnen Sie Stände, Bühne und eine freie Gasse von 3,50 m ein.',
        en: 'Draw stands, stage and a free lane of 3.50 m.',
        leicht: 'Malen Sie die Tische und die Bühne ein. Die Feuer-Wehr braucht freien Platz.',
      },
      kind: 'file',
      maxBytes: 10_000_000,
      when: isYes('place.closed'),
    },
  },
  { law: LAW },
)

const safety = page(
  { de: 'Sicherheit', en: 'Safety', leicht: 'Damit nichts passiert' },
  {
    insured: {
      ask: {
        de: 'Besteht eine Haftpflichtversicherung für das Fest?',
        en: 'Is the party covered by liability insurance?',
        leicht: 'Gibt es für das Fest eine Versicherung?',
      },
      show: { de: 'Haftpflichtversicherung', en: 'Liability insurance', leicht: 'Versicherung für das Fest' },
      kind: 'yes-no',
    },
    policy: {
      ask: { de: 'Nachweis der Versicherung', en: 'Proof of insurance', leicht: 'Papier von der Versicherung' },
      kind: 'file',
      maxBytes: 10_000_000,
      when: isYes('safety.insured'),
    },
    fire: {
      ask: {
        de: 'Wird gegrillt oder mit Gas gekocht?',
        en: 'Will there be a barbecue or cooking with gas?',
        leicht: 'Machen Sie Feuer zum Kochen?',
      },
      show: { de: 'Grill oder Gas', en: 'Barbecue or gas', leicht: 'Feuer zum Kochen' },
      kind: 'yes-no',
    },
    contact: {
      ask: {
        de: 'Telefon der verantwortlichen Person am Festtag',
        en: 'Phone of the person in charge on the day',
        leicht: 'Welches Telefon geht am Tag vom Fest?',
      },
      show: { de: 'Telefon am Festtag', en: 'Phone on the day', leicht: 'Telefon beim Fest' },
      kind: 'phone',
    },
  },
  { law: LAW },
)

/** Four pages: who, what party, where, and how safe. */
export const form = { person: personPage(LAW), party, place, safety }
