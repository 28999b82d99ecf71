import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, later } from '../../../kernel/clock.ts'
import { nextDigest, USUAL_WISH, wayFor } from './notices.ts'

const next = (now: string, hour: number) => nextDigest(instant(now), hour)

describe('the mail of the day', () => {
  it.each<readonly [string, string, number, string]>([
    ['later on the same day', '2026-11-23T05:00:00Z', 7, '2026-11-23T06:00:00.000Z'],
    ['on the next day where the hour has begun', '2026-11-23T06:00:00Z', 7, '2026-11-24T06:00:00.000Z'],
    ['on the clock of summer', '2027-07-01T03:00:00Z', 7, '2027-07-01T05:00:00.000Z'],
    ['over the night in which clocks go forward', '2027-03-27T20:00:00Z', 7, '2027-03-28T05:00:00.000Z'],
    ['over the night in which clocks go back', '2026-10-24T20:00:00Z', 7, '2026-10-25T06:00:00.000Z'],
    ['an hour later where its hour is skipped', '2027-03-27T20:00:00Z', 2, '2027-03-28T01:00:00.000Z'],
    ['at the first of two where its hour comes twice', '2026-10-24T20:00:00Z', 2, '2026-10-25T00:00:00.000Z'],
    ['on the next day after the first of two hours', '2026-10-25T00:30:00Z', 2, '2026-10-26T01:00:00.000Z'],
  ])('comes %s', (_, ...[now, hour, due]) => {
    expect(next(now, hour)).toBe(due)
  })

  it('is always ahead and within 25 hours', () => {
    const moments = fc
      .integer({ min: 0, max: 2_000_000 })
      .map((minutes) => later(instant('2026-01-01'), `PT${minutes}M`))
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 23 }), (now, hour) => {
        const due = nextDigest(now, hour)
        return due > now && Date.parse(due) - Date.parse(now) <= 25 * 3_600_000
      }),
    )
  })
})

describe('an official message', () => {
  it('is told of at once, whatever was chosen', () => {
    const none = { ...USUAL_WISH, ways: { ...USUAL_WISH.ways, messages: 'none' } } as const
    expect([true, false].map((official) => wayFor(none, { kind: 'messages', official, choice: null }))).toEqual([
      'mail',
      'none',
    ])
  })
})

describe('a choice about one case', () => {
  const choice = { ways: { messages: 'digest', status: 'none', deadlines: null }, listed: true } as const

  it.each([
    ['messages', 'digest'],
    ['status', 'none'],
    ['deadlines', 'mail'],
    ['subscriptions', 'mail'],
  ] as const)('goes before the choice for everything, where there is one: %s', (kind, way) => {
    expect(wayFor(USUAL_WISH, { kind, official: false, choice })).toBe(way)
  })

  it('changes nothing about an official message', () => {
    expect(wayFor(USUAL_WISH, { kind: 'status', official: true, choice })).toBe('mail')
  })
})
