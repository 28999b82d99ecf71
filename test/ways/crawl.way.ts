import { beforeAll, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/kernel/texts.ts'
import { ALONE, type Ground, type Reached, walk, type Walker } from './crawl.ts'
import { openInspector } from './crawl/inspector.ts'
import { makeMistakes } from './crawl/mistakes.ts'
import { sameTitles } from './crawl/page-rules.ts'
import { type Fault, listOf, tableOf } from './crawl/report.ts'
import { declaredRoutes, patternFinder } from './crawl/routes.ts'
import { playStory, type People, type Story } from './crawl/story.ts'
import { startPortal } from './portal.ts'

const LONG = process.env['CRAWL'] === 'long'
const LIMITS = LONG ? { mostPages: 2_000, mostOfKind: 2_000 } : { mostPages: 60, mostOfKind: 3 }
const LIMIT_MS = LONG ? 3_600_000 : 900_000

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
  ['/api/v1/services', 200],
  ['/api/v1/services/dog-tax', 200],
  ['/api/v1/services/dog-tax/schema', 200],
  ['/api/v1/services/dog-tax/fit-connect', 200],
  ['/directory/services/nothing', 404],
  ['/directory?what=qqqq&where=Atlantis', 422],
]

/** A flow that nobody began. */
const NOBODY = '00000000-0000-7000-8000-000000000000'

const ONLY: Readonly<Record<keyof People, Begin>> = {
  visitor: [
    ['/konto/vorgaenge', 303],
    ['/workplace', 303],
    ['/konto/check-mail', 200],
    ['/konto/confirm?token=x', 410],
    ['/konto/address?token=x', 410],
    ['/konto/device?token=x', 410],
    ['/konto/abbestellen?token=x', 410],
    ['/konto/feed/x', 404],
    ['/konto/kalender/x', 404],
    ['/konto/wiederherstellen?token=x', 410],
    ['/konto/das-war-ich-nicht?token=x', 410],
    ['/konto/das-war-ich-nicht?done', 200],
    ['/konto/passwort-vergessen?sent', 200],
    ['/konto/device-link', 200],
    ['/konto/erased', 200],
    ['/demonstration/outbox', 200],
    ['/konto/identitaet', 200],
    ['/konto/identitaet/metadaten', 404],
    [`/konto/identitaet/weiter?flow=${NOBODY}&code=x`, 410],
    [`/konto/identitaet/oidc?state=${NOBODY}`, 410],
    [`/konto/identitaet/neu?flow=${NOBODY}`, 410],
    [`/konto/identitaet/wallet?flow=${NOBODY}`, 410],
    [`/konto/identitaet/wallet/${NOBODY}/anfrage?device=this`, 410],
    ['/demonstration/bundid', 400],
  ],
  citizen: [
    ['/workplace', 403],
    ['/konto', 200],
    ['/konto/postfach/x', 404],
    ['/konto/postfach/x/nachweis', 404],
    ['/cases/x/x/moves/x', 404],
    ['/konto/data/export/x', 404],
    ['/desk/drafts/x/uploads/x', 404],
    ['/konto/helfen?token=x', 410],
    ['/konto/helfen/x/x', 404],
    ['/konto/helfen/x/x/x', 404],
    ['/desk/start/dog-tax?place=99999999', 404],
    ['/desk/start/dog-tax?where=Hof', 200],
    ['/konto/sign-in', 303],
    ['/konto/nachweise', 200],
    ['/api/v1/cases', 200],
    ['/api/v1/cases/x/x', 404],
    ['/api/v1/cases/x/x/files/x', 404],
    ['/api/v1/mailbox', 200],
    ['/api/v1/mailbox/x', 404],
    ['/api/v1/batches/x', 404],
    ['/konto/einladung?token=x', 410],
    ['/konto/arbeitsplatz/einladung?token=x', 410],
    ['/konto/arbeitsplatz/anmeldung', 303],
    ['/konto/organisation', 403],
    ['/konto/stufe?level=high&to=/konto', 200],
    [`/konto/identitaet/verbinden?flow=${NOBODY}`, 410],
    ['/konto/bestaetigen', 200],
    ['/konto/anmeldung/code', 303],
  ],
  clerk: [
    ['/konto', 200],
    ['/konto/workplace', 200],
    ['/workplace/cases/x', 404],
    ['/workplace/granted', 200],
  ],
  head: [
    ['/konto/workplace', 200],
    ['/workplace/retention/runs/x', 404],
    ['/workplace/retention/runs/x/confirm', 404],
  ],
  administrator: [
    ['/workplace/permissions', 200],
    ['/workplace/mitarbeitende', 200],
    ['/workplace/undelivered', 200],
  ],
}

