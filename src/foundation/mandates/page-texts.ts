import { defineTexts } from '../../kernel/texts.ts'

/** Mandates given and received. */
export const mandateTexts = defineTexts({
  title: { de: 'Vollmachten', en: 'Mandates', leicht: 'Meine Vollmachten' },
  lead: {
    de: 'Mit einer Vollmacht handelt jemand für Sie, nur in dem, was Sie erlauben. Sie können sie jederzeit widerrufen, das wirkt sofort.',
    en: 'With a mandate somebody acts for you, only in what you allow. You can revoke it at any time, with effect at once.',
    leicht:
      'Mit einer Vollmacht kann jemand für Sie handeln. Sie bestimmen die Regeln. Sie können die Vollmacht immer beenden.',
  },
  given: { de: 'Gegebene Vollmachten', en: 'Mandates given', leicht: 'Diese Vollmachten haben Sie gegeben' },
  received: { de: 'Erhaltene Vollmachten', en: 'Mandates received', leicht: 'Diese Vollmachten haben Sie' },
  holder: { de: 'Wer', en: 'Who', leicht: 'Wer darf handeln?' },
  giver: { de: 'Für wen', en: 'For whom', leicht: 'Für wen?' },
  what: { de: 'Was', en: 'What', leicht: 'Was ist erlaubt?' },
  state: { de: 'Stand', en: 'State', leicht: 'Wie ist es jetzt?' },
  ended: { de: 'beendet', en: 'ended', leicht: 'Das ist zu Ende' },
  holds: { de: 'gilt', en: 'holds', leicht: 'Das gilt jetzt' },
  revoke: { de: 'Widerrufen', en: 'Revoke', leicht: 'Vollmacht beenden' },
  giveBack: { de: 'Zurückgeben', en: 'Give back', leicht: 'Vollmacht zurückgeben' },
  noneGiven: {
    de: 'Sie haben keine Vollmacht gegeben.',
    en: 'You have given no mandate.',
    leicht: 'Von Ihnen hat niemand eine Vollmacht.',
  },
  noneReceived: {
    de: 'Sie haben keine Vollmacht erhalten.',
    en: 'You have received no mandate.',
    leicht: 'Sie haben keine Vollmacht bekommen.',
  },
  new: { de: 'Vollmacht geben oder erbitten', en: 'Give or ask for a mandate', leicht: 'Eine neue Vollmacht' },
  sent: {
    de: 'Eine E-Mail mit einem Link ist unterwegs.',
    en: 'An e-mail with a link is on its way.',
    leicht: 'Wir schicken jetzt eine E-Mail.',
  },
  done: {
    de: 'Die Vollmacht ist beendet. Das gilt ab sofort.',
    en: 'The mandate has ended, with effect at once.',
    leicht: 'Die Vollmacht ist zu Ende. Das gilt sofort.',
  },
  withdrawn: {
    de: 'Die Einladung ist zurückgezogen. Der Link gilt nicht mehr.',
    en: 'The invitation was taken back. Its link holds no more.',
    leicht: 'Die Einladung ist weg. Der Link geht nicht mehr.',
  },
  asked: { de: 'Offene Einladungen', en: 'Open invitations', leicht: 'Diese Einladungen sind noch offen' },
  askedMember: { de: 'Mitglied werden', en: 'Become a member', leicht: 'Jemand soll dazu-gehören' },
  noneAsked: {
    de: 'Es gibt keine offene Einladung.',
    en: 'There is no open invitation.',
    leicht: 'Keine Einladung ist offen.',
  },
  withdraw: { de: 'Zurückziehen', en: 'Take back', leicht: 'Einladung löschen' },
  do: { de: 'Was möchten Sie?', en: 'What would you like?', leicht: 'Was möchten Sie tun?' },
  offer: {
    de: 'Jemand soll für mich handeln',
    en: 'Somebody shall act for me',
    leicht: 'Jemand anderes soll für mich handeln',
  },
  ask: {
    de: 'Ich möchte für jemanden handeln',
    en: 'I want to act for somebody',
    leicht: 'Ich will für jemand anderen handeln',
  },
  email: {
    de: 'E-Mail-Adresse der anderen Person',
    en: 'E-mail address of the other person',
    leicht: 'E-Mail-Adresse von der Person',
  },
  emailHelp: {
    de: 'Sie bekommt einen Link und entscheidet nach dem Anmelden. Ob sie schon ein Konto hat, erfahren Sie dabei nicht.',
    en: 'They get a link and decide once they are signed in. You do not learn whether they have an account.',
    leicht: 'Die Person bekommt eine E-Mail. Dann sagt sie Ja oder Nein.',
  },
  emailWrong: {
    de: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
    en: 'Enter an e-mail address, such as name@example.org.',
    leicht: 'Die E-Mail-Adresse stimmt nicht. Zum Beispiel: name@beispiel.de',
  },
  rights: { de: 'Was ist erlaubt?', en: 'What is allowed?', leicht: 'Was darf die Person tun?' },
  rightsMissing: {
    de: 'Wählen Sie mindestens ein Recht.',
    en: 'Choose at least one right.',
    leicht: 'Wählen Sie mindestens eine Sache.',
  },
  read: { de: 'Vorgänge ansehen', en: 'See cases', leicht: 'Anträge ansehen' },
  prepare: { de: 'Anträge vorbereiten', en: 'Prepare applications', leicht: 'Einen Antrag vorbereiten' },
  submit: {
    de: 'Anträge absenden und Rückfragen beantworten',
    en: 'Submit applications and answer questions',
    leicht: 'Anträge absenden',
  },
  mailbox: { de: 'Postfach lesen', en: 'Read the mailbox', leicht: 'Das Post-Fach lesen' },
  manage: { de: 'Vollmachten weitergeben', en: 'Pass mandates on', leicht: 'Eine Vollmacht weitergeben' },
  services: { de: 'Wofür?', en: 'For what?', leicht: 'Wofür gilt das?' },
  all: { de: 'Für alle Leistungen', en: 'For all services', leicht: 'Für alles' },
  some: { de: 'Nur für die angekreuzten', en: 'Only for those ticked', leicht: 'Nur für diese Leistungen' },
  servicesMissing: {
    de: 'Kreuzen Sie an, wofür die Vollmacht gilt.',
    en: 'Tick what the mandate is for.',
    leicht: 'Kreuzen Sie an: Wofür gilt die Vollmacht?',
  },
  until: { de: 'Letzter Tag (freiwillig)', en: 'Last day (optional)', leicht: 'Bis wann? (müssen Sie nicht sagen)' },
  untilWrong: {
    de: 'Geben Sie einen Tag ab heute ein, oder lassen Sie das Feld leer.',
    en: 'Enter a day from today on, or leave it empty.',
    leicht: 'Der Tag stimmt nicht. Nehmen Sie einen späteren Tag.',
  },
  needs: {
    de: 'Wie sicher muss die Person angemeldet sein?',
    en: 'How surely has the person to be signed in?',
    leicht: 'Wie sicher muss die Anmeldung sein?',
  },
  low: { de: 'normal', en: 'low', leicht: 'normal angemeldet' },
  substantial: { de: 'substanziell', en: 'substantial', leicht: 'sicher angemeldet' },
  high: { de: 'hoch', en: 'high', leicht: 'sehr sicher angemeldet' },
  death: {
    de: 'Die Vollmacht endet mit meinem Tod (sonst gilt sie weiter, BGB § 672)',
    en: 'The mandate ends with my death (else it goes on, BGB § 672)',
    leicht: 'Nach meinem Tod gilt die Vollmacht nicht mehr',
  },
  send: { de: 'Link schicken', en: 'Send the link', leicht: 'Jetzt den Link schicken' },
})

