import { defineTexts } from '../../kernel/texts.ts'

/** Words of the page of a service. */
export const serviceTexts = defineTexts({
  apply: { de: 'Online beantragen', en: 'Apply online', leicht: 'Hier den Antrag stellen' },
  applyHint: {
    de: 'Sie brauchen dafür ein Servicekonto. Ihre Eingaben werden gespeichert, Sie können jederzeit unterbrechen.',
    en: 'You need a service account for this. Your entries are saved, you can take a break at any time.',
    leicht: 'Sie brauchen ein Konto. Sie können jederzeit eine Pause machen.',
  },
  chooseFirst: {
    de: 'Wählen Sie zuerst den Ort. Davon hängt ab, welche Behörde entscheidet.',
    en: 'Choose the place first. It decides which authority is responsible.',
    leicht: 'Wählen Sie zuerst den Ort. Dann wissen wir das richtige Amt.',
  },
  dependsOnPlace: {
    de: 'Wer zuständig ist, hängt vom Ort ab.',
    en: 'Who is responsible depends on the place.',
    leicht: 'Das hängt von Ihrem Ort ab.',
  },
  glance: { de: 'Auf einen Blick', en: 'At a glance', leicht: 'Das Wichtigste' },
  fee: { de: 'Kosten', en: 'Costs', leicht: 'Das kostet es' },
  feeSpan: {
    de: '{label}: {least} bis {most}',
    en: '{label}: {least} to {most}',
    leicht: '{label}: von {least} bis {most}',
  },
  feeOne: { de: '{label}: {least}', en: '{label}: {least}', leicht: '{label}: Das kostet {least}' },
  noFee: {
    de: 'Hier ist keine Gebühr hinterlegt. Fällt doch eine an, nennt die Behörde sie Ihnen vorher.',
    en: 'No fee is on record here. Should there be one, the authority tells you beforehand.',
    leicht: 'Wir wissen von keinen Kosten. Kostet es doch etwas? Dann sagt das Amt es vorher.',
  },
  duration: { de: 'Übliche Dauer', en: 'Usual processing time', leicht: 'So lange dauert es' },
  deadline: { de: 'Frist der Behörde', en: 'Deadline of the authority', leicht: 'Frist für das Amt' },
  within: {
    de: 'Entscheidung innerhalb von {period}',
    en: 'Decision within {period}',
    leicht: 'Das Amt hat {period} Zeit.',
  },
  fromComplete: {
    de: ', nachdem alle Unterlagen da sind',
    en: ' after all documents are there',
    leicht: ' Die Zeit beginnt mit allen Papieren.',
  },
  extension: {
    de: 'Die Behörde darf sie einmal um {period} verlängern und begründet das.',
    en: 'The authority may extend it once by {period} and gives reasons.',
    leicht: 'Manchmal braucht das Amt noch {period} mehr. Dann sagt das Amt den Grund.',
  },
  deemed: {
    de: 'Entscheidet sie bis dahin nicht, gilt der Antrag als genehmigt.',
    en: 'If it does not decide by then, the application counts as granted.',
    leicht: 'Das Amt antwortet nicht? Dann bedeutet das: Ja.',
  },
  forWhom: { de: 'Für wen', en: 'For whom', leicht: 'Wer darf das?' },
  person: { de: 'Privatpersonen', en: 'Private persons', leicht: 'Das ist für Menschen' },
  organisation: { de: 'Unternehmen und Vereine', en: 'Companies and associations', leicht: 'Das ist für Firmen' },
  both: {
    de: 'Privatpersonen, Unternehmen und Vereine',
    en: 'Private persons, companies and associations',
    leicht: 'Das ist für Menschen und Firmen',
  },
  signIn: { de: 'Anmeldung', en: 'Sign-in', leicht: 'Das Konto' },
  low: {
    de: 'Servicekonto mit E-Mail-Adresse und Passwort',
    en: 'Service account with e-mail address and password',
    leicht: 'Sie brauchen ein Konto mit E-Mail und Passwort.',
  },
  substantial: {
    de: 'Servicekonto auf dem Vertrauensniveau „substanziell“',
    en: 'Service account at the level of assurance “substantial”',
    leicht: 'Sie brauchen ein sicheres Konto.',
  },
  high: {
    de: 'Servicekonto auf dem Vertrauensniveau „hoch“, etwa mit Online-Ausweis',
    en: 'Service account at the level of assurance “high”, such as with an eID card',
    leicht: 'Sie brauchen ein sehr sicheres Konto. Das geht mit dem Online-Ausweis.',
  },
  requirements: { de: 'Voraussetzungen', en: 'Requirements', leicht: 'Das muss stimmen' },
  documents: { de: 'Was Sie bereithalten sollten', en: 'What to have ready', leicht: 'Diese Papiere brauchen Sie' },
  noDocuments: {
    de: 'Sie müssen nichts vorbereiten. Das Formular sagt, wenn eine Unterlage fehlt.',
    en: 'You need not prepare anything. The form tells you if a document is missing.',
    leicht: 'Sie brauchen keine Papiere. Das Formular sagt Ihnen alles.',
  },
  description: { de: 'Gut zu wissen', en: 'Good to know', leicht: 'Das ist noch wichtig' },
  way: { de: 'So geht es weiter', en: 'What happens next', leicht: 'Das passiert dann' },
  stepApply: { de: 'Sie stellen den Antrag', en: 'You apply', leicht: 'Sie schreiben den Antrag' },
  stepDecision: {
    de: 'Sie bekommen die Entscheidung',
    en: 'You receive the decision',
    leicht: 'Sie bekommen eine Antwort',
  },
  perhaps: { de: 'Vielleicht: ', en: 'Perhaps: ', leicht: 'Manchmal: ' },
  law: { de: 'Rechtsgrundlagen', en: 'Legal basis', leicht: 'Diese Regeln gelten' },
  data: { de: 'Ihre Daten', en: 'Your data', leicht: 'Schutz für Ihre Daten' },
  dataText: {
    de: 'Die Behörde nutzt Ihre Angaben nur für diesen Antrag. Sie liegen verschlüsselt; wer sie öffnet, wird vermerkt.',
    en: 'The authority uses your answers for this application only. They are stored encrypted; whoever opens them is recorded.',
    leicht: 'Das Amt braucht Ihre Angaben nur für diesen Antrag. Ihre Angaben sind geschützt.',
  },
  keepDrafts: {
    de: 'Entwürfe, die Sie nicht absenden, werden {period} aufbewahrt.',
    en: 'Drafts that you do not send are kept for {period}.',
    leicht: 'Schicken Sie den Antrag nicht ab? Dann behalten wir den Text {period}.',
  },
  keepCases: {
    de: 'Abgeschlossene Vorgänge werden je nach Ausgang bis zu {period} aufbewahrt',
    en: 'Closed cases are kept for up to {period}, depending on their outcome',
    leicht: 'Fertige Anträge behält das Amt höchstens {period}.',
  },
  thenDelete: { de: ' und dann gelöscht.', en: ' and then deleted.', leicht: ' Dann löscht das Amt alles.' },
  thenArchive: {
    de: ' und dann dem Archiv angeboten.',
    en: ' and then offered to the archive.',
    leicht: ' Dann fragt das Amt das Archiv.',
  },
  moreData: { de: 'Mehr zum Datenschutz', en: 'More on privacy', leicht: 'Mehr lesen über Ihre Daten' },
})

