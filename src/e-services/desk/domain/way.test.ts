import { describe, expect, it } from 'vitest'
import { FEDERAL_STATUSES, type LogEntry } from '../../../foundation/cases/words.ts'
import { instant } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { cents } from '../../../kernel/money.ts'
import { chargesOf, wayOf } from './way.ts'

describe('the way of a case', () => {
  it('has one station that is now in every status, and none when everything is over', () => {
    for (const status of FEDERAL_STATUSES)
      expect(wayOf(status).filter(({ at }) => at === 'now')).toHaveLength(status === 'COMPLETED' ? 0 : 1)
  })

  it('stays where it is while the applicant is asked', () => {
    expect(wayOf('ACTION_REQUIRED')).toEqual(wayOf('PROCESSING'))
    expect(wayOf('PROCESSING').map(({ at }) => at)).toEqual(['done', 'done', 'now', 'ahead'])
  })
})

it('tells of fees that came due and of those given back, and of no other moves', () => {
  const entry = (seq: number, amount: number): LogEntry => ({
    seq,
    on: 'submit',
    from: null,
    to: 'received',
    at: instant(`2026-11-2${seq}T10:00:00.000Z`),
    role: 'clerk',
    account: newId(),
    chargedCents: cents(amount),
  })
  expect(chargesOf([entry(1, 0), entry(2, 3000), entry(3, -3000)])).toEqual([
    { at: '2026-11-22T10:00:00.000Z', amount: 3000 },
    { at: '2026-11-23T10:00:00.000Z', amount: -3000 },
  ])
})
