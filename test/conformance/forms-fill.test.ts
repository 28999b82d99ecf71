import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changed } from '../../src/e-services/designer/domain/change.ts'
import { placedParts } from '../../src/e-services/designer/domain/places.ts'
import { readXdf } from '../../src/foundation/forms/domain/fim/read-xdf.ts'
import {
  checkAnswers,
  type FormDefinition,
  fieldsOf,
  isOnPage,
  pagesOf,
  relevantAnswers,
  summaryOf,
  visiblePages,
  visibleParts,
} from '../../src/foundation/forms/words.ts'
import { htmlFindings, pagesShown } from '../forms/pages-shown.tsx'
import { savedUntouched } from '../forms/untouched.ts'
import { validAnswers } from '../forms/valid-answers.ts'

const inputs = new URL('../../../shared/testdata/fim/', import.meta.url)
const there = existsSync(inputs)
const schemas = there
  ? readdirSync(inputs).flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, inputs))
        .filter((name) => name.endsWith('.xdf.xml'))
        .map((name) => ({ folder, url: new URL(`${folder}/${name}`, inputs) })),
    )
  : []

const formOf = (url: URL): FormDefinition => {
  const read = readXdf(readFileSync(url, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value.form
}

describe.skipIf(!there)('every data schema at hand, as a form', () => {
  it('is there', () => {
    expect(schemas.length).toBeGreaterThanOrEqual(14)
  })
  it.each(schemas)('$folder is what it was after each of its parts was opened in the designer and saved', ({ url }) => {
    const form = formOf(url)
    for (const { at, part } of placedParts(form)) {
      const result = changed(form, { do: 'set', at, part: savedUntouched(form, at, part) })
      expect([at, result.ok && result.value]).toEqual([at, form])
    }
  })
  it.each(schemas)('$folder can be filled in on many ways and sent', ({ url }) => {
    const form = formOf(url)
    for (let seed = 1; seed <= 30; seed++) {
      const answers = validAnswers(form, seed)
      expect(checkAnswers(form, answers)).toEqual([])
      expect(relevantAnswers(form, answers)).toEqual(answers)
      const rows = summaryOf(form, answers, 'de').flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))
      expect(rows.length > 0).toBe(Object.keys(answers).length > 0)
    }
  })
  it.each(schemas)('$folder shows every question on exactly one page', ({ url }) => {
    const form = formOf(url)
    const pages = pagesOf(form)
    const answers = validAnswers(form, 7)
    for (const { path } of fieldsOf(visibleParts(form, answers))) {
      expect(pages.filter((page) => isOnPage(page, path)).length).toBe(1)
    }
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length)
    expect(visiblePages(form, answers).length).toBeGreaterThan(0)
  })
  it.each(schemas)('$folder shows sound pages, blank and filled in', async ({ url }) => {
    const form = formOf(url)
    for (const html of [...pagesShown(form, {}, 'de'), ...pagesShown(form, validAnswers(form, 2), 'en')]) {
      expect(await htmlFindings(html)).toEqual([])
    }
  })
  it.each(schemas)('$folder tells what is missing on every page that must be filled in', ({ url }) => {
    const form = formOf(url)
    const all = checkAnswers(form, {})
    const byPage = pagesOf(form).flatMap((page) => checkAnswers(form, {}, page))
    expect(byPage).toEqual(all)
    expect(all.length).toBeGreaterThan(0)
  })
})
