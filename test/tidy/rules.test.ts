import { describe, expect, it } from 'vitest'
import { checkCycles, checkDoors } from './doors.ts'
import { type Finding, sayFinding } from './finding.ts'
import { checkDependencyList, checkPackages, checkTargets } from './packages.ts'
import { checkReadmes } from './rooms.ts'
import { checkNames, checkShape } from './shape.ts'
import { parseSource } from './source.ts'

const file = (path: string, text: string) => parseSource(path, text)
const rules = (findings: readonly Finding[]) => findings.map((finding) => finding.rule)
const importing = (path: string, ...wanted: string[]) =>
  checkDoors([file(path, wanted.map((one) => `import '${one}'`).join('\n'))])

describe('doors and floors', () => {
  it.each([
    ['src/kernel/money.ts', '../platform/root.ts', 'look down only'],
    ['src/foundation/security/index.ts', '../account/index.ts', 'look down only'],
    ['src/foundation/geography/index.ts', '../security/words.ts', 'look down only'],
    ['src/foundation/cases/index.ts', '../../app/wiring.ts', 'look down only'],
    ['src/e-services/desk/index.ts', '../directory/words.ts', 'no looking sideways'],
    ['src/e-services/desk/index.ts', '../../e-administration/workplace/index.ts', 'no looking sideways'],
    ['src/foundation/cases/verbs/move.ts', '../../forms/store/drafts.ts', 'rooms have two doors'],
    ['src/foundation/cases/verbs/move.ts', '../../forms/texts.ts', 'rooms have two doors'],
    ['src/app/wiring.ts', '../foundation/cases/store/cases.ts', 'rooms have two doors'],
    ['src/platform/http/serve.ts', '../html/frame.tsx', 'rooms have two doors'],
    ['src/app/main.ts', '../platform/postgres/launcher/lock.ts', 'rooms have two doors'],
    ['src/foundation/cases/domain/move.ts', '../store/cases.ts', 'domain is pure'],
    ['src/foundation/cases/domain/move.ts', '../../forms/index.ts', 'domain is pure'],
    ['src/foundation/cases/domain/move.ts', '../../../platform/root.ts', 'domain is pure'],
    ['src/browser/map.ts', '../platform/root.ts', 'browser scripts stand alone'],
    ['src/kernel/money.ts', '../browser/map.ts', 'look down only'],
  ])('%s must not import %s', (path, wanted, rule) => {
    expect(rules(importing(path, wanted))).toEqual([rule])
  })

  it.each([
    ['src/foundation/cases/domain/move.ts', '../../../kernel/money.ts'],
    ['src/foundation/cases/domain/move.ts', './deadlines.ts'],
    ['src/foundation/cases/domain/move.ts', '../service-words.ts'],
    ['src/foundation/cases/domain/move.ts', '../../forms/words.ts'],
    ['src/foundation/cases/verbs/move.ts', '../../security/index.ts'],
    ['src/platform/http/serve.ts', '../html/index.ts'],
    ['src/app/main.ts', '../platform/postgres/launcher/index.ts'],
    ['src/e-services/desk/index.ts', '../../platform/root.ts'],
    ['src/app/wiring.ts', '../foundation/cases/refusals.ts'],
    ['src/browser/map.ts', '../kernel/money.ts'],
    ['src/kernel/working-days.ts', '../../data/holidays.json'],
    ['src/foundation/cases/move.test.ts', '../../app/wiring.ts'],
    ['test/ways/main-job.way.ts', '../../src/foundation/cases/store/cases.ts'],
  ])('%s may import %s', (path, wanted) => {
    expect(importing(path, wanted)).toEqual([])
  })

  it.each([
    ["import type { A } from '../app/a.ts'"],
    ["export * from '../app/a.ts'"],
    ["export { a } from '../app/a.ts'"],
    ["const a = await import('../app/a.ts')"],
    ["type A = import('../app/a.ts').A"],
    ["import { a as b } from '../app/a.ts'"],
  ])('are seen in %s', (text) => {
    expect(rules(checkDoors([file('src/kernel/x.ts', text)]))).toEqual(['look down only'])
  })

  it('are not seen in comments and texts', () => {
    const text = "// import '../app/a.ts'\nconst a = \"import '../app/a.ts'\""
    expect(checkDoors([file('src/kernel/x.ts', text)])).toEqual([])
  })

  it('want every file on a floor', () => {
    expect(rules(checkDoors([file('src/drawer/x.ts', '')]))).toEqual(['every file has a floor'])
    expect(rules(checkDoors([file('src/foundation/drawer/x.ts', '')]))).toEqual(['every file has a floor'])
  })
})

