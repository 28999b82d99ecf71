import * as oidc from 'openid-client'
import type { TrustLevel } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import { openSession } from '../../src/foundation/account/index.ts'
import { vouchedProof } from '../../src/foundation/account/words.ts'
import { registerClient } from '../../src/foundation/sign-on/index.ts'
import { personalData } from '../../src/foundation/sign-on/personal-data.ts'
import { refusals } from '../../src/foundation/sign-on/refusals.ts'
import { routes } from '../../src/foundation/sign-on/routes.ts'
import { jobs, queues } from '../../src/foundation/sign-on/jobs.ts'
import type { ClientWish } from '../../src/foundation/sign-on/words.ts'
import { cookieName, listen } from '../../src/platform/http/index.ts'
import { afterFile } from '../setup/after-file.ts'
import { openApplication, type TestApplication, type TestRoom } from '../setup/application.ts'
import { type Person, somebody } from '../setup/people.ts'
import type { Page, TestBrowser } from '../setup/test-browser.ts'

/** The room of sign-on, as it is. */
export const signOnRoom: TestRoom = { routes, jobs, queues, refusals, personalData }

/** A program of an authority, speaking through the client library that real programs use. */
export interface Program {
  readonly id: string
  readonly secret: string
  readonly back: string
  readonly config: oidc.Configuration
}

/** The portal with the room of sign-on, listening. */
export interface SignOnHouse {
  readonly application: TestApplication
  /** Address that the portal really listens at; by name it is http://localhost. */
  readonly url: string
  readonly program: (change?: Partial<ClientWish>) => Promise<Program>
}

const text = (de: string) => ({ de, en: de, leicht: de })

/** A registration without faults. */
export const someWish = (change: Partial<ClientWish> = {}): ClientWish => {
  const id = `library-${newId()}`
  return {
    id,
    name: text('Stadtbücherei'),
    redirects: ['https://library.example/back'],
    afterLogout: ['https://library.example/bye'],
    backchannelLogout: null,
    staysSignedIn: false,
    authentication: { by: 'client_secret_basic' },
    reasons: { profile: text('für den Ausweis'), email: text('für die Erinnerung') },
    ...change,
  }
}

/** Opens the portal and lets it listen. */
export const openSignOnHouse = async (): Promise<SignOnHouse> => {
  const application = await openApplication([signOnRoom])
  const server = await listen(application.app, { host: '127.0.0.1', port: 0 })
  afterFile(() => server.stop(100))
  const program = async (change: Partial<ClientWish> = {}): Promise<Program> => {
    const wish = someWish(change)
    const done = await registerClient(application.house)({ system: 'test' }, newId(), wish)
    if (!done.ok) throw new Error(done.refusal.code)
    const secret = done.value.secret ?? ''
    const config = await configurationOf(
      server.url,
      wish.id,
      secret === '' ? oidc.None() : oidc.ClientSecretBasic(secret),
    )
    return { id: wish.id, secret, back: wish.redirects[0] ?? '', config }
  }
  return { application, url: server.url, program }
}

/** The network of a test: the portal is known by name, and listens elsewhere. */
export const through =
  (url: string): oidc.CustomFetch =>
  (asked, { method, headers, body }) =>
    fetch(asked.replace('http://localhost', url), {
      method,
      headers,
      redirect: 'manual',
      ...(typeof body === 'string' || body instanceof URLSearchParams ? { body: body.toString() } : {}),
    })

/** What a program knows of the portal after it looked. */
export const configurationOf = async (
  url: string,
  client: string,
  authentication: oidc.ClientAuth,
): Promise<oidc.Configuration> => {
  const config = await oidc.discovery(new URL('http://localhost/sign-on'), client, undefined, authentication, {
    execute: [oidc.allowInsecureRequests],
    [oidc.customFetch]: through(url),
  })
  return config
}

/** A request to sign somebody in, and what the program keeps of it. */
export interface Asking {
  readonly url: URL
  readonly verifier: string
  readonly state: string
  readonly nonce: string
}

/** Begins to sign somebody in. */
export const ask = async (program: Program, more: Readonly<Record<string, string>> = {}): Promise<Asking> => {
  const verifier = oidc.randomPKCECodeVerifier()
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
  const url = oidc.buildAuthorizationUrl(program.config, {
    redirect_uri: program.back,
    scope: 'openid profile email',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...more,
  })
  return { url, verifier, state, nonce }
}

const pathOf = (address: string): string => {
  const url = new URL(address, 'http://localhost')
  return url.pathname + url.search
}

/** What a browser came to: an address of somebody else, or a page where a person has to do something. */
export type Arrival = { readonly back: URL } | { readonly page: Page; readonly at: string }

const MOST_STEPS = 12

/** Follows redirects inside of the portal until a person is asked or the way leads out of it. */
export const follow = async (browser: TestBrowser, address: string): Promise<Arrival & { readonly steps: number }> => {
  let at = pathOf(address)
  for (let steps = 1; steps <= MOST_STEPS; steps++) {
    const page = await browser.get(at)
    const [, refreshed = null] = /^0; url=(.+)$/.exec(page.headers.get('refresh') ?? '') ?? []
    const to = page.status === 303 ? page.location : refreshed
    if (to === null) return { page, at, steps }
    const next = new URL(to, 'http://localhost')
    if (next.host !== 'localhost') return { back: next, steps }
    at = pathOf(to)
  }
  throw new Error(`still underway after ${MOST_STEPS} redirects: ${at}`)
}

/** Goes on after the page for consent, the way the person chose. */
export const consent = async (
  browser: TestBrowser,
  page: Page,
  fields: Readonly<Record<string, string>> = {},
): Promise<Arrival> => {
  const sent = await browser.submit(page, { do: 'allow', ...fields })
  if (sent.location === null) throw new Error(`consent was answered with ${sent.status}`)
  return follow(browser, sent.location)
}

/** A sign-in from beginning to end: the address that the browser came back to the program with. */
export const signInTo = async (
  program: Program,
  browser: TestBrowser,
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly back: URL; readonly asking: Asking }> => {
  const asking = await ask(program, more)
  const came = await follow(browser, asking.url.href)
  const arrived = 'back' in came ? came : await consent(browser, came.page, { remember: 'yes' })
  if (!('back' in arrived)) throw new Error(`the way ended at ${arrived.at} with ${arrived.page.status}`)
  return { back: arrived.back, asking }
}

/** Gets tokens for what the browser brought back. */
export const tokensFor = (program: Program, { back, asking }: { readonly back: URL; readonly asking: Asking }) =>
  oidc.authorizationCodeGrant(program.config, back, {
    pkceCodeVerifier: asking.verifier,
    expectedState: asking.state,
    expectedNonce: asking.nonce,
  })

/** Somebody who is signed in at a level; the identity is known as surely. */
export const person = (house: SignOnHouse, level: TrustLevel = 'low'): Promise<Person> =>
  somebody(house.application, 'Maja Beispiel', level)

/** Signs a person in again in their own browser, at a level. */
export const signInAgain = async (
  { application }: SignOnHouse,
  { account, browser }: Person,
  level: TrustLevel,
): Promise<void> => {
  const opened = await openSession(application.house)(account, vouchedProof(level))
  if (!opened.ok) throw new Error(opened.refusal.code)
  browser.cookies.set(cookieName('session', application.house.secure), opened.value.token)
}
