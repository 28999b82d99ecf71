import { describe, expect, it } from 'vitest'
import { instant } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { cents } from '../../../kernel/money.ts'
import type { LogEntry } from '../case-words.ts'
import { groundsOf } from './grounds.ts'

/** A log out of rows such as `received propose signing`. */
const logOf = (...rows: readonly string[]): readonly LogEntry[] =>
  rows.map((row, index) => {
    const [from = '', on = '', to = ''] = row.split(' ')
    const at = instant('2026-01-05T09:00:00Z')
    return { seq: index + 1, on, from, to, at, role: 'clerk', account: newId(), chargedCents: cents(0) }
  })

const groundsOfLast = (log: readonly LogEntry[]) => log.slice(-1).flatMap((last) => groundsOf(log, last))

describe('a decision rests on', () => {
  it('its own reasons and those of the proposal', () => {
    const log = logOf('draft submit received', 'received propose-refusal signing', 'signing refuse refused')
    expect(groundsOfLast(log)).toEqual([2, 3])
  })

  it('the newest proposal, not on one that was returned, nor on an extension', () => {
    const log = logOf(
      'draft submit received',
      'received extend received',
      'received propose-refusal signing-refusal',
      'signing-refusal return received',
      'received propose signing',
      'signing grant granted',
    )
    expect(groundsOfLast(log)).toEqual([5, 6])
  })

  it('the proposal still where something happened in between that left it as it was', () => {
    const log = logOf(
      'draft submit received',
      'received propose signing',
      'signing note signing',
      'signing grant granted',
    )
    expect(groundsOfLast(log)).toEqual([2, 4])
  })

  it('itself alone where nothing came before', () => {
    expect(groundsOfLast(logOf('draft submit granted'))).toEqual([1])
  })
})
