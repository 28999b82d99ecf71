import { defineTexts, type Text } from '../../kernel/texts.ts'
import type { GrantState } from '../../foundation/security/words.ts'

export const grantTexts = defineTexts({
  title: { de: 'Lesefreigaben', en: 'Reading grants', leicht: 'Wer darf hier lesen?' },
  lead: {
    de: 'Wer keine Funktion in Ihrer Behörde hat, liest hier nur mit einer Freigabe: zwei Personen geben sie, sie nennt Zweck und Gesetz, sie endet von selbst, und jede Person sieht, wer ihren Vorgang gelesen hat.',
    en: 'Whoever holds no function in your authority reads here only under a grant: two people give it, it names a purpose and a law, it ends by itself, and each person sees who read their case.',
    leicht: 'Fremde dürfen hier nur mit Erlaubnis lesen. Zwei Personen müssen Ja sagen.',
  },
  new: { de: 'Lesefreigabe vorschlagen', en: 'Propose a reading grant', leicht: 'Lesen erlauben' },
  emergency: { de: 'Notfallzugriff', en: 'Emergency access', leicht: 'Zugriff im Notfall' },
  emptyTitle: { de: 'Keine Lesefreigaben', en: 'No reading grants', leicht: 'Niemand liest hier' },
  emptyText: {
    de: 'Bisher darf niemand von außen Vorgänge Ihrer Behörde lesen.',
    en: 'So far nobody from outside may read cases of your authority.',
    leicht: 'Bis jetzt darf niemand von außen lesen.',
  },
  reader: { de: 'Wer liest', en: 'Who reads', leicht: 'Wer liest?' },
  role: { de: 'Als', en: 'As', leicht: 'In welcher Aufgabe?' },
  reach: { de: 'Was', en: 'What', leicht: 'Was darf sie lesen?' },
  state: { de: 'Stand', en: 'State', leicht: 'Wie weit ist es?' },
  time: { de: 'Zeit', en: 'Time', leicht: 'Wie lange?' },
  span: { de: '{from} bis {until}', en: '{from} to {until}', leicht: 'von {from} bis {until}' },
  caseReach: { de: 'Vorgang {what}', en: 'Case {what}', leicht: 'Antrag {what}' },
  serviceReach: { de: 'Alle Vorgänge: {what}', en: 'All cases: {what}', leicht: 'Alle Anträge: {what}' },
  reason: { de: 'Begründung', en: 'Reason', leicht: 'Warum?' },
  law: { de: 'Rechtsgrundlage', en: 'Legal basis', leicht: 'Welches Gesetz?' },
  unchecked: {
    de: 'Die genannten Paragraphen sind noch nicht am amtlichen Text geprüft. Prüfen Sie, ob sie hier tragen.',
    en: 'The paragraphs named here have not been checked against the official text yet. Check that they hold here.',
    leicht: 'Bitte prüfen Sie das Gesetz selbst.',
  },
  proposed: { de: 'Vorgeschlagen', en: 'Proposed', leicht: 'Wer hat es vorgeschlagen?' },
  confirmed: { de: 'Bestätigt', en: 'Confirmed', leicht: 'Wer hat Ja gesagt?' },
  revoked: { de: 'Beendet', en: 'Ended', leicht: 'Wer hat es beendet?' },
  byAt: { de: '{name}, {at}', en: '{name}, {at}', leicht: '{name} am {at}' },
  someone: { de: 'nicht mehr in der Behörde', en: 'no longer in the authority', leicht: 'arbeitet nicht mehr hier' },
  nobody: { de: 'noch niemand', en: 'nobody yet', leicht: 'bis jetzt niemand' },
  confirm: { de: 'Bestätigen', en: 'Confirm', leicht: 'Ja, das ist richtig' },
  revoke: { de: 'Sofort beenden', en: 'End at once', leicht: 'Jetzt beenden' },
  disapprove: { de: 'Missbilligen', en: 'Disapprove', leicht: 'Nein, das war falsch' },
  uses: { de: 'Was damit gelesen wurde', en: 'What was read under it', leicht: 'Was hat die Person gelesen?' },
  noUses: { de: 'Noch nichts gelesen', en: 'Nothing read yet', leicht: 'Noch nichts' },
  noUsesText: {
    de: 'Mit dieser Freigabe wurde bisher nichts geöffnet.',
    en: 'Nothing has been opened under this grant so far.',
    leicht: 'Die Person hat noch nichts geöffnet.',
  },
  when: { de: 'Wann', en: 'When', leicht: 'Wann war das?' },
  act: { de: 'Was', en: 'What', leicht: 'Was war das?' },
  number: { de: 'Aktenzeichen', en: 'File number', leicht: 'Welcher Antrag?' },
  several: { de: 'eine Liste', en: 'a list', leicht: 'mehrere Anträge' },
  readerEmail: {
    de: 'E-Mail-Adresse der lesenden Person',
    en: 'E-mail address of the reader',
    leicht: 'E-Mail von der Person',
  },
  readerHelp: {
    de: 'Die Person braucht ein Konto auf diesem Portal. Für sich selbst kann das niemand vorschlagen.',
    en: 'The person needs an account on this portal. Nobody can propose it for themselves.',
    leicht: 'Die Person braucht hier ein Konto.',
  },
  numberHelp: {
    de: 'Leer lassen, wenn alle Vorgänge einer Leistung gelesen werden sollen.',
    en: 'Leave empty if all cases of a service are to be read.',
    leicht: 'Sie können das Feld leer lassen.',
  },
  numberNeeded: {
    de: 'Bitte geben Sie das Aktenzeichen eines Vorgangs Ihrer Behörde ein.',
    en: 'Please enter the file number of a case of your authority.',
    leicht: 'Bitte schreiben Sie die Nummer vom Antrag.',
  },
  service: { de: 'Leistung', en: 'Service', leicht: 'Welches Angebot?' },
  noService: { de: 'Nur der eine Vorgang', en: 'Only that one case', leicht: 'Nur dieser eine Antrag' },
  from: { de: 'Erster Tag', en: 'First day', leicht: 'Ab wann?' },
  until: { de: 'Letzter Tag', en: 'Last day', leicht: 'Bis wann?' },
  reasonHelp: {
    de: 'Warum ist das Lesen nötig, und warum reicht weniger nicht?',
    en: 'Why is reading necessary, and why is less not enough?',
    leicht: 'Warum muss die Person das lesen?',
  },
  missing: {
    de: 'Bitte füllen Sie dieses Feld aus.',
    en: 'Please fill in this field.',
    leicht: 'Bitte schreiben Sie hier etwas.',
  },
  dayWrong: {
    de: 'Bitte geben Sie einen Tag ein.',
    en: 'Please enter a day.',
    leicht: 'Bitte schreiben Sie einen Tag.',
  },
  chooseOne: { de: 'Bitte wählen Sie aus.', en: 'Please choose.', leicht: 'Wählen Sie bitte etwas aus.' },
  readerUnknown: {
    de: 'Mit dieser Adresse gibt es kein Konto. Die Person braucht zuerst ein Konto auf diesem Portal.',
    en: 'There is no account with this address. The person needs an account on this portal first.',
    leicht: 'Diese Person hat hier noch kein Konto.',
  },
  ownGrant: {
    de: 'Niemand gibt sich selbst eine Lesefreigabe. Bitten Sie eine andere Person, sie vorzuschlagen.',
    en: 'Nobody gives a reading grant to themselves. Ask somebody else to propose it.',
    leicht: 'Das geht nicht für Sie selbst.',
  },
  basisWrong: {
    de: 'Diese Rechtsgrundlage passt nicht zu dieser Rolle. Wählen Sie eine andere.',
    en: 'This legal basis does not fit this role. Choose another one.',
    leicht: 'Das Gesetz passt nicht. Bitte wählen Sie neu.',
  },
  timeWrong: {
    de: 'Das Ende liegt in der Zukunft und höchstens {longest} nach dem Anfang.',
    en: 'The end lies in the future and at most {longest} after the beginning.',
    leicht: 'Das ist zu lang oder schon vorbei. Es gehen höchstens {longest}.',
  },
  send: { de: 'Vorschlagen', en: 'Propose', leicht: 'Jetzt vorschlagen' },
  emergencyLead: {
    de: 'Nur wenn Gefahr droht und der gewöhnliche Weg zu lange dauert: Sie lesen den Vorgang für {hours} Stunden. Die Leitung und die betroffene Person erfahren es sofort. Eine zweite Person prüft es.',
    en: 'Only in danger, when the usual way takes too long: you read the case for {hours} hours. The heads and the person concerned hear of it at once. A second person checks it.',
    leicht: 'Nur im Notfall: Sie lesen den Antrag {hours} Stunden lang. Die Leitung erfährt es sofort.',
  },
  emergencySend: { de: 'Zugriff nehmen', en: 'Take access', leicht: 'Jetzt lesen' },
  granted: { de: 'Was ich lesen darf', en: 'What I may read', leicht: 'Das darf ich lesen' },
  grantedLead: {
    de: 'Diese Freigaben gelten jetzt. Jedes Öffnen wird festgehalten und der betroffenen Person gezeigt.',
    en: 'These grants hold now. Every opening is recorded and shown to the person concerned.',
    leicht: 'Das dürfen Sie jetzt lesen. Die Menschen sehen das.',
  },
  grantedEmpty: { de: 'Gerade nichts', en: 'Nothing right now', leicht: 'Jetzt gibt es nichts' },
  grantedEmptyText: {
    de: 'Keine Behörde hat Ihnen eine Lesefreigabe gegeben, die jetzt gilt.',
    en: 'No authority has given you a reading grant that holds now.',
    leicht: 'Kein Amt erlaubt Ihnen gerade das Lesen.',
  },
  authority: { de: 'Behörde', en: 'Authority', leicht: 'Welches Amt?' },
  open: { de: 'Öffnen', en: 'Open', leicht: 'Jetzt lesen' },
  readOnly: {
    de: 'Sie lesen mit einer Freigabe: {role}, {law}',
    en: 'You read under a grant: {role}, {law}',
    leicht: 'Sie dürfen das lesen: {role}, {law}',
  },
  readOnlyUntil: {
    de: 'Zweck: {reason} – Die Freigabe endet am {until}. Sie können hier nichts ändern.',
    en: 'Purpose: {reason} – The grant ends on {until}. You can change nothing here.',
    leicht: '{reason} Das geht bis {until}. Sie können nur lesen.',
  },
  cases: { de: 'Vorgänge', en: 'Cases', leicht: 'Diese Anträge' },
  noCases: { de: 'Keine Vorgänge', en: 'No cases', leicht: 'Keine Anträge' },
  noCasesText: {
    de: 'Zu dieser Freigabe gibt es keinen Vorgang.',
    en: 'There is no case under this grant.',
    leicht: 'Es gibt hier keinen Antrag.',
  },
  changed: { de: 'Zuletzt geändert', en: 'Last changed', leicht: 'Letzte Änderung' },
})

