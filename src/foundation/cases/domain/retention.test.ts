import { describe, expect, it } from 'vitest'
import { day, instant } from '../../../kernel/clock.ts'
import { deletionDay, proposedUpTo, retentionOf } from './retention.ts'
import { sample } from './sample-service.ts'

const keeping = (granted: string) => ({ ...sample, retention: { ...sample.retention, outcomes: { granted } } })
const dueOf = (time: string, endedAt: string) => retentionOf(keeping(time), 'granted', instant(endedAt))?.due

describe('how long a case is kept', () => {
  it('counts from the day after its end and stops on the day of the same number', () => {
    expect(dueOf('P5Y', '2026-11-23T10:00:00.000Z')).toBe('2031-11-23')
    expect(dueOf('P30D', '2026-11-23T10:00:00.000Z')).toBe('2026-12-23')
  })
  it('ends on the last of a month that lacks the number', () => {
    expect(dueOf('P1M', '2026-01-31T10:00:00.000Z')).toBe('2026-02-28')
    expect(dueOf('P1M', '2028-01-31T10:00:00.000Z')).toBe('2028-02-29')
    expect(dueOf('P1Y', '2028-02-29T10:00:00.000Z')).toBe('2029-02-28')
    expect(dueOf('P4Y', '2028-02-29T10:00:00.000Z')).toBe('2032-02-29')
  })
  it('takes the German day of the end, in summer and in winter time and in the nights between', () => {
    expect(dueOf('P1M', '2026-06-30T22:30:00.000Z')).toBe('2026-08-01')
    expect(dueOf('P1M', '2026-12-31T22:30:00.000Z')).toBe('2027-01-31')
    expect(dueOf('P1Y', '2026-03-29T00:59:59.000Z')).toBe('2027-03-29')
    expect(dueOf('P1Y', '2026-10-25T22:59:59.999Z')).toBe('2027-10-25')
    expect(dueOf('P1Y', '2026-10-25T23:00:00.000Z')).toBe('2027-10-26')
  })
  it('does not move off a Sunday', () => {
    expect(dueOf('P1D', '2026-11-21T10:00:00.000Z')).toBe('2026-11-22')
  })
  it('is unknown in a state without a declared time', () => {
    expect(retentionOf(keeping('P1Y'), 'received', instant('2026-11-23T10:00:00.000Z'))).toBeNull()
    expect(retentionOf(keeping('P1Y'), 'constructor', instant('2026-11-23T10:00:00.000Z'))).toBeNull()
  })
  it('says what follows and by which law', () => {
    expect(retentionOf(sample, 'withdrawn', instant('2026-11-23T10:00:00.000Z'))).toEqual({
      due: '2027-11-23',
      then: 'delete',
      law: '§ 6',
    })
  })
})

describe('the day of deletion', () => {
  it('leaves people thirty days after they were told', () => {
    expect(deletionDay(day('2026-01-31'), day('2026-01-31'))).toBe('2026-03-02')
  })
  it('is never a day of the time itself', () => {
    expect(deletionDay(day('2028-02-28'), day('2026-01-01'))).toBe('2028-02-29')
    expect(deletionDay(day('2027-02-28'), day('2026-01-01'))).toBe('2027-03-01')
  })
  it('is proposed as far ahead as people are told', () => {
    expect(proposedUpTo(day('2028-01-31'))).toBe('2028-03-01')
  })
})
