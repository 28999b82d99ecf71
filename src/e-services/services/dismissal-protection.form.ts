import { group, is, page, times } from '../../foundation/cases/words.ts'
import { employee, employer } from './dismissal-parties.form.ts'

const LAW = '§ 17 Abs. 2 MuSchG'

const dismissal = page(
  { de: 'Kündigung', en: 'Dismissal', leicht: 'Warum soll die Frau gehen?' },
  {
    kind: {
      ask: { de: 'Art der Kündigung', en: 'Kind of dismissal', leicht: 'Welche Kündigung ist das?' },
      kind: 'choice',
      oneOf: {
        ordinary: { de: 'Ordentlich', en: 'With notice', leicht: 'Mit einer Frist' },
        extraordinary: { de: 'Außerordentlich', en: 'Without notice', leicht: 'Sofort, ohne Frist' },
        change: { de: 'Änderungskündigung', en: 'With an offer of changed terms', leicht: 'Mit einem neuen Angebot' },
      },
    },
    known: {
      ask: {
        de: 'Wann haben Sie von dem Grund erfahren?',
        en: 'When did you learn of the reason?',
        leicht: 'Wann haben Sie den Grund erfahren?',
      },
      show: { de: 'Kenntnis vom Grund', en: 'Learnt of the reason', leicht: 'Bekannt seit' },
      help: {
        de: 'Den Antrag müssen Sie innerhalb von zwei Wochen danach stellen (§ 626 Abs. 2 BGB).',
        en: 'You must apply within two weeks after that day (section 626 (2) BGB).',
        leicht: 'Sie haben dann nur 2 Wochen Zeit für den Antrag.',
      },
      kind: 'date',
      when: is('dismissal.kind', 'extraordinary'),
    },
    to: {
      ask: {
        de: 'Zu welchem Tag soll gekündigt werden?',
        en: 'Intended last day',
        leicht: 'Wann soll die Arbeit enden?',
      },
      show: { de: 'Beabsichtigtes Ende', en: 'Intended end', leicht: 'Letzter Arbeits-Tag' },
      kind: 'date',
    },
    reason: {
      ask: { de: 'Grund der Kündigung', en: 'Reason for the dismissal', leicht: 'Was ist der Grund?' },
      kind: 'choice',
      oneOf: {
        closure: { de: 'Stilllegung des Betriebs', en: 'Closure of the business', leicht: 'Die Firma schließt' },
        department: {
          de: 'Stilllegung oder Verlagerung eines Betriebsteils',
          en: 'Closure or relocation of a part',
          leicht: 'Ein Teil von der Firma schließt',
        },
        insolvency: { de: 'Insolvenz', en: 'Insolvency', leicht: 'Die Firma hat kein Geld mehr' },
        conduct: {
          de: 'Schwere Pflichtverletzung',
          en: 'Serious breach of duty',
          leicht: 'Die Frau hat etwas Schlimmes getan',
        },
        other: { de: 'Anderer Grund', en: 'Another reason', leicht: 'Es ist ein anderer Grund' },
      },
    },
    facts: {
      ask: {
        de: 'Beschreiben Sie, warum ein besonderer Fall vorliegt',
        en: 'Describe why this is a special case',
        leicht: 'Schreiben Sie genau auf: Was ist passiert?',
      },
      show: { de: 'Begründung des Antrags', en: 'Reasons for the application', leicht: 'Das ist passiert' },
      help: {
        de: 'Der Grund darf nicht mit Schwangerschaft, Fehlgeburt oder Entbindung zusammenhängen.',
        en: 'The reason must have nothing to do with pregnancy, miscarriage or childbirth.',
        leicht: 'Das Kind darf nicht der Grund sein.',
      },
      kind: 'longtext',
      minLength: 50,
      maxLength: 10_000,
    },
  },
  { law: LAW },
)

const evidence = page(
  { de: 'Unterlagen', en: 'Documents', leicht: 'Ihre Papiere' },
  {
    item: group(
      { de: 'Unterlage', en: 'Document', leicht: 'Ein Papier' },
      {
        what: {
          ask: { de: 'Was zeigt sie?', en: 'What does it show?', leicht: 'Was ist das?' },
          kind: 'text',
          maxLength: 160,
        },
        file: { ask: { de: 'Datei', en: 'File', leicht: 'Das Papier als Datei' }, kind: 'file', maxBytes: 10_000_000 },
      },
      { times: times(0, 10) },
    ),
  },
  { law: LAW },
)

/** Four pages: who employs, who is protected, what is intended and why, and what proves it. */
export const form = { employer, employee, dismissal, evidence }
