import { anyOf, is, isYes, page } from '../../foundation/cases/words.ts'
import { addressParts } from './person.form.ts'

const LAW = '§ 17 Abs. 2 MuSchG'

/** The page on who employs. */
export const employer = page(
  { de: 'Arbeitgeber', en: 'Employer', leicht: 'Die Firma' },
  {
    name: {
      ask: { de: 'Name des Unternehmens', en: 'Name of the company', leicht: 'Wie heißt die Firma?' },
      kind: 'text',
      maxLength: 160,
    },
    ...addressParts,
    contact: {
      ask: { de: 'Ansprechperson', en: 'Contact person', leicht: 'Wen dürfen wir fragen?' },
      kind: 'text',
      from: 'account.name',
      maxLength: 120,
    },
    email: {
      ask: { de: 'E-Mail-Adresse', en: 'E-mail address', leicht: 'E-Mail von der Firma' },
      kind: 'email',
      from: 'account.email',
    },
    size: {
      ask: {
        de: 'Wie viele Personen beschäftigt der Betrieb?',
        en: 'How many people does the business employ?',
        leicht: 'Wie viele Personen arbeiten in der Firma?',
      },
      show: { de: 'Beschäftigte im Betrieb', en: 'Employees', leicht: 'So viele arbeiten dort' },
      kind: 'integer',
      minValue: '1',
      maxValue: '1000000',
    },
    council: {
      ask: {
        de: 'Gibt es einen Betriebs- oder Personalrat?',
        en: 'Is there a works council?',
        leicht: 'Gibt es einen Betriebs-Rat?',
      },
      show: { de: 'Betriebs- oder Personalrat', en: 'Works council', leicht: 'Betriebs-Rat' },
      kind: 'yes-no',
    },
    statement: {
      ask: {
        de: 'Stellungnahme des Betriebs- oder Personalrats',
        en: 'Statement of the works council',
        leicht: 'Was sagt der Betriebs-Rat?',
      },
      kind: 'file',
      maxBytes: 10_000_000,
      optional: true,
      when: isYes('employer.council'),
    },
  },
  { law: LAW },
)

/** The page on who is protected, and why. */
export const employee = page(
  { de: 'Arbeitnehmerin', en: 'Employee', leicht: 'Die Frau in der Firma' },
  {
    name: {
      ask: {
        de: 'Vor- und Nachname der Arbeitnehmerin',
        en: 'Full name of the employee',
        leicht: 'Wie heißt die Frau?',
      },
      kind: 'text',
      maxLength: 120,
    },
    born: {
      ask: { de: 'Geburtsdatum', en: 'Date of birth', leicht: 'Wann ist die Frau geboren?' },
      kind: 'date',
    },
    ...addressParts,
    since: {
      ask: { de: 'Beschäftigt seit', en: 'Employed since', leicht: 'Seit wann arbeitet die Frau dort?' },
      kind: 'date',
    },
    job: {
      ask: { de: 'Tätigkeit im Betrieb', en: 'Work in the business', leicht: 'Was arbeitet die Frau?' },
      kind: 'text',
      maxLength: 160,
    },
    protection: {
      ask: {
        de: 'Warum besteht Kündigungsschutz?',
        en: 'Why is she protected?',
        leicht: 'Warum ist die Frau geschützt?',
      },
      show: { de: 'Grund des Kündigungsschutzes', en: 'Reason for protection', leicht: 'Grund für den Schutz' },
      kind: 'choice',
      oneOf: {
        pregnant: { de: 'Schwangerschaft', en: 'Pregnancy', leicht: 'Die Frau ist schwanger' },
        birth: {
          de: 'Entbindung in den letzten vier Monaten',
          en: 'Childbirth within the last four months',
          leicht: 'Die Frau hat ein Kind bekommen',
        },
        loss: {
          de: 'Fehlgeburt nach der zwölften Schwangerschaftswoche',
          en: 'Miscarriage after the twelfth week',
          leicht: 'Die Frau hat ihr Kind verloren',
        },
      },
    },
    day: {
      ask: {
        de: 'Tag der voraussichtlichen oder erfolgten Entbindung',
        en: 'Expected or actual day of childbirth',
        leicht: 'Wann kommt das Kind? Oder wann kam es?',
      },
      show: { de: 'Tag der Entbindung', en: 'Day of childbirth', leicht: 'An diesem Tag kommt das Kind' },
      kind: 'date',
      when: anyOf(is('employee.protection', 'pregnant'), is('employee.protection', 'birth')),
    },
  },
  { law: LAW },
)
