import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText } from './index.ts'

/** A reader written by the letter of RFC 4180, to check the writer with. */
const read = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = []
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false]
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[++at]
    else if (sign === '"') quoted = !quoted
    else if (!quoted && sign === ',') {
      row.push(cell)
      cell = ''
    } else if (!quoted && sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell])
      ;[row, cell] = [[], '']
      at++
    } else cell += sign
  }
  if (row.length > 0 || cell !== '') throw new Error('the last line does not end')
  return rows
}

const words = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",; a') }))

describe('a table as CSV', () => {
  it('reads back as it was written, whatever stands in it, and no cell is a formula', async () => {
    const tables = fc.array(fc.array(words, { minLength: 2, maxLength: 2 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const text = await csvText(['Titel', 'Wert'], rows)
        expect(text.startsWith('\uFEFF')).toBe(true)
        const [, ...back] = read(text.slice(1))
        expect(back.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))),
        )
        for (const cell of back.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })

  it('quotes what has quotes, commas or line breaks in it, and ends each line with CRLF', async () => {
    expect(
      await csvText(
        ['a', 'b'],
        [
          ['sag "ja"', '1,5'],
          ['zwei\nZeilen', '=1+1'],
        ],
      ),
    ).toBe('\uFEFFa,b\r\n"sag ""ja""","1,5"\r\n"zwei\nZeilen",\'=1+1\r\n')
  })

  it('is its titles alone where there are no rows', async () => {
    expect(await csvText(['a'], [])).toBe('\uFEFFa\r\n')
  })
})
