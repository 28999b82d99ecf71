import { defineTexts } from '../../kernel/texts.ts'
import type { AboutText } from './legal-texts.ts'

/** What happens to data on this site (GDPR articles 13 and 14). */
export const privacy: AboutText = {
  title: { de: 'Datenschutz', en: 'Privacy', leicht: 'Schutz für Ihre Daten' },
  lead: {
    de: 'Hier steht, welche Daten diese Seiten verarbeiten, wofür, und welche Rechte Sie haben.',
    en: 'Here you read which data these pages process, what for, and which rights you have.',
    leicht: 'Hier lesen Sie alles über Ihre Daten.',
  },
  sections: [
    {
      title: { de: 'Wer verantwortlich ist', en: 'Who is responsible', leicht: 'Wer passt auf die Daten auf?' },
      text: {
        de: 'Für einen Antrag ist die Behörde verantwortlich, an die er geht. Sie steht auf der Seite der Leistung. Für diese Seiten und das Servicekonto ist der Betreiber dieser Installation verantwortlich. Sein Name und seine Datenschutzbeauftragte oder sein Datenschutzbeauftragter sind noch nicht hinterlegt.',
        en: 'The authority that an application goes to is responsible for it. It is named on the page of the service. The operator of this installation is responsible for these pages and the service account. The name of the operator and of the data protection officer are not on record yet.',
        leicht:
          'Ihr Antrag geht an ein Amt. Dieses Amt passt auf die Daten auf. Diese Seite hat auch einen Betreiber. Der Name vom Betreiber fehlt hier noch.',
      },
    },
    {
      title: { de: 'Lesen und Suchen', en: 'Reading and searching', leicht: 'Sie lesen nur?' },
      text: {
        de: 'Leistungen suchen und lesen können Sie ohne Konto. Wonach Sie suchen und welche Seiten Sie lesen, wird keiner Person zugeordnet und nicht ausgewertet. Die Seiten laden nichts von anderen Anbietern.',
        en: 'You can search and read services without an account. What you search for and which pages you read is not linked to a person and not analysed. The pages load nothing from other providers.',
        leicht: 'Dann brauchen Sie kein Konto. Wir beobachten Sie nicht.',
      },
    },
    {
      title: { de: 'Cookies', en: 'Cookies', leicht: 'Kleine Dateien (Cookies)' },
      text: {
        de: 'Wir setzen nur Cookies, ohne die es nicht geht: eines schützt Formulare vor Fälschung, eines merkt sich Ihre Sprache, eines hält Sie angemeldet, und eines bringt Sie nach dem Eröffnen eines Kontos zurück. Keines dient der Werbung oder der Auswertung.',
        en: 'We only set cookies that are needed: one protects forms against forgery, one remembers your language, one keeps you signed in, and one brings you back after opening an account. None serves advertising or analysis.',
        leicht:
          'Ein Cookie ist eine kleine Datei. Damit bleibt die Sprache gleich. Damit bleiben Sie angemeldet. Mit Cookies machen wir keine Werbung.',
      },
    },
    {
      title: { de: 'Servicekonto und Anträge', en: 'Service account and applications', leicht: 'Konto und Anträge' },
      text: {
        de: 'Im Servicekonto liegen Ihr Name und Ihre E-Mail-Adresse, in einem Antrag Ihre Antworten und Dateien. Beides ist verschlüsselt gespeichert. Bei jeder Frage eines Formulars können Sie die Rechtsgrundlage ansehen.\n\nDie Behörde verarbeitet Ihre Angaben, um über den Antrag zu entscheiden (Art. 6 Abs. 1 Buchst. c und e DSGVO, § 3 HDSIG). Nur Beschäftigte dieser Behörde können sie öffnen; jedes Öffnen wird vermerkt.',
        en: 'The service account holds your name and your e-mail address, an application holds your answers and files. Both are stored encrypted. With every question of a form you can see its legal basis.\n\nThe authority processes your answers to decide on the application (GDPR article 6 (1) (c) and (e), section 3 HDSIG). Only staff of this authority can open them; every opening is recorded.',
        leicht:
          'Im Konto steht Ihr Name. Dort steht auch Ihre E-Mail-Adresse. Im Antrag stehen Ihre Antworten. Alles ist geschützt. Nur Ihr Amt darf den Antrag lesen. Jedes Lesen schreiben wir auf.',
      },
    },
    {
      title: { de: 'Wie lange', en: 'How long', leicht: 'Wie lange bleiben die Daten?' },
      text: {
        de: 'Die Fristen stehen in der Tabelle unten. Ein Entwurf wird nach seiner Frist gelöscht, ein Vorgang nach der Frist ab seinem Ende. Vor dem Löschen eines Vorgangs erhalten Sie eine Nachricht, und jemand in der Behörde prüft den Löschlauf. Wo das Archivrecht es verlangt, wird der Vorgang vorher dem Archiv angeboten.',
        en: 'The times stand in the table below. A draft is deleted after its time, a case after its time from its end. Before a case is deleted you get a message, and somebody in the authority looks through the run. Where archive law requires it, the case is offered to the archive first.',
        leicht:
          'Das steht unten in der Liste. Danach löscht das Amt die Daten. Vorher bekommen Sie eine Nachricht. Manches geht an das Archiv.',
      },
    },
    {
      title: { de: 'Ihre Rechte', en: 'Your rights', leicht: 'Das dürfen Sie' },
      text: {
        de: 'Sie können Auskunft, Berichtigung, Löschung und Einschränkung der Verarbeitung verlangen und der Verarbeitung widersprechen (Art. 15 bis 21 DSGVO). Wenden Sie sich an die Behörde Ihres Antrags.\n\nSie können sich außerdem beim Hessischen Beauftragten für Datenschutz und Informationsfreiheit beschweren (datenschutz.hessen.de).',
        en: 'You can demand access, rectification, erasure and restriction of processing, and object to the processing (GDPR articles 15 to 21). Turn to the authority of your application.\n\nYou can also complain to the Hessian Commissioner for Data Protection and Freedom of Information (datenschutz.hessen.de).',
        leicht:
          'Sie dürfen nach Ihren Daten fragen. Ist etwas falsch? Dann muss das Amt es ändern. Sie dürfen sich auch beschweren. Das geht hier: datenschutz.hessen.de.',
      },
    },
  ],
}

