import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { HELD_CODE_LISTS } from '../../src/foundation/forms/domain/code-lists/held.ts'
import type { FimSchema } from '../../src/foundation/forms/domain/fim/fim-words.ts'
import { readLeistung } from '../../src/foundation/forms/domain/fim/read-leistung.ts'
import { readXdf } from '../../src/foundation/forms/domain/fim/read-xdf.ts'
import type { Field, Group, Part } from '../../src/foundation/forms/words.ts'

const FOLDER = fileURLToPath(new URL('../../../shared/testdata/fim/', import.meta.url))
const there = existsSync(FOLDER)

/** Occurrences counted in the portal exports of August 2026: fields, groups, rules, those that people have to follow, release status. */
const EXPECTED: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  S00000000362: [65, 26, 19, 0, 6],
  S00000000364: [14, 3, 1, 0, 6],
  S00000000366: [23, 8, 1, 0, 6],
  S00000000367: [21, 7, 1, 0, 6],
  S00000000371: [27, 7, 5, 0, 6],
  S00000000373: [15, 5, 1, 0, 6],
  S00000000395: [21, 7, 1, 0, 6],
  S02000000112: [86, 21, 8, 0, 5],
  S05000001195: [48, 15, 1, 0, 5],
  S05000001299: [82, 20, 23, 1, 5],
  S07000000200: [17, 7, 5, 1, 5],
  S07000000201: [17, 7, 5, 1, 5],
  S07000000210: [40, 18, 9, 0, 5],
  S07000000247: [45, 17, 5, 0, 5],
}

/** With back references 3.5 MB. Measured is time of the processor, so that other work on the machine hardly counts. */
const LARGEST = { id: 'S05000001299', limitMs: 400 * (process.env.CI ? 3 : 1) }

const textOf = (id: string): string => readFileSync(`${FOLDER}${id}/schema.xdf.xml`, 'utf8')

function read(id: string): FimSchema {
  const result = readXdf(textOf(id))
  if (!result.ok) throw new Error(`${id}: ${JSON.stringify(result.refusal)}`)
  return result.value
}

const inside = (parts: readonly Part[], path = ''): readonly { path: string; part: Part }[] =>
  parts.flatMap((part) => {
    const here = path === '' ? part.id : `${path}.${part.id}`
    return [{ path: here, part }, ...(part.kind === 'group' ? inside(part.parts, here) : [])]
  })

const wrongWithField = (field: Field): readonly string[] => [
  ...(field.kind === 'choice' && !field.choices?.length && !field.codeList ? ['a choice without values'] : []),
  ...(field.kind !== 'choice' && field.kind !== 'hidden' && field.choices ? ['values without choice'] : []),
  ...(field.kind === 'note' && !field.text ? ['a note without text'] : []),
  ...((field.minLength ?? 0) > (field.maxLength ?? Infinity) ? ['crossed lengths'] : []),
  ...(field.kind !== 'file' && (field.maxBytes || field.mediaTypes) ? ['limits of a file'] : []),
]

const wrongWithGroup = (group: Group): readonly string[] => [
  ...(group.parts.length === 0 ? ['an empty group'] : []),
  ...(new Set(group.parts.map(({ id }) => id)).size < group.parts.length ? ['an id used twice'] : []),
]

const wrongWith = (part: Part): readonly string[] => [
  ...(part.label.de.trim() === '' || part.label.de.includes('\n') ? ['no label on one line'] : []),
  ...(part.times.max !== null && (part.times.max < 1 || part.times.max < part.times.min) ? ['impossible times'] : []),
  ...(part.kind === 'group' ? wrongWithGroup(part) : wrongWithField(part)),
]

describe.skipIf(!there)(
  `FIM schemas as exported${there ? '' : ' (skipped: ../shared/testdata/fim is not there)'}`,
  () => {
    test('are all in the table', () => {
      expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(EXPECTED))
    })

    test.each(Object.entries(EXPECTED))(
      '%s has the counted fields, groups, rules and status, and nearly all rules run',
      (id, expected) => {
        const { counts, form, releaseStatus, ...schema } = read(id)
        expect([counts.fields, counts.groups, counts.rules, form.hints.length, releaseStatus]).toEqual(expected)
        expect(form.rules?.length).toBeGreaterThan(0)
        expect([schema.id, form.source]).toEqual([id, { schema: id, version: schema.version }])
        expect(schema.law).not.toHaveLength(0)
      },
    )

    test.each(Object.keys(EXPECTED))('%s is well formed in every part', (id) => {
      const { form, counts, warnings } = read(id)
      const all = inside(form.parts)
      expect(form.parts.every((part) => part.kind === 'group')).toBe(true)
      expect(all.flatMap(({ path, part }) => wrongWith(part).map((wrong) => `${path}: ${wrong}`))).toEqual([])
      expect(all.filter(({ part }) => part.kind !== 'group')).toHaveLength(counts.fields)

      const paths = new Set(all.map(({ path }) => path))
      expect(paths.size).toBe(all.length)
      expect(form.hints.filter(({ path }) => path !== '' && !paths.has(path))).toEqual([])
      expect(warnings.filter(({ path }) => !paths.has(path))).toEqual([])
    })

    test('use the code lists that we hold, and name those that we do not', () => {
      const lists = Object.keys(EXPECTED).flatMap((id) => inside(read(id).form.parts).map(({ part }) => part))
      const named = lists.flatMap((part) => (part.kind !== 'group' && part.codeList ? [part.codeList] : []))
      expect([...new Set(named)].toSorted()).toEqual([
        'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:kreis',
        'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staat',
        'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staatsangehoerigkeit',
        'urn:xoev-de:xunternehmen:codeliste:registergerichte',
      ])
      const held = HELD_CODE_LISTS.filter(({ choices }) =>
        lists.some((part) => part.kind !== 'group' && part.choices === choices),
      )
      expect(held).toHaveLength(HELD_CODE_LISTS.length)
    })

    test(`${LARGEST.id} of 3.5 MB is read within ${LARGEST.limitMs} ms`, () => {
      const text = textOf(LARGEST.id)
      const times = [1, 2, 3].map(() => {
        const before = process.cpuUsage()
        expect(readXdf(text).ok).toBe(true)
        const { user, system } = process.cpuUsage(before)
        return (user + system) / 1_000
      })
      expect(Math.min(...times)).toBeLessThan(LARGEST.limitMs)
    })
  },
)

describe.skipIf(!there)('texts of services as exported', () => {
  const ids = there ? readdirSync(FOLDER).filter((id) => existsSync(`${FOLDER}${id}/leistung.json`)) : []

  test('are there for five schemas', () => {
    expect(ids).toHaveLength(5)
  })

  test.each(ids)('%s has title, summary, description, documents, requirements, law and key without HTML', (id) => {
    const result = readLeistung(JSON.parse(readFileSync(`${FOLDER}${id}/leistung.json`, 'utf8')))
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    const { value } = result
    expect(value.title.de).toMatch(/^[A-ZÄÖÜ].{10,}/u)
    expect(value.summary.de.length).toBeGreaterThan(40)
    expect(value.description?.de.length).toBeGreaterThan(100)
    for (const list of [value.documents, value.requirements, value.law]) expect(list?.length).toBeGreaterThan(0)
    expect(value.leika).toMatch(/^99\d{12}$/u)
    expect(JSON.stringify(value)).not.toMatch(/<\/?[a-z]|&[a-z#]\w*;|\u00a0/u)
  })
})
