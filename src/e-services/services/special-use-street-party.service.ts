import {
  answersOf,
  charge,
  defineService,
  eur,
  feeNote,
  heading,
  isYes,
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
import { form } from './special-use-street-party.form.ts'
import { texts } from './special-use-street-party.texts.ts'

const given = { 'party.size': 'medium' }
const submit = { on: 'submit', by: 'applicant', person: 'Kim', at: '2026-05-04' } as const
const extend = { on: 'extend', by: 'clerk', person: 'Ali', at: '2026-07-20' } as const

export default defineService({
  id: 'special-use-street-party',
  version: 1,
  owner: 'municipality',
  law: ['§ 16 HStrG', '§ 29 Abs. 2 StVO', 'Sondernutzungssatzung der Gemeinde'],
  texts,
  for: ['person', 'organisation'],
  trust: { start: 'low', submit: 'low' },
  mandate: 'events',
  form,
  workflow: {
    start: 'draft',
    final: ['granted', 'refused', 'withdrawn'],
    states: {
      granted: { label: { de: 'Erlaubt', en: 'Permitted', leicht: 'Sie dürfen feiern' } },
      refused: { label: { de: 'Nicht erlaubt', en: 'Not permitted', leicht: 'Sie dürfen dort nicht feiern' } },
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
        then: [charge('permit'), issue('permit'), leave('permit'), notify('granted')],
      },
      refusalRow,
    ],
  },
  sees: usualViews(),
  fees: {
    permit: {
      label: { de: 'Sondernutzungsgebühr', en: 'Fee for special use', leicht: 'Das kostet die Erlaubnis' },
      per: 'party.size',
      of: { small: eur(25), medium: eur(60), large: eur(150) },
      refundOn: ['refused'],
      law: '§ 18 HStrG in Verbindung mit der Sondernutzungssatzung der Gemeinde',
    },
  },
  deadlines: usualDeadlines,
  documents: {
    permit: {
      title: { de: 'Sondernutzungserlaubnis', en: 'Special-use permit', leicht: 'Erlaubnis für Ihr Fest' },
      blocks: [
        paragraph('Guten Tag {answer.person.name},'),
        paragraph(
          'auf Ihren Antrag {number} erlauben wir Ihnen nach § 16 des Hessischen Straßengesetzes, am {answer.party.day} von {answer.party.from} bis {answer.party.until} auf öffentlicher Straße zu feiern: {answer.party.name}.',
        ),
        answersOf('place.section', 'party.size', 'safety.contact'),
        heading('Auflagen'),
        paragraph(
          'Halten Sie immer eine Gasse von 3,50 m für Rettungsfahrzeuge frei. Räumen Sie den Platz bis zum Ende der erlaubten Zeit.',
        ),
        paragraph('Verstärkte Musik ist bis {answer.party.music-until} erlaubt.', isYes('party.music')),
        paragraph('Für die Sperrung gilt zusätzlich die verkehrsrechtliche Anordnung.', isYes('place.closed')),
        reasons,
        feeNote,
      ],
      seal: true,
      remedyNotice: true,
    },
    refusal: refusalLetter('Ihren Antrag {number} auf eine Sondernutzungserlaubnis lehnen wir ab.'),
  },
  records: {
    permit: {
      label: { de: 'Sondernutzungserlaubnis', en: 'Special-use permit', leicht: 'Erlaubnis für das Fest' },
      fields: {
        day: { label: { de: 'Tag', en: 'Day', leicht: 'Tag vom Fest' }, path: 'party.day' },
        street: { label: { de: 'Straße', en: 'Street', leicht: 'Name von der Straße' }, path: 'place.section.street' },
      },
      validFor: 'P1Y',
      law: '§ 16 HStrG',
    },
  },
  retention: {
    drafts: 'P30D',
    granted: 'P5Y',
    refused: 'P5Y',
    withdrawn: 'P1Y',
    then: 'delete',
    law: '§ 8a OZG (Entwürfe); Aktenplan der Gemeinde; HArchivG',
  },
  examples: [
    {
      title: 'a party of medium size is permitted',
      given,
      when: [submit, { on: 'propose', by: 'clerk', person: 'Ali' }, { on: 'grant', by: 'head', person: 'Eva' }],
      then: { state: 'granted', feeCents: eur(60) },
    },
    {
      title: 'three months are extended by one, from the end of the first',
      given,
      when: [submit, extend],
      then: { state: 'received', due: { decide: '2026-09-04' } },
    },
    {
      title: 'nobody extends twice',
      given,
      when: [submit, extend, extend],
      then: { state: 'received', refused: 'case/not-possible-now' },
    },
  ],
})
