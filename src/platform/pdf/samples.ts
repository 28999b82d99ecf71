import { day, instant } from '../../kernel/clock.ts'
import type { Letter, Summary } from './words.ts'

/** A letter as an authority sends it, for tests and for measuring. */
export const sampleLetter: Letter = {
  language: 'de',
  sender: {
    name: 'Landeshauptstadt Wiesbaden',
    unit: 'Tiefbau- und Vermessungsamt · Straßenverkehrsbehörde',
    street: 'Schlossplatz 6',
    place: '65183 Wiesbaden',
    phone: '0611 31-0',
    email: 'strassenverkehr@wiesbaden.example',
    web: 'wiesbaden.example',
  },
  recipient: ['Frau', 'Đặng Thị Łucja Müller-Şahin', 'c/o Weiß', 'Äußere Nordstraße 12 b', '65185 Wiesbaden'],
  number: 'WI-2026-000123',
  date: day('2026-11-23'),
  contact: {
    name: 'Herr Jürgen Großmann',
    room: 'B 214',
    phone: '0611 31-4711',
    email: 'j.grossmann@wiesbaden.example',
  },
  subject: 'Ihr Antrag auf einen Bewohnerparkausweis für die Zone 14 (Rheingauviertel)',
  salutation: 'Sehr geehrte Frau Müller-Şahin,',
  blocks: [
    {
      kind: 'paragraph',
      text: 'auf Ihren Antrag vom 16. November 2026 ergeht der folgende Bescheid:',
    },
    {
      kind: 'list',
      numbered: true,
      items: [
        'Für das unten genannte Fahrzeug wird Ihnen ein Bewohnerparkausweis für die Zone 14 erteilt.',
        'Der Ausweis gilt vom 1. Dezember 2026 bis zum 30. November 2027.',
        'Für die Amtshandlung wird eine Gebühr von 30,00 Euro festgesetzt.',
      ],
    },
    {
      kind: 'table',
      head: { label: 'Angabe', value: 'Inhalt' },
      rows: [
        { label: 'Kennzeichen', value: 'WI-DL 1848' },
        { label: 'Halterin', value: 'Đặng Thị Łucja Müller-Şahin' },
        { label: 'Zone', value: '14 (Rheingauviertel)' },
        { label: 'Gebühr', value: '30,00 €, zahlbar bis 23. Dezember 2026\nKassenzeichen 4711-2026-000123' },
      ],
    },
    { kind: 'heading', text: 'Begründung' },
    {
      kind: 'paragraph',
      text: 'Sie sind in der Zone 14 mit Hauptwohnung gemeldet und haben nachgewiesen, dass Sie das Fahrzeug dauerhaft nutzen. Private Stellplätze stehen Ihnen nach Ihren Angaben nicht zur Verfügung. Die Voraussetzungen des § 45 Absatz 1b Satz 1 Nummer 2a der Straßenverkehrs-Ordnung liegen damit vor.',
    },
    {
      kind: 'paragraph',
      text: 'Die Gebühr beruht auf § 6a Absatz 5a des Straßenverkehrsgesetzes in Verbindung mit der Gebührenordnung der Landeshauptstadt Wiesbaden für das Ausstellen von Bewohnerparkausweisen.',
    },
    { kind: 'heading', text: 'Hinweise' },
    {
      kind: 'list',
      items: [
        'Legen Sie den Ausweis gut lesbar hinter die Windschutzscheibe.',
        'Der Ausweis gibt keinen Anspruch auf einen bestimmten Stellplatz.',
        'Teilen Sie einen Umzug oder ein neues Kennzeichen bitte sofort mit.',
      ],
    },
  ],
  closing: 'Mit freundlichen Grüßen\nIm Auftrag',
  signedBy: { name: 'Großmann', office: 'Sachbearbeiter' },
  note: 'Dieser Bescheid wurde elektronisch erlassen und ist ohne Unterschrift wirksam.',
  remedyNotice: [
    'Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch erhoben werden. Der Widerspruch ist schriftlich, in elektronischer Form nach § 3a Absatz 2 des Verwaltungsverfahrensgesetzes oder zur Niederschrift bei der Landeshauptstadt Wiesbaden, Schlossplatz 6, 65183 Wiesbaden, zu erheben.',
  ],
  enclosures: ['Bewohnerparkausweis', 'Merkblatt Bewohnerparken'],
  madeAt: instant('2026-11-23T09:30:00.000Z'),
}

/** A copy of answers, for tests and for measuring. */
export const sampleSummary: Summary = {
  language: 'de',
  title: 'Bewohnerparkausweis beantragen',
  issuer: 'Landeshauptstadt Wiesbaden',
  number: 'WI-2026-000123',
  intro: ['Diese Angaben haben Sie am 16. November 2026 gesendet. Bewahren Sie die Kopie für Ihre Unterlagen auf.'],
  sections: [
    {
      title: 'Ihre Person',
      rows: [
        { label: 'Ihr Name', value: 'Đặng Thị Łucja Müller-Şahin' },
        { label: 'Anschrift', value: 'Äußere Nordstraße 12 b\n65185 Wiesbaden' },
      ],
    },
    {
      title: 'Fahrzeug 1',
      rows: [
        { label: 'Kennzeichen', value: 'WI-DL 1848' },
        { label: 'Wem gehört das Fahrzeug?', value: 'Mir' },
        { label: 'Für wie viele Jahre möchten Sie den Ausweis?', value: '1 Jahr (30,00 €)' },
      ],
    },
    { title: 'Nachweise', rows: [] },
  ],
  madeAt: instant('2026-11-16T16:20:00.000Z'),
}