describe('import cycles', () => {
  const importer = (name: string, ...to: string[]) =>
    file(`src/kernel/${name}.ts`, to.map((other) => `import './${other}.ts'`).join('\n'))

  it('are told once, with the whole circle', () => {
    const found = checkCycles([importer('a', 'b', 'c'), importer('b', 'c'), importer('c', 'a'), importer('d', 'a')])
    expect(found.map((finding) => finding.found)).toEqual([
      'src/kernel/a.ts -> src/kernel/b.ts -> src/kernel/c.ts -> src/kernel/a.ts',
    ])
  })

  it('are found in a file that imports itself', () => {
    expect(checkCycles([importer('a', 'a')])).toHaveLength(1)
  })

  it('are not two ways to the same file', () => {
    expect(checkCycles([importer('a', 'b', 'c'), importer('b', 'd'), importer('c', 'd'), importer('d')])).toEqual([])
  })
})

describe('the shape of code', () => {
  const shape = (text: string, path = 'src/kernel/x.ts') => rules(checkShape([file(path, text)]))

  it.each([
    ['const a = b as string', 'casts only in platform'],
    ['const a = <string>b', 'casts only in platform'],
    ['const a = b!.c', 'casts only in platform'],
    ['const a = (b: any) => b', 'no any'],
    ['enum A { b }', 'no enums'],
    ['const a = (b, c, d, e) => 0', 'few parameters'],
    ['type A = (b: 1, c: 1, d: 1, e: 1) => void', 'few parameters'],
    [`// ${'TO'}DO later`, 'nothing unfinished'],
    [`const a = { ${'dangerously'}SetInnerHTML: 1 }`, 'no raw HTML'],
  ])('does not allow %s', (text, rule) => {
    expect(shape(text)).toEqual([rule])
  })

  it('does not allow raw HTML in an element', () => {
    expect(shape(`const a = <p ${'dangerously'}SetInnerHTML={{ __html: b }} />`, 'src/platform/html/x.tsx')).toEqual([
      'no raw HTML',
    ])
  })

  it.each([
    ["const a = ['b'] as const"],
    ['const a = {} satisfies B'],
    ["import { a as b } from './a.ts'"],
    ['export { a as b }'],
    ['const a = (b, c, d) => 0'],
    ['const a = function (this: B, b, c, d) {}'],
    ['const company = 1'],
  ])('allows %s', (text) => {
    expect(shape(text)).toEqual([])
  })

  it('allows casts in platform', () => {
    expect(shape('const a = b as string', 'src/platform/http/x.ts')).toEqual([])
  })

  it('limits files to 250 lines and service files to 150', () => {
    const lines = (count: number) => 'a\n'.repeat(count)
    expect(shape(lines(250))).toEqual([])
    expect(shape(lines(251))).toEqual(['files are short'])
    expect(shape(lines(151), 'src/e-services/services/dog-tax.ts')).toEqual(['files are short'])
    expect(shape(lines(151), 'src/e-services/services/dog-tax.form.ts')).toEqual([])
    expect(shape(lines(251), 'test/setup/x.ts')).toEqual(['files are short'])
  })

  it('limits functions to 60 lines of code, not counting comments and blank lines', () => {
    const body = (count: number) => `const f = () => {\n${'  a()\n'.repeat(count)}}`
    expect(shape(body(58))).toEqual([])
    expect(shape(body(59))).toEqual(['functions are short'])
    expect(shape(`const f = () => {\n${'  // why\n\n  /* and\n  so on */\n'.repeat(40)}}`)).toEqual([])
    expect(shape(body(100), 'src/kernel/x.test.ts')).toEqual([])
  })

  it('is told with file, line, rule, what was found and what was expected', () => {
    const [finding] = checkShape([file('src/kernel/x.ts', "const ü = 'ä€😀'\n\nconst a = b as string")])
    expect(finding && sayFinding(finding)).toBe(
      'src/kernel/x.ts:3  casts only in platform: found b as string, expected a check, a guard or a better type',
    )
  })

  it.each(['src/kernel/utils.ts', 'src/platform/date-helpers.ts', 'src/common/x.ts', 'src/kernel/v2/money.ts'])(
    'has no name like %s',
    (path) => {
      expect(rules(checkNames([path]))).toEqual(['names say what is inside'])
    },
  )

  it('has names that only contain such a word', () => {
    expect(checkNames(['src/kernel/commonwealth.ts', 'src/kernel/helpersyndrome.ts'])).toEqual([])
  })
})

