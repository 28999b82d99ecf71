import {
  answersOf,
  charge,
  defineService,
  eur,
  feeNote,
  issue,
  leave,
  notify,
  paragraph,
  reasons,
  refusalLetter,
  refusalRow,
  start,
  stop,
  usualDeadlines,
  usualRows,
  usualViews,
} from '../../foundation/cases/words.ts'
import { form } from './dismissal-protection.form.ts'
import { texts } from './dismissal-protection.texts.ts'

const hear = { de: 'Arbeitnehmerin anhören', en: 'Hear the employee', leicht: 'Die Frau fragen' }
const heard = { de: 'Anhörung abschließen', en: 'Close the hearing', leicht: 'Weiter nach der Frage' }
const submit = { on: 'submit', by: 'applicant', person: 'Kim', at: '2026-02-02' } as const

export default defineService({
  id: 'dismissal-protection',
  version: 1,
  owner: 'regional-council',
  leika: '99006045129000',
  law: ['§ 17 Abs. 2 MuSchG', '§ 28 HVwVfG'],
  texts,
  for: ['person', 'organisation'],
  trust: { start: 'low', submit: 'low' },
  mandate: 'employment',
  form,
  workflow: {
    start: 'draft',
    final: ['granted', 'refused', 'withdrawn'],
    states: {
      hearing: {
        label: { de: 'Arbeitnehmerin wird angehört', en: 'Employee is being heard', leicht: 'Wir fragen die Frau' },
        next: {
          de: 'Die Arbeitnehmerin kann sich äußern. Sie müssen nichts tun.',
          en: 'The employee may comment. You do not need to do anything.',
          leicht: 'Die Frau darf jetzt etwas sagen. Sie müssen nichts tun.',
        },
        status: 'PROCESSING',
      },
      granted: {
        label: { de: 'Für zulässig erklärt', en: 'Declared admissible', leicht: 'Die Kündigung ist erlaubt' },
      },
      refused: { label: { de: 'Abgelehnt', en: 'Refused', leicht: 'Die Kündigung ist nicht erlaubt' } },
    },
    transitions: [
      { from: 'draft', on: 'submit', to: 'received', by: 'applicant', then: [notify('received'), start('decide')] },
      ...usualRows,
      { from: 'received', on: 'hear', to: 'hearing', by: 'clerk', label: hear, then: [start('hearing')] },
      { from: 'hearing', on: 'heard', to: 'received', by: 'clerk', label: heard, then: [stop('hearing')] },
      { from: 'hearing', on: 'withdraw', to: 'withdrawn', by: 'applicant', then: [notify('withdrawn')] },
      {
        from: 'signing',
        on: 'grant',
        to: 'granted',
        by: 'head',
        notSameAs: 'propose',
        then: [charge('decision'), issue('admissible'), leave('decision'), notify('granted')],
      },
      refusalRow,
    ],
  },
  sees: usualViews('hearing'),
  fees: {
    decision: {
      label: { de: 'Gebühr der Entscheidung', en: 'Fee for the decision', leicht: 'Das kostet die Entscheidung' },
      fixed: eur(250),
      refundOn: ['refused'],
      law: '§ 2 HVwKostG in Verbindung mit der Verwaltungskostenordnung (Rahmengebühr)',
    },
  },
  deadlines: {
    ...usualDeadlines,
    hearing: { within: 'P14D', then: 'escalate', law: '§ 28 Abs. 1 HVwVfG' },
  },
  documents: {
    admissible: {
      title: { de: 'Zulässigerklärung', en: 'Declaration of admissibility', leicht: 'Brief vom Amt: erlaubt' },
      blocks: [
        paragraph('Guten Tag {answer.employer.contact},'),
        paragraph(
          'auf Antrag von {answer.employer.name} erklären wir nach § 17 Abs. 2 des Mutterschutzgesetzes die Kündigung von {answer.employee.name} zum {answer.dismissal.to} ausnahmsweise für zulässig.',
        ),
        paragraph('Die Kündigung bedarf der Schriftform und muss den Kündigungsgrund angeben.'),
        answersOf('dismissal.kind', 'dismissal.reason'),
        reasons,
        feeNote,
      ],
      seal: true,
      remedyNotice: true,
    },
    refusal: refusalLetter('Ihren Antrag {number}, die Kündigung für zulässig zu erklären, lehnen wir ab.'),
  },
  records: {
    decision: {
      label: { de: 'Zulässigerklärung', en: 'Declaration of admissibility', leicht: 'Erlaubnis zur Kündigung' },
      fields: {
        employee: {
          label: { de: 'Arbeitnehmerin', en: 'Employee', leicht: 'Name von der Frau' },
          path: 'employee.name',
        },
      },
      validFor: null,
      law: '§ 17 Abs. 2 MuSchG',
    },
  },
  retention: {
    drafts: 'P30D',
    granted: 'P10Y',
    refused: 'P10Y',
    withdrawn: 'P1Y',
    then: 'offer-to-archive',
    law: '§ 8a OZG (Entwürfe); Aktenplan; HArchivG',
  },
  examples: [
    {
      title: 'the employee is heard before two people decide',
      given: {},
      when: [
        submit,
        { on: 'hear', by: 'clerk', person: 'Ali' },
        { on: 'heard', by: 'clerk', person: 'Ali', at: '2026-02-16' },
        { on: 'propose', by: 'clerk', person: 'Ali' },
        { on: 'grant', by: 'head', person: 'Eva' },
      ],
      then: { state: 'granted', feeCents: eur(250) },
    },
    {
      title: 'the hearing has its own two weeks',
      given: {},
      when: [submit, { on: 'hear', by: 'clerk', person: 'Ali' }],
      then: { state: 'hearing', due: { hearing: '2026-02-16', decide: '2026-05-04' } },
    },
  ],
})
