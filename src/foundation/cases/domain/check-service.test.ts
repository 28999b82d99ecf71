import { describe, expect, it } from 'vitest'
import { eur } from '../../../kernel/money.ts'
import type { Service, State } from '../service-words.ts'
import { checkService, type FindingCode } from './check-service.ts'
import { defineService } from './define.ts'
import { sample, sampleSource } from './sample-service.ts'
import type { ServiceSource, TransitionSource } from './service-source.ts'
import { charge, is, issue, leave, notify, pause, start, stop } from './vocabulary.ts'

const text = (de: string) => ({ de, en: `${de} (en)`, leicht: `${de} (leicht)` })
const { workflow, form, fees, deadlines, documents } = sampleSource

const withRows = (...rows: readonly TransitionSource[]): Service =>
  defineService({ ...sampleSource, workflow: { ...workflow, transitions: [...workflow.transitions, ...rows] } })

/** The sample with the moves of this name changed. */
const withMove = (on: string, change: Partial<TransitionSource>): Service =>
  defineService({
    ...sampleSource,
    workflow: {
      ...workflow,
      transitions: workflow.transitions.map((row: TransitionSource) => (row.on === on ? { ...row, ...change } : row)),
    },
  })

const withSource = (change: Partial<ServiceSource>): Service => defineService({ ...sampleSource, ...change })

/** The sample with another federal status of a state. */
const withStatus = (id: string, status: State['status']): Service => ({
  ...sample,
  workflow: {
    ...sample.workflow,
    states: sample.workflow.states.map((state) => (state.id === id ? { ...state, status } : state)),
  },
})

const row = (change: Partial<TransitionSource>): TransitionSource => ({
  from: 'received',
  on: 'extra',
  to: 'granted',
  by: 'clerk',
  label: text('Extra'),
  ...change,
})

const strange = { lost: { label: text('Verloren'), next: text('Nichts.'), status: 'PROCESSING' } } as const

