import { defineTexts } from '../../kernel/texts.ts'

/** What is stored about a person, for the person. */
export const dataTexts = defineTexts({
  title: { de: 'Meine Daten', en: 'My data', leicht: 'Ihre Daten' },
  lead: {
    de: 'Hier sehen Sie, was über Sie gespeichert ist, von wem, wofür und wie lange (Art. 15 DSGVO).',
    en: 'Here you see what is stored about you, by whom, what for and for how long (GDPR Art. 15).',
    leicht: 'Hier sehen Sie: Diese Daten haben wir von Ihnen.',
  },
  door: {
    de: 'Sehen, was gespeichert ist und wer es gelesen hat',
    en: 'See what is stored and who read it',
    leicht: 'Ihre Daten ansehen, ändern oder löschen',
  },
  accessText: {
    de: 'Wer Ihre Daten wann und wofür gelesen hat',
    en: 'Who read your data, when and what for',
    leicht: 'Wer hat Ihre Daten gelesen?',
  },
  exportText: {
    de: 'Alle Daten und Dateien in einem Paket mitnehmen',
    en: 'Take all data and files with you in one package',
    leicht: 'Alle Ihre Daten auf Ihren Computer laden',
  },
  correctText: {
    de: 'Namen, E-Mail-Adresse und Sprache ändern',
    en: 'Change name, e-mail address and language',
    leicht: 'Etwas ist falsch? Dann ändern Sie es hier.',
  },
  eraseText: { de: 'Das ganze Konto löschen', en: 'Erase the whole account', leicht: 'Ihr Konto ganz löschen' },
  what: { de: 'Welche Daten', en: 'Which data', leicht: 'Diese Daten' },
  who: { de: 'Verantwortlich', en: 'Responsible', leicht: 'Diese Daten hat' },
  why: { de: 'Zweck', en: 'Purpose', leicht: 'Darum' },
  law: { de: 'Rechtsgrundlage', en: 'Legal basis', leicht: 'Das Gesetz' },
  kept: { de: 'Gespeichert', en: 'Kept', leicht: 'So lange' },
  operator: {
    de: 'Betreiber dieses Portals',
    en: 'Operator of this portal',
    leicht: 'Wer diese Seiten macht',
  },
  none: {
    de: 'Hierzu ist nichts gespeichert',
    en: 'Nothing is stored for these',
    leicht: 'Hier haben wir nichts von Ihnen',
  },
  more: {
    de: 'Hier stehen die neuesten {count}. Alle stehen im Export.',
    en: 'Here are the newest {count}. All of them are in the export.',
    leicht: 'Hier sehen Sie {count}. Alle finden Sie im Daten-Paket.',
  },
  rights: { de: 'Ihre Rechte', en: 'Your rights', leicht: 'Das dürfen Sie' },
  rightsText: {
    de: 'Sie haben das Recht auf Auskunft, Berichtigung, Löschung und Einschränkung und darauf, Ihre Daten mitzunehmen (Art. 15 bis 18 und 20 DSGVO). Interne Vermerke einer Behörde stehen hier nicht; fragen Sie die Behörde danach. Sie können sich beim Hessischen Beauftragten für Datenschutz und Informationsfreiheit beschweren.',
    en: 'You have the right of access, rectification, erasure and restriction, and to take your data with you (GDPR Art. 15 to 18 and 20). Internal notes of an authority do not stand here; ask the authority for them. You can complain to the Hessian Commissioner for Data Protection and Freedom of Information.',
    leicht:
      'Sie dürfen Ihre Daten sehen. Etwas ist falsch? Dann müssen wir es ändern. Sie dürfen sich auch beschweren. Das geht hier: datenschutz.hessen.de.',
  },
})

/** The access log. */
export const logTexts = defineTexts({
  title: { de: 'Wer meine Daten gelesen hat', en: 'Who read my data', leicht: 'Wer hat Ihre Daten gelesen?' },
  lead: {
    de: 'Jedes Lesen durch Beschäftigte oder durch das Programm steht hier, neueste zuerst. Gezeigt wird die Funktion. Den Namen nennt Ihnen die Behörde auf Anfrage.',
    en: 'Every reading by staff or by the program stands here, newest first. The function is shown. The authority tells you the name on request.',
    leicht: 'Jemand liest Ihre Daten? Dann steht es hier. Das Neue ist oben.',
  },
  emptyTitle: { de: 'Noch niemand', en: 'Nobody yet', leicht: 'Das war noch niemand' },
  emptyText: {
    de: 'Außer Ihnen hat noch niemand Ihre Daten geöffnet. Sobald eine Behörde einen Antrag von Ihnen liest, steht es hier.',
    en: 'Nobody but you has opened your data yet. As soon as an authority reads an application of yours, it stands here.',
    leicht: 'Niemand hat Ihre Daten gelesen. Sie haben einen Antrag gestellt? Dann liest das Amt ihn bald.',
  },
  details: {
    de: 'Zweck: {purpose}. Rechtsgrundlage: {law}.',
    en: 'Purpose: {purpose}. Legal basis: {law}.',
    leicht: 'Darum: {purpose}. Das Gesetz: {law}.',
  },
  csv: { de: 'Als Tabelle herunterladen (CSV)', en: 'Download as a table (CSV)', leicht: 'Die Liste herunterladen' },
  fileName: { de: 'zugriffe.csv', en: 'accesses.csv', leicht: 'wer-hat-gelesen.csv' },
  newest: { de: 'Zu den neuesten Einträgen', en: 'To the newest entries', leicht: 'Das Neue zeigen' },
  nothingOlder: { de: 'Keine älteren Einträge', en: 'No older entries', leicht: 'Mehr gibt es nicht' },
})
