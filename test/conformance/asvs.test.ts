import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { asvsIds, readRegistry } from '../../tools/docs/asvs.ts'
import { root } from '../docs/markdown.ts'

const file = join(root, '..', 'shared', 'testdata', 'security', 'asvs-5.0.0.flat.json')
const there = existsSync(file)
const standard = z.object({
  requirements: z.array(z.object({ req_id: z.string(), req_description: z.string(), L: z.string() })),
})
const read = () => standard.parse(JSON.parse(readFileSync(file, 'utf8'))).requirements

const WORDS_IN_A_RUN = 8
const runsOf = (text: string): readonly string[] => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.flatMap((_, at) => {
    const run = words.slice(at, at + WORDS_IN_A_RUN)
    return run.length < WORDS_IN_A_RUN ? [] : [run.join(' ')]
  })
}

it.skipIf(!there)('the numbers and levels of ASVS 5.0.0 are those of the standard', () => {
  expect(asvsIds().map(({ id, level }) => `${id} ${level}`)).toEqual(read().map((one) => `${one.req_id} ${one.L}`))
})

it.skipIf(!there)('no note of ours repeats a text of the standard: eight words in a row', () => {
  const theirs = new Set(read().flatMap(({ req_description }) => runsOf(req_description)))
  expect(theirs.size).toBeGreaterThan(5_000)
  const copied = [...readRegistry()].flatMap(([id, { note }]) =>
    runsOf(note).flatMap((run) => (theirs.has(run) ? [`${id}: ${run}`] : [])),
  )
  expect(copied).toEqual([])
})