/** One bad example per finding: what is wrong, and where it is found. */
const examples: readonly (readonly [FindingCode, string, Service])[] = [
  ['no-submit', 'workflow.start', withMove('submit', { by: 'clerk' })],
  ['unreachable-state', 'workflow.states.lost', withSource({ workflow: { ...workflow, states: strange } })],
  [
    'dead-end',
    'workflow.states.lost',
    withSource({
      workflow: { ...workflow, states: strange, transitions: [...workflow.transitions, row({ to: 'lost' })] },
    }),
  ],
  ['leaves-final-state', 'workflow.states.refused', withRows(row({ from: 'refused', to: 'received' }))],
  [
    'unknown-state',
    'workflow.transitions.submit.to',
    {
      ...sample,
      workflow: { ...sample.workflow, states: sample.workflow.states.filter(({ id }) => id !== 'received') },
    },
  ],
  ['wrong-status', 'workflow.states.received.status', withStatus('received', 'COMPLETED')],
  ['wrong-status', 'workflow.states.received.status', withStatus('received', 'INITIATED')],
  ['wrong-status', 'workflow.states.refused.status', withStatus('refused', 'PROCESSING')],
  ['wrong-status', 'workflow.states.signing.status', withStatus('signing', 'ACTION_REQUIRED')],
  ['unknown-state', 'sees.clerk', withSource({ sees: { clerk: { nowhere: 'all' } } })],
  [
    'unknown-state',
    'fees.permit.refundOn',
    withSource({ fees: { ...fees, permit: { ...fees.permit, refundOn: ['gone'] } } }),
  ],
  ['unknown-state', 'retention.outcomes', withSource({ retention: { ...sampleSource.retention, gone: 'P1Y' } })],
  [
    'ambiguous-move',
    'workflow.transitions.propose',
    withRows({ from: 'received', on: 'propose', to: 'signing', by: 'clerk' }),
  ],
  ['four-eyes-alone', 'workflow.transitions.grant.notSameAs', withMove('grant', { notSameAs: 'nobody' })],
  ['four-eyes-alone', 'workflow.transitions.grant.notSameAs', withRows(row({ to: 'signing' }))],
  ['four-eyes-alone', 'workflow.transitions.grant.notSameAs', withMove('grant', { notSameAs: 'submit' })],
  ['unknown-effect', 'workflow.transitions.extra.then', withRows(row({ then: [notify('nothing')] }))],
  ['unknown-effect', 'workflow.transitions.extra.then', withRows(row({ then: [stop('nothing')] }))],
  ['unknown-effect', 'workflow.transitions.extra.then', withRows(row({ then: [charge('nothing')] }))],
  ['unknown-effect', 'workflow.transitions.extra.then', withRows(row({ then: [issue('nothing')] }))],
  ['unknown-effect', 'workflow.transitions.extra.then', withRows(row({ then: [leave('nothing')] }))],
  ['unknown-path', 'workflow.transitions.extra.when', withRows(row({ when: is('what.colour', 'red') }))],
  ['unknown-path', 'sees.head.signing', withSource({ sees: { head: { signing: ['whatever'] } } })],
  [
    'unknown-path',
    'documents.permit',
    withSource({
      documents: {
        ...documents,
        permit: { ...documents.permit, blocks: [{ block: 'paragraph', text: '{answer.x}' }] },
      },
    }),
  ],
  [
    'unknown-fill-in',
    'documents.permit',
    withSource({
      documents: { ...documents, permit: { ...documents.permit, blocks: [{ block: 'paragraph', text: 'An {whom}' }] } },
    }),
  ],
  [
    'unknown-fill-in',
    'messages.granted',
    withSource({ messages: { granted: { title: text('Ja'), text: text('Nummer {answer.person.name}') } } }),
  ],
  [
    'deadline-never-started',
    'deadlines.hearing',
    withSource({ deadlines: { ...deadlines, hearing: deadlines.decide } }),
  ],
  [
    'deadline-never-resumed',
    'deadlines.hearing',
    defineService({
      ...sampleSource,
      deadlines: { ...deadlines, hearing: deadlines.decide },
      workflow: {
        ...workflow,
        transitions: [...workflow.transitions, row({ then: [start('hearing'), pause('hearing')] })],
      },
    }),
  ],
  [
    'deadline-without-move',
    'deadlines.decide',
    withSource({ deadlines: { ...deadlines, decide: { ...deadlines.decide, then: 'deemed-approval' } } }),
  ],
  ['deadline-after-end', 'workflow.transitions.extra.then', withRows(row({ then: [start('answer')] }))],
  [
    'deadline-not-extendable',
    'deadlines.decide',
    withSource({ deadlines: { ...deadlines, decide: { within: 'P3M', then: 'escalate', law: '§ 7' } } }),
  ],
  [
    'wrong-period',
    'deadlines.decide.within',
    withSource({ deadlines: { ...deadlines, decide: { ...deadlines.decide, within: 'three months' } } }),
  ],
  ['wrong-period', 'retention.drafts', withSource({ retention: { ...sampleSource.retention, drafts: 'P0D' } })],
  [
    'fee-without-refund',
    'fees.permit.refundOn',
    withSource({ fees: { ...fees, permit: { ...fees.permit, refundOn: [] } } }),
  ],
  [
    'fee-without-amount',
    'fees.permit',
    withSource({ fees: { ...fees, permit: { ...fees.permit, of: { small: eur(1) } } } }),
  ],
  ['never-used', 'fees.extra', withSource({ fees: { ...fees, extra: fees.filing } })],
  ['never-used', 'documents.extra', withSource({ documents: { ...documents, extra: documents.permit } })],
  ['never-used', 'messages.extra', withSource({ messages: { extra: { title: text('X'), text: text('X') } } })],
  [
    'field-without-law',
    'form.more.hobby',
    withSource({
      form: {
        ...form,
        more: { kind: 'group', title: text('Mehr'), parts: { hobby: { ask: text('Hobby'), kind: 'text' } } },
      },
    }),
  ],
  [
    'outcome-without-retention',
    'retention.withdrawn',
    withSource({ retention: { drafts: 'P1D', granted: 'P1Y', refused: 'P1Y', then: 'delete', law: '§' } }),
  ],
  [
    'wrong-source',
    'form.more.name.from',
    withSource({
      form: {
        ...form,
        more: {
          kind: 'group',
          title: text('Mehr'),
          law: '§',
          parts: { name: { ask: text('Name'), kind: 'text', from: 'register.name' } },
        },
      },
    }),
  ],
  ['missing-text', 'texts.summary.en', { ...sample, texts: { ...sample.texts, summary: { de: 'Nur', leicht: 'So' } } }],
  [
    'missing-text',
    'texts.summary.leicht',
    { ...sample, texts: { ...sample.texts, summary: { de: 'A', en: 'A', leicht: 'A' } } },
  ],
]

describe('the check of a service', () => {
  it('finds nothing in a good one', () => {
    expect(checkService(sample)).toEqual([])
  })

  it.each(examples)('finds %s at %s', (code, at, service) => {
    expect(checkService(service).map((finding) => `${finding.code} ${finding.at}`)).toContain(`${code} ${at}`)
  })

  it('has a bad example for every finding', () => {
    const all: Readonly<Record<FindingCode, true>> = {
      'no-submit': true,
      'unreachable-state': true,
      'dead-end': true,
      'leaves-final-state': true,
      'unknown-state': true,
      'wrong-status': true,
      'ambiguous-move': true,
      'four-eyes-alone': true,
      'unknown-effect': true,
      'unknown-path': true,
      'unknown-fill-in': true,
      'deadline-never-started': true,
      'deadline-never-resumed': true,
      'deadline-without-move': true,
      'deadline-after-end': true,
      'deadline-not-extendable': true,
      'wrong-period': true,
      'fee-without-refund': true,
      'fee-without-amount': true,
      'never-used': true,
      'field-without-law': true,
      'outcome-without-retention': true,
      'wrong-source': true,
      'missing-text': true,
    }
    expect(new Set(examples.map(([code]) => code))).toEqual(new Set(Object.keys(all)))
  })
})
