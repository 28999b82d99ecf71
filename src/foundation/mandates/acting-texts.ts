import { defineTexts } from '../../kernel/texts.ts'

/** Whom somebody acts for. */
export const actingTexts = defineTexts({
  title: { de: 'Für wen handle ich?', en: 'Whom do I act for?', leicht: 'Für wen handeln Sie?' },
  lead: {
    de: 'Sie können für sich selbst handeln oder für andere, die Ihnen das erlaubt haben. Oben auf jeder Seite steht, für wen Sie gerade handeln.',
    en: 'You can act for yourself, or for others who have allowed it. Every page says on top for whom you act right now.',
    leicht:
      'Sie können für sich selbst handeln. Oder Sie handeln für jemand anderen. Oben auf jeder Seite steht: für wen.',
  },
  clients: { de: 'Mandanten von {name}', en: 'Clients of {name}', leicht: 'Kunden und Kundinnen: {name}' },
  toClients: { de: 'Mandanten', en: 'Clients', leicht: 'Kunden und Kundinnen' },
  now: {
    de: 'Sie handeln gerade für {name}.',
    en: 'You are acting for {name} right now.',
    leicht: 'Sie handeln gerade für: {name}.',
  },
  nowSelf: {
    de: 'Sie handeln gerade für sich selbst.',
    en: 'You are acting for yourself right now.',
    leicht: 'Jetzt handeln Sie für sich selbst.',
  },
  search: { de: 'Name suchen', en: 'Search for a name', leicht: 'Einen Namen suchen' },
  searchHelp: {
    de: 'Ganze Wörter des Namens, zum Beispiel „Krämer“',
    en: 'Whole words of the name, such as "Krämer"',
    leicht: 'Schreiben Sie ganze Wörter. Zum Beispiel: Krämer',
  },
  name: { de: 'Name', en: 'Name', leicht: 'Wer ist das?' },
  by: { de: 'Warum', en: 'Because of', leicht: 'Warum dürfen Sie das?' },
  until: { de: 'Gilt bis', en: 'Holds until', leicht: 'Bis wann?' },
  open: { de: 'bis zum Widerruf', en: 'until revoked', leicht: 'Bis jemand Nein sagt' },
  action: { de: 'Auswählen', en: 'Choose', leicht: 'Das wählen' },
  choose: { de: 'Dafür handeln', en: 'Act for them', leicht: 'Jetzt dafür handeln' },
  member: {
    de: 'Sie verwalten die Organisation',
    en: 'You manage the organisation',
    leicht: 'Sie sind Chef oder Chefin',
  },
  function: { de: 'Ihre Funktion', en: 'Your function', leicht: 'Ihre Aufgabe' },
  mandate: { de: 'Vollmacht', en: 'Mandate', leicht: 'Sie haben eine Vollmacht' },
  parent: { de: 'Elterliche Sorge', en: 'Parental care', leicht: 'Sie sind Mutter oder Vater' },
  guardian: { de: 'Betreuung oder Vormundschaft', en: 'Guardianship', leicht: 'Sie sind Betreuer oder Betreuerin' },
  heir: { de: 'Erbe', en: 'Inheritance', leicht: 'Sie haben geerbt' },
  executor: { de: 'Testamentsvollstreckung', en: 'Execution of the will', leicht: 'Sie regeln das Erbe' },
  none: {
    de: 'Sie vertreten bisher niemanden.',
    en: 'You represent nobody yet.',
    leicht: 'Sie handeln bisher nur für sich selbst.',
  },
  noneText: {
    de: 'Bitten Sie jemanden um eine Vollmacht oder legen Sie Ihre Organisation an.',
    en: 'Ask somebody for a mandate, or found your organisation.',
    leicht: 'Sie können um eine Vollmacht bitten.',
  },
  nothingFound: {
    de: 'Dazu wurde niemand gefunden.',
    en: 'Nobody was found.',
    leicht: 'Wir haben niemanden gefunden.',
  },
  toMandates: { de: 'Vollmachten', en: 'Mandates', leicht: 'Meine Vollmachten' },
  toMandatesText: {
    de: 'Vollmachten geben, erbitten und widerrufen',
    en: 'Give, ask for and revoke mandates',
    leicht: 'Geben Sie anderen eine Vollmacht.',
  },
  toLawful: { de: 'Gesetzliche Vertretung', en: 'Representation by law', leicht: 'Kind oder Betreuung' },
  toLawfulText: {
    de: 'Für ein Kind, eine betreute oder eine verstorbene Person handeln',
    en: 'Act for a child, for somebody in your care or for somebody who has died',
    leicht: 'Handeln Sie für Ihr Kind. Oder für jemanden in Betreuung.',
  },
  left: {
    de: 'Sie gehören nicht mehr zu dieser Organisation. Das gilt ab sofort.',
    en: 'You belong to this organisation no more, with effect at once.',
    leicht: 'Sie gehören nicht mehr dazu. Das gilt sofort.',
  },
  use: { de: 'Funktion festlegen', en: 'Set the function', leicht: 'Eine Aufgabe bestimmen' },
  client: { de: 'Mandant', en: 'Client', leicht: 'Für wen?' },
  usedBy: {
    de: 'Wer handelt für diesen Mandanten?',
    en: 'Who acts for this client?',
    leicht: 'Wer handelt für diese Person?',
  },
  onlyManagers: {
    de: 'Nur wer die Organisation verwaltet',
    en: 'Only those who manage the organisation',
    leicht: 'Nur Chef oder Chefin',
  },
  leave: { de: 'Organisation verlassen', en: 'Leave the organisation', leicht: 'Aus der Firma gehen' },
  toOrganisations: { de: 'Organisationen', en: 'Organisations', leicht: 'Firmen und Vereine' },
  toOrganisationsText: {
    de: 'Eine Firma, einen Verein oder eine Behörde anlegen und verwalten',
    en: 'Found and manage a company, an association or an authority',
    leicht: 'Verwalten Sie Ihre Firma oder Ihren Verein.',
  },
})