/** Words about the responsible authority. */
export const authorityTexts = defineTexts({
  responsible: { de: 'Zuständig', en: 'Responsible', leicht: 'Dieses Amt hilft Ihnen' },
  notHere: {
    de: 'Zuständig ist die Behörde für {name}. Sie nimmt hier noch keine Anträge an. Bitte wenden Sie sich direkt an sie.',
    en: 'The authority for {name} is responsible. It does not take applications here yet. Please contact it directly.',
    leicht: 'Das Amt von {name} ist noch nicht dabei. Bitte gehen Sie zu diesem Amt.',
  },
  address: { de: 'Anschrift', en: 'Address', leicht: 'Da ist das Amt' },
  phone: { de: 'Telefon', en: 'Phone', leicht: 'Hier anrufen' },
  email: { de: 'E-Mail', en: 'E-mail', leicht: 'E-Mail schreiben' },
  hours: { de: 'Öffnungszeiten', en: 'Opening hours', leicht: 'Dann ist offen' },
  noHours: { de: 'Nach Vereinbarung', en: 'By appointment', leicht: 'Bitte rufen Sie vorher an' },
  more: { de: 'Mehr über diese Behörde', en: 'More about this authority', leicht: 'Mehr über dieses Amt' },
  contact: { de: 'Kontakt', en: 'Contact', leicht: 'So erreichen Sie uns' },
  area: { de: 'Gebiet', en: 'Area', leicht: 'Das Amt ist für diesen Ort' },
  inhabitants: {
    de: '{area}, {count} Einwohnerinnen und Einwohner',
    en: '{area}, {count} inhabitants',
    leicht: '{area}. Hier wohnen {count} Menschen.',
  },
  services: { de: 'Leistungen dieser Behörde', en: 'Services of this authority', leicht: 'Das macht dieses Amt' },
  noServices: {
    de: 'Diese Behörde bietet hier noch keine Leistungen an.',
    en: 'This authority offers no services here yet.',
    leicht: 'Dieses Amt bietet hier noch nichts an.',
  },
})
