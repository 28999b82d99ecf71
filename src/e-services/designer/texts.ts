import { defineTexts, type Text } from '../../kernel/texts.ts'
import type { DesignFinding } from './designer-words.ts'

/** The list of designs, and how one begins. */
export const listTexts = defineTexts({
  title: { de: 'Formulare', en: 'Forms', leicht: 'Formulare bauen' },
  lead: {
    de: 'Hier bauen und ändern Sie Formulare Ihrer Behörde. Niemand sieht einen Entwurf, bevor er freigegeben ist.',
    en: 'Here you build and change forms of your authority. Nobody sees a design before it is released.',
    leicht: 'Hier bauen Sie Formulare für Ihr Amt. Noch sieht sie niemand.',
  },
  new: { de: 'Neuen Entwurf beginnen', en: 'Begin a new design', leicht: 'Etwas Neues anfangen' },
  name: { de: 'Name des Entwurfs', en: 'Name of the design', leicht: 'Wie heißt der Entwurf?' },
  origin: { de: 'Begonnen mit', en: 'Begun with', leicht: 'Wie hat er angefangen?' },
  changed: { de: 'Zuletzt geändert', en: 'Last changed', leicht: 'Wann geändert?' },
  none: { de: 'Noch kein Entwurf', en: 'No design yet', leicht: 'Es gibt noch keinen Entwurf' },
  noneText: {
    de: 'Beginnen Sie mit einer Leistung, die es schon gibt, mit einem FIM-Datenschema oder mit einem leeren Formular.',
    en: 'Begin with a service that is there, with a FIM data schema, or with an empty form.',
    leicht: 'Fangen Sie mit einem leeren Formular an. Oder nehmen Sie eine Vorlage.',
  },
  blank: { de: 'Leeres Formular', en: 'Empty form', leicht: 'Ein leeres Formular' },
  service: { de: 'Leistung, die es schon gibt', en: 'Service that is there', leicht: 'Eine Leistung von uns' },
  schema: { de: 'FIM-Datenschema (XML-Datei)', en: 'FIM data schema (XML file)', leicht: 'Eine FIM-Datei (XML)' },
  schemaHelp: {
    de: 'XDatenfelder 3.0.0 oder 2.0, wie sie das FIM-Portal herausgibt. Höchstens 10 MB.',
    en: 'XDatenfelder 3.0.0 or 2.0, as the FIM portal gives it. 10 MB at most.',
    leicht: 'Die Datei kommt aus dem FIM-Portal. Sie ist höchstens 10 MB groß.',
  },
  begin: { de: 'Entwurf beginnen', en: 'Begin the design', leicht: 'Jetzt anfangen' },
  nameNeeded: {
    de: 'Geben Sie dem Entwurf einen Namen.',
    en: 'Give the design a name.',
    leicht: 'Schreiben Sie einen Namen auf.',
  },
  serviceNeeded: { de: 'Wählen Sie eine Leistung.', en: 'Choose a service.', leicht: 'Wählen Sie eine Leistung aus.' },
  schemaNeeded: {
    de: 'Wählen Sie die XML-Datei eines Datenschemas.',
    en: 'Choose the XML file of a data schema.',
    leicht: 'Wählen Sie eine XML-Datei aus.',
  },
  originNeeded: {
    de: 'Wählen Sie, womit der Entwurf beginnt.',
    en: 'Choose what the design begins with.',
    leicht: 'Wählen Sie eine Vorlage aus.',
  },
  fromService: {
    de: 'Leistung {id}, Version {version}',
    en: 'Service {id}, version {version}',
    leicht: 'Leistung {id} ({version})',
  },
  fromSchema: {
    de: 'Datenschema {id}, Version {version}',
    en: 'Data schema {id}, version {version}',
    leicht: 'Schema {id} ({version})',
  },
})

