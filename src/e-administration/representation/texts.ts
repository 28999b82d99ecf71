import { defineTexts } from '../../kernel/texts.ts'
import type { EntryKind, Outcome } from './words.ts'

/** What is claimed and entered. */
export const KIND_TEXTS = defineTexts<EntryKind>({
  parent: { de: 'Elterliche Sorge', en: 'Parental care', leicht: 'Eltern handeln für ein Kind' },
  guardian: { de: 'Betreuung oder Vormundschaft', en: 'Guardianship', leicht: 'Jemand hat eine Betreuung' },
  heir: { de: 'Erbe', en: 'Inheritance', leicht: 'Jemand hat geerbt' },
  executor: { de: 'Testamentsvollstreckung', en: 'Execution of a will', leicht: 'Jemand regelt ein Erbe' },
  organisation: { de: 'Nachweis einer Organisation', en: 'Proof of an organisation', leicht: 'Eine Firma prüfen' },
  death: { de: 'Sterbefall', en: 'Death', leicht: 'Jemand ist gestorben' },
})

/** What became of a claim. */
export const OUTCOME_TEXTS = defineTexts<Outcome | 'waits' | 'atDesk' | 'late'>({
  waits: { de: 'wartet auf Ihren Besuch', en: 'waits for your visit', leicht: 'Gehen Sie jetzt in ein Amt' },
  atDesk: { de: 'wird geprüft', en: 'is being looked at', leicht: 'Das Amt prüft das' },
  late: { de: 'Code abgelaufen', en: 'code has ended', leicht: 'Der Code ist zu alt' },
  entered: { de: 'eingetragen', en: 'entered', leicht: 'Das gilt jetzt' },
  refused: { de: 'nicht eingetragen', en: 'not entered', leicht: 'Das Amt sagt Nein' },
  ended: { de: 'beendet', en: 'ended', leicht: 'Das ist zu Ende' },
  withdrawn: { de: 'zurückgenommen', en: 'taken back', leicht: 'Sie haben es gelöscht' },
})

