import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { parseRootKeys, rootKeyOf } from './root-keys.ts'

const line = () => randomBytes(32).toString('base64')

describe('root keys', () => {
  it('come one a line, the current one first, under names that tell nothing about them', () => {
    const [first, second] = [line(), line()]
    const read = parseRootKeys(`${first}\r\n\n  ${second}\n`)
    if (!read.ok) throw new Error(read.refusal.reason)
    const named = (text: string) => createHash('sha256').update(Buffer.from(text, 'base64')).digest('hex').slice(0, 16)
    expect(read.value.map(({ id }) => id)).toEqual([named(first), named(second)])
  })
  it('are refused by the number of the line, never by what it says', () => {
    const good = line()
    for (const [text, reason] of [
      ['', 'expected a key, got nothing'],
      ['\n \n', 'expected a key, got nothing'],
      [`${good}\nc2hvcnQ=`, 'line 2: expected 32 bytes in base64, got 5'],
      [`${good}?`, 'line 1: expected 32 bytes in base64, got 32'],
      [`${good}\n${good}`, `line 2: the key ${rootKeyOf(Buffer.from(good, 'base64')).id} stands there twice`],
    ] as const)
      expect(parseRootKeys(text)).toEqual({ ok: false, refusal: { code: 'root-key/form', reason } })
  })
})
