import type { DocumentSource, ServiceSource, TransitionSource } from './service-source.ts'
import { extend, inStates, issue, notify, paragraph, pause, reasons, resume, start, stop } from './vocabulary.ts'

/**
 * The rows by which the office asks back and the applicant answers, around the state `received`: while the question is
 * open, the deadline `decide` pauses and `answer` runs; one reminder follows, and the office can go on without an answer
 * (HVwVfG § 26 (2)).
 */
const questionRows: readonly TransitionSource[] = [
  {
    from: 'received',
    on: 'ask',
    to: 'waiting',
    by: 'clerk',
    needs: ['question'],
    then: [pause('decide'), start('answer'), notify('question')],
  },
  {
    from: 'waiting',
    on: 'answer',
    to: 'received',
    by: 'applicant',
    needs: ['answer'],
    then: [stop('answer'), resume('decide')],
  },
  { from: 'waiting', on: 'remind', to: 'waiting', by: 'system', then: [stop('answer'), notify('reminder')] },
  { from: 'waiting', on: 'proceed', to: 'received', by: 'clerk', then: [stop('answer'), resume('decide')] },
]

/** The row by which the office takes more time, once, and says why. */
const extensionRow: TransitionSource = {
  from: 'received',
  on: 'extend',
  to: 'received',
  by: 'clerk',
  needs: ['reasons'],
  then: [extend('decide'), notify('extended')],
}

/** The rows by which a clerk proposes a decision and the head may return it. Who decides stands in the service. */
const proposalRows: readonly TransitionSource[] = [
  { from: 'received', on: 'propose', to: 'signing', by: 'clerk' },
  { from: 'received', on: 'propose-refusal', to: 'signing-refusal', by: 'clerk', needs: ['reasons'] },
  { from: ['signing', 'signing-refusal'], on: 'return', to: 'received', by: 'head', needs: ['note'] },
]

/** The states in which nothing is decided yet. */
const OPEN_STATES = ['received', 'waiting', 'signing', 'signing-refusal'] as const

/** The row by which the applicant takes the application back before it is decided. */
const withdrawalRow: TransitionSource = {
  from: OPEN_STATES,
  on: 'withdraw',
  to: 'withdrawn',
  by: 'applicant',
  then: [notify('withdrawn')],
}

/**
 * The rows that most applications share between `submit` and the decision: question and answer, one extension, the
 * clerk's proposal, its return, and withdrawal. They need the deadlines `decide` and `answer`.
 */
export const usualRows: readonly TransitionSource[] = [...questionRows, extensionRow, ...proposalRows, withdrawalRow]

/** The row by which the head refuses what a clerk proposed to refuse, with the letter `refusal`. */
export const refusalRow: TransitionSource = {
  from: 'signing-refusal',
  on: 'refuse',
  to: 'refused',
  by: 'head',
  notSameAs: 'propose-refusal',
  then: [issue('refusal'), notify('refused')],
}

/** Three months to decide (VwGO § 75), once one month more, and four weeks to answer a question. */
export const usualDeadlines = {
  decide: { within: 'P3M', from: 'complete', extendOnce: 'P1M', then: 'escalate', law: '§ 75 VwGO' },
  answer: { within: 'P28D', from: 'start', then: 'remind', law: '§ 26 Abs. 2 HVwVfG' },
} as const satisfies ServiceSource['deadlines']

/** The clerk sees the whole application, the head what was proposed or decided; `more` names further final states. */
export const usualViews = (...more: readonly string[]) =>
  ({
    clerk: inStates([...OPEN_STATES, 'granted', 'refused', 'withdrawn', ...more], 'all'),
    head: inStates(['signing', 'signing-refusal', 'granted', 'refused', ...more], 'all'),
  }) satisfies ServiceSource['sees']

/** The letter of a refusal: the sentence that refuses, the reasons, the notice on remedies. */
export const refusalLetter = (sentence: string): DocumentSource => ({
  title: { de: 'Ablehnungsbescheid', en: 'Refusal', leicht: 'Brief vom Amt: Nein' },
  blocks: [paragraph('Guten Tag,'), paragraph(sentence), reasons],
  seal: true,
  remedyNotice: true,
})