/** The page of those who represent by law. */
export const ownTexts = defineTexts({
  title: { de: 'Gesetzliche Vertretung', en: 'Representation by law', leicht: 'Andere vertreten' },
  doorText: {
    de: 'Ein Kind, eine betreute oder eine verstorbene Person vertreten',
    en: 'Represent a child, somebody in your care, or somebody who has died',
    leicht: 'Handeln Sie für Ihr Kind oder für jemanden in Betreuung.',
  },
  lead: {
    de: 'Eltern handeln für ihr Kind, bis es 18 ist. Betreuerinnen und Betreuer handeln, soweit ihre Urkunde reicht. Erben sehen, was das Konto einer verstorbenen Person enthält. Eine Behörde muss dafür einmal die Urkunde sehen.',
    en: 'Parents act for their child until it is 18. Guardians act as far as their certificate reaches. Heirs see what the account of somebody who has died holds. An authority has to see the certificate for that, once.',
    leicht: 'Handeln Sie für Ihr Kind? Oder betreuen Sie jemanden? Dann muss ein Amt die Urkunde sehen.',
  },
  organisationLead: {
    de: 'Damit Behörden dieser Organisation förmlich zustellen können, muss eine Behörde einmal den Auszug aus dem Register sehen.',
    en: 'For authorities to deliver officially to this organisation, one of them has to see the extract of the register, once.',
    leicht: 'Ein Amt muss das Register von der Firma sehen. Danach bekommt die Firma wichtige Post.',
  },
  how: {
    de: 'Gehen Sie mit Ihrem Ausweis und der Urkunde zu einer Behörde und nennen Sie dort den Code. Er gilt einmal.',
    en: 'Go to an authority with your identity document and the certificate, and tell the code there. It holds once.',
    leicht: 'Nehmen Sie Ihren Ausweis und die Urkunde mit. Gehen Sie in ein Amt. Sagen Sie dort den Code.',
  },
  new: { de: 'Neu angeben', en: 'State something new', leicht: 'Etwas Neues angeben' },
  parentDoor: { de: 'Ich vertrete mein Kind', en: 'I represent my child', leicht: 'Ich handle für mein Kind' },
  guardianDoor: {
    de: 'Ich betreue jemanden oder bin Vormund',
    en: 'I am somebody’s guardian',
    leicht: 'Ich betreue eine Person',
  },
  heirDoor: { de: 'Ich habe geerbt', en: 'I have inherited', leicht: 'Ich habe etwas geerbt' },
  executorDoor: {
    de: 'Ich vollstrecke ein Testament',
    en: 'I execute a will',
    leicht: 'Ich regle ein Erbe für andere',
  },
  organisationDoor: {
    de: 'Diese Organisation nachweisen',
    en: 'Prove this organisation',
    leicht: 'Diese Firma prüfen lassen',
  },
  claims: { de: 'Ihre Angaben', en: 'What you stated', leicht: 'Das haben Sie gesagt' },
  none: {
    de: 'Sie haben noch nichts angegeben.',
    en: 'You have stated nothing yet.',
    leicht: 'Hier steht noch nichts.',
  },
  what: { de: 'Was', en: 'What', leicht: 'Worum geht es?' },
  about: { de: 'Für wen', en: 'For whom', leicht: 'Für wen ist das?' },
  code: { de: 'Code für den Schalter', en: 'Code for the desk', leicht: 'Das ist Ihr Code' },
  codeEnds: { de: 'gilt bis', en: 'holds until', leicht: 'Der Code geht bis' },
  state: { de: 'Stand', en: 'State', leicht: 'Wie ist es jetzt?' },
  takeBack: { de: 'Zurücknehmen', en: 'Take back', leicht: 'Das wieder löschen' },
  others: { de: 'Der andere Elternteil', en: 'The other parent', leicht: 'Die andere Person' },
  othersText: {
    de: 'Was das Kind bindet, entscheiden Sie gemeinsam. Sie können zustimmen, dass der andere Elternteil Anträge allein absendet, und das jederzeit zurücknehmen.',
    en: 'What binds the child you decide together. You can agree that the other parent submits applications alone, and take that back at any time.',
    leicht: 'Wichtiges entscheiden Sie zusammen. Sie können aber Ja sagen: Die andere Person darf allein handeln.',
  },
  child: { de: 'Kind', en: 'Child', leicht: 'Ihr Kind' },
  parent: { de: 'Elternteil', en: 'Parent', leicht: 'Die andere Person' },
  together: { de: 'nur gemeinsam', en: 'only together', leicht: 'nur zusammen' },
  alone: { de: 'darf allein absenden', en: 'may submit alone', leicht: 'darf allein handeln' },
  agreement: { de: 'Ihre Zustimmung', en: 'Your agreement', leicht: 'Sagen Sie Ja?' },
  agree: { de: 'Zustimmen', en: 'Agree', leicht: 'Ja, das ist in Ordnung' },
  disagree: { de: 'Zustimmung zurücknehmen', en: 'Take the agreement back', leicht: 'Nein, nur zusammen' },
  done: { de: 'Gespeichert.', en: 'Saved.', leicht: 'Das ist gespeichert.' },
  givenName: { de: 'Vorname', en: 'Given name', leicht: 'Wie ist der Vor-Name?' },
  surname: { de: 'Nachname', en: 'Surname', leicht: 'Wie ist der Nach-Name?' },
  birthdate: { de: 'Geburtsdatum', en: 'Date of birth', leicht: 'Wann geboren?' },
  email: {
    de: 'E-Mail-Adresse des Servicekontos, falls die Person eines hat',
    en: 'E-mail address of the service account, if the person has one',
    leicht: 'E-Mail-Adresse von dem Konto (müssen Sie nicht sagen)',
  },
  emailDead: {
    de: 'E-Mail-Adresse, mit der das Servicekonto geführt wurde',
    en: 'E-mail address of the service account',
    leicht: 'E-Mail-Adresse von dem Konto',
  },
  custody: { de: 'Wer hat die Sorge?', en: 'Who has custody?', leicht: 'Wer sorgt für das Kind?' },
  joint: {
    de: 'Beide Eltern gemeinsam',
    en: 'Both parents together',
    leicht: 'Mutter und Vater zusammen',
  },
  sole: {
    de: 'Ich allein (bringen Sie den Nachweis darüber mit)',
    en: 'I alone (bring the proof of it along)',
    leicht: 'Nur ich (nehmen Sie ein Papier darüber mit)',
  },
  send: { de: 'Code bekommen', en: 'Get a code', leicht: 'Jetzt einen Code bekommen' },
  formLead: {
    de: 'Schreiben Sie, was in der Urkunde steht. Niemand erfährt davon, bis Sie den Code am Schalter nennen.',
    en: 'Write what stands in the certificate. Nobody learns of it until you tell the code at a desk.',
    leicht: 'Schreiben Sie alles so wie in der Urkunde. Danach bekommen Sie einen Code.',
  },
})

/** What is wrong with a field. */
export const wrongTexts = defineTexts({
  missing: { de: 'Bitte füllen Sie dieses Feld aus.', en: 'Please fill in this field.', leicht: 'Hier fehlt etwas.' },
  'too-long': {
    de: 'Höchstens 120 Zeichen bitte.',
    en: 'At most 120 characters, please.',
    leicht: 'Das ist zu lang.',
  },
  'no-day': {
    de: 'Bitte geben Sie einen Tag ein, zum Beispiel 12.08.2015.',
    en: 'Please enter a day, such as 12 08 2015.',
    leicht: 'Der Tag stimmt nicht. Zum Beispiel: 12.08.2015',
  },
  future: {
    de: 'Dieser Tag liegt in der Zukunft.',
    en: 'This day lies in the future.',
    leicht: 'Der Tag kommt erst noch.',
  },
  'grown-up': {
    de: 'Diese Person ist schon volljährig. Eltern vertreten ein Kind bis zum 18. Geburtstag.',
    en: 'This person is of full age. Parents represent a child until the 18th birthday.',
    leicht: 'Die Person ist schon 18. Dann handelt sie selbst.',
  },
  'no-address': {
    de: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
    en: 'Enter an e-mail address, such as name@example.org.',
    leicht: 'Die E-Mail-Adresse stimmt nicht. Zum Beispiel: name@beispiel.de',
  },
  ended: { de: 'Dieser Tag ist vorbei.', en: 'This day is over.', leicht: 'Der Tag ist vorbei.' },
  'no-right': {
    de: 'Kreuzen Sie an, was die Urkunde erlaubt.',
    en: 'Tick what the certificate allows.',
    leicht: 'Kreuzen Sie mindestens eine Sache an.',
  },
})
