import { group, is, page, times } from '../../foundation/cases/words.ts'
import { personPage } from './person.form.ts'

const LAW = '§ 18 BMG'

const certificate = page(
  { de: 'Bescheinigung', en: 'Certificate', leicht: 'Was soll im Brief stehen?' },
  {
    kind: {
      ask: {
        de: 'Welche Bescheinigung brauchen Sie?',
        en: 'Which certificate do you need?',
        leicht: 'Welchen Brief brauchen Sie?',
      },
      show: { de: 'Art der Bescheinigung', en: 'Kind of certificate', leicht: 'Art vom Brief' },
      kind: 'choice',
      oneOf: {
        simple: {
          de: 'Einfach: Namen, Geburtsdatum und derzeitige Anschriften',
          en: 'Simple: names, date of birth and present addresses',
          leicht: 'Kurz: Name, Geburtstag und Adresse',
        },
        extended: {
          de: 'Erweitert: zusätzlich Angaben, die Sie auswählen',
          en: 'Extended: further data that you choose',
          leicht: 'Lang: Sie wählen noch mehr aus',
        },
      },
    },
    use: {
      ask: { de: 'Wofür brauchen Sie sie?', en: 'What do you need it for?', leicht: 'Wofür brauchen Sie den Brief?' },
      show: { de: 'Zweck', en: 'Purpose', leicht: 'Dafür ist der Brief' },
      kind: 'text',
      maxLength: 200,
      optional: true,
    },
    copies: {
      ask: { de: 'Anzahl der Ausfertigungen', en: 'Number of copies', leicht: 'Wie viele Briefe brauchen Sie?' },
      kind: 'integer',
      minValue: '1',
      maxValue: '5',
    },
  },
  { law: LAW },
)

const extended = page(
  { de: 'Weitere Angaben', en: 'Further data', leicht: 'Was soll noch im Brief stehen?' },
  {
    item: group(
      { de: 'Angabe', en: 'Item', leicht: 'Das soll auch im Brief stehen' },
      {
        what: {
          ask: { de: 'Was soll bescheinigt werden?', en: 'What is to be certified?', leicht: 'Was soll dort stehen?' },
          show: { de: 'Zu bescheinigen', en: 'To be certified', leicht: 'Das soll dort stehen' },
          kind: 'choice',
          oneOf: {
            'moved-in': { de: 'Einzugsdatum', en: 'Date of moving in', leicht: 'Wann bin ich eingezogen?' },
            'former-addresses': {
              de: 'Frühere Anschriften',
              en: 'Former addresses',
              leicht: 'Wo habe ich früher gewohnt?',
            },
            nationality: { de: 'Staatsangehörigkeiten', en: 'Nationalities', leicht: 'Aus welchem Land komme ich?' },
            'family-status': { de: 'Familienstand', en: 'Family status', leicht: 'Bin ich verheiratet?' },
            spouse: { de: 'Ehe- oder Lebenspartner', en: 'Spouse or partner', leicht: 'Mein Mann oder meine Frau' },
            children: { de: 'Minderjährige Kinder', en: 'Children under age', leicht: 'Meine Kinder unter 18 Jahren' },
          },
        },
        note: {
          ask: { de: 'Hinweis dazu', en: 'Note on it', leicht: 'Noch ein Wort dazu' },
          kind: 'text',
          maxLength: 200,
          optional: true,
        },
      },
      { times: times(1, 6) },
    ),
  },
  { law: '§ 18 Abs. 2 BMG', when: is('certificate.kind', 'extended') },
)

const identity = page(
  { de: 'Nachweis', en: 'Proof', leicht: 'Zeigen Sie Ihren Ausweis' },
  {
    card: {
      ask: {
        de: 'Personalausweis oder Reisepass',
        en: 'Identity card or passport',
        leicht: 'Foto von Ihrem Ausweis',
      },
      help: {
        de: 'Nur nötig, wenn Sie sich ohne Ausweis angemeldet haben. Zugangsnummer und Foto dürfen Sie schwärzen.',
        en: 'Only needed if you signed in without an identity card. You may black out access number and photo.',
        leicht: 'Sie dürfen Ihr Bild im Foto schwarz machen.',
      },
      kind: 'file',
      maxBytes: 10_000_000,
      optional: true,
    },
  },
  { law: LAW },
)

/** Four pages: who, which certificate, what else shall stand in it, and who one is. */
export const form = { person: personPage(LAW), certificate, extended, identity }
