import { describe, expect, it } from 'vitest'
import { flag, oneOf, readArguments, sayBadArgument, textOption } from './arguments.ts'

const form = {
  positional: ['FILE'],
  more: true,
  options: { date: textOption('a day like 2026-01-31'), kind: oneOf(['town', 'county']), all: flag },
} as const

const read = (...args: string[]) => readArguments(args, form)
const sentence = (...args: string[]) => {
  const result = read(...args)
  return result.ok ? 'fine' : sayBadArgument(result.refusal)
}

describe('arguments of a command', () => {
  it('may stand in any order, with or without an equals sign', () => {
    const expected = { positional: ['a', 'b'], options: { date: 'today', kind: 'town', all: true } }
    expect(read('a', '--date', 'today', '--all', 'b', '--kind=town')).toEqual({ ok: true, value: expected })
    expect(read('--date=today', '--kind', 'town', '--all', 'a', 'b')).toEqual({ ok: true, value: expected })
  })

  it('leave out options freely', () => {
    expect(read('a')).toEqual({ ok: true, value: { positional: ['a'], options: { all: false } } })
  })

  it('are all positional after two dashes, and a single dash always is', () => {
    expect(read('-', '--', '--date')).toMatchObject({ ok: true, value: { positional: ['-', '--date'] } })
  })

  it('keep values with equals signs, line ends and single dashes', () => {
    expect(read('a', '--date=x=y\nz')).toMatchObject({ value: { options: { date: 'x=y\nz' } } })
    expect(read('a', '--date', '-5')).toMatchObject({ value: { options: { date: '-5' } } })
  })

  it.each([
    [['a', '--dat', 'x'], '--dat: got "--dat", expected one of --date, --kind, --all'],
    [['a', '--constructor'], '--constructor: got "--constructor", expected one of --date, --kind, --all'],
    [['a', '-x'], '-x: got "-x", expected one of --date, --kind, --all'],
    [['a', '--date'], '--date: nothing given, expected a day like 2026-01-31'],
    [['a', '--date', '--all'], '--date: nothing given, expected a day like 2026-01-31'],
    [['a', '--date='], '--date: got "", expected a day like 2026-01-31'],
    [['a', '--kind', 'village'], '--kind: got "village", expected one of town, county'],
    [['a', '--all=yes'], '--all: got "yes", expected no value'],
    [['a', '--all', '--all'], '--all: nothing given, expected the option once'],
    [[], 'FILE: nothing given, expected FILE as argument 1'],
  ])('%j is refused by name, value and expectation', (args, expected) => {
    expect(sentence(...args)).toBe(expected)
  })

  it('refuse one argument too many', () => {
    const result = readArguments(['a', 'b'], { positional: ['TEXT'] })
    expect(result).toEqual({
      ok: false,
      refusal: { code: 'cli/bad-argument', at: 'argument 2', value: 'b', expected: 'only TEXT' },
    })
  })
})
