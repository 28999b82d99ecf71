import { defineTexts } from '../../kernel/texts.ts'

/** The desk that verifies identities. */
export const deskTexts = defineTexts({
  title: { de: 'Identität prüfen', en: 'Verify an identity', leicht: 'Ausweise prüfen' },
  lead: {
    de: 'Jemand steht mit einem Ausweis vor Ihnen und nennt einen Code aus dem Servicekonto? Geben Sie ihn hier ein.',
    en: 'Somebody stands before you with an identity document and tells a code of the service account? Enter it here.',
    leicht: 'Jemand sagt Ihnen einen Code? Schreiben Sie den Code hier hin.',
  },
  code: { de: 'Code der Person', en: 'Code of the person', leicht: 'Code von der Person' },
  codeHelp: {
    de: 'Acht Zeichen, zum Beispiel 7KQ2-M9XT',
    en: 'Eight characters, such as 7KQ2-M9XT',
    leicht: 'Acht Zeichen',
  },
  begin: { de: 'Weiter', en: 'Continue', leicht: 'Jetzt weiter' },
  list: { de: 'Nachweise dieser Behörde', en: 'Proofs of this authority', leicht: 'Alle Nachweise' },
  empty: { de: 'Noch keine Nachweise', en: 'No proofs yet', leicht: 'Noch gibt es keine' },
  emptyText: {
    de: 'Sobald jemand einen Code nennt oder einen Brief bestellt, steht es hier.',
    en: 'As soon as somebody tells a code or asks for a letter, it stands here.',
    leicht: 'Jemand nennt einen Code? Dann steht es hier.',
  },
  begun: { de: 'Begonnen', en: 'Begun', leicht: 'Angefangen' },
  way: { de: 'Weg', en: 'Way', leicht: 'So geht es' },
  state: { de: 'Stand', en: 'State', leicht: 'Wie weit' },
  by: { de: 'Geprüft von', en: 'Verified by', leicht: 'Wer hat geprüft' },
  person: { de: 'Name im Konto', en: 'Name in the account', leicht: 'So heißt das Konto' },
  second: { de: 'Bestätigt von', en: 'Confirmed by', leicht: 'Zweite Person' },
  nobody: { de: 'noch niemand', en: 'nobody yet', leicht: 'Das fehlt noch' },
  documentLead: {
    de: 'Der Ausweis liegt vor Ihnen und die Person auf dem Bild ist die Person am Schalter. Übertragen Sie, was darauf steht. Die Nummer wird nicht gespeichert, eine Kopie gibt es nicht.',
    en: 'The document lies before you, and the person on the picture is the person at the desk. Copy what stands on it. The number is not stored, and there is no copy.',
    leicht: 'Der Ausweis liegt vor Ihnen. Schreiben Sie alles ab. Die Nummer speichern wir nicht.',
  },
  germany: { de: 'Deutschland', en: 'Germany', leicht: 'Das Land Deutschland' },
  noKin: {
    de: 'Ich bin mit der Person weder verwandt noch verschwägert und handle nicht in eigener Sache (§ 20 HVwVfG).',
    en: 'I am not related to the person and do not act in my own matter (HVwVfG § 20).',
    leicht: 'Die Person gehört nicht zu meiner Familie.',
  },
  noKinMissing: {
    de: 'Ohne diese Erklärung dürfen Sie nicht prüfen. Bitten Sie sonst eine Kollegin oder einen Kollegen.',
    en: 'Without this statement you may not verify. Else ask a colleague.',
    leicht: 'Das müssen Sie ankreuzen. Sonst macht es jemand anderes.',
  },
  seen: { de: 'Ausweis gesehen und geprüft', en: 'Document seen and verified', leicht: 'Der Ausweis ist richtig' },
  turnDown: { de: 'Nicht bestätigen', en: 'Do not confirm', leicht: 'Nein sagen' },
  compareLead: {
    de: 'Vergleichen Sie diese Angaben mit dem Melderegister. Der Brief geht an die Anschrift, die dort steht.',
    en: 'Compare this with the residents’ register. The letter goes to the address that stands there.',
    leicht: 'Steht das so im Melde-Register? Bitte vergleichen Sie.',
  },
  compared: {
    de: 'Stimmt mit dem Melderegister überein',
    en: 'Is the same in the residents’ register',
    leicht: 'Das steht so im Melde-Register',
  },
  confirm: {
    de: 'Als zweite Person bestätigen',
    en: 'Confirm as the second person',
    leicht: 'Ich bin die zweite Person. Ich sage Ja.',
  },
  print: { de: 'Brief drucken (PDF)', en: 'Print the letter (PDF)', leicht: 'Den Brief drucken' },
  stateBegun: { de: 'zu prüfen', en: 'to be verified', leicht: 'noch offen' },
  stateSeen: { de: 'wartet auf zweite Person', en: 'waits for a second person', leicht: 'wartet noch' },
  stateConfirmed: { de: 'bestätigt', en: 'confirmed', leicht: 'fertig' },
  stateRefused: { de: 'nicht bestätigt', en: 'not confirmed', leicht: 'abgelehnt' },
  stateObjected: { de: 'Person widerspricht', en: 'person objects', leicht: 'die Person sagt Nein' },
  rule: { de: 'Vier-Augen-Prinzip', en: 'Four eyes', leicht: 'Zwei Personen prüfen' },
  ruleOn: {
    de: 'In dieser Behörde bestätigt eine zweite Person jeden Nachweis.',
    en: 'In this authority a second person confirms every proof.',
    leicht: 'Hier prüfen immer zwei Personen.',
  },
  ruleOff: {
    de: 'In dieser Behörde prüft eine Person allein.',
    en: 'In this authority one person verifies alone.',
    leicht: 'Hier prüft eine Person allein.',
  },
  turnOn: { de: 'Zweite Person verlangen', en: 'Demand a second person', leicht: 'Zwei Personen sollen prüfen' },
  turnOff: { de: 'Eine Person genügt', en: 'One person is enough', leicht: 'Eine Person reicht' },
  unverified: {
    de: 'Erreicht das Niveau „substanziell“ nach BSI TR-03147. Diese Einstufung hat noch niemand amtlich geprüft.',
    en: 'Reaches the level "substantial" after BSI TR-03147. Nobody has checked this rating officially yet.',
    leicht: 'Danach kennen wir die Person sicher. Die Regel dafür prüfen wir noch.',
  },
})

/** Where a proofing stands, in words. */
export const STATE_TEXTS = {
  begun: deskTexts.stateBegun,
  seen: deskTexts.stateSeen,
  confirmed: deskTexts.stateConfirmed,
  refused: deskTexts.stateRefused,
  objected: deskTexts.stateObjected,
} as const
