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
import { form } from './trade-registration.form.ts'
import { texts } from './trade-registration.texts.ts'

const submit = { on: 'submit', by: 'applicant', person: 'Kim', at: '2026-03-05' } as const
const confirm = { de: 'Bestätigung freigeben', en: 'Release the confirmation', leicht: 'Den Brief frei-geben' }

export default defineService({
  id: 'trade-registration',
  version: 1,
  owner: 'municipality',
  law: ['§ 14 GewO', '§ 15 Abs. 1 GewO', 'GewAnzV'],
  texts,
  for: ['person', 'organisation'],
  trust: { start: 'low', submit: 'low' },
  mandate: 'trade',
  form,
  workflow: {
    start: 'draft',
    final: ['granted', 'refused', 'withdrawn'],
    states: {
      granted: {
        label: { de: 'Anmeldung bestätigt', en: 'Registration confirmed', leicht: 'Die Firma ist angemeldet' },
        next: {
          de: 'Die Bestätigung (Gewerbeschein) liegt in Ihrem Postfach.',
          en: 'The confirmation is in your mailbox.',
          leicht: 'Ein Brief liegt in Ihrem Post-Fach. Er heißt Gewerbe-Schein.',
        },
      },
    },
    transitions: [
      { from: 'draft', on: 'submit', to: 'received', by: 'applicant', then: [notify('received'), start('decide')] },
      ...usualRows,
      {
        from: 'signing',
        on: 'grant',
        to: 'granted',
        by: 'head',
        label: confirm,
        notSameAs: 'propose',
        then: [charge('registration'), issue('confirmation'), leave('trade'), notify('confirmed')],
      },
      refusalRow,
    ],
  },
  sees: usualViews(),
  fees: {
    registration: {
      label: { de: 'Gebühr der Anmeldung', en: 'Fee for registration', leicht: 'Das kostet das Anmelden' },
      per: 'business.legal-form',
      of: { sole: eur(26), partnership: eur(33), gmbh: eur(33) },
      refundOn: ['refused'],
      law: '§ 2 HVwKostG in Verbindung mit Verwaltungskostenordnung oder Satzung',
    },
  },
  deadlines: {
    ...usualDeadlines,
    decide: { within: 'P3D', from: 'complete', extendOnce: 'P14D', then: 'escalate', law: '§ 15 Abs. 1 GewO' },
  },
  messages: {
    confirmed: {
      title: { de: 'Ihr Gewerbe ist angemeldet', en: 'Your trade is registered', leicht: 'Ihre Firma ist angemeldet' },
      text: {
        de: '{authority} bestätigt Ihre Anmeldung {number}. Den Gewerbeschein finden Sie in Ihrem Postfach.',
        en: '{authority} confirms your registration {number}. The confirmation is in your mailbox.',
        leicht: 'Ihre Firma ist jetzt angemeldet. Die Nummer ist: {number}. Ein Brief liegt in Ihrem Post-Fach.',
      },
    },
  },
  documents: {
    confirmation: {
      title: {
        de: 'Bestätigung der Gewerbeanmeldung',
        en: 'Confirmation of the trade registration',
        leicht: 'Brief: Ihre Firma ist angemeldet',
      },
      blocks: [
        paragraph('Guten Tag {answer.person.name},'),
        paragraph(
          'wir bestätigen nach § 15 Abs. 1 der Gewerbeordnung, dass Ihre Anzeige unter der Nummer {number} eingegangen ist. Angemeldet ist: {answer.activity.what}, Beginn am {answer.activity.start}.',
        ),
        paragraph('Diese Bestätigung ersetzt keine Erlaubnis, die Sie für die Tätigkeit brauchen.'),
        answersOf('person.name', 'business', 'managers'),
        reasons,
        feeNote,
      ],
      seal: true,
      remedyNotice: true,
    },
    refusal: refusalLetter('Ihre Gewerbeanzeige {number} können wir nicht bestätigen.'),
  },
  records: {
    trade: {
      label: { de: 'Angemeldetes Gewerbe', en: 'Registered trade', leicht: 'Ihre angemeldete Firma' },
      fields: {
        name: { label: { de: 'Betrieb', en: 'Business', leicht: 'Name von der Firma' }, path: 'business.name' },
        what: { label: { de: 'Tätigkeit', en: 'Activity', leicht: 'Das macht die Firma' }, path: 'activity.what' },
      },
      validFor: null,
      law: '§ 14 GewO',
    },
  },
  retention: {
    drafts: 'P30D',
    granted: 'P10Y',
    refused: 'P5Y',
    withdrawn: 'P1Y',
    then: 'offer-to-archive',
    law: '§ 8a OZG (Entwürfe); § 14 GewO; HArchivG',
  },
  examples: [
    {
      title: 'three days end on the next working day',
      given: { 'business.legal-form': 'sole' },
      when: [submit],
      then: { state: 'received', due: { decide: '2026-03-09' } },
    },
    {
      title: 'a company is confirmed and pays the higher fee',
      given: { 'business.legal-form': 'gmbh' },
      when: [submit, { on: 'propose', by: 'clerk', person: 'Ali' }, { on: 'grant', by: 'head', person: 'Eva' }],
      then: { state: 'granted', feeCents: eur(33) },
    },
  ],
})
