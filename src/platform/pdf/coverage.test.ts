import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable } from './coverage.ts'
import { readFonts } from './fonts.ts'

const { covers } = readFonts()
const print = (text: string): string => printable(text, covers)

/** Letters of names in German registers (DIN 91379), beyond ASCII: precomposed ranges, and those with marks. */
const REGISTER_RANGES: readonly (readonly [number, number])[] = [
  [0xa1, 0x17e],
  [0x1cd, 0x1dc],
  [0x1e2, 0x1f0],
  [0x1f8, 0x1ff],
  [0x218, 0x21b],
  [0x227, 0x233],
  [0x1e02, 0x1e99],
  [0x1ea0, 0x1ef9],
]
const REGISTER_SINGLES = 'ƏəƗɨơưƵƷʒȒȞẞʰʹʺʻʼʾʿˈˌ€C̆M̂N̂n̂P̄p̄J̌S̛̄s̛̄Z̧ẠḤ'

test('every letter of a name in German registers, of Greek and of Cyrillic can be printed', () => {
  const ranges = [...REGISTER_RANGES, [0x410, 0x45f], [0x3b1, 0x3ce]] as const
  const letters = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, nth) => String.fromCodePoint(first + nth)),
  )
  const missing = [...letters, ...REGISTER_SINGLES].filter(
    (letter) => letter !== '\u00ad' && print(letter) === '\ufffd',
  )
  expect(missing).toEqual([])
  expect(print('Đặng Łucja Müller-Şahin, Ελένη, Олександр')).toBe('Đặng Łucja Müller-Şahin, Ελένη, Олександр')
})

test('what has no picture is shown as missing, not left out', () => {
  expect(print('a😀b')).toBe('a\ufffdb')
  expect(print('שלום')).toBe('\ufffd'.repeat(4))
  expect(print('\ue000\ud800')).toBe('\ufffd\ufffd')
})

test('characters that can not be seen can not turn the sense of a line', () => {
  expect(print('50\u202e00\u202c \u0000\u0007\u200f€')).toBe('5000 €')
  expect(print('a\r\nb\u2028c\td')).toBe('a\nb\nc d')
})

test('letters and their marks become one', () => {
  expect(print('Mu\u0308ller')).toBe('Müller')
})

test('a run without spaces can break, a long word stays whole for hyphenation', () => {
  const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'
  expect(print(word)).toBe(word)
  expect(
    print('x1'.repeat(50))
      .split('\u200b')
      .map((part) => part.length),
  ).toEqual([20, 20, 20, 20, 20])
})

/** Any text, single halves of surrogates included; far quicker to set up than the units that fast-check brings. */
const anyText = fc
  .array(fc.oneof(...[0x24f, 0xffff, 0x10ffff].map((max) => fc.integer({ min: 0, max }))), { maxLength: 200 })
  .map((codes) => String.fromCodePoint(...codes))

test('any text becomes text that the font covers, and doing it again changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = print(text)
      const shown = [...once].every((one) => one === '\n' || covers(one.codePointAt(0) ?? 0))
      return shown && print(once) === once
    }),
  )
})
