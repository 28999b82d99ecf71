import { describe, expect, it } from 'vitest'
import { eur } from '../../../kernel/money.ts'
import { runExample } from './run-example.ts'
import { sample, sampleAnswers } from './sample-service.ts'

const submit = { on: 'submit', by: 'applicant', person: 'Kim' } as const
const propose = { on: 'propose', by: 'clerk', person: 'Ali' } as const
const given = sampleAnswers

describe('an example of a service', () => {
  it('holds when everything comes as it says', () => {
    const then = { state: 'received', feeCents: eur(5), due: { decide: '2026-04-07' } }
    expect(runExample(sample, { title: 'sent', given, when: [submit], then })).toEqual([])
  })

  it('tells each difference', () => {
    const then = {
      state: 'granted',
      feeCents: eur(6),
      due: { decide: '2026-04-05', answer: null },
      refused: 'case/needs',
    }
    expect(runExample(sample, { title: 'sent', given, when: [submit], then })).toEqual([
      'sent: state should be granted, but is received',
      'sent: fee in cents should be 600, but is 500',
      'sent: refusal should be case/needs, but is null',
      'sent: deadline decide should be 2026-04-05, but is 2026-04-07',
      'sent: deadline answer should be null, but is not there',
    ])
  })

  it('tells one person from another by name', () => {
    const grant = (person: string) => ({ on: 'grant', by: 'head', person }) as const
    const then = { state: 'granted' }
    expect(runExample(sample, { title: 'two', given, when: [submit, propose, grant('Eva')], then })).toEqual([])
    expect(runExample(sample, { title: 'one', given, when: [submit, propose, grant('Ali')], then })).toEqual([
      'one: state should be granted, but is signing',
      'one: refusal should be null, but is case/four-eyes',
    ])
  })

  it('ends with the first refused move', () => {
    const when = [submit, { on: 'grant', by: 'head', person: 'Eva' } as const, propose]
    expect(runExample(sample, { title: 'x', given, when, then: { state: 'signing' } })).toEqual([
      'x: state should be signing, but is received',
      'x: refusal should be null, but is case/not-possible-now',
    ])
  })
})
