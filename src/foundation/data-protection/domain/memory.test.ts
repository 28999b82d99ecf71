import { describe, expect, it } from 'vitest'
import { boundedMemory } from './memory.ts'

describe('a bounded memory', () => {
  it('forgets what is old, however often it was asked for', () => {
    let nowMs = 0
    const memory = boundedMemory<string>({ most: 10, lastsMs: 60_000, nowMs: () => nowMs })
    memory.keep('key', 'open')
    nowMs = 59_999
    expect(memory.get('key')).toBe('open')
    nowMs = 60_000
    expect(memory.get('key')).toBeUndefined()
  })
  it('keeps no more than its number: the oldest makes room, and keeping a name again makes it the newest', () => {
    const memory = boundedMemory<number>({ most: 3, lastsMs: 1, nowMs: () => 0 })
    for (const [name, value] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['a', 4],
      ['d', 5],
    ] as const)
      memory.keep(name, value)
    expect(['a', 'b', 'c', 'd'].map((name) => memory.get(name))).toEqual([4, undefined, 3, 5])
  })
  it('forgets a name when told to', () => {
    const memory = boundedMemory<number>({ most: 3, lastsMs: 1, nowMs: () => 0 })
    memory.keep('a', 1)
    memory.forget('a')
    expect(memory.get('a')).toBeUndefined()
  })
})
