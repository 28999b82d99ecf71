import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, instant, plus } from '../../../kernel/clock.ts'
import { isWorkingDay } from '../../../kernel/working-days.ts'
import type { Deadline } from '../service-words.ts'
import { blankCase } from './apply.ts'
import {
  canExtend,
  deadlinesAfter,
  extendDeadline,
  missedDeadlines,
  pauseDeadline,
  resumeDeadline,
  startDeadline,
} from './deadlines.ts'
import { sample, sampleOpening } from './sample-service.ts'
import { extend, pause, resume, start, stop } from './vocabulary.ts'

const decide: Deadline = {
  id: 'decide',
  within: 'P3M',
  from: 'complete',
  extendOnce: 'P1M',
  then: 'escalate',
  law: 'VwGO § 75',
}

describe('a deadline', () => {
  it('does not count the day of the event, ends on the same day of the month and moves off days off', () => {
    expect(startDeadline(decide, day('2026-03-02')).due).toBe('2026-06-02')
    expect(startDeadline(decide, day('2025-11-30')).due).toBe('2026-03-02')
    expect(startDeadline({ ...decide, within: 'P3D' }, day('2026-04-01')).due).toBe('2026-04-07')
  })

  it('keeps the days that are left while it is paused', () => {
    const paused = pauseDeadline({ due: '2026-06-02', leftDays: null }, day('2026-03-09'))
    expect(paused).toEqual({ due: null, leftDays: 85 })
    expect(resumeDeadline(paused, day('2026-03-16'))).toEqual({ due: '2026-06-09', leftDays: null })
  })

  it('stays missed over a pause', () => {
    const paused = pauseDeadline({ due: '2026-06-02', leftDays: null }, day('2026-06-05'))
    expect(paused.leftDays).toBe(-3)
    expect(resumeDeadline(paused, day('2026-06-10')).due).toBe('2026-06-07')
  })

  it('does not change by a second pause or by resuming what runs', () => {
    const paused = { due: null, leftDays: 5 }
    const running = { due: '2026-06-02', leftDays: null }
    expect(pauseDeadline(paused, day('2026-06-01'))).toEqual(paused)
    expect(resumeDeadline(running, day('2026-06-01'))).toEqual(running)
  })

  it('is extended once, from its end on (BGB § 190)', () => {
    const extended = extendDeadline(decide, { due: '2026-06-02', leftDays: null })
    expect(extended).toEqual({ due: '2026-07-02', leftDays: null, extended: true })
    expect(extendDeadline(decide, extended)).toBe(extended)
    expect(canExtend(decide, { due: null, leftDays: 4 })).toBe(false)
    expect(canExtend({ ...decide, id: 'x' }, undefined)).toBe(false)
  })

  it('never loses or gains a day by pausing and going on the same day, but may move off a day off', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((n) => plus(day('2024-01-01'), `P${n}D`))
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (on, wait) => {
        const running = startDeadline({ ...decide, within: 'P100D' }, on)
        const pausedOn = plus(on, `P${wait}D`)
        expect(resumeDeadline(pauseDeadline(running, pausedOn), pausedOn)).toEqual(running)
        const longer = resumeDeadline(pauseDeadline(running, on), pausedOn).due
        expect(longer !== null && isWorkingDay(day(longer))).toBe(true)
      }),
    )
  })

  it('follows the effects of a move in their order', () => {
    const on = { service: sample, on: day('2026-03-02') }
    const started = deadlinesAfter({}, [start('decide'), start('answer')], on)
    expect(Object.keys(started)).toEqual(['decide', 'answer'])
    expect(deadlinesAfter(started, [stop('answer'), pause('decide')], on)).toEqual({
      decide: { due: null, leftDays: 92 },
    })
    expect(deadlinesAfter(started, [pause('decide'), resume('decide'), extend('decide')], on)['decide']).toEqual({
      due: '2026-07-02',
      leftDays: null,
      extended: true,
    })
    expect(deadlinesAfter({}, [pause('decide'), resume('decide'), stop('decide')], on)).toEqual({})
  })

  it('is missed from the day after its last day', () => {
    const c = {
      ...blankCase(sample, sampleOpening, instant('2026-03-02T09:00:00Z')),
      deadlines: { decide: { due: '2026-06-02', leftDays: null }, answer: { due: null, leftDays: 3 } },
    }
    expect(missedDeadlines(sample, c, day('2026-06-02'))).toEqual([])
    expect(missedDeadlines(sample, c, day('2026-06-03')).map(({ id }) => id)).toEqual(['decide'])
  })
})
