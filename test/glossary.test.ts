import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, textOf } from './docs/markdown.ts'

interface Term {
  readonly german: string
  readonly english: string
  /** The word in the code and the file it stands in; both empty where the code does not need it yet. */
  readonly word: string
  readonly file: string
  readonly source: string
}

const ROW = /^\| ([^|]+) \| ([^|]+) \| (?:\[`([^`]+)`\]\(\.\.\/([^)]+)\)|not yet) \| ([^|]+) \|$/

const rows = textOf('docs/GLOSSARY.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (German|---)/.test(line))
const terms = rows.flatMap((row): readonly Term[] => {
  const [, german, english = '', word = '', file = '', source = ''] = ROW.exec(row) ?? []
  return german === undefined ? [] : [{ german, english, word, file, source }]
})

const twice = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at)

describe('docs/GLOSSARY.md', () => {
  it('has rows that can be read', () => {
    expect(rows.filter((row) => !ROW.test(row))).toEqual([])
    expect(terms.length).toBeGreaterThan(40)
  })

  it('has each German term once, each English word once, in the order of the alphabet', () => {
    const german = terms.map((term) => term.german)
    expect(twice(german)).toEqual([])
    expect(twice(terms.map((term) => term.english))).toEqual([])
    expect(german).toEqual(german.toSorted((a, b) => a.localeCompare(b, 'de')))
  })

  it('names words that stand in the code where it says', () => {
    const wrong = terms.filter(({ word, file }) => {
      if (word === '') return false
      const code = existsSync(join(root, file)) ? textOf(file) : ''
      return !new RegExp(`(?<![\\w-])${word.replaceAll('.', '\\.')}(?![\\w-])`).test(code)
    })
    expect(wrong.map(({ german, word, file }) => `${german}: ${word} is not in ${file}`)).toEqual([])
  })
})
