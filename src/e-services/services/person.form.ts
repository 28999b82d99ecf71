import { type GroupSource, group, page } from '../../foundation/cases/words.ts'

/** Street, postcode and town, as every application asks for them. */
export const addressParts = {
  street: {
    ask: { de: 'Straße und Hausnummer', en: 'Street and house number', leicht: 'Straße und Haus-Nummer' },
    kind: 'text',
    maxLength: 80,
  },
  postcode: { ask: { de: 'Postleitzahl', en: 'Postcode', leicht: 'Post-Leit-Zahl' }, kind: 'postcode' },
  town: { ask: { de: 'Ort', en: 'Town', leicht: 'Stadt oder Dorf' }, kind: 'text', maxLength: 60 },
} satisfies GroupSource['parts']

/** An address as a group of its own. */
export const addressGroup = (title: GroupSource['title']): GroupSource => group(title, addressParts)

/** The page on who applies; `law` is the basis of asking in the service at hand. */
export const personPage = (law: string): GroupSource =>
  page(
    { de: 'Angaben zur Person', en: 'About you', leicht: 'Fragen zu Ihnen' },
    {
      name: {
        ask: { de: 'Vor- und Nachname', en: 'Full name', leicht: 'Wie heißen Sie?' },
        kind: 'text',
        from: 'account.name',
        maxLength: 120,
      },
      born: {
        ask: { de: 'Geburtsdatum', en: 'Date of birth', leicht: 'Wann sind Sie geboren?' },
        kind: 'date',
        from: 'account.birthdate',
        minValue: '1900-01-01',
      },
      street: { ...addressParts.street, from: 'account.postalAddress' },
      postcode: { ...addressParts.postcode, from: 'account.postalCode' },
      town: { ...addressParts.town, from: 'account.localityName' },
      email: {
        ask: { de: 'E-Mail-Adresse', en: 'E-mail address', leicht: 'Ihre E-Mail' },
        help: {
          de: 'An diese Adresse schreiben wir nur, dass es etwas Neues gibt, nie den Inhalt.',
          en: 'We only write to this address that there is news, never what it says.',
          leicht: 'Wir schreiben nur: Es gibt etwas Neues. Der Brief selbst steht nicht in der E-Mail.',
        },
        kind: 'email',
        from: 'account.email',
      },
      phone: {
        ask: { de: 'Telefon für Rückfragen', en: 'Phone for questions', leicht: 'Ihr Telefon für Fragen' },
        kind: 'phone',
        optional: true,
      },
    },
    { law },
  )
