import type { Language } from './texts.ts'

const LETTERS = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour' } as const
const LOCALES = { de: 'de-DE', en: 'en-GB', leicht: 'de-DE' } as const

const isLetter = (letter: string): letter is keyof typeof LETTERS => letter in LETTERS

/** How a period stands in a German sentence: `3 Monate`, or behind `innerhalb von` with its ending `3 Monaten`. */
export type GermanCase = 'nominative' | 'dative'

const inDative = (said: string): string => said.replace(/e$/, 'en')

/**
 * An ISO 8601 period of years, months, weeks, days and hours as people say it: `P3M` is `3 Monate`, in English `3 months`.
 * What is no such period is said as it is.
 */
export const showPeriod = (period: string, language: Language, grammar: GermanCase = 'nominative'): string => {
  const parts = [...period.matchAll(/(\d+)([YMWDH])/g)].flatMap(([, count = '', letter = '']) => {
    if (!isLetter(letter)) return []
    const said = new Intl.NumberFormat(LOCALES[language], {
      style: 'unit',
      unit: LETTERS[letter],
      unitDisplay: 'long',
    }).format(Number(count))
    return grammar === 'dative' && language !== 'en' && count !== '1' ? [inDative(said)] : [said]
  })
  if (parts.length === 0 || !/^P(\d+[YMWD])*(T\d+H)?$/.test(period)) return period
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(parts)
}

/** The longer of two periods, by their rough length in days. */
export const longest = (periods: readonly string[]): string | null => {
  const days = { Y: 366, M: 31, W: 7, D: 1, H: 0 } as const
  const length = (period: string): number =>
    [...period.matchAll(/(\d+)([YMWD])/g)].reduce(
      (sum, [, count = '', letter = '']) => sum + Number(count) * (isLetter(letter) ? days[letter] : 0),
      0,
    )
  return [...periods].sort((a, b) => length(b) - length(a))[0] ?? null
}
