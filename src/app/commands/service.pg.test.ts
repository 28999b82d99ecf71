import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../test/setup/database.ts'
import { openServices } from '../../foundation/cases/index.ts'
import { EXAMPLE } from '../../foundation/forms/domain/fim/examples/xml.ts'
import { systemClock } from '../../kernel/clock.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { runCommand } from '../../platform/cli/index.ts'
import { connect, type Database } from '../../platform/postgres/index.ts'
import { type OpenServices, serviceCommands } from './service.ts'

let folder = ''
let db: Database
let opened = 0
let closed = 0

beforeAll(async () => {
  db = connect((await freshDatabase()).appUrl, 2)
  folder = await mkdtemp(join(tmpdir(), 'dreiklang-import-'))
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'good.xdf.xml': EXAMPLE,
    'changed.xdf.xml': EXAMPLE.replace('Antrag auf ein Beispiel', 'Antrag auf etwas anderes'),
    'newer.xdf.xml': EXAMPLE.replace('1.2.0', '1.3.0'),
    'broken.xdf.xml': EXAMPLE.slice(0, 400),
    'later.xdf.xml': EXAMPLE.replaceAll('_3.0.0', '_4.0.0'),
    'latin.xdf.xml': new Uint8Array([0x3c, 0xe4, 0x3e]),
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  for (const [name, texts] of [
    ['described', '{"leistungsbezeichnung_2":"Etwas beantragen","texte":{}}'],
    ['misdescribed', '{'],
  ] as const) {
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'schema.xdf.xml'), EXAMPLE.replaceAll('S1', 'S2'))
    await writeFile(join(folder, name, 'leistung.json'), texts)
  }
})
beforeEach(() => {
  opened = 0
  closed = 0
})
afterAll(async () => {
  await db.end()
  await rm(folder, { recursive: true })
})

const open: OpenServices = async () => {
  opened += 1
  return ok({
    services: openServices({ db, clock: systemClock }),
    close: async () => {
      closed += 1
    },
  })
}

const run = async (args: readonly string[], opening: OpenServices = open) => {
  const lines: unknown[] = []
  const told: string[] = []
  const screen = {
    print: (value: unknown) => void lines.push(JSON.parse(JSON.stringify(value))),
    tell: (sentence: string) => void told.push(sentence),
    env: {},
    cwd: folder,
    version: '0',
    stdoutIsScreen: false,
  }
  const table = { service: [async () => ({ commands: serviceCommands(opening) })] }
  const exit = await runCommand(table, ['service', 'import', ...args], screen)
  return { exit, lines, told }
}

const COUNTY = ['--authority-kind', 'county']

describe('service import', () => {
  it('makes a running service and says what it found', async () => {
    expect(await run(['good.xdf.xml', ...COUNTY])).toEqual({
      exit: 0,
      told: [],
      lines: [
        {
          file: 'good.xdf.xml',
          ok: true,
          service: 's1',
          version: 10200,
          title: 'Antrag auf ein Beispiel',
          fields: 4,
          groups: 3,
          hints: 2,
          warnings: [],
        },
      ],
    })
    const services = openServices({ db, clock: systemClock })
    expect((await services.version('s1', 10200))?.service).toMatchObject({ owner: 'county' })
    expect([opened, closed]).toEqual([1, 1])
  })

  it('changes nothing the second time, keeps a released version, and takes a newer one', async () => {
    expect((await run(['good.xdf.xml', ...COUNTY])).exit).toBe(0)
    const changed = await run(['changed.xdf.xml', 'newer.xdf.xml', ...COUNTY])
    expect(changed.exit).toBe(1)
    expect(changed.lines).toMatchObject([
      { file: 'changed.xdf.xml', ok: false, problem: { code: 'case/version-differs', service: 's1', version: 10200 } },
      { file: 'newer.xdf.xml', ok: true, version: 10300 },
    ])
    expect(changed.told).toEqual([expect.stringContaining('changed.xdf.xml: this version is released already')])
  })

  it('takes the texts beside a schema, and names the file where they can not be read', async () => {
    const { lines, told, exit } = await run(['described/schema.xdf.xml', 'misdescribed/schema.xdf.xml', ...COUNTY])
    expect(lines).toMatchObject([
      { ok: true, title: 'Etwas beantragen' },
      { ok: false, problem: { code: 'file/unreadable-texts' } },
    ])
    expect(told).toEqual([expect.stringContaining(join(folder, 'misdescribed', 'leistung.json'))])
    expect(exit).toBe(2)
  })

  it('gives every bad file its own line and does the others', async () => {
    const bad = ['broken.xdf.xml', 'later.xdf.xml', 'latin.xdf.xml', 'nowhere.xdf.xml', '.']
    const { exit, lines, told } = await run([...bad, join(folder, 'good.xdf.xml'), ...COUNTY])
    expect(exit).toBe(2)
    expect(lines).toMatchObject([
      { file: 'broken.xdf.xml', ok: false, problem: { code: 'fim/broken-xml', line: expect.any(Number) } },
      { file: 'later.xdf.xml', ok: false, problem: { code: 'fim/unknown-version', expected: expect.any(String) } },
      { file: 'latin.xdf.xml', ok: false, problem: { code: 'file/not-utf-8' } },
      { file: 'nowhere.xdf.xml', ok: false, problem: { code: 'file/unreadable' } },
      { file: '.', ok: false, problem: { code: 'file/unreadable' } },
      { file: join(folder, 'good.xdf.xml'), ok: true },
    ])
    expect(told).toHaveLength(bad.length)
    expect(told[0]).toMatch(/^broken\.xdf\.xml: The file is not well-formed XML\. Line \d+/)
  })

  it('opens no installation while there is nothing to write', async () => {
    expect((await run(['broken.xdf.xml', ...COUNTY])).exit).toBe(2)
    expect([opened, closed]).toEqual([0, 0])
  })

  it('says once for each file why there is no installation', async () => {
    const none: OpenServices = async () => refuse({ code: 'start/no-database', why: 'DATABASE_URL: nobody answers' })
    const { exit, lines, told } = await run(['good.xdf.xml', ...COUNTY], none)
    expect([exit, lines]).toMatchObject([2, [{ ok: false, problem: { code: 'start/no-database' } }]])
    expect(told).toEqual(['good.xdf.xml: DATABASE_URL: nobody answers'])
  })

  it.each([
    [[...COUNTY], 'FILE: nothing given'],
    [['good.xdf.xml'], '--authority-kind: nothing given, expected one of municipality'],
    [
      ['good.xdf.xml', '--authority-kind', 'district'],
      '--authority-kind: got "district", expected one of municipality',
    ],
  ])('names what is wrong with its use: %j', async (args, says) => {
    const { exit, lines, told } = await run(args)
    expect([exit, lines, opened]).toEqual([2, [], 0])
    expect(told[0]).toContain(says)
  })
})
