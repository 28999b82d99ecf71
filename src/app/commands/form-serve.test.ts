import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pagesOf } from '../../foundation/forms/words.ts'
import { LANGUAGES } from '../../kernel/texts.ts'
import type { Terminal } from '../../platform/cli/words.ts'
import { openInspector } from '../../platform/files/index.ts'
import { listen } from '../../platform/http/index.ts'
import { htmlFindings } from '../../../test/forms/pages-shown.tsx'
import { field, form, group, OPTIONAL } from '../../../test/forms/sample-form.ts'
import { pdfFile } from '../../../test/desk/desk-house.ts'
import { type TestBrowser, testBrowser } from '../../../test/setup/test-browser.ts'
import { commands, trialApplication } from './form-serve.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dreiklang-trial-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const dog = {
  ...form(
    group('person', [field('name'), field('born', 'date')]),
    group('dog', [field('kind'), field('proof', 'file', OPTIONAL), field('why', 'text', OPTIONAL)]),
  ),
  rules: [
    {
      ...{ id: 'R1', effect: 'require' as const, target: 'dog.why', message: { de: 'Grund nötig.' } },
      condition: { equal: [{ identifier: 'dog.kind' }, 'Wolf'] as const },
    },
  ],
}

const ID = (id: string, name: string) =>
  `<identifikation><id>${id}</id><version>1.0.0</version></identifikation><name>${name}</name><bezeichnungEingabe>${name}</bezeichnungEingabe><bezeichnungAusgabe>${name}</bezeichnungAusgabe>`
const SMALL_SCHEMA = `<?xml version="1.0" encoding="UTF-8"?><xdatenfelder.stammdatenschema.0102 xmlns="urn:xoev-de:fim:standard:xdatenfelder_3.0.0"><stammdatenschema>${ID('S11000000001', 'Antrag')}<struktur><anzahl>1:1</anzahl><enthaelt><datenfeld>${ID('F11000000001', 'Frage')}<feldart><code>input</code></feldart><datentyp><code>bool</code></datentyp></datenfeld></enthaelt></struktur></stammdatenschema></xdatenfelder.stammdatenschema.0102>`

const open = async (): Promise<TestBrowser> =>
  testBrowser(await trialApplication({ title: { de: 'Hund' }, form: dog, inspect: openInspector() }, folder))

describe('a form on trial', () => {
  it('begins with its first page, tells what is missing, and goes on when nothing is', async () => {
    const browser = await open()
    expect((await browser.get('/')).location).toBe('/form/person')
    const wrong = await browser.fillIn('/form/person', { do: 'next' })
    expect([wrong.status, wrong.html.includes('Bitte füllen Sie')]).toEqual([422, true])
    const born = { 'person.born--day': '3', 'person.born--month': '4', 'person.born--year': '1985' }
    const right = await browser.submit(wrong, { 'person.name': 'Ada', ...born, do: 'next' })
    expect([right.status, right.location]).toEqual([303, '/form/dog'])
    const wolf = await browser.submitAll(await browser.get('/form/dog'), [
      ['dog.kind', 'Wolf'],
      ['dog.proof', pdfFile()],
      ['do', 'next'],
    ])
    expect([wolf.status, wolf.html.includes('id="dog.why--error"')]).toEqual([422, true])
    const done = await browser.submit(wolf, { 'dog.kind': 'Wolf', 'dog.why': 'Er ist da.', do: 'next' })
    expect(done.location).toBe('/summary')
    const summary = await browser.get('/summary')
    expect(summary.html).toContain('Alle Angaben passen')
    expect(summary.html).toContain('ausweis.pdf')
    const answers: unknown = JSON.parse((await browser.get('/answers.json')).html)
    expect(answers).toMatchObject({ person: { name: 'Ada', born: '1985-04-03' }, dog: { kind: 'Wolf' } })
  })
  it('says in the summary what is missing, and forgets everything when asked to', async () => {
    const browser = await open()
    await browser.fillIn('/form/person', { 'person.name': 'Ada', do: 'save' })
    const summary = await browser.get('/summary')
    expect(summary.html).toContain('Es fehlt noch etwas')
    expect(summary.html).toContain('Ada')
    expect((await browser.submit(summary, {})).location).toBe('/form/person')
    expect((await browser.get('/answers.json')).html).toBe('{}')
  })
  it('has sound pages in every language', async () => {
    const browser = await open()
    for (const language of LANGUAGES) {
      await browser.get(`/language/${language}?to=/`)
      const paths = [...pagesOf(dog).map(({ id }) => `/form/${id}`), '/summary']
      for (const path of paths) expect(await htmlFindings((await browser.get(path)).html)).toEqual([])
    }
  })
  it('is not lost by addresses that there are not', async () => {
    const browser = await open()
    expect((await browser.get('/form/nothing')).location).toBe('/form/person')
    expect((await browser.get('/nothing')).status).toBe(404)
  })
})

describe('form serve', () => {
  const run = async (...args: readonly string[]) => {
    const told: string[] = []
    const terminal: Terminal = { print: () => {}, tell: (line) => told.push(line), env: {}, cwd: folder }
    const exit = await commands[0]?.run(args, terminal)
    return { exit, told: told.join() }
  }
  it('refuses what is no schema, with the place, and a port or a Land that there is not', async () => {
    await writeFile(join(folder, 'broken.xml'), '<a><b></a>')
    expect(await run('broken.xml')).toMatchObject({ exit: 2, told: expect.stringContaining('broken.xml') })
    expect(await run('none.xml')).toMatchObject({ exit: 2, told: expect.stringContaining('readable file') })
    expect(await run('broken.xml', '--port', '70000')).toMatchObject({
      ...{ exit: 2, told: expect.stringContaining('65535') },
    })
    expect(await run('broken.xml', '--land', 'XX')).toMatchObject({
      ...{ exit: 2, told: expect.stringContaining('expected one of BW, BY') },
    })
  })
  it('says so where another program has the port', async () => {
    const other = await listen({ fetch: () => new Response('') }, { host: '127.0.0.1', port: 0 })
    const { port } = new URL(other.url)
    await writeFile(join(folder, 'small.xml'), SMALL_SCHEMA)
    const taken = await run('small.xml', '--port', port)
    await other.stop(100)
    expect(taken).toEqual({ exit: 2, told: expect.stringContaining(`--port ${port}`) })
  })
})
