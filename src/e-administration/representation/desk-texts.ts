import { defineTexts } from '../../kernel/texts.ts'
import type { EntryState } from './words.ts'

/** The desk that looks at certificates. */
export const deskTexts = defineTexts({
  title: { de: 'Vertretung eintragen', en: 'Enter a representation', leicht: 'Vertretungen eintragen' },
  entry: { de: 'Eintrag: {kind}', en: 'Entry: {kind}', leicht: 'Das ist der Eintrag: {kind}' },
  lead: {
    de: 'Jemand bringt eine Urkunde und nennt einen Code aus dem Servicekonto? Geben Sie ihn hier ein.',
    en: 'Somebody brings a certificate and tells a code of the service account? Enter it here.',
    leicht: 'Jemand sagt Ihnen einen Code? Schreiben Sie den Code hier hin.',
  },
  code: { de: 'Code der Person', en: 'Code of the person', leicht: 'Code von der Person' },
  codeHelp: {
    de: 'Acht Zeichen, zum Beispiel 7KQ2-M9XT',
    en: 'Eight characters, such as 7KQ2-M9XT',
    leicht: 'Acht Zeichen',
  },
  begin: { de: 'Weiter', en: 'Continue', leicht: 'Jetzt weiter' },
  report: {
    de: 'Sterbefall eintragen',
    en: 'Enter a death',
    leicht: 'Jemand ist gestorben',
  },
  reportText: {
    de: 'Jemand bringt eine Sterbeurkunde und will selbst nichts vertreten. Das Konto wird danach gesperrt, der Inhalt bleibt.',
    en: 'Somebody brings a death certificate and wants to represent nobody. The account is frozen then; what is in it stays.',
    leicht: 'Jemand bringt eine Sterbe-Urkunde. Dann sperren Sie hier das Konto.',
  },
  list: { de: 'Einträge dieser Behörde', en: 'Entries of this authority', leicht: 'Alle Einträge' },
  empty: { de: 'Noch keine Einträge', en: 'No entries yet', leicht: 'Noch gibt es keine' },
  emptyText: {
    de: 'Sobald Sie einen Code eingeben, steht er hier.',
    en: 'As soon as you enter a code, it stands here.',
    leicht: 'Schreiben Sie einen Code. Dann steht es hier.',
  },
  begun: { de: 'Begonnen', en: 'Begun', leicht: 'Angefangen' },
  kind: { de: 'Art', en: 'Kind', leicht: 'Worum geht es?' },
  state: { de: 'Stand', en: 'State', leicht: 'Wie weit?' },
  by: { de: 'Urkunde gesehen von', en: 'Certificate seen by', leicht: 'Wer hat geprüft?' },
  second: { de: 'Bestätigt von', en: 'Confirmed by', leicht: 'Zweite Person' },
  nobody: { de: 'noch niemand', en: 'nobody yet', leicht: 'Das fehlt noch' },
  holder: {
    de: 'Wer vor Ihnen steht (Name im Konto)',
    en: 'Who stands before you (name in the account)',
    leicht: 'Wer ist da?',
  },
  about: { de: 'Um wen es geht', en: 'Whom it is about', leicht: 'Um wen geht es?' },
  lookLead: {
    de: 'Prüfen Sie zuerst den Ausweis der Person vor Ihnen. Dann vergleichen Sie die Angaben mit der Urkunde und übertragen, was darin steht. Eine Kopie gibt es nicht.',
    en: 'First check the identity document of the person before you. Then compare what is stated with the certificate and copy what stands there. There is no copy.',
    leicht: 'Prüfen Sie zuerst den Ausweis. Danach prüfen Sie die Urkunde. Schreiben Sie alles ab.',
  },
  issuerParent: {
    de: 'Standesamt der Geburtsurkunde',
    en: 'Registry office of the birth certificate',
    leicht: 'Welches Standes-Amt?',
  },
  numberParent: {
    de: 'Registernummer der Geburt',
    en: 'Number of the birth register',
    leicht: 'Nummer von der Geburt',
  },
  issuerGuardian: { de: 'Betreuungs- oder Familiengericht', en: 'Court', leicht: 'Welches Gericht?' },
  numberGuardian: { de: 'Aktenzeichen', en: 'File number', leicht: 'Nummer von dem Gericht' },
  issuerHeir: { de: 'Nachlassgericht', en: 'Probate court', leicht: 'Welches Gericht?' },
  numberHeir: {
    de: 'Aktenzeichen des Erbscheins oder Zeugnisses',
    en: 'File number of the certificate',
    leicht: 'Nummer von dem Gericht',
  },
  issuerDeath: { de: 'Standesamt der Sterbeurkunde', en: 'Registry office', leicht: 'Welches Standes-Amt?' },
  numberDeath: { de: 'Registernummer des Todes', en: 'Number of the death register', leicht: 'Nummer von dem Tod' },
  issuerOrganisation: { de: 'Registergericht', en: 'Court that keeps the register', leicht: 'Welches Register?' },
  numberOrganisation: {
    de: 'Registernummer, zum Beispiel HRB 12345',
    en: 'Register number, such as HRB 12345',
    leicht: 'Nummer im Register',
  },
  lastDay: {
    de: 'Letzter Tag laut Urkunde (freiwillig)',
    en: 'Last day by the certificate (optional)',
    leicht: 'Bis wann? (müssen Sie nicht sagen)',
  },
  rights: {
    de: 'Was die Urkunde erlaubt (Aufgabenbereiche)',
    en: 'What the certificate allows',
    leicht: 'Was ist erlaubt?',
  },
  read: { de: 'Vorgänge ansehen', en: 'See cases', leicht: 'Anträge ansehen' },
  prepare: { de: 'Anträge vorbereiten', en: 'Prepare applications', leicht: 'Einen Antrag vorbereiten' },
  submit: { de: 'Anträge absenden', en: 'Submit applications', leicht: 'Einen Antrag absenden' },
  mailbox: {
    de: 'Postfach lesen (nur wenn die Urkunde die Post nennt, § 1815 Abs. 2 BGB)',
    en: 'Read the mailbox (only if the certificate names the mail, BGB § 1815 (2))',
    leicht: 'Das Post-Fach lesen',
  },
  manage: { de: 'Vollmachten geben', en: 'Give mandates', leicht: 'Anderen eine Vollmacht geben' },
  dayOfDeath: { de: 'Todestag laut Sterbeurkunde', en: 'Day of death', leicht: 'Wann gestorben?' },
  name: { de: 'Name laut Register', en: 'Name in the register', leicht: 'So heißt die Firma' },
  street: { de: 'Straße und Hausnummer', en: 'Street and number', leicht: 'Die Straße und Haus-Nummer' },
  postcode: { de: 'Postleitzahl', en: 'Postcode', leicht: 'Die Post-Leit-Zahl' },
  place: { de: 'Ort', en: 'Place', leicht: 'Welcher Ort?' },
  noKin: {
    de: 'Ich bin mit den Beteiligten weder verwandt noch verschwägert und handle nicht in eigener Sache (§ 20 HVwVfG).',
    en: 'I am not related to those concerned and do not act in my own matter (HVwVfG § 20).',
    leicht: 'Diese Personen gehören nicht zu meiner Familie.',
  },
  noKinMissing: {
    de: 'Ohne diese Erklärung dürfen Sie nichts eintragen. Bitten Sie sonst eine Kollegin oder einen Kollegen.',
    en: 'Without this statement you may not enter anything. Else ask a colleague.',
    leicht: 'Das müssen Sie ankreuzen. Sonst macht es jemand anderes.',
  },
  seen: { de: 'Urkunde gesehen, eintragen', en: 'Certificate seen, enter', leicht: 'Die Urkunde ist richtig' },
  turnDown: { de: 'Nicht eintragen', en: 'Do not enter', leicht: 'Nein sagen' },
  confirm: {
    de: 'Als zweite Person bestätigen',
    en: 'Confirm as the second person',
    leicht: 'Ich bin die zweite Person. Ich sage Ja.',
  },
  end: { de: 'Vertretung beenden', en: 'End the representation', leicht: 'Die Vertretung beenden' },
  endText: {
    de: 'Wurde die Urkunde zurückgegeben oder hat das Gericht sie aufgehoben, beenden Sie die Vertretung hier. Das wirkt sofort.',
    en: 'If the certificate was given back or the court has revoked it, end the representation here. It takes effect at once.',
    leicht: 'Gilt die Urkunde nicht mehr? Dann beenden Sie es hier.',
  },
  rule: { de: 'Vier-Augen-Prinzip', en: 'Four eyes', leicht: 'Zwei Personen prüfen' },
  ruleOn: {
    de: 'In dieser Behörde bestätigt eine zweite Person jeden Eintrag.',
    en: 'In this authority a second person confirms every entry.',
    leicht: 'Hier prüfen immer zwei Personen.',
  },
  ruleOff: {
    de: 'In dieser Behörde trägt eine Person allein ein.',
    en: 'In this authority one person enters alone.',
    leicht: 'Hier prüft eine Person allein.',
  },
  turnOn: { de: 'Zweite Person verlangen', en: 'Demand a second person', leicht: 'Zwei Personen sollen prüfen' },
  turnOff: { de: 'Eine Person genügt', en: 'One person is enough', leicht: 'Eine Person reicht' },
})

/** Where an entry stands, in words. */
export const STATE_TEXTS = defineTexts<EntryState>({
  begun: { de: 'Urkunde ansehen', en: 'certificate to be seen', leicht: 'noch offen' },
  seen: { de: 'wartet auf zweite Person', en: 'waits for a second person', leicht: 'wartet noch' },
  confirmed: { de: 'eingetragen', en: 'entered', leicht: 'fertig' },
  refused: { de: 'nicht eingetragen', en: 'not entered', leicht: 'abgelehnt' },
  ended: { de: 'beendet', en: 'ended', leicht: 'zu Ende' },
})
