import { is, isNot, page } from '../../foundation/cases/words.ts'
import { personPage } from './person.form.ts'

const LAW = '§ 45 Abs. 1b Satz 1 Nr. 2a StVO; VwV-StVO zu § 45 Abs. 1 bis 1e'

const vehicle = page(
  { de: 'Fahrzeug', en: 'Vehicle', leicht: 'Ihr Auto' },
  {
    plate: {
      ask: { de: 'Kennzeichen', en: 'Number plate', leicht: 'Nummer auf dem Schild am Auto' },
      help: { de: 'Zum Beispiel WI-AB 123', en: 'For example WI-AB 123', leicht: 'Zum Beispiel so: WI-AB 123' },
      kind: 'plate',
    },
    keeper: {
      ask: { de: 'Wem gehört das Fahrzeug?', en: 'Whose vehicle is it?', leicht: 'Wem gehört das Auto?' },
      show: { de: 'Halter des Fahrzeugs', en: 'Keeper of the vehicle', leicht: 'Das Auto gehört' },
      kind: 'choice',
      oneOf: {
        me: { de: 'Mir', en: 'To me', leicht: 'Das Auto gehört mir' },
        other: {
          de: 'Jemand anderem, ich darf es dauerhaft nutzen',
          en: 'To somebody else, I may use it permanently',
          leicht: 'Das Auto gehört einer anderen Person',
        },
        sharing: {
          de: 'Einem Carsharing-Anbieter',
          en: 'To a car-sharing company',
          leicht: 'Das Auto gehört einer Car-Sharing-Firma',
        },
      },
    },
    registration: {
      ask: {
        de: 'Zulassungsbescheinigung Teil I',
        en: 'Registration certificate part I',
        leicht: 'Papier zum Auto',
      },
      help: {
        de: 'Als PDF oder Foto, höchstens 10 MB',
        en: 'As a PDF or photo, at most 10 MB',
        leicht: 'Ein Foto reicht. Die Datei darf 10 MB groß sein.',
      },
      kind: 'file',
      maxBytes: 10_000_000,
      when: isNot('vehicle.keeper', 'sharing'),
    },
    consent: {
      ask: { de: 'Nutzungserlaubnis des Halters', en: 'Permission of the keeper', leicht: 'Erlaubnis für das Auto' },
      help: {
        de: 'Eine formlose, unterschriebene Erklärung genügt.',
        en: 'An informal, signed statement is enough.',
        leicht: 'Die andere Person erlaubt Ihnen das Auto. Sie muss unterschreiben.',
      },
      kind: 'file',
      maxBytes: 10_000_000,
      when: is('vehicle.keeper', 'other'),
    },
    contract: {
      ask: { de: 'Vertrag mit dem Anbieter', en: 'Contract with the company', leicht: 'Vertrag mit der Firma' },
      kind: 'file',
      maxBytes: 10_000_000,
      when: is('vehicle.keeper', 'sharing'),
    },
  },
  { law: LAW },
)

const permit = page(
  { de: 'Parkausweis', en: 'Permit', leicht: 'Der Park-Ausweis' },
  {
    kind: {
      ask: { de: 'Was beantragen Sie?', en: 'What are you applying for?', leicht: 'Was brauchen Sie?' },
      show: { de: 'Art des Antrags', en: 'Kind of application', leicht: 'Das brauchen Sie' },
      kind: 'choice',
      oneOf: {
        new: { de: 'Einen neuen Ausweis', en: 'A new permit', leicht: 'Ich habe noch keinen Ausweis' },
        renewal: { de: 'Eine Verlängerung', en: 'A renewal', leicht: 'Mein Ausweis ist bald zu alt' },
        change: { de: 'Ein anderes Kennzeichen', en: 'Another number plate', leicht: 'Ich habe ein anderes Auto' },
      },
    },
    old: {
      ask: { de: 'Nummer des alten Ausweises', en: 'Number of the old permit', leicht: 'Nummer vom alten Ausweis' },
      kind: 'text',
      maxLength: 40,
      when: isNot('permit.kind', 'new'),
    },
    zone: {
      ask: { de: 'Bewohnerparkgebiet', en: 'Residents’ parking area', leicht: 'Park-Gebiet' },
      help: {
        de: 'Die Nummer steht auf dem Zusatzschild in Ihrer Straße. Lassen Sie das Feld sonst frei.',
        en: 'The number stands on the traffic sign in your street. Leave it empty if you do not know it.',
        leicht:
          'Die Nummer steht auf dem Schild in Ihrer Straße. Sie kennen die Nummer nicht? Dann schreiben Sie nichts.',
      },
      kind: 'text',
      maxLength: 20,
      optional: true,
    },
    from: {
      ask: { de: 'Gültig ab', en: 'Valid from', leicht: 'Ab wann brauchen Sie den Ausweis?' },
      kind: 'date',
      minValue: '2026-01-01',
    },
    space: {
      ask: {
        de: 'Haben Sie einen privaten Stellplatz oder eine Garage?',
        en: 'Do you have a private parking space or garage?',
        leicht: 'Haben Sie einen eigenen Park-Platz?',
      },
      show: { de: 'Privater Stellplatz', en: 'Private parking space', leicht: 'Eigener Park-Platz' },
      kind: 'yes-no',
    },
  },
  { law: LAW },
)

/** Three pages: who, which vehicle, which permit. */
export const form = { person: personPage(LAW), vehicle, permit }