/** Words of the table that says how long what is kept. */
export const keptTexts = defineTexts({
  title: { de: 'Fristen', en: 'Times', leicht: 'Wie lange?' },
  services: { de: 'Anträge', en: 'Applications', leicht: 'Ihre Anträge' },
  service: { de: 'Leistung', en: 'Service', leicht: 'Was ist es?' },
  drafts: { de: 'Entwurf', en: 'Draft', leicht: 'Noch nicht fertig' },
  cases: { de: 'Nach dem Ende, längstens', en: 'After its end, at most', leicht: 'Wenn es fertig ist' },
  then: { de: 'Danach', en: 'Then', leicht: 'Und dann?' },
  delete: { de: 'Löschen', en: 'Deleted', leicht: 'Wir löschen' },
  'offer-to-archive': {
    de: 'Dem Archiv anbieten, dann löschen',
    en: 'Offered to the archive, then deleted',
    leicht: 'Erst das Archiv fragen',
  },
  law: { de: 'Rechtsgrundlage', en: 'Legal basis', leicht: 'Welches Gesetz?' },
  others: { de: 'Konto und Technik', en: 'Account and technology', leicht: 'Ihr Konto und die Technik' },
  what: { de: 'Gegenstand', en: 'What', leicht: 'Was ist es?' },
  within: { de: 'Aufbewahrung', en: 'Kept for', leicht: 'Wie lange?' },
  note: {
    de: 'Die Tabellen entstehen aus denselben Festlegungen, nach denen das Programm löscht.',
    en: 'The tables are made from the same declarations by which the program deletes.',
    leicht: 'Das Programm löscht genau nach dieser Liste.',
  },
})