const walkerFor = (role: keyof People, language: Walker['language']): Walker => {
  const led = story.led[role].map((path) => [path, 200] as const)
  return { role, language, cookies: story.people[role].cookies, from: [...EVERYBODY, ...ONLY[role], ...led] }
}

const ROLES = ['visitor', 'citizen', 'clerk', 'head', 'administrator'] as const

/** A form that is sent without its token must be refused, and its address must exist; nobody is signed in, so nothing can happen. */
const postFaults = async (posts: ReadonlyMap<string, string>): Promise<readonly Fault[]> => {
  const faults: Fault[] = []
  for (const [path, where] of posts) {
    const { status } = await fetch(url + path, { method: 'POST', redirect: 'manual', headers: ALONE })
    if (status !== 401 && status !== 403)
      faults.push({ where, what: `its form goes to ${path}, which answers ${status} without its token` })
  }
  return faults
}

/** Every route that shows something is reached by somebody. */
const routeFaults = (reached: readonly Reached[]): readonly Fault[] => {
  const known = new Set(reached.map(({ pattern }) => pattern.split('?')[0]))
  return declaredRoutes()
    .filter(({ method, path }) => method === 'GET' && !known.has(path))
    .map(({ path }) => ({ what: 'is reached by no link', where: path }))
}

const tell = (line: string): void => void process.stdout.write(`${line}\n`)

it(
  'finds every page of every role sound, in reach, and fit for a phone and a screen reader',
  async () => {
    const { inspect, faults } = await openInspector(url, LONG)
    const ground: Ground = { url, patternOf: patternFinder(declaredRoutes()), ...LIMITS, inspect }
    const posts = new Map<string, string>()
    const reached: Reached[] = []
    const others: Fault[] = []
    for (const language of LONG ? LANGUAGES : (['de'] as const)) {
      // Staff see the same pages but for their own: what was looked at for one is not looked at again for the next.
      const office = new Map<string, number>()
      for (const role of ROLES) {
        const started = performance.now()
        const together = LONG || role === 'visitor' || role === 'citizen' ? {} : { seen: office }
        const one = await walk(walkerFor(role, language), { ...ground, ...together })
        tell(`${role}, ${language}: ${one.reached.length} answers in ${Math.round(performance.now() - started)} ms`)
        reached.push(...one.reached)
        for (const [path, where] of one.posts) posts.set(path, where)
        others.push(...sameTitles(one.reached).map((what) => ({ what, where: `${role}, ${language}` })))
      }
      for (const mistake of await makeMistakes(story, language)) {
        reached.push(mistake)
        await inspect(mistake)
      }
    }
    others.push(...(await postFaults(posts)), ...routeFaults(reached))
    const found = listOf([...faults, ...others])
    const pages = reached.filter(({ title }) => title !== null).length
    const summary = `${pages} pages, ${reached.length} answers, ${posts.size} forms, ${found.length} findings`
    tell(['', tableOf(reached), '', summary, ...found.map((one) => `- ${one}`)].join('\n'))
    expect(found).toEqual([])
  },
  LIMIT_MS,
)