describe('packages', () => {
  const check = (path: string, text: string) => rules(checkPackages([file(path, text)], { runtime: ['kysely', 'zod'] }))
  const domain = 'src/foundation/cases/domain/move.ts'

  it('for the database stay in store, postgres and jobs', () => {
    const text = "import type { Kysely } from 'kysely'"
    expect(check('src/foundation/cases/verbs/move.ts', text)).toEqual(['SQL only in store'])
    expect(check('src/platform/html/x.ts', text)).toEqual(['SQL only in store'])
    expect(check('src/foundation/cases/store/cases.ts', text)).toEqual([])
    expect(check('src/platform/postgres/tx.ts', text)).toEqual([])
  })

  it('of development are not there at run time, tests excepted', () => {
    expect(check('src/kernel/x.ts', "import fc from 'fast-check'")).toEqual(['runtime packages'])
    expect(check('src/kernel/x.ts', "import fs from 'fs'")).toEqual(['runtime packages'])
    expect(check('src/kernel/x.test.ts', "import fc from 'fast-check'")).toEqual([])
    expect(check('src/kernel/x.ts', "import { z } from 'zod/v4/core'")).toEqual([])
  })

  it.each([
    ["import { readFile } from 'node:fs/promises'"],
    ['const a = Date.now()'],
    ['const a = new Date()'],
    ['const a = new Date'],
    ['const a = Math.random()'],
    ["const a = await fetch('x')"],
    ["console.log('x')"],
  ])('and purity: domain must not say %s', (text) => {
    expect(check(domain, text)).toEqual(['domain is pure'])
  })

  it.each([["import { createHash } from 'node:crypto'"], ['const a = new Date(b)'], ['const a = prefetch(b)']])(
    'and purity: domain may say %s',
    (text) => {
      expect(check(domain, text)).toEqual([])
    },
  )

  it('each have exactly one line of reason', () => {
    const document = '| `zod` | a | b | c |\n| `gone` | a | b | c |\n'
    const found = checkDependencyList(document, { runtime: ['zod', 'kysely'] }).map((finding) => finding.found)
    expect(found).toEqual(['kysely 0 times', 'gone'])
  })

  it('are told apart from files that are not there', () => {
    const source = file('src/kernel/x.ts', "import './y'\nimport './z.ts'\nimport 'zod'")
    const found = checkTargets([source], (path) => path === 'src/kernel/z.ts').map((finding) => finding.found)
    expect(found).toEqual(['src/kernel/y'])
  })
})

describe('rooms', () => {
  it('introduce themselves in at most 60 lines', () => {
    const paths = [
      'src/kernel/a.ts',
      'src/foundation/forms/index.ts',
      'src/foundation/forms/README.md',
      'src/platform/root.ts',
    ]
    expect(checkReadmes(paths, () => 61).map(sayFinding)).toEqual([
      'src/foundation/forms/README.md  rooms introduce themselves: found 61 lines, expected at most 60',
      'src/kernel/README.md  rooms introduce themselves: found no file, expected what this room is for',
    ])
  })
})
