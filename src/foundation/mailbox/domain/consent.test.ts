import { describe, expect, it } from 'vitest'
import { instant } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { allows, type ConsentAnswer, wantsDelivery } from './consent.ts'

const said = (day: number, wanted: boolean, caseRef: string | null = null): ConsentAnswer => ({
  id: newId(),
  caseRef,
  wanted,
  at: instant(`2026-11-${day + 10}T08:00:00.000Z`),
})

describe('consent to delivery into the mailbox', () => {
  it('is presumed', () => {
    expect(wantsDelivery([], null)).toBe(true)
    expect(wantsDelivery([], 'a/1')).toBe(true)
  })

  it('is excluded for the case whose application says so, and for no other', () => {
    const history = [said(1, false, 'a/1')]
    expect([wantsDelivery(history, 'a/1'), wantsDelivery(history, 'a/2')]).toEqual([false, true])
  })

  it('is withdrawn and given again for everything that comes later; the last word counts, in whatever order it is read', () => {
    const history = [said(1, false), said(2, true), said(3, false)]
    expect(wantsDelivery(history, 'a/1')).toBe(false)
    expect(wantsDelivery(history.toReversed(), 'a/1')).toBe(false)
    expect(wantsDelivery([...history, said(4, true)], 'a/1')).toBe(true)
  })

  it('given for all does not undo what an application excluded', () => {
    expect(wantsDelivery([said(1, false, 'a/1'), said(2, true)], 'a/1')).toBe(false)
    expect(wantsDelivery([said(1, false, 'a/1'), said(2, true, 'a/1')], 'a/1')).toBe(true)
  })
})

describe('consent to retrieve a decision', () => {
  it.each<readonly [string, readonly ConsentAnswer[], boolean]>([
    ['nobody has said anything', [], false],
    ['it was given for everything', [said(1, true)], true],
    ['it was given for this case', [said(1, true, 'a/1')], true],
    ['it was given for another', [said(1, true, 'a/2')], false],
    ['it was given for this case and then taken back for everything', [said(1, true, 'a/1'), said(2, false)], false],
    ['it was given for everything and excluded for this case', [said(1, true), said(2, false, 'a/1')], false],
  ])('is never presumed: %s', (_, history, allowed) => {
    expect(allows(history, 'a/1', 'download')).toBe(allowed)
    expect(allows(history, 'a/1', 'federal-download')).toBe(allowed)
  })
})
