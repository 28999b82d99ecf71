import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { page, table } from './table.ts'

const KINDS = ['test', 'config', 'static', 'review', 'not-applicable', 'open'] as const

const entry = z.strictObject({
  kind: z.enum(KINDS),
  /** `file > title of a test`, `file#symbol`, `file.md#heading`, `oxlint:rule`, `tidy:rule` or `type:file#Type`. */
  evidence: z.array(z.string()),
  /** What we do, in our own words. */
  note: z.string().min(20),
  date: z.iso.date(),
  /** The room that keeps it so. */
  owner: z.string().min(2),
  /** Of a review: which role read it. */
  by: z.string().optional(),
})

/** What stands in the registry about one requirement. */
export type AsvsEntry = z.output<typeof entry>

/** A requirement of ASVS 5.0 by its number, and the lowest level that asks for it. */
export interface AsvsId {
  readonly id: string
  readonly level: 1 | 2 | 3
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../docs/security/${name}`, import.meta.url), 'utf8'))

/** The registry, by id. Throws where it has not the form of one. */
export const readRegistry = (): ReadonlyMap<string, AsvsEntry> =>
  new Map(Object.entries(z.record(z.string(), entry).parse(read('asvs.json'))))

/** All numbers of ASVS 5.0.0 with their levels: of each section, one digit for each requirement in its order. */
export const asvsIds = (): readonly AsvsId[] =>
  Object.entries(z.record(z.string(), z.string().regex(/^[123]+$/)).parse(read('asvs-levels.json'))).flatMap(
    ([section, levels]) =>
      [...levels].map((digit, at) => ({
        id: `${section}.${at + 1}`,
        level: digit === '1' ? 1 : digit === '2' ? 2 : 3,
      })),
  )

/** Headings of our own: what each chapter is about. */
const CHAPTERS: Readonly<Record<string, string>> = {
  V1: 'what goes into pages, queries and commands',
  V2: 'checked input and the order of steps',
  V3: 'the browser',
  V4: 'HTTP',
  V5: 'files',
  V6: 'signing in',
  V7: 'sessions',
  V8: 'who may do what',
  V9: 'signed tokens',
  V10: 'OAuth and OpenID Connect',
  V11: 'cryptography',
  V12: 'TLS',
  V13: 'settings and secrets',
  V14: 'data of persons',
  V15: 'packages and code',
  V16: 'logs and errors',
  V17: 'WebRTC',
}

/** How much of a level is shown by evidence, does not apply, or is open. */
interface AsvsCount {
  readonly level: 1 | 2
  readonly all: number
  readonly shown: number
  readonly notApplicable: number
  readonly open: number
  /** Of those that apply, how many are shown, in percent, rounded down. */
  readonly percentOfApplying: number
  /** Of all, how many are shown or do not apply, in percent, rounded down. */
  readonly percentOfAll: number
}

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : Math.floor((100 * part) / whole))

/** Counts some requirements of one level. */
export const countAsvs = (
  level: 1 | 2,
  ids: readonly AsvsId[],
  registry: ReadonlyMap<string, AsvsEntry>,
): AsvsCount => {
  const kinds = ids.filter((one) => one.level === level).map(({ id }) => registry.get(id)?.kind ?? 'open')
  const notApplicable = kinds.filter((kind) => kind === 'not-applicable').length
  const open = kinds.filter((kind) => kind === 'open').length
  const shown = kinds.length - notApplicable - open
  return {
    ...{ level, all: kinds.length, shown, notApplicable, open },
    percentOfApplying: percent(shown, kinds.length - notApplicable),
    percentOfAll: percent(shown + notApplicable, kinds.length),
  }
}

const FILE = /^(?:type:)?([^#>]+?)(?:(#| > )(.+))?$/

/** Evidence as a link, seen from docs/security. */
const linked = (evidence: string): string => {
  if (/^(oxlint|tidy):/.test(evidence)) {
    const target = evidence.startsWith('oxlint') ? '.oxlintrc.json' : 'test/tidy.test.ts'
    return `[${evidence.replace(':', ' ')}](../../${target})`
  }
  const [, file = '', by = '', what = ''] = FILE.exec(evidence) ?? []
  const anchor = file.endsWith('.md') && by === '#' ? `#${what}` : ''
  const name = file.split('/').at(-1) ?? file
  const words = what === '' || anchor !== '' ? '' : by === '#' ? ` \`${what}\`` : `: ${what}`
  return `[${name}${anchor}](../../${file}${anchor})${words}`
}

const countRow = (name: string, count: AsvsCount): readonly string[] => [
  name,
  String(count.all),
  String(count.shown),
  String(count.notApplicable),
  String(count.open),
  `${count.percentOfApplying} %`,
]
const COUNT_HEAD = ['', 'all', 'shown', 'does not apply', 'open', 'shown of what applies']

const chapterPart = (
  chapter: string,
  ids: readonly AsvsId[],
  registry: ReadonlyMap<string, AsvsEntry>,
): readonly string[] => {
  const rows = ids.map(({ id, level }) => {
    const { kind, note, evidence, by, date } = registry.get(id) ?? {
      ...{ kind: 'open', note: '', evidence: [], by: undefined, date: '' },
    }
    const said = by === undefined ? note : `${note} Read by ${by}, ${date}.`
    return [id, String(level), kind === 'open' ? '**open**' : kind, said, evidence.map(linked).join('; ')]
  })
  return [
    `## ${chapter}: ${CHAPTERS[chapter] ?? ''}`,
    table(COUNT_HEAD, [
      countRow('level 1', countAsvs(1, ids, registry)),
      countRow('level 2', countAsvs(2, ids, registry)),
    ]),
    table(['id', 'level', 'kind', 'what we do', 'evidence'], rows),
  ]
}

/** The registry as a page for auditors: counts, then every id of levels 1 and 2 with its evidence. */
export const asvsPage = (): string => {
  const registry = readRegistry()
  const ids = asvsIds().filter(({ level }) => level < 3)
  const chapters = [...new Set(ids.map(({ id }) => id.split('.')[0] ?? ''))]
  return page(
    'ASVS 5.0: what we do, and what shows it',
    '`docs/security/asvs.json`',
    'Every requirement of levels 1 and 2 of the OWASP Application Security Verification Standard 5.0.0, by its number; the [standard](https://github.com/OWASP/ASVS) has the texts. The notes are our own words. `test` names a test that runs with every change, `config` a place in the source, `static` a rule that every build checks, `review` something that was read, good for twelve months. `test/security/asvs.test.ts` fails where evidence is gone, skipped or too old.',
    table(COUNT_HEAD, [
      countRow('level 1', countAsvs(1, ids, registry)),
      countRow('level 2', countAsvs(2, ids, registry)),
    ]),
    ...chapters.flatMap((chapter) =>
      chapterPart(
        chapter,
        ids.filter(({ id }) => id.startsWith(`${chapter}.`)),
        registry,
      ),
    ),
  )
}
