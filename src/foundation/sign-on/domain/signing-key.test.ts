import { describe, expect, it } from 'vitest'
import { instant, later } from '../../../kernel/clock.ts'
import { keyFrom, keyUntil, nextFrom, shownKeys, signingNow } from './signing-key.ts'

const start = instant('2026-11-23T10:00:00.000Z')
const first = keyFrom(1, start)

describe('the keys that tokens are signed with', () => {
  it('begin with one that signs at once', () => {
    expect(nextFrom([], start)).toBe(start)
    expect(signingNow([first], start)).toBe(first)
    expect(nextFrom([first], start)).toBeNull()
  })

  it('are followed by the next one before the last ends, and that one is shown before it signs', () => {
    const near = later(first.signsUntil, '-P1D')
    expect(nextFrom([first], near)).toBe(first.signsUntil)
    const second = keyFrom(2, first.signsUntil)
    expect(shownKeys([first, second], near)).toEqual([first, second])
    expect(nextFrom([first, second], near)).toBeNull()
    expect(shownKeys([first, second], first.signsUntil)).toEqual([second, first])
  })

  it('are shown for two days after they signed, longer than anything lives that they signed', () => {
    const second = keyFrom(2, first.signsUntil)
    expect(shownKeys([first, second], later(first.signsUntil, 'P1D'))).toContain(first)
    expect(shownKeys([first, second], later(first.signsUntil, 'P2D'))).toEqual([second])
  })

  it('can be ended early', () => {
    const until = later(start, 'P1D')
    const ended = keyUntil(first, until)
    const second = keyFrom(2, until)
    expect(signingNow([ended, second], later(start, 'PT23H'))).toEqual(ended)
    expect(signingNow([ended, second], until)).toEqual(second)
  })
})
