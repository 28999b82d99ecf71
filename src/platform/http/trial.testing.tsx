import { z } from 'zod'
import type { Actor, Permission } from '../../kernel/actor.ts'
import { systemClock } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import { loadAssets, pageRenderer } from '../html/index.ts'
import { openLog } from '../log/index.ts'
import { packageRoot } from '../root.ts'
import { refusals, webApplication } from './index.ts'
import type { HttpPorts } from './ports.ts'
import type { Answer, Route } from './words.ts'

const erika: Actor = {
  account: newId(),
  name: 'Erika Sommer',
  actingFor: { kind: 'self' },
  functions: [],
  level: 'low',
  session: newId(),
}
const anyone: Permission = {
  name: 'trial.any',
  who: ['anyone'],
  reach: 'public',
  allows: { de: 'tries', en: 'tries', leicht: 'tries' },
}
const account: Permission = {
  name: 'trial.account',
  who: ['account'],
  reach: 'public',
  allows: { de: 'tries', en: 'tries', leicht: 'tries' },
}
/** The files of the trial. */
export const assets = await loadAssets(packageRoot())
const known: Readonly<Record<string, (typeof refusals)['http/bug']>> = refusals

const ports: HttpPorts = {
  limited: async ({ account }) => (trouble.exhausted && account === erika.account ? 90 : null),
  isProxy: () => false,
  publicUrl: 'http://localhost',
  actorOfKey: async () => null,
  actorOf: async (cookie) => (cookie === 'good' ? erika : null),
  admit: (permission, actor) => (permission.who.includes('anyone') || actor ? null : { code: 'http/sign-in-first' }),
  refusalText: (code) => known[code] ?? refusals['http/bug'],
  navigation: () => [],
  render: pageRenderer(assets),
  staticFile: (path) => assets.byUrl.get(path),
  readiness: async () => ({ ready: true, reasons: [] }),
  land: async () => ({ ok: false, refusal: { code: 'file/disk', why: 'there is none' } }),
  demonstration: false,
  clock: systemClock,
  log: openLog('silent'),
  secret: Buffer.alloc(32, 7),
  secure: false,
}

let rendered = 0
const page = (): Answer => ({ kind: 'page', title: 'Probe', body: <p>Seite {++rendered}</p>, cache: { seconds: 60 } })
const gone = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect', path: '/s' })
const base = { method: 'GET', permission: anyone, summary: 'tries' } as const
const post = { method: 'POST', repeat: { harmless: 'a trial' }, permission: anyone, summary: 'tries' } as const
/** What goes wrong in the trial right now. */
export const trouble = { database: true, exhausted: false }

const routes: readonly Route[] = [
  { ...base, path: '/page', answer: page },
  {
    ...base,
    path: '/own',
    permission: account,
    answer: () => ({ kind: 'page', title: 'Eigenes', body: <p>privat</p> }),
  },
  { ...base, path: '/number/:n', takes: { params: z.object({ n: z.coerce.number().int() }) }, answer: page },
  { ...base, path: '/limited', takes: { query: z.object({ n: z.coerce.number().max(5) }) }, answer: page },
  {
    ...base,
    path: '/bug',
    answer: () => {
      throw new Error('geheime Einzelheit')
    },
  },
  {
    ...post,
    path: '/send',
    answer: (visit) => {
      if (!trouble.database) throw gone
      return { kind: 'json', value: visit.fields }
    },
  },
  {
    ...post,
    path: '/send-once',
    repeat: 'once',
    answer: ({ idempotencyKey }) => ({ kind: 'json', value: idempotencyKey }),
  },
  { ...post, path: '/send-own', permission: account, answer: () => ({ kind: 'json', value: 'taken' }) },
  {
    ...base,
    path: '/file',
    answer: () => ({
      kind: 'file',
      name: 'Bescheid "ä".html',
      mediaType: 'text/html',
      bytes: Buffer.from('<script>'),
      inline: true,
    }),
  },
]
/** An application of a few routes. */
export const app = webApplication(routes, ports)
/** Headers of a browser in which Erika is signed in. */
export const signedIn = { cookie: 'dreiklang-session=good; dreiklang-visit=v' }
const tokenIn = (html: string): string => /name="form-token" value="([^"]+)"/.exec(html)?.[1] ?? ''
/** A form as a browser sends it. */
export const form = (
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams(fields).toString(),
})

/** The token of a browser that is signed in, from the sign-out form of a page. */
export const ownToken = async (): Promise<string> =>
  tokenIn(await (await app.request('/own', { headers: signedIn })).text())
