import process from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { z } from 'zod'
import { applicationOf } from '../src/app/server.ts'
import type { OpenedShell } from '../src/app/shell.ts'
import type { SamlProvider } from '../src/foundation/identity/domain/saml/provider.ts'
import { testBrowser } from '../test/setup/test-browser.ts'
import { ask, startProcess, stopChild } from './harness/child.ts'
import { figuresOf } from './harness/figures.ts'
import { postgresOf, withInstallation } from './harness/installation.ts'
import { machine, tellTimes } from './harness/report.ts'
import { inNewFolder } from './harness/temporary.ts'

// Do 5,000 people get in for the first time through the simulator within two minutes, from the page with the ways to the
// new session, without the heap growing more than twofold? Portal and browsers are one process, the simulator another.
// SIGN_INS=200 asks the same of fewer people, in the same time for each.

const PEOPLE = Number(process.env['SIGN_INS'] ?? 5_000)
const LIMIT_MS = (120_000 * PEOPLE) / 5_000
const AT_ONCE = 16
const WARM = 50
const MOST_GROWTH = 2

const saml = z.custom<SamlProvider>((said) => typeof said === 'object')
const answered = z.strictObject({ answer: z.string() })

/** A simulator in a process of its own, which answers one request after the other. */
const startSimulator = async (publicUrl: string) => {
  const child = startProcess('simulator')
  const provider = await ask(child, { what: 'open', publicUrl }, saml)
  let last: Promise<unknown> = Promise.resolve()
  const answer = (query: Readonly<Record<string, string>>, person: number): Promise<string> => {
    const mine = last.then(() => ask(child, { what: 'answer', query, person }, answered))
    last = mine
    return mine.then((said) => said.answer)
  }
  return { provider, answer, stop: () => stopChild(child) }
}

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')
const heapBytes = (): number => {
  if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed
}

const fieldIn = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

const measure = async (opened: OpenedShell) => {
  const { shell } = opened
  const simulator = await startSimulator(shell.publicUrl)
  const app = await applicationOf(
    { ...shell, ways: { bundid: async () => simulator.provider, openId: [], wallet: null } },
    async () => ({
      ready: true,
      reasons: [],
    }),
  )
  const signIn = async (index: number): Promise<void> => {
    const browser = testBrowser(app)
    const ways = await browser.get('/konto/identitaet')
    const wish = { way: 'bundid', purpose: 'sign-in', level: 'substantial', to: '/konto' }
    const led = await browser.post('/konto/identitaet/beginnen', {
      ...wish,
      'form-token': fieldIn(ways.html, 'form-token'),
    })
    const query = Object.fromEntries(new URL(led.location ?? '', 'http://here.invalid').searchParams)
    const answer = await simulator.answer(query, index)
    const taken = await browser.post('/konto/identitaet/saml', { SAMLResponse: answer })
    const back = await browser.get(taken.location ?? '')
    const opened = await browser.submit(await browser.get(back.location ?? ''), {})
    if (opened.status !== 303 || opened.location !== '/konto') throw new Error(`sign-in ${index}: ${opened.status}`)
  }
  const all = async (from: number, to: number): Promise<void> => {
    let next = from
    const worker = async () => {
      while (next < to) await signIn(next++)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  }
  await all(0, WARM)
  const before = heapBytes()
  const [started, usedBefore] = [performance.now(), process.cpuUsage()]
  await all(WARM, WARM + PEOPLE)
  const tookMs = performance.now() - started
  const used = process.cpuUsage(usedBefore)
  const processorMs = Number(((used.user + used.system) / 1_000 / PEOPLE).toFixed(1))
  const growth = heapBytes() / before
  if (growth > MOST_GROWTH) process.exitCode = 1
  await simulator.stop()
  const postgres = await postgresOf(opened)
  return { tookMs, processorMs, growth: Number(growth.toFixed(2)), postgres: postgres.version }
}

await inNewFolder(async (folder) => {
  const { tookMs, processorMs, growth, postgres } = await withInstallation({ folder, attach: false }, measure)
  tellTimes({
    bench: 'identity',
    times: { [`${PEOPLE} first sign-ins`]: { figures: figuresOf([tookMs]), limitMs: LIMIT_MS } },
    machine: machine(postgres),
    also: {
      processorMsEach: processorMs,
      heapGrowth: growth,
      perSecond: Number((PEOPLE / (tookMs / 1_000)).toFixed(1)),
    },
  })
})
