import type { Times } from '../../form-words.ts'
import { type Reading, refuseReading } from './reading.ts'
import { childOf, lineOf } from './xdf-element.ts'
import type { XmlElement } from './xml-tree.ts'

/** Most required repetitions of one part. */
const MAX_REQUIRED = 100

/** How often a part occurs: `min:max`, where max may be `*`. */
export function readTimes(reading: Reading, use: XmlElement): Times | null {
  const text = lineOf(use, 'anzahl') ?? ''
  const [, least = '', most = ''] = /^(\d{1,6}):(\d{1,6}|\*)$/u.exec(text) ?? []
  const times = { min: Number(least), max: most === '*' ? null : Number(most) }
  const sane = least !== '' && times.min <= MAX_REQUIRED && (times.max === null || times.min <= times.max)
  if (sane) return times
  const { line, column } = childOf(use, 'anzahl') ?? use
  const expected = `min:max, such as 0:1 or 1:*, at most ${MAX_REQUIRED} required`
  return refuseReading(reading, {
    code: 'fim/wrong-value',
    element: 'anzahl',
    value: text.slice(0, 80),
    expected,
    line,
    column,
  })
}
