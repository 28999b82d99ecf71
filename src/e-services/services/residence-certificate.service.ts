import {
  answersOf,
  charge,
  defineService,
  eur,
  feeNote,
  is,
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
import { form } from './residence-certificate.form.ts'
import { texts } from './residence-certificate.texts.ts'

const issueLabel = { de: 'Bescheinigung ausstellen', en: 'Issue the certificate', leicht: 'Den Brief schreiben' }
const given = { 'certificate.kind': 'extended' }
const submit = { on: 'submit', by: 'applicant', person: 'Kim' } as const

export default defineService({
  id: 'residence-certificate',
  version: 1,
  owner: 'municipality',
  law: ['§ 18 BMG'],
  texts,
  for: ['person'],
  trust: { start: 'low', submit: 'low' },
  form,
  workflow: {
    start: 'draft',
    final: ['granted', 'refused', 'withdrawn'],
    states: {
      granted: {
        label: { de: 'Ausgestellt', en: 'Issued', leicht: 'Der Brief ist fertig' },
        next: {
          de: 'Die Bescheinigung liegt in Ihrem Postfach.',
          en: 'The certificate is in your mailbox.',
          leicht: 'Der Brief liegt in Ihrem Post-Fach.',
        },
      },
    },
    transitions: [
      {
        from: 'draft',
        on: 'submit',
        to: 'received',
        by: 'applicant',
        then: [charge('certificate'), notify('received'), start('decide')],
      },
      ...usualRows,
      {
        from: 'signing',
        on: 'grant',
        to: 'granted',
        by: 'head',
        label: issueLabel,
        notSameAs: 'propose',
        then: [issue('certificate'), leave('certificate'), notify('issued')],
      },
      refusalRow,
    ],
  },
  sees: usualViews(),
  fees: {
    certificate: {
      label: { de: 'Gebühr der Bescheinigung', en: 'Fee for the certificate', leicht: 'Das kostet der Brief' },
      per: 'certificate.kind',
      of: { simple: eur(10), extended: eur(12) },
      refundOn: ['refused'],
      law: '§ 2 HVwKostG in Verbindung mit der Verwaltungskostenordnung',
    },
  },
  deadlines: usualDeadlines,
  messages: {
    issued: {
      title: { de: 'Ihre Meldebescheinigung', en: 'Your certificate of residence', leicht: 'Ihr Brief ist fertig' },
      text: {
        de: '{authority} hat die Meldebescheinigung {number} ausgestellt. Sie finden sie in Ihrem Postfach.',
        en: '{authority} has issued the certificate of residence {number}. You find it in your mailbox.',
        leicht: 'Der Brief über Ihre Adresse ist fertig. Die Nummer ist: {number}. Er liegt in Ihrem Post-Fach.',
      },
    },
  },
  documents: {
    certificate: {
      title: { de: 'Meldebescheinigung', en: 'Certificate of residence', leicht: 'Brief über Ihre Adresse' },
      blocks: [
        paragraph(
          'Hiermit wird nach § 18 des Bundesmeldegesetzes bescheinigt, dass die folgende Person am {date} im Melderegister mit diesen Angaben gespeichert ist.',
        ),
        answersOf('person.name', 'person.born', 'person.street', 'person.postcode', 'person.town'),
        paragraph('Zusätzlich wird bescheinigt: {answer.extended.item.what}.', is('certificate.kind', 'extended')),
        reasons,
        feeNote,
      ],
      seal: true,
    },
    refusal: refusalLetter('Ihren Antrag {number} auf eine Meldebescheinigung lehnen wir ab.'),
  },
  records: {
    certificate: {
      label: { de: 'Meldebescheinigung', en: 'Certificate of residence', leicht: 'Brief über die Adresse' },
      fields: {
        kind: { label: { de: 'Art', en: 'Kind', leicht: 'Kurz oder lang' }, path: 'certificate.kind' },
      },
      validFor: null,
      law: '§ 18 BMG',
    },
  },
  retention: {
    drafts: 'P30D',
    granted: 'P1Y',
    refused: 'P1Y',
    withdrawn: 'P1Y',
    then: 'delete',
    law: '§ 8a OZG (Entwürfe); Aktenplan der Gemeinde',
  },
  examples: [
    {
      title: 'the fee is due with the application',
      given,
      when: [submit],
      then: { state: 'received', feeCents: eur(12), due: { decide: '2026-04-07' } },
    },
    {
      title: 'a refusal gives the fee back',
      given,
      when: [
        submit,
        { on: 'propose-refusal', by: 'clerk', person: 'Ali' },
        { on: 'refuse', by: 'head', person: 'Eva' },
      ],
      then: { state: 'refused', feeCents: eur(0) },
    },
    {
      title: 'a withdrawal leaves the fee due (HVwKostG)',
      given,
      when: [submit, { on: 'withdraw', by: 'applicant', person: 'Kim' }],
      then: { state: 'withdrawn', feeCents: eur(12) },
    },
  ],
})