/** Where a grant stands. */
export const GRANT_STATE_TEXTS: Readonly<Record<GrantState, Text>> = defineTexts({
  proposed: { de: 'wartet auf zweite Person', en: 'waits for a second person', leicht: 'noch nicht erlaubt' },
  'to-review': { de: 'Notfall, zu prüfen', en: 'emergency, to be checked', leicht: 'Notfall: Bitte prüfen' },
  holding: { de: 'gilt', en: 'holds', leicht: 'ist erlaubt' },
  later: { de: 'gilt später', en: 'holds later', leicht: 'fängt bald an' },
  over: { de: 'abgelaufen', en: 'over', leicht: 'ist vorbei' },
  revoked: { de: 'beendet oder missbilligt', en: 'ended or disapproved', leicht: 'ist verboten' },
})

/** What was done under a grant. */
export const USE_TEXTS: Readonly<Record<string, Text>> = defineTexts({
  'cases.view-granted': { de: 'Vorgang geöffnet', en: 'Case opened', leicht: 'Antrag gelesen' },
  'cases.list-granted': { de: 'Liste gesehen', en: 'List seen', leicht: 'Liste gelesen' },
  'cases.open-granted-file': { de: 'Datei geöffnet', en: 'File opened', leicht: 'Datei gelesen' },
})
