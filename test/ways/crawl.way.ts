import { beforeAll, expect, it } from 'vitest'
import { type Ground, languagesOf, type Reached, type Walk, walk, type Walker } from './crawl.ts'
import { untranslated } from './crawl/languages.ts'
import { makeMistakes } from './crawl/mistakes.ts'
import { faultsOf, sameTitles } from './crawl/page-rules.ts'
import { type Fault, listOf, placeOf, tableOf } from './crawl/report.ts'
import { declaredRoutes, patternFinder } from './crawl/routes.ts'
import { openScreens } from './crawl/screens.ts'
import { playStory, type People, type Story } from './crawl/story.ts'
import { startPortal } from './portal.ts'

const LONG = process.env['CRAWL'] === 'long'
const MOST_PAGES = LONG ? 2_000 : 60
const LIMIT_MS = LONG ? 3_600_000 : 180_000

let url: string
let story: Story
beforeAll(async () => {
  url = await startPortal()
  story = await playStory(url)
}, 120_000)

type Begin = readonly (readonly [path: string, status: number])[]

/** Where everybody begins: what nobody links to, and what must be refused in a page of its own. */
const EVERYBODY: Begin = [
  ['/', 200],
  ['/nowhere', 404],
  ['/directory/services/nothing', 404],
  ['/directory?what=qqqq&where=Atlantis', 422],
]

const ONLY: Readonly<Record<keyof People, Begin>> = {
  visitor: [
    ['/cases', 303],
    ['/workplace', 303],
    ['/account/check-mail', 200],
    ['/account/confirm?token=x', 410],
    ['/demonstration/outbox', 200],
  ],
  citizen: [
    ['/workplace', 403],
    ['/account', 200],
    ['/account/mailbox/x', 404],
    ['/desk/start/dog-tax?place=99999999', 404],
    ['/desk/start/dog-tax?where=Hof', 200],
    ['/account/sign-in', 303],
  ],
  clerk: [
    ['/account', 200],
    ['/account/workplace', 200],
    ['/workplace/cases/x', 404],
  ],
  head: [['/account/workplace', 200]],
}

const walkerFor = (role: keyof People, language: Walker['language']): Walker => {
  const led = story.led[role].map((path) => [path, 200] as const)
  return { role, language, cookies: story.people[role].cookies, from: [...EVERYBODY, ...ONLY[role], ...led] }
}

const ROLES = ['visitor', 'citizen', 'clerk', 'head'] as const

/** A form that is sent without its token must be refused, and its address must exist; nobody is signed in, so nothing can happen. */
const postFaults = async (walks: readonly Walk[]): Promise<readonly Fault[]> => {
  const faults: Fault[] = []
  for (const [path, where] of new Map(walks.flatMap(({ posts }) => [...posts]))) {
    const { status } = await fetch(url + path, { method: 'POST', redirect: 'manual' })
    if (status !== 401 && status !== 403)
      faults.push({ where, what: `its form goes to ${path}, which answers ${status} without its token` })
  }
  return faults
}

/** Where to look with a real browser: one page of each kind; with all languages and roles where there is time. */
const representatives = (reached: readonly Reached[]): readonly Reached[] => {
  const kind = ({ pattern, walker, status }: Reached) =>
    [pattern, status, ...(LONG ? [walker.role, walker.language] : [])].join(' ')
  const pages = reached.filter(({ document }) => document !== null)
  return [...new Map(pages.toReversed().map((page) => [kind(page), page])).values()].toReversed()
}

const screenFaults = async (reached: readonly Reached[]): Promise<readonly Fault[]> => {
  const screens = await openScreens(url)
  const faults: Fault[] = []
  const look = async (pages: readonly Reached[], see: (page: Reached) => Promise<readonly string[]>) => {
    for (const page of pages) for (const what of await see(page)) faults.push({ what, where: placeOf(page) })
  }
  const some = representatives(reached)
  const narrow = LONG ? reached.filter(({ document }) => document !== null) : some
  await Promise.all([look(narrow, screens.narrow), look(some, screens.accessible)])
  return faults
}

const languageFaults = (reached: readonly Reached[]): readonly Fault[] => {
  const nameOf = ({ walker, path, status }: Reached) => `${walker.role} ${status} ${path}`
  const german = new Map(reached.filter(({ walker }) => walker.language === 'de').map((page) => [nameOf(page), page]))
  return reached
    .filter(({ walker, document }) => walker.language !== 'de' && document !== null)
    .flatMap((page) => untranslated(page, german.get(nameOf(page))).map((what) => ({ what, where: placeOf(page) })))
}

const isRoute = (path: string) => (one: Reached) => one.pattern.split('?')[0] === path

/** Every route that shows something is reached by somebody. */
const routeFaults = (reached: readonly Reached[]): readonly Fault[] =>
  declaredRoutes()
    .filter(({ method, path }) => method === 'GET' && !reached.some(isRoute(path)))
    .map(({ path }) => ({ what: 'is reached by no link', where: path }))

const pageFaults = async (reached: readonly Reached[]): Promise<readonly Fault[]> => {
  const faults: Fault[] = []
  for (const page of reached) for (const what of await faultsOf(page)) faults.push({ what, where: placeOf(page) })
  return faults
}

it(
  'finds every page of every role sound, in reach, and fit for a phone and a screen reader',
  async () => {
    const ground: Ground = {
      url,
      patternOf: patternFinder(declaredRoutes()),
      mostPages: MOST_PAGES,
      mostOfKind: LONG ? MOST_PAGES : 3,
    }
    const walks: Walk[] = []
    const reached: Reached[] = []
    const faults: Fault[] = []
    for (const language of languagesOf(LONG)) {
      for (const role of ROLES) {
        const one = await walk(walkerFor(role, language), ground)
        walks.push(one)
        reached.push(...one.reached)
        faults.push(...sameTitles(one.reached).map((what) => ({ what, where: `${role}, ${language}` })))
      }
      reached.push(...(await makeMistakes(story, language)))
    }
    faults.push(...(await postFaults(walks)), ...languageFaults(reached), ...routeFaults(reached))
    const looked = screenFaults(reached)
    faults.push(...(await pageFaults(reached)), ...(await looked))
    const found = listOf(faults)
    const pages = reached.filter(({ document }) => document !== null).length
    process.stdout.write(
      `\n${tableOf(reached)}\n\n${pages} pages, ${reached.length} answers, ${found.length} findings\n${found.map((one) => `- ${one}\n`).join('')}`,
    )
    expect(found).toEqual([])
  },
  LIMIT_MS,
)