/** The page of a design. */
export const designTexts = defineTexts({
  structure: { de: 'Aufbau', en: 'Structure', leicht: 'So ist das Formular gebaut' },
  empty: { de: 'Noch keine Seite', en: 'No page yet', leicht: 'Es gibt noch keine Seite' },
  emptyText: {
    de: 'Fügen Sie unten die erste Seite hinzu. Auf ihr stehen dann die Fragen.',
    en: 'Add the first page below. The questions then stand on it.',
    leicht: 'Machen Sie unten die erste Seite. Dann kommen die Fragen.',
  },
  addPage: { de: 'Seite hinzufügen', en: 'Add a page', leicht: 'Eine Seite dazu' },
  addGroup: { de: 'Gruppe hinzufügen', en: 'Add a group', leicht: 'Eine Gruppe dazu' },
  addField: { de: 'Frage hinzufügen', en: 'Add a question', leicht: 'Eine Frage dazu' },
  pageTitle: { de: 'Titel der neuen Seite', en: 'Title of the new page', leicht: 'Wie heißt die Seite?' },
  groupTitle: { de: 'Titel der neuen Gruppe', en: 'Title of the new group', leicht: 'Wie heißt die Gruppe?' },
  fieldText: { de: 'Text der neuen Frage', en: 'Text of the new question', leicht: 'Wie heißt die Frage?' },
  preview: { de: 'Ausprobieren', en: 'Try it', leicht: 'Das Formular testen' },
  rules: { de: 'Regeln', en: 'Rules', leicht: 'Alle Regeln' },
  differences: { de: 'Unterschiede', en: 'Differences', leicht: 'Was ist anders?' },
  download: { de: 'Als Datei herunterladen', en: 'Download as a file', leicht: 'Die Datei laden' },
  undo: { de: 'Letzte Änderung zurücknehmen', en: 'Undo the last change', leicht: 'Einen Schritt zurück' },
  drop: { de: 'Entwurf wegwerfen', en: 'Throw the design away', leicht: 'Alles löschen' },
  dropSure: {
    de: 'Ja, diesen Entwurf mit allen Testpersonen endgültig wegwerfen',
    en: 'Yes, throw this design away for good, with all test people',
    leicht: 'Ja, alles löschen. Das geht nicht zurück',
  },
  dropNeeded: {
    de: 'Bestätigen Sie, dass der Entwurf weg soll.',
    en: 'Confirm that the design is to go.',
    leicht: 'Machen Sie ein Kreuz bei „Ja“.',
  },
  grade: {
    de: '{run} von {all} Regeln laufen',
    en: '{run} of {all} rules run',
    leicht: '{run} von {all} Regeln gehen',
  },
  noRules: { de: 'Keine Regeln', en: 'No rules', leicht: 'Es gibt keine Regeln' },
  warned: {
    de: '{count} davon zur Sicherheit ansehen',
    en: 'look at {count} of them to be sure',
    leicht: '{count} davon noch prüfen',
  },
  checks: { de: 'Was noch zu tun ist', en: 'What is left to do', leicht: 'Was fehlt noch?' },
  checksNone: {
    de: 'Die Prüfungen finden nichts mehr.',
    en: 'The checks find nothing any more.',
    leicht: 'Alles ist gut. Es fehlt nichts.',
  },
  more: { de: 'und {count} weitere', en: 'and {count} more', leicht: 'und noch {count}' },
  required: { de: 'Pflicht', en: 'required', leicht: 'muss sein' },
  optional: { de: 'freiwillig', en: 'optional', leicht: 'kann sein' },
  repeated: { de: 'mehrfach', en: 'repeated', leicht: 'mehr als einmal' },
  conditional: { de: 'unter Bedingung', en: 'on a condition', leicht: 'nicht immer' },
})

export const FINDING_TEXTS: Readonly<Record<DesignFinding['code'], Text>> = {
  'no-law': { de: 'Ohne Rechtsgrundlage', en: 'Without legal basis', leicht: 'Das Gesetz fehlt' },
  'no-english': { de: 'Ohne englischen Text', en: 'Without English text', leicht: 'Der englische Text fehlt' },
  'no-easy-german': {
    de: 'Ohne Text in Leichter Sprache',
    en: 'Without text in easy German',
    leicht: 'Der leichte Text fehlt',
  },
  unreachable: {
    de: 'Wird nie gefragt: die Bedingungen können nicht zutreffen',
    en: 'Is never asked: the conditions can not hold',
    leicht: 'Diese Frage kommt nie',
  },
  'no-choices': { de: 'Auswahl ohne Werte', en: 'Choice without values', leicht: 'Hier fehlt die Auswahl' },
  'empty-group': { de: 'Gruppe ohne Fragen', en: 'Group without questions', leicht: 'Hier fehlen Fragen' },
  'rule-never': {
    de: 'Regel, die nie greift',
    en: 'Rule that never takes effect',
    leicht: 'Diese Regel tut nie etwas',
  },
  'rule-open': {
    de: 'Regel, die nur als Satz da ist',
    en: 'Rule that is only a sentence so far',
    leicht: 'Diese Regel geht noch nicht',
  },
  'no-retention': {
    de: 'Noch keine Aufbewahrungsfrist: sie kommt mit dem Ablauf der Leistung',
    en: 'No retention period yet: it comes with the workflow of the service',
    leicht: 'Noch fehlt der Tag zum Löschen',
  },
}
