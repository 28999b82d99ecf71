import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, day, plus } from '../../../../kernel/clock.ts'
import { periodEnd } from '../../../../kernel/working-days.ts'
import { byDownload, DELIVERY_WAYS, madeKnown, madeKnownAgain, ONLINE_WAYS, onlineRule, servedBy } from './delivery.ts'

const on = (way: 'mailbox' | 'post' | 'federal-post', provided: string) => madeKnown(way, day(provided))?.on

describe('the day a decision counts as made known', () => {
  it.each([
    ['a Monday', '2026-11-23', '2026-11-27'],
    ['a Tuesday, so that it is a Saturday', '2026-11-24', '2026-11-28'],
    ['a Wednesday, so that it is a Sunday', '2026-11-25', '2026-11-29'],
    ['the day before Christmas Eve, so that it is a Sunday after two holidays', '2026-12-23', '2026-12-27'],
    ['a Sunday', '2026-11-22', '2026-11-26'],
    ['the end of a month of 30 days', '2026-11-30', '2026-12-04'],
    ['the end of a year', '2026-12-31', '2027-01-04'],
    ['before the end of a February of 28 days', '2027-02-26', '2027-03-02'],
    ['before a leap day', '2028-02-26', '2028-03-01'],
    ['a leap day', '2028-02-29', '2028-03-04'],
    ['the night in which clocks go back', '2026-10-24', '2026-10-28'],
    ['the night in which clocks go forward', '2027-03-27', '2027-03-31'],
    ['the first day of the rule', '2024-07-24', '2024-07-28'],
  ])('is the fourth day after provision in the mailbox (OZG § 9): %s', (_, provided, known) => {
    expect(on('mailbox', provided)).toBe(known)
    expect(madeKnown('mailbox', day(provided))?.rule).toMatchObject({ law: 'OZG', value: 4, verified: true })
  })

  it.each([
    ['2026-11-23', '2026-11-26'],
    ['2026-11-26', '2026-11-29'],
    ['2028-02-27', '2028-03-01'],
    ['2026-12-30', '2027-01-02'],
  ])('is the third day after posting in Hessen as far as known, not checked: %s', (posted, known) => {
    expect(madeKnown('post', day(posted))).toMatchObject({ on: known, rule: { law: 'HVwVfG', verified: false } })
  })

  it('follows the federal change from three to four days on the first of January 2025', () => {
    expect(on('federal-post', '2024-12-31')).toBe('2025-01-03')
    expect(on('federal-post', '2025-01-01')).toBe('2025-01-05')
  })

  it('is not known for days before the table begins', () => {
    expect(madeKnown('mailbox', day('2024-07-23'))).toBeNull()
  })

  it('does not move off a Sunday, while the time for a remedy that starts with it does not end on one', () => {
    const known = madeKnown('mailbox', day('2026-11-25'))?.on ?? day('2000-01-01')
    expect(known).toBe('2026-11-29')
    expect(periodEnd(known, 'P1M')).toBe('2026-12-29')
    expect(periodEnd(day('2027-01-31'), 'P1M')).toBe('2027-03-01')
  })

  it('comes later for a later provision, for every way and day', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((count): Day => plus(day('2025-01-01'), `P${count}D`))
    fc.assert(
      fc.property(days, fc.constantFrom(...DELIVERY_WAYS), (provided, way) => {
        const [one, next] = [madeKnown(way, provided), madeKnown(way, plus(provided, 'P1D'))]
        return one !== null && next !== null && one.on > provided && one.on < next.on
      }),
    )
  })
})

describe('an act that is provided once more', () => {
  const first = day('2026-11-02')
  const again = day('2026-11-16')

  it('counts from the new provision', () => {
    expect(madeKnownAgain({ first, again, retrieved: null })?.on).toBe('2026-11-20')
    expect(madeKnownAgain({ first, again, retrieved: day('2026-11-17') })?.on).toBe('2026-11-20')
  })

  it('keeps the day of the retrieval before', () => {
    expect(madeKnownAgain({ first, again, retrieved: day('2026-11-05') })?.on).toBe('2026-11-05')
  })

  it('is nothing else than the first where there was none', () => {
    expect(madeKnownAgain({ first, again: null, retrieved: null })).toEqual(madeKnown('mailbox', first))
  })
})

describe('an act for download (VwVfG § 41 (2a))', () => {
  const notice = day('2026-11-20')

  it.each([
    ['on the day of the notice', '2026-11-20', '2026-11-21'],
    ['on a Saturday', '2026-11-21', '2026-11-22'],
    ['on the last day of the window', '2026-11-30', '2026-12-01'],
  ])('is made known on the day after its retrieval: %s', (_, retrieved, known) => {
    expect(byDownload('federal-download', { notice, retrieved: day(retrieved) }, day('2027-01-01'))).toEqual({
      state: 'made-known',
      on: known,
    })
  })

  it('is open for ten days after the notice and was not served afterwards', () => {
    const on = (today: string, retrieved: Day | null = null) =>
      byDownload('download', { notice, retrieved }, day(today))
    expect(on('2026-11-30')).toEqual({ state: 'open', until: '2026-11-30' })
    expect(on('2026-12-01')).toEqual({ state: 'not-served', windowEnded: '2026-11-30' })
    expect(on('2026-12-01', day('2026-12-01'))?.state).toBe('not-served')
  })

  it.each([
    ['2028-02-20', '2028-03-01'],
    ['2027-02-20', '2027-03-02'],
    ['2026-12-24', '2027-01-03'],
  ])('counts over the ends of months and years: from %s to %s', (from, until) => {
    expect(byDownload('federal-download', { notice: day(from), retrieved: null }, day(from))).toEqual({
      state: 'open',
      until,
    })
  })
})

describe('the ways of delivery in the mailbox', () => {
  const [provided, retrieved] = [day('2026-11-20'), day('2026-11-25')]
  const served = (way: (typeof ONLINE_WAYS)[number], at: Day | null) =>
    servedBy({ way, provided, notice: provided, retrieved: at }, day('2026-11-26'))

  it.each([
    ['mailbox', 'OZG', '2026-11-24', '2026-11-24'],
    ['download', 'HVwVfG', null, '2026-11-26'],
    ['federal-download', 'VwVfG', null, '2026-11-26'],
  ] as const)('stand apart: %s under the %s', (...[way, law, unread, read]) => {
    expect(served(way, null)).toMatchObject({ on: unread, rule: { law } })
    expect(served(way, retrieved)).toMatchObject({ on: read, rule: { law } })
  })

  it('hold from the day of their law on, and not before', () => {
    expect(ONLINE_WAYS.map((way) => onlineRule(way, day('2024-07-23'))?.law)).toEqual([undefined, 'HVwVfG', 'VwVfG'])
    expect(ONLINE_WAYS.map((way) => onlineRule(way, day('2016-12-31')))).toEqual([null, null, null])
  })
})
