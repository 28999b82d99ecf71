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
  usualDeadlines,
  usualRows,
  usualViews,
} from '../../foundation/cases/words.ts'
import { form } from './resident-parking-permit.form.ts'
import { texts } from './resident-parking-permit.texts.ts'

const submit = { on: 'submit', by: 'applicant', person: 'Kim', at: '2026-03-02' } as const

export default defineService({
  id: 'resident-parking-permit',
  version: 1,
  owner: 'municipality',
  law: ['§ 45 Abs. 1b Satz 1 Nr. 2a StVO', '§ 6a Abs. 5a StVG'],
  texts,
  for: ['person'],
  trust: { start: 'low', submit: 'low' },
  mandate: 'parking',
  form,
  workflow: {
    start: 'draft',
    final: ['granted', 'refused', 'withdrawn'],
    transitions: [
      { from: 'draft', on: 'submit', to: 'received', by: 'applicant', then: [notify('received'), start('decide')] },
      ...usualRows,
      {
        from: 'signing',
        on: 'grant',
        to: 'granted',
        by: 'head',
        notSameAs: 'propose',
        then: [charge('permit'), issue('permit'), leave('permit'), notify('granted')],
      },
      refusalRow,
    ],
  },
  sees: usualViews(),
  fees: {
    permit: {
      label: { de: 'Gebühr für den Ausweis', en: 'Fee for the permit', leicht: 'Das kostet der Ausweis' },
      per: 'permit.kind',
      of: { new: eur(30), renewal: eur(30), change: eur(10) },
      refundOn: ['refused'],
      law: '§ 6a Abs. 5a StVG in Verbindung mit der Satzung der Gemeinde',
    },
  },
  deadlines: usualDeadlines,
  documents: {
    permit: {
      title: { de: 'Bewohnerparkausweis', en: 'Resident parking permit', leicht: 'Ihr Park-Ausweis' },
      blocks: [
        paragraph('Guten Tag {answer.person.name},'),
        paragraph(
          'auf Ihren Antrag erhalten Sie nach § 45 Abs. 1b Satz 1 Nr. 2a der Straßenverkehrs-Ordnung den Bewohnerparkausweis {number} für das Fahrzeug mit dem Kennzeichen {answer.vehicle.plate}. Er gilt für ein Jahr ab dem {answer.permit.from}.',
        ),
        paragraph(
          'Der Ausweis gibt keinen Anspruch auf einen bestimmten Parkplatz. Legen Sie ihn gut lesbar in das Fahrzeug.',
        ),
        answersOf('person.name', 'person.street', 'person.postcode', 'person.town', 'vehicle.plate', 'permit.zone'),
        reasons,
        feeNote,
      ],
      seal: true,
      remedyNotice: true,
    },
    refusal: refusalLetter(
      'Ihren Antrag {number} auf einen Bewohnerparkausweis für das Kennzeichen {answer.vehicle.plate} lehnen wir ab.',
    ),
  },
  records: {
    permit: {
      label: { de: 'Bewohnerparkausweis', en: 'Resident parking permit', leicht: 'Park-Ausweis' },
      fields: {
        plate: { label: { de: 'Kennzeichen', en: 'Number plate', leicht: 'Nummer vom Auto' }, path: 'vehicle.plate' },
        zone: { label: { de: 'Parkgebiet', en: 'Parking area', leicht: 'Park-Gebiet' }, path: 'permit.zone' },
      },
      validFor: 'P1Y',
      law: '§ 45 Abs. 1b Satz 1 Nr. 2a StVO',
    },
  },
  retention: {
    drafts: 'P30D',
    granted: 'P3Y',
    refused: 'P3Y',
    withdrawn: 'P1Y',
    then: 'delete',
    law: '§ 8a OZG (Entwürfe); Aktenplan der Gemeinde; HArchivG',
  },
  examples: [
    {
      title: 'a new permit is granted by two people after a question',
      given: { 'permit.kind': 'new' },
      when: [
        submit,
        { on: 'ask', by: 'clerk', person: 'Ali', at: '2026-03-09' },
        { on: 'answer', by: 'applicant', person: 'Kim', at: '2026-03-16' },
        { on: 'propose', by: 'clerk', person: 'Ali' },
        { on: 'grant', by: 'head', person: 'Eva' },
      ],
      then: { state: 'granted', feeCents: eur(30), due: {} },
    },
    {
      title: 'the deadline keeps the days that were left when a question was asked',
      given: { 'permit.kind': 'change' },
      when: [
        submit,
        { on: 'ask', by: 'clerk', person: 'Ali', at: '2026-03-09' },
        { on: 'answer', by: 'applicant', person: 'Kim', at: '2026-03-16' },
      ],
      then: { state: 'received', feeCents: eur(0), due: { decide: '2026-06-09' } },
    },
    {
      title: 'nobody grants what they proposed',
      given: { 'permit.kind': 'new' },
      when: [submit, { on: 'propose', by: 'clerk', person: 'Ali' }, { on: 'grant', by: 'head', person: 'Ali' }],
      then: { state: 'signing', refused: 'case/four-eyes' },
    },
  ],
})
