import { applicationOf } from '../src/app/server.ts'
import type { OpenedShell } from '../src/app/shell.ts'
import { testBrowser } from '../test/setup/test-browser.ts'
import { fillIn, signIn } from './harness/draft.ts'
import { figuresOf } from './harness/figures.ts'
import { foundMany, postgresOf, withInstallation } from './harness/installation.ts'
import { answers, LARGE, service } from './harness/large-form.ts'
import { machine, tellTimes } from './harness/report.ts'
import { inNewFolder } from './harness/temporary.ts'

// How long does the server take for a page of a form with 500 fields and 100 rules, all of them answered, and for the post
// of that page? Session, draft and what is saved lie in PostgreSQL, sealed; times are those of one request after another.

// An account may send 120 forms a minute.
const WARM = 30
const ROUNDS = 80
const LIMIT_MS = 10
const GROUP = 'g25'

const measure = async (opened: OpenedShell) => {
  const released = await opened.shell.services.release(service)
  if (!released.ok) throw new Error(JSON.stringify(released.refusal))
  const [office] = await foundMany(opened, 1)
  if (!office) throw new Error('there are no authorities')
  const { actor, cookie } = await signIn(opened)
  const draft = await fillIn(opened, actor, { ...office, service, answers })
  const app = await applicationOf(opened.shell, async () => ({ ready: true, reasons: [] }))
  let tookMs = 0
  const browser = testBrowser({
    request: async (path, init) => {
      const began = performance.now()
      const answer = await app.request(path, init)
      const text = await answer.text()
      tookMs = performance.now() - began
      return new Response(text === '' ? null : text, answer)
    },
  })
  const [name = '', token = ''] = cookie.split('=')
  browser.cookies.set(name, token)
  const here = `/desk/drafts/${draft.id}/${GROUP}`
  const day = { [`${GROUP}.f4--day`]: '3', [`${GROUP}.f4--month`]: '4', [`${GROUP}.f4--year`]: '1985' }
  const own = Object.entries(answers).filter(([path]) => path.startsWith(`${GROUP}.`) && path !== `${GROUP}.f4`)
  const typed = Object.fromEntries(
    own.flatMap(([path, answer]) => (typeof answer === 'string' ? [[path, answer]] : [])),
  )
  const [pages, posts]: [number[], number[]] = [[], []]
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const page = await browser.get(here)
    if (page.status !== 200) throw new Error(`the page answered ${page.status}`)
    if (round >= WARM) pages.push(tookMs)
    const sent = await browser.submit(page, { ...typed, ...day, [`${GROUP}.f0`]: `Ring ${round}`, do: 'next' })
    if (sent.status !== 303) throw new Error(`the post answered ${sent.status}`)
    if (round >= WARM) posts.push(tookMs)
  }
  return { pages, posts, postgres: (await postgresOf(opened)).version }
}

await inNewFolder(async (folder) => {
  const { pages, posts, postgres } = await withInstallation({ folder, attach: false }, measure)
  tellTimes({
    bench: 'large-form',
    times: {
      'a page': { figures: figuresOf(pages), limitMs: LIMIT_MS },
      'its post': { figures: figuresOf(posts), limitMs: LIMIT_MS },
    },
    machine: machine(postgres),
    also: { 'more fields': LARGE, rules: service.form.rules?.length, answers: Object.keys(answers).length },
  })
})