/** The page behind a link. */
export const invitationTexts = defineTexts({
  member: { de: '{name} lädt Sie ein', en: '{name} invites you', leicht: 'Sie sind eingeladen von: {name}' },
  offer: {
    de: '{name} möchte Ihnen eine Vollmacht geben',
    en: '{name} wants to give you a mandate',
    leicht: 'Eine Vollmacht von: {name}',
  },
  request: {
    de: '{name} bittet Sie um eine Vollmacht',
    en: '{name} asks you for a mandate',
    leicht: 'Diese Person bittet um eine Vollmacht: {name}',
  },
  representation: { de: 'Sie vertreten {name}', en: 'You represent {name}', leicht: 'Sie vertreten: {name}' },
  memberLead: {
    de: 'Wenn Sie annehmen, gehören Sie zu dieser Organisation.',
    en: 'If you accept, you belong to this organisation.',
    leicht: 'Sagen Sie Ja? Dann gehören Sie dazu.',
  },
  offerLead: {
    de: 'Wenn Sie annehmen, können Sie in diesem Umfang für {name} handeln. Sie können die Vollmacht jederzeit zurückgeben.',
    en: 'If you accept, you can act for {name} to this extent. You can give the mandate back at any time.',
    leicht: 'Sagen Sie Ja? Dann können Sie dafür handeln.',
  },
  requestLead: {
    de: 'Wenn Sie annehmen, kann {name} in diesem Umfang für {party} handeln. Sie können das jederzeit widerrufen.',
    en: 'If you accept, {name} can act for {party} to this extent. You can revoke that at any time.',
    leicht: 'Sagen Sie Ja? Dann darf {name} für {party} handeln.',
  },
  role: { de: 'Ihre Rolle', en: 'Your role', leicht: 'Ihre Rolle ist' },
  accept: { de: 'Annehmen', en: 'Accept', leicht: 'Ja, das möchte ich' },
  decline: { de: 'Ablehnen', en: 'Decline', leicht: 'Nein, das möchte ich nicht' },
  unverified: {
    de: 'Der Name dieser Organisation ist nicht geprüft.',
    en: 'The name of this organisation is not verified.',
    leicht: 'Wir haben den Namen nicht geprüft.',
  },
  services: { de: 'Leistungen', en: 'Services', leicht: 'Dafür gilt es' },
})
