import {
  answersOf,
  charge,
  defineService,
  eur,
  feeNote,
  is,
  isNot,
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
import { form } from './dog-tax.form.ts'
import { texts } from './dog-tax.texts.ts'

const STATUTE = '§ 7 Abs. 2 HKAG in Verbindung mit der Hundesteuersatzung der Gemeinde'
const registered = paragraph(
  'Ihre Anmeldung ist unter der Nummer {number} eingetragen. Die Steuermarken erhalten Sie mit der Post. Ändert sich etwas, teilen Sie es uns bitte innerhalb von zwei Wochen mit.',
)
const given = { 'dogs.dog[0].rank': 'first', 'dogs.dog[1].rank': 'second' }
const submit = { on: 'submit', by: 'applicant', person: 'Kim' } as const
const propose = { on: 'propose', by: 'clerk', person: 'Ali' } as const

export default defineService({
  id: 'dog-tax',
  version: 1,
  owner: 'municipality',
  law: ['§ 7 Abs. 2 HKAG', 'Hundesteuersatzung der Gemeinde', '§ 2 HundeVO'],
  texts,
  for: ['person'],
  trust: { start: 'low', submit: 'low' },
  form,
  workflow: {
    start: 'draft',
    final: ['granted', 'granted-reduced', 'refused', 'withdrawn'],
    states: {
      granted: { label: { de: 'Angemeldet', en: 'Registered', leicht: 'Der Hund ist angemeldet' } },
      'granted-reduced': {
        label: {
          de: 'Angemeldet, Steuer ermäßigt',
          en: 'Registered, tax reduced',
          leicht: 'Der Hund ist angemeldet. Sie zahlen weniger.',
        },
        next: {
          de: 'Der Steuerbescheid liegt in Ihrem Postfach.',
          en: 'The tax notice is in your mailbox.',
          leicht: 'Ein Brief liegt in Ihrem Post-Fach. Darin steht die Steuer.',
        },
        status: 'COMPLETED',
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
        notSameAs: 'propose',
        when: is('relief.reason', 'none'),
        then: [charge('tax'), issue('notice'), leave('dogs'), notify('granted')],
      },
      {
        from: 'signing',
        on: 'grant',
        to: 'granted-reduced',
        by: 'head',
        notSameAs: 'propose',
        when: isNot('relief.reason', 'none'),
        then: [charge('reduced-tax'), issue('notice'), leave('dogs'), notify('granted')],
      },
      refusalRow,
    ],
  },
  sees: usualViews('granted-reduced'),
  fees: {
    tax: {
      label: { de: 'Hundesteuer im Jahr', en: 'Dog tax per year', leicht: 'Steuer für ein Jahr' },
      per: 'dogs.dog.rank',
      of: { first: eur(90), second: eur(120), further: eur(150), listed: eur(600) },
      refundOn: ['refused'],
      law: STATUTE,
    },
    'reduced-tax': {
      label: { de: 'Ermäßigte Hundesteuer im Jahr', en: 'Reduced dog tax per year', leicht: 'Weniger Steuer' },
      per: 'dogs.dog.rank',
      of: { first: eur(45), second: eur(60), further: eur(75), listed: eur(600) },
      refundOn: ['refused'],
      law: STATUTE,
    },
  },
  deadlines: usualDeadlines,
  documents: {
    notice: {
      title: { de: 'Hundesteuerbescheid', en: 'Dog tax notice', leicht: 'Brief zur Hunde-Steuer' },
      blocks: [paragraph('Guten Tag {answer.person.name},'), registered, answersOf('dogs.dog'), reasons, feeNote],
      seal: true,
      remedyNotice: true,
    },
    refusal: refusalLetter('Ihre Anmeldung {number} zur Hundesteuer können wir nicht annehmen.'),
  },
  records: {
    dogs: {
      label: { de: 'Angemeldete Hunde', en: 'Registered dogs', leicht: 'Ihre angemeldeten Hunde' },
      fields: {
        name: { label: { de: 'Rufname', en: 'Name', leicht: 'Name vom Hund' }, path: 'dogs.dog.name' },
        chip: { label: { de: 'Transponder', en: 'Transponder', leicht: 'Nummer vom Chip' }, path: 'dogs.dog.chip' },
      },
      validFor: null,
      law: STATUTE,
    },
  },
  retention: {
    drafts: 'P30D',
    granted: 'P10Y',
    'granted-reduced': 'P10Y',
    refused: 'P5Y',
    withdrawn: 'P1Y',
    then: 'delete',
    law: '§ 8a OZG (Entwürfe); Aktenplan der Gemeinde; HArchivG',
  },
  examples: [
    {
      title: 'the tax of two dogs adds up',
      given: { ...given, 'relief.reason': 'none' },
      when: [submit, propose, { on: 'grant', by: 'head', person: 'Eva' }],
      then: { state: 'granted', feeCents: eur(210) },
    },
    {
      title: 'a reason for relief leads to the reduced tax',
      given: { ...given, 'relief.reason': 'shelter' },
      when: [submit, propose, { on: 'grant', by: 'head', person: 'Eva' }],
      then: { state: 'granted-reduced', feeCents: eur(105) },
    },
  ],
})
