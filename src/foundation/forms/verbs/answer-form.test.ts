import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerForm } from './answer-form.ts'
import { readSchemaFile } from './schema-file.ts'

const ID = (element: string, name: string) =>
  `<identifikation><id>${element}</id><version>1.0.0</version></identifikation><name>${name}</name>`
const FIELD = (id: string, name: string, type: string) =>
  `<struktur><anzahl>0:1</anzahl><enthaelt><datenfeld>${ID(id, name)}<feldart><code>input</code></feldart><datentyp><code>${type}</code></datentyp></datenfeld></enthaelt></struktur>`
const RULE =
  'Für die Länder NW, SN gilt: Wenn F11000000001 = JA, dann muss F11000000002 befüllt sein. Für alle anderen Länder gilt: Wenn F11000000001 = JA, dann darf F11000000002 nicht befüllt sein.'
const SCHEMA = `<?xml version="1.0" encoding="UTF-8"?><xdatenfelder.stammdatenschema.0102 xmlns="urn:xoev-de:fim:standard:xdatenfelder_3.0.0"><stammdatenschema>${ID('S11000000001', 'Antrag')}<regel>${ID('R11000000001', 'Regel')}<freitextRegel>${RULE}</freitextRegel></regel>${FIELD('F11000000001', 'Frage', 'bool')}${FIELD('F11000000002', 'Text', 'text')}</stammdatenschema></xdatenfelder.stammdatenschema.0102>`

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answer-form-'))
  await writeFile(join(folder, 'schema.xml'), SCHEMA)
})
afterAll(() => rm(folder, { recursive: true }))

const answer = async (answers: string | null, ...more: readonly string[]) => {
  const printed: unknown[] = []
  const told: string[] = []
  if (answers !== null) await writeFile(join(folder, 'answers.json'), answers)
  const terminal = {
    print: (value: unknown) => printed.push(value),
    tell: (said: string) => told.push(said),
    env: {},
    cwd: folder,
  }
  const exit = await answerForm(['schema.xml', '--answers', 'answers.json', ...more], terminal)
  return { exit, printed, told }
}

describe('form answer', () => {
  const yes = '{"F11000000001": true}'
  test('prints what the rules of the Land make of the answers', async () => {
    expect(await answer(yes, '--land', 'HE')).toEqual({
      ...{ exit: 0, told: [] },
      printed: [{ visible: ['F11000000001'], required: [], forbidden: ['F11000000002'], errors: [] }],
    })
    const saxony = await answer(yes, '--land', 'SN')
    expect(saxony).toMatchObject({ exit: 1, printed: [{ required: ['F11000000002'], forbidden: [] }] })
    expect(saxony.printed[0]).toMatchObject({ errors: [{ path: 'F11000000002', rule: 'R11000000001' }] })
  })
  test('names what it can not use: path, value, expectation', async () => {
    const unknown = await answer('{"F11000000009": "x"}')
    expect([unknown.exit, unknown.printed]).toEqual([2, []])
    expect(unknown.told[0]).toMatch(/^F11000000009: got "x", expected the path of an element/)
    for (const wrong of ['[]', '{', 'null']) expect(await answer(wrong)).toMatchObject({ exit: 2, printed: [] })
    expect(await answer(yes, '--land', 'XX')).toMatchObject({ exit: 2, printed: [] })
  })
})

describe('the form of a schema file', () => {
  test('has the rules of the Land that it is read for', async () => {
    const inLand = async (land: string) => {
      const read = await readSchemaFile(join(folder, 'schema.xml'), land)
      if (!read.ok) throw new Error(read.refusal.code)
      return read.value.form.rules?.map(({ effect }) => effect)
    }
    expect([await inLand('SN'), await inLand('HE')]).toEqual([['require'], ['forbid']])
  })
})
