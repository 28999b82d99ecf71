import { id } from '../../../kernel/ids.ts'
import { eur } from '../../../kernel/money.ts'
import type { Case, Command, Mover } from '../case-words.ts'
import type { MoveRole } from '../service-words.ts'
import { defineService } from './define.ts'
import { refusalLetter, refusalRow, usualDeadlines, usualRows, usualViews } from './rows.ts'
import type { ServiceSource } from './service-source.ts'
import {
  answersOf,
  charge,
  feeNote,
  group,
  is,
  isNot,
  issue,
  leave,
  notify,
  page,
  paragraph,
  reasons,
  start,
  times,
} from './vocabulary.ts'

const text = (de: string) => ({ de, en: `${de} (en)`, leicht: `${de} (leicht)` })

/** A service that the tests of this room share: fees before and after the decision, branches, a repeated group. */
export const sampleSource = {
  id: 'sample',
  version: 1,
  owner: 'municipality',
  law: ['§ 1'],
  texts: { title: text('Beispiel'), summary: text('Ein Beispiel.') },
  for: ['person'],
  trust: { start: 'low', submit: 'low' },
  form: {
    who: page(text('Wer'), { name: { ask: text('Name'), kind: 'text' } }, { law: '§ 2' }),
    what: page(
      text('Was'),
      {
        urgent: { ask: text('Eilig'), kind: 'choice', oneOf: { yes: text('Ja'), no: text('Nein') } },
        item: group(
          text('Sache'),
          {
            size: { ask: text('Größe'), kind: 'choice', oneOf: { small: text('Klein'), big: text('Groß') } },
            since: { ask: text('Seit'), kind: 'date', optional: true },
          },
          { times: times(1, 3) },
        ),
      },
      { law: '§ 3' },
    ),
  },
  workflow: {
    start: 'draft',
    final: ['granted', 'refused', 'withdrawn'],
    transitions: [
      {
        from: 'draft',
        on: 'submit',
        to: 'received',
        by: 'applicant',
        then: [charge('filing'), notify('received'), start('decide')],
      },
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
      {
        from: 'received',
        on: 'fast',
        to: 'granted',
        by: 'clerk',
        label: text('Sofort'),
        when: is('what.urgent', 'yes'),
        then: [issue('permit')],
      },
    ],
  },
  sees: { ...usualViews(), head: { signing: ['what'], granted: 'all' } },
  fees: {
    filing: { label: text('Antrag'), fixed: eur(5), refundOn: ['refused'], law: '§ 4' },
    permit: {
      label: text('Erlaubnis'),
      per: 'what.item.size',
      of: { small: eur(10), big: eur(25) },
      refundOn: ['refused'],
      law: '§ 5',
    },
  },
  deadlines: usualDeadlines,
  documents: {
    permit: {
      title: text('Erlaubnis'),
      blocks: [
        paragraph('Guten Tag {answer.who.name}, Nummer {number}, vom {date}, seit {answer.what.item.since}.'),
        paragraph('Eilig.', is('what.urgent', 'yes')),
        paragraph('In Ruhe.', isNot('what.urgent', 'yes')),
        answersOf('what'),
        reasons,
        feeNote,
      ],
      seal: true,
      remedyNotice: true,
    },
    refusal: refusalLetter('Nein zu {number}.'),
  },
  records: {
    permit: {
      label: text('Erlaubnis'),
      fields: { size: { label: text('Größe'), path: 'what.item.size' } },
      validFor: 'P1Y',
      law: '§ 5',
    },
  },
  retention: { drafts: 'P30D', granted: 'P10Y', refused: 'P5Y', withdrawn: 'P1Y', then: 'delete', law: '§ 6' },
  examples: [],
} as const satisfies ServiceSource

/** The shared service itself. */
export const sample = defineService(sampleSource)

/** Answers to it; the fee of the permit is 35 euros. */
export const sampleAnswers = {
  'who.name': 'Kim Muster',
  'what.urgent': 'no',
  'what.item[0].size': 'small',
  'what.item[1].size': 'big',
  'what.item[1].since': '2025-12-24',
}

/** Where its cases belong. */
export const sampleOpening = {
  authority: id('00000000-0000-7000-8000-0000000000aa'),
  id: id('00000000-0000-7000-8000-0000000000cc'),
  number: 'WI-2026-000123',
  definitionHash: 'hash',
}

/** A person of the tests, by number. */
export const personOf = (number: number) => id(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`)

/** Somebody in a role. */
export const mover = (number: number, ...roles: readonly MoveRole[]): Mover => ({ account: personOf(number), roles })

/** A command that has looked at the case as it is and brings every text. */
export const commandOn = (c: Case, on: string, by: Mover): Command & { readonly answers: typeof sampleAnswers } => ({
  on,
  by,
  brings: { question: 'Warum?', answer: 'Darum.', reasons: 'Weil.', note: 'Bitte.' },
  seen: c.revision,
  answers: sampleAnswers,
})
